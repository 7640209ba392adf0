import type { CommandId } from '#renderer/commands/table.ts'
import { focusRow, stepFrom } from '#renderer/components/tables/steps.ts'
import { currentRoute } from '#renderer/route/route.ts'
import { chooseOrder } from './change-order-actions.ts'
import { type ChangeOrder, chosenOrder, openDialog, useChangeOrders } from './change-orders-slice.ts'

type Handlers = { readonly [Id in CommandId]?: () => void }

/** Moving through the change orders. */
export function makeListCommands(contract: string): Handlers {
  const step = (by: number): void => {
    const { loaded } = useChangeOrders.getState()
    const route = currentRoute()
    if (loaded === null || route.screen !== 'change-orders') return
    const ids = loaded.list.changeOrders.map(({ id }) => id)
    const to = stepFrom(ids, chosenOrder(loaded, route.changeOrder)?.id ?? null, by)
    if (to === null) return
    chooseOrder(contract, to)
    focusRow(to)
  }
  return { 'item.next': () => step(1), 'item.previous': () => step(-1) }
}

/** What can be done now: adding needs a text to change, voiding one that counts. */
export const makeOrderCommands = (chosen: ChangeOrder | null, hasBase: boolean): Handlers => ({
  ...(hasBase ? { 'change-order.add': () => openDialog('add') } : {}),
  ...(chosen === null || chosen.status === 'void' ? {} : { 'change-order.void': () => openDialog('void') }),
})
