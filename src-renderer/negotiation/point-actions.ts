import { focusRow } from '#renderer/components/tables/steps.ts'
import { text } from '#renderer/messages/text.ts'
import { replaceRoute } from '#renderer/route/route.ts'
import { mutate, mutateQuietly } from '#renderer/shell/mutate.ts'
import type { Input } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Side } from '#shared/model/side.ts'
import { closeDialog, setRenaming } from './negotiation-slice.ts'

const { done } = text.negotiation

/** Null when it was done. The dialogs show what went wrong themselves. */
type Problem = ApiError | null

/** Raises a point and chooses it. */
export async function raisePoint(input: Input<'point.add'>): Promise<Problem> {
  const raised = await mutateQuietly('point.add', input, done.raised(input.title))
  if (!raised.ok) return raised.error
  closeDialog()
  replaceRoute({ screen: 'negotiation', contract: input.contract, point: raised.value.id })
  return null
}

/** The field goes, so that the focus needs another place: the point's row. */
export function endRenaming(point: string): void {
  setRenaming(null)
  focusRow(point)
}

export async function renamePoint(contract: string, point: string, title: string): Promise<void> {
  const renamed = await mutate('point.rename', { contract, point, title }, done.renamed(point))
  if (renamed.ok) endRenaming(point)
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
