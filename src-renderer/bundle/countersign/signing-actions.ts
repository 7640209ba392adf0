import { closeDialog } from '#renderer/bundle/bundle-slice.ts'
import { text } from '#renderer/messages/text.ts'
import { readBytes } from '#renderer/shell/file-bytes.ts'
import { mutate, mutateQuietly } from '#renderer/shell/mutate.ts'
import { showFile } from '#renderer/shell/notices/show-file.ts'
import { sayDone } from '#renderer/shell/notices/toasts.ts'
import { doWork } from '#renderer/shell/notices/work.ts'
import { offerUndo } from '#renderer/shell/undo.ts'
import type { Input, MutationName } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { MAX_FILE_BYTES } from '#shared/api/schemas/fields.ts'
import { err, ok, type Result } from '#shared/model/result.ts'

const words = text.bundle.countersign

/** A file as the core takes it. */
interface TakenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Why a file is not sent to the core, or what the core says of it. */
export type FileProblem =
  | { readonly kind: 'error'; readonly error: ApiError }
  | { readonly kind: 'said'; readonly words: string }

async function readFiles(files: readonly File[]): Promise<Result<readonly TakenFile[], FileProblem>> {
  const read: TakenFile[] = []
  for (const file of files) {
    const { name } = file
    if (file.size > MAX_FILE_BYTES) return err({ kind: 'said', words: words.tooLarge(name) })
    const bytes = await readBytes(file)
    if (bytes === null) return err({ kind: 'said', words: words.unreadable(name) })
    read.push({ name, bytes })
  }
  return ok(read)
}

/** Asks for a change from a dialog, which closes when it is done and shows what refused it otherwise. */
async function change<N extends MutationName>(
  name: N,
  input: Input<N>,
  title: string,
  canUndo: boolean,
): Promise<FileProblem | null> {
  const done = await doWork(words.work, (within) => mutateQuietly(name, input, title, within))
  if (!done.ok) return done.error.kind === 'cancelled' ? null : { kind: 'error', error: done.error }
  closeDialog()
  sayDone(title, canUndo ? offerUndo() : null)
  return null
}

/** Takes a signing request of the other side in. */
export async function receiveRequest(contract: string, files: readonly File[]): Promise<FileProblem | null> {
  const read = await readFiles(files)
  if (!read.ok) return read.error
  const [file] = read.value
  return file === undefined ? null : change('signing.receive', { contract, file }, words.received, true)
}

/** Takes the other side's answer in: a statement and its signature. */
export async function takeAnswer(contract: string, files: readonly File[]): Promise<FileProblem | null> {
  const read = await readFiles(files)
  if (!read.ok || read.value.length === 0) return read.ok ? null : read.error
  return change('signing.take', { contract, files: read.value }, words.taken, false)
}

/** Keeps a scan or a file signed elsewhere. */
export async function keepElsewhere(
  input: Omit<Input<'signing.elsewhere'>, 'file'>,
  file: File,
): Promise<FileProblem | null> {
  const read = await readFiles([file])
  if (!read.ok) return read.error
  const [taken] = read.value
  return taken === undefined ? null : change('signing.elsewhere', { ...input, file: taken }, words.kept, true)
}

/** Records that a side will not sign. */
export async function rejectSigning(input: Input<'signing.reject'>): Promise<ApiError | null> {
  const done = await mutateQuietly('signing.reject', input, words.rejected)
  if (!done.ok) return done.error
  closeDialog()
  sayDone(words.rejected, offerUndo())
  return null
}

/** Remembers a party's key as confirmed. */
export async function confirmKey(input: Input<'key.confirm'>): Promise<ApiError | null> {
  const done = await mutateQuietly('key.confirm', input, words.confirmed)
  if (!done.ok) return done.error
  closeDialog()
  sayDone(words.confirmed, offerUndo())
  return null
}

/** Writes a file for the other side into the Downloads folder: the request, or our answer to theirs. */
export async function writeFor(name: 'signing.request' | 'signing.answer', contract: string): Promise<void> {
  const title = name === 'signing.request' ? words.requested : words.answered
  const written = await doWork(words.work, (within) => mutate(name, { contract, to: 'downloads' }, title, within))
  if (written.ok) sayDone(title, showFile(written.value.path), written.value.path)
}

export async function setAside(contract: string): Promise<void> {
  const done = await mutate('signing.setAside', { contract }, words.setAsideDone)
  if (done.ok) sayDone(words.setAsideDone, offerUndo())
}

export async function takeUp(contract: string, freeze: number): Promise<void> {
  const done = await mutate('signing.takeUp', { contract, freeze }, words.takenUp)
  if (done.ok) sayDone(words.takenUp, offerUndo())
}

export async function removeElsewhere(contract: string, signed: number): Promise<void> {
  const done = await mutate('signing.removeElsewhere', { contract, signed }, words.removed)
  if (done.ok) sayDone(words.removed, offerUndo())
}
