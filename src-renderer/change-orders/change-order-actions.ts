import { text } from '#renderer/messages/text.ts'
import { replaceRoute } from '#renderer/route/route.ts'
import { mutateQuietly } from '#renderer/shell/mutate.ts'
import type { Input } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { closeDialog } from './change-orders-slice.ts'

const { done } = text.changeOrders

/** Null when it was done. The dialogs show what went wrong themselves. */
type Problem = ApiError | null

export const chooseOrder = (contract: string, changeOrder: string): void =>
  replaceRoute({ screen: 'change-orders', contract, changeOrder })

/** Adds a change order and chooses it. */
export async function addChangeOrder(input: Input<'changeOrder.add'>): Promise<Problem> {
  const added = await mutateQuietly('changeOrder.add', input, done.added(input.title.trim()))
  if (!added.ok) return added.error
  closeDialog()
  chooseOrder(input.contract, added.value.changeOrder.id)
  return null
}

export async function voidChangeOrder(input: Input<'changeOrder.void'>): Promise<Problem> {
  const voided = await mutateQuietly('changeOrder.void', input, done.voided(input.changeOrder))
  if (!voided.ok) return voided.error
  closeDialog()
  return null
}
