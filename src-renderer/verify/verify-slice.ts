import { create } from 'zustand'
import { text } from '#renderer/messages/text.ts'
import { readBytes } from '#renderer/shell/file-bytes.ts'
import { doWork } from '#renderer/shell/notices/work.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { bytesFault, choiceFault, type FileFault } from './file-fault.ts'

export type Report = Output<'bundle.verify'>

/** What became of the file that was chosen last. */
export type Outcome =
  | { readonly kind: 'report'; readonly name: string; readonly size: number; readonly report: Report }
  | { readonly kind: 'fault'; readonly fault: FileFault }
  | { readonly kind: 'error'; readonly error: ApiError }

interface Verify {
  /** Null until a file was chosen. */
  readonly outcome: Outcome | null
}

export const useVerify = create<Verify>()(() => ({ outcome: null }))

async function judge(files: readonly File[]): Promise<Outcome> {
  const unfit = choiceFault(files)
  const [file] = files
  if (unfit !== null || file === undefined) return { kind: 'fault', fault: unfit ?? { kind: 'folder' } }
  const { name, size } = file
  const bytes = await readBytes(file)
  if (bytes === null) return { kind: 'fault', fault: { kind: 'unreadable', name } }
  const fault = bytesFault(name, bytes)
  if (fault !== null) return { kind: 'fault', fault }
  const verified = await doWork(text.verify.work(name), (ask) => ask('bundle.verify', { bytes }))
  return verified.ok ? { kind: 'report', name, size, report: verified.value } : { kind: 'error', error: verified.error }
}

let lastTurn = 0

/** Verifies the one file that was dropped or chosen. The answer for the last choice is what is shown. */
export async function verifyFiles(files: readonly File[]): Promise<void> {
  lastTurn += 1
  const turn = lastTurn
  const outcome = await judge(files)
  if (turn !== lastTurn) return
  // A cancelled request leaves what was shown before.
  if (outcome.kind === 'error' && outcome.error.kind === 'cancelled') return
  useVerify.setState({ outcome })
}
