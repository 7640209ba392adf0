import { ask } from '#renderer/api.ts'
import { text } from '#renderer/messages/text.ts'
import { takeRound } from '#renderer/negotiation/take-in/take-round.ts'
import { isEmpty, type Taken } from '#renderer/negotiation/take-in/taken.ts'
import { go } from '#renderer/route/route.ts'
import { mutate, mutateQuietly } from '#renderer/shell/mutate.ts'
import { sayDone } from '#renderer/shell/notices/toasts.ts'
import type { AskWithin } from '#renderer/shell/notices/work.ts'
import { offerUndoOf } from '#renderer/shell/undo.ts'
import type { Input, Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { type AddedVersion, useAddVersion } from './add-version-slice.ts'
import { closeAddVersion } from './take-documents.ts'

const words = text.overview

let adding = new AbortController()

/** Stops what is being added; the dialog stays as it is. */
export const cancelAdding = (): void => adding.abort()

/** What is asked of the core, or null while something is missing. */
function inputOf(): Input<'version.add'> | null {
  const { contract, documents, side, date, view, answers } = useAddVersion.getState()
  if (contract === null || documents.length === 0 || side === null || date === '') return null
  return {
    contract,
    documents: documents.map(({ name, bytes, kind }) => ({ name, bytes, kind })),
    side,
    date,
    view,
    ...(answers === null ? {} : { answers }),
  }
}

/** Says whose turn it is, where it is the sender's again; true when that was done. */
async function sayTurn({ version: { side, date } }: Output<'version.add'>): Promise<boolean> {
  const { contract, turn, versions } = useAddVersion.getState()
  if (contract === null || turn !== side) return false
  // Nothing can be said of a day before the latest version's.
  const since = [date, ...versions.map((other) => other.date)].toSorted().at(-1) ?? date
  const said = await mutate('turn.say', { contract, holder: side, since, note: null }, words.add.turnSaid)
  return said.ok
}

/** Adds the documents as the next version. What it means for the points is shown next, where it means anything. */
export async function addVersion(): Promise<void> {
  if (useAddVersion.getState().isAdding) return
  useAddVersion.setState({ isTried: true, problem: null })
  const input = inputOf()
  if (input === null) return
  adding = new AbortController()
  const { signal } = adding
  const within: AskWithin = (name, asked) => ask(name, asked, signal)
  useAddVersion.setState({ isAdding: true })
  const added = await mutateQuietly('version.add', input, words.add.step, within)
  if (!added.ok) {
    useAddVersion.setState({ isAdding: false, problem: added.error })
    return
  }
  const { contract } = input
  const steps = (await sayTurn(added.value)) ? 2 : 1
  const proposal = await ask('round.propose', { contract, version: added.value.version.number }, signal)
  useAddVersion.setState({ isAdding: false })
  if (proposal.ok && !isEmpty(proposal.value)) {
    useAddVersion.setState({ added: { contract, answer: added.value, steps, proposal: proposal.value } })
    return
  }
  closeAddVersion()
  sayAdded(contract, added.value, steps)
}

/** Closes the last step; what was not taken over can be, on the points' own screen. */
export function finishAdding(): void {
  const { added } = useAddVersion.getState()
  closeAddVersion()
  if (added !== null) sayAdded(added.contract, added.answer, added.steps)
}

/** Takes over what was chosen of the version's meaning for the points; null when it was done. */
export async function takeInAdded(added: AddedVersion, taken: Taken): Promise<ApiError | null> {
  const { contract, answer, steps, proposal } = added
  const problem = await takeRound(contract, answer.version.number, proposal, taken)
  if (problem !== null) return problem
  closeAddVersion()
  sayAdded(contract, answer, steps + 1)
  return null
}

/** Says what was done, and offers the comparison with the version that it answers. */
function sayAdded(contract: string, added: Output<'version.add'>, steps: number): void {
  const { version, summary, endedFreeze } = added
  const { number, answers } = version
  const said = words.add.added(number)
  const compare = (older: number) => ({
    label: words.compareWith(older),
    run: () => go({ screen: 'compare', contract, older, newer: number, change: null }),
  })
  const detail = [
    summary === null ? null : words.changes.sentence(summary),
    endedFreeze === null ? null : words.add.endedFreeze(endedFreeze),
  ]
  sayDone(
    said,
    [...(answers === null ? [] : [compare(answers)]), offerUndoOf(steps, text.undo.action, said)],
    detail.filter((part) => part !== null).join(' '),
  )
}
