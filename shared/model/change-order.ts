import type { ChangeOrderId } from './ids.ts'

/**
 * `pending` is not agreed yet and stands apart from every sum; `agreed` counts; `void` keeps its number and counts no
 * more.
 */
export type ChangeOrderStatus = 'pending' | 'agreed' | 'void'

/** One clause that a change order replaces: the text it was agreed against, and the whole new text. */
export interface AffectedClause {
  readonly label: string
  readonly heading: string | null
  readonly oldText: string
  readonly newText: string
}

/** An agreed, numbered change to a contract: scope, price, time, clauses. */
export interface ChangeOrder {
  readonly id: ChangeOrderId
  readonly title: string
  /** What is added to, changed in or taken from the work, in plain words; null when only money, time or clauses move. */
  readonly scope: string | null
  readonly status: ChangeOrderStatus
  /** Minor units of the contract's currency, 0 when the price stays. */
  readonly priceDelta: number
  /** Calendar days, 0 when the end date stays. */
  readonly daysDelta: number
  /** The version whose text it changes. */
  readonly baseVersion: number
  readonly clauses: readonly AffectedClause[]
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly createdAt: string
  readonly voided: { readonly at: string; readonly reason: string } | null
}

/** The five-line sum block (as AIA G701 computes it) for one change order. Minor units; null without an original sum. */
export interface SumBlock {
  readonly originalSum: number | null
  readonly netOfEarlier: number
  readonly sumBefore: number | null
  readonly thisChange: number
  readonly newSum: number | null
}

/** The time block for one change order; dates are null without an original end date. */
export interface TimeBlock {
  readonly endBefore: string | null
  readonly days: number
  readonly newEnd: string | null
}

/** A contract's sum and end date with all agreed change orders, and what is pending, apart. */
export interface ContractToDate {
  readonly originalSum: number | null
  readonly netOfChanges: number
  readonly sumToDate: number | null
  readonly originalEnd: string | null
  readonly daysOfChanges: number
  readonly endToDate: string | null
  readonly pendingSum: number
  readonly pendingDays: number
}
