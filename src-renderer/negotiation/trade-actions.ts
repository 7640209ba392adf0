import { text } from '#renderer/messages/text.ts'
import { mutate, mutateQuietly } from '#renderer/shell/mutate.ts'
import type { Input, Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { closeDialog } from './negotiation-slice.ts'

const { done } = text.negotiation.tradeForm

export type Trade = Output<'trade.list'>[number]

export async function addTrade(input: Input<'trade.add'>): Promise<ApiError | null> {
  const added = await mutateQuietly('trade.add', input, done.added)
  if (!added.ok) return added.error
  closeDialog()
  return null
}

export async function changeTrade(input: Input<'trade.change'>): Promise<ApiError | null> {
  const changed = await mutateQuietly('trade.change', input, done.changed)
  if (!changed.ok) return changed.error
  closeDialog()
  return null
}

export const removeTrade = async (contract: string, trade: number): Promise<void> =>
  void (await mutate('trade.remove', { contract, trade }, done.removed))
