import { text } from '#renderer/messages/text.ts'
import { readBytes } from '#renderer/shell/file-bytes.ts'
import { doWork } from '#renderer/shell/notices/work.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { MAX_FILE_BYTES } from '#shared/api/schemas/fields.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import type { Fault } from '../model/fault-places.ts'

const words = text.playbooks.import

/** What became of the file that was chosen. */
export type Read =
  | { readonly kind: 'unfit'; readonly words: string }
  | { readonly kind: 'error'; readonly error: ApiError }
  | { readonly kind: 'faults'; readonly name: string; readonly faults: readonly Fault[] }
  | { readonly kind: 'ready'; readonly name: string; readonly playbook: Playbook; readonly turn: number }

let lastTurn = 0

/** Reads one playbook's file and looks for its faults; null where another file was chosen since, or it was cancelled. */
export async function readPlaybookFile([file]: readonly File[]): Promise<Read | null> {
  lastTurn += 1
  const turn = lastTurn
  if (file === undefined) return { kind: 'unfit', words: words.folder }
  const { name } = file
  if (file.size > MAX_FILE_BYTES) return { kind: 'unfit', words: words.tooLarge(name) }
  const bytes = await readBytes(file)
  if (bytes === null) return { kind: 'unfit', words: words.unreadable(name) }
  const checked = await doWork(words.working, (within) => within('playbook.check', { file: { name, bytes } }))
  if (turn !== lastTurn) return null
  if (!checked.ok) return checked.error.kind === 'cancelled' ? null : { kind: 'error', error: checked.error }
  const { playbook, faults } = checked.value
  return playbook === null ? { kind: 'faults', name, faults } : { kind: 'ready', name, playbook, turn }
}
