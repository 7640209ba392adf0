import type { PointId } from '../ids.ts'

/** What the user should see before going on. */
export const WARNING_KINDS = [
  /** The agreed text lies below our walk-away, as far as both are terms of one kind. */
  'below-walk-away',
  /** We gave something for a "got" that no version carries. */
  'not-got',
  /** Agreed, but the latest version does not carry the wording. */
  'not-in-latest',
  /** Its clause is not in the latest version. */
  'clause-gone',
  /** An agreed clause was changed by the other side after it was agreed. */
  'reopened',
  /** Its due day has passed. */
  'overdue',
] as const

export type WarningKind = (typeof WARNING_KINDS)[number]

/** One warning about one point. */
export interface PointWarning {
  readonly kind: WarningKind
  readonly point: PointId
  /** Only of `not-got`: the trade's number. */
  readonly trade: number | null
  /** Words of the texts that show it, for people: the agreed and the present wording, or the two values. */
  readonly expected: string | null
  readonly found: string | null
  /** The version in which it shows. */
  readonly version: number | null
}
