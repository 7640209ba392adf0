import type { ContractId, PointId } from '../ids.ts'

/** Where a deadline comes from. */
export const DEADLINE_KINDS = ['point', 'end', 'text', 'notice', 'own'] as const

export type DeadlineKind = (typeof DEADLINE_KINDS)[number]

/** A day by which something is to be done or ends. */
export interface Deadline {
  readonly contract: ContractId
  readonly kind: DeadlineKind
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly title: string
  /** The clause it was read from: its label and the words; null for others. */
  readonly clause: { readonly version: number; readonly label: string | null; readonly quote: string } | null
  readonly point: PointId | null
  /** The number of a reminder of the user's own, null for others. */
  readonly reminder: number | null
}
