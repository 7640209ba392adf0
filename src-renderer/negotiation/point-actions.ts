import { ask } from '#renderer/api.ts'
import { text } from '#renderer/messages/text.ts'
import { mutate, mutateQuietly } from '#renderer/shell/mutate.ts'
import { sayDone } from '#renderer/shell/notices/toasts.ts'
import type { AskWithin } from '#renderer/shell/notices/work.ts'
import { offerUndo } from '#renderer/shell/undo.ts'
import type { Input } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Side } from '#shared/model/side.ts'
import { goToPoint } from './look-slice.ts'
import { closeDialog, setRenaming, showChanges } from './negotiation-slice.ts'

const { done } = text.negotiation
const { done: set } = text.negotiation.list

/** Null when it was done. The dialogs show what went wrong themselves. */
type Problem = ApiError | null

/** Raises a point and chooses it. */
export async function raisePoint(input: Input<'point.add'>): Promise<Problem> {
  const raised = await mutateQuietly('point.add', input, done.raised(input.title))
  if (!raised.ok) return raised.error
  closeDialog()
  goToPoint(input.contract, raised.value.id)
  return null
}

/** The field goes, so that the focus needs another place: the point's row. */
export function endRenaming(contract: string, point: string): void {
  setRenaming(null)
  goToPoint(contract, point)
}

export async function renamePoint(contract: string, point: string, title: string): Promise<void> {
  const renamed = await mutate('point.rename', { contract, point, title }, done.renamed(point))
  if (renamed.ok) endRenaming(contract, point)
}

type Changes = Input<'point.set'>['changes']
type Change = Changes[number]

/** How the step is called in Undo: by the first thing that is said anew. */
function nameOf(changes: Changes): string {
  const points = changes.map(({ point }) => point)
  const { status, owner, due, priority, better, rationale }: Change = changes[0] ?? { point: '' }
  if (status !== undefined) return set.status(points, text.negotiation.status(status))
  if (owner !== undefined) return set.owner(points)
  if (due !== undefined) return set.due(points)
  if (priority !== undefined) return set.priority(points)
  if (better !== undefined) return set.better(points)
  return rationale === undefined ? set.notes(points) : set.rationale(points)
}

/** Shows what was said anew once it is stored, and does not wait until everything is loaded again. */
const showing =
  (changes: Changes): AskWithin =>
  async (name, input) => {
    const answer = await ask(name, input)
    // `npm run bench` counts from the key to here.
    performance.mark('points stored')
    if (answer.ok) showChanges(changes)
    return answer
  }

/** Says something anew of points, all in one step. */
export async function setPoints(
  contract: string,
  points: readonly string[],
  change: Omit<Change, 'point'>,
): Promise<void> {
  const changes = points.map((point) => ({ point, ...change }))
  if (changes.length === 0) return
  const stored = await mutate('point.set', { contract, changes }, nameOf(changes), showing(changes))
  if (stored.ok && points.length > 1) sayDone(nameOf(changes), [offerUndo()])
}

export async function recordPosition(input: Input<'point.record'>): Promise<Problem> {
  const recorded = await mutateQuietly('point.record', input, done.recorded(input.point, input.side))
  if (!recorded.ok) return recorded.error
  closeDialog()
  return null
}

export async function preparePoint(input: Input<'point.prepare'>): Promise<Problem> {
  const prepared = await mutateQuietly('point.prepare', input, done.prepared(input.point))
  if (!prepared.ok) return prepared.error
  closeDialog()
  return null
}

export const takeBackPosition = async (contract: string, point: string, side: Side): Promise<void> =>
  void (await mutate('point.takeBack', { contract, point, side }, done.takenBack(point, side)))

export async function agreePoint(input: Input<'point.agree'>): Promise<Problem> {
  const agreed = await mutateQuietly('point.agree', input, done.agreed(input.point))
  if (!agreed.ok) return agreed.error
  closeDialog()
  return null
}

export const reopenPoint = async (contract: string, point: string): Promise<void> =>
  void (await mutate('point.reopen', { contract, point }, done.reopened(point)))

export const withdrawPoint = async (contract: string, point: string): Promise<void> =>
  void (await mutate('point.withdraw', { contract, point }, done.withdrawn(point)))

export const restorePoint = async (contract: string, point: string): Promise<void> =>
  void (await mutate('point.restore', { contract, point }, done.restored(point)))
