import { text } from '#renderer/messages/text.ts'
import { mutate, mutateQuietly } from '#renderer/shell/mutate.ts'
import { showFile } from '#renderer/shell/notices/show-file.ts'
import { sayDone, sayProblem } from '#renderer/shell/notices/toasts.ts'
import { doWork } from '#renderer/shell/notices/work.ts'
import { offerUndo } from '#renderer/shell/undo.ts'
import type { Input, MutationName } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Side } from '#shared/model/side.ts'
import { closeDialog } from './overview-slice.ts'

const words = text.turns

/** What a dialog sends: null when it was done, and the dialog is closed. */
async function send<N extends MutationName>(name: N, input: Input<N>, said: string): Promise<ApiError | null> {
  const done = await mutateQuietly(name, input, said)
  if (!done.ok) return done.error
  closeDialog()
  sayDone(said, offerUndo())
  return null
}

export const sayTurn =
  (ours: Side) =>
  (input: Input<'turn.say'>): Promise<ApiError | null> =>
    send('turn.say', input, words.change.done(input.holder === ours))

export const addSending = (input: Input<'sending.add'>): Promise<ApiError | null> =>
  send('sending.add', input, words.sent.add.done(input.version))

export const addReminder = (input: Input<'reminder.add'>): Promise<ApiError | null> =>
  send('reminder.add', input, words.dates.add.done)

/** Makes a change that needs no dialog. */
async function change<N extends MutationName>(name: N, input: Input<N>, said: string): Promise<void> {
  const done = await mutate(name, input, said)
  if (done.ok) sayDone(said, offerUndo())
}

export const unsayTurn = (contract: string, turn: number): Promise<void> =>
  change('turn.unsay', { contract, turn }, words.takenBack)

export const removeSending = (contract: string, sending: number, version: number): Promise<void> =>
  change('sending.remove', { contract, sending }, words.sent.removed(version))

export const removeReminder = (contract: string, reminder: number): Promise<void> =>
  change('reminder.remove', { contract, reminder }, words.dates.removed)

/** Writes the dates of a contract into Downloads as a calendar file, and says where it is. */
export async function exportDates(contract: string): Promise<void> {
  const exported = await doWork(words.dates.export, (ask) => ask('deadline.export', { contract, to: 'downloads' }))
  if (!exported.ok) {
    sayProblem(exported.error)
    return
  }
  const { name, path } = exported.value
  sayDone(words.dates.exported(name), showFile(path), words.dates.exportedTodo)
}
