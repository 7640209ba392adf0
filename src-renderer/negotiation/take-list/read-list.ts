import { text } from '#renderer/messages/text.ts'
import { readBytes } from '#renderer/shell/file-bytes.ts'
import { mutateQuietly } from '#renderer/shell/mutate.ts'
import { sayDone } from '#renderer/shell/notices/toasts.ts'
import { doWork } from '#renderer/shell/notices/work.ts'
import { offerUndo } from '#renderer/shell/undo.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { MAX_FILE_BYTES } from '#shared/api/schemas/fields.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { type ReadList, roundOf } from './answers.ts'

const words = text.negotiation.takeList

/** Why a list was not read: an answer of the core, or what the window sees itself. */
export type ListProblem =
  | { readonly kind: 'error'; readonly error: ApiError }
  | { readonly kind: 'said'; readonly words: string }

/** Has a list read. Nothing is recorded. */
export async function readList(contract: string, file: File): Promise<Result<ReadList, ListProblem>> {
  const { name } = file
  if (file.size > MAX_FILE_BYTES) return err({ kind: 'said', words: words.tooLarge(name) })
  const bytes = await readBytes(file)
  if (bytes === null) return err({ kind: 'said', words: words.unreadable(name) })
  const read = await doWork(words.reading(name), (ask) => ask('round.readList', { contract, file: { name, bytes } }))
  return read.ok ? ok(read.value) : err({ kind: 'error', error: read.error })
}

/** Records the answers that were chosen, all in one step; null when it was done. */
export async function takeAnswers(
  contract: string,
  list: ReadList,
  taken: ReadonlySet<number>,
): Promise<ApiError | null> {
  const done = await mutateQuietly('round.take', roundOf(contract, list, taken), words.done(taken.size))
  if (!done.ok) return done.error
  sayDone(words.done(taken.size), [offerUndo()])
  return null
}
