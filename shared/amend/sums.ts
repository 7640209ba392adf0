import type { ChangeOrder, ContractToDate, SumBlock, TimeBlock } from '../model/change-order.ts'
import type { Contract } from '../model/contract.ts'
import { addDays } from '../model/date.ts'

type Terms = Pick<Contract, 'price' | 'endDate'>

const total = (orders: readonly ChangeOrder[], delta: 'priceDelta' | 'daysDelta'): number =>
  orders.reduce((sum, order) => sum + order[delta], 0)

const withStatus = (orders: readonly ChangeOrder[], status: ChangeOrder['status']): readonly ChangeOrder[] =>
  orders.filter((order) => order.status === status)

const plus = (sum: number | null, delta: number): number | null => (sum === null ? null : sum + delta)

const later = (date: string | null, days: number): string | null => (date === null ? null : addDays(date, days))

/** The contract's sum and end date with all agreed change orders; what is pending stands apart, what is void is out. */
export function contractToDate(contract: Terms, orders: readonly ChangeOrder[]): ContractToDate {
  const agreed = withStatus(orders, 'agreed')
  const pending = withStatus(orders, 'pending')
  const netOfChanges = total(agreed, 'priceDelta')
  const daysOfChanges = total(agreed, 'daysDelta')
  return {
    originalSum: contract.price,
    netOfChanges,
    sumToDate: plus(contract.price, netOfChanges),
    originalEnd: contract.endDate,
    daysOfChanges,
    endToDate: later(contract.endDate, daysOfChanges),
    pendingSum: total(pending, 'priceDelta'),
    pendingDays: total(pending, 'daysDelta'),
  }
}

/** The agreed change orders numbered before this one: what "previously authorised" means in AIA G701, line 2. */
const earlierAgreed = (order: ChangeOrder, orders: readonly ChangeOrder[]): readonly ChangeOrder[] =>
  withStatus(
    orders.slice(
      0,
      orders.findIndex((other) => other.id === order.id),
    ),
    'agreed',
  )

/** The five lines of one change order's sum. `orders` in the order of their numbers, this one among them. */
export function sumBlock(contract: Terms, orders: readonly ChangeOrder[], order: ChangeOrder): SumBlock {
  const netOfEarlier = total(earlierAgreed(order, orders), 'priceDelta')
  const sumBefore = plus(contract.price, netOfEarlier)
  return {
    originalSum: contract.price,
    netOfEarlier,
    sumBefore,
    thisChange: order.priceDelta,
    newSum: plus(sumBefore, order.priceDelta),
  }
}

/** The end date before and after one change order. `orders` in the order of their numbers, this one among them. */
export function timeBlock(contract: Terms, orders: readonly ChangeOrder[], order: ChangeOrder): TimeBlock {
  const endBefore = later(contract.endDate, total(earlierAgreed(order, orders), 'daysDelta'))
  return { endBefore, days: order.daysDelta, newEnd: later(endBefore, order.daysDelta) }
}
