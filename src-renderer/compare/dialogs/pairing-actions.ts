import { text } from '#renderer/messages/text.ts'
import { mutate } from '#renderer/shell/mutate.ts'
import { sayDone } from '#renderer/shell/notices/toasts.ts'
import { doWork } from '#renderer/shell/notices/work.ts'
import { offerUndo } from '#renderer/shell/undo.ts'
import type { Pair } from '../pair.ts'

const words = text.compare.pairing

/** Two clauses of which the user says that they are the same one, or that they are not. */
interface Said {
  readonly old: number
  readonly new: number
  readonly same: boolean
}

/** Corrects the machine; the comparison is made anew with it. False when the core refused. */
export async function addPairing({ contract, older, newer }: Pair, said: Said): Promise<boolean> {
  const title = said.same ? words.pairedStep : words.partedStep
  const added = await doWork(title, (ask) => mutate('pairing.add', { contract, older, newer, ...said }, title, ask))
  if (added.ok) sayDone(title, offerUndo(), words.remembered)
  return added.ok
}

/** Takes back what was said. */
export async function removePairing(contract: string, pairing: number): Promise<void> {
  const removed = await mutate('pairing.remove', { contract, pairing }, words.takenBackStep)
  if (removed.ok) sayDone(words.takenBackStep, offerUndo())
}
