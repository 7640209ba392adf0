import type { LineageId, PointId } from './ids.ts'
import type { Side } from './side.ts'

/** How far a negotiation point is. */
export const POINT_STATUSES = ['open', 'countered', 'agreed', 'conceded', 'withdrawn', 'escalated', 'parked'] as const

export type PointStatus = (typeof POINT_STATUSES)[number]

/** What one side wants on a point, in its own words, as of a version. */
export interface Position {
  readonly side: Side
  /** The version it was taken in, null before the first. */
  readonly version: number | null
  readonly text: string
  readonly recordedAt: string
}

/** A clause a point hangs on, followed by its lineage. */
export interface PointClause {
  readonly lineage: LineageId
  /** Its label and heading in the latest version, null when the clause is gone from it. */
  readonly now: { readonly version: number; readonly label: string | null; readonly heading: string | null } | null
  /** Its label when the point was tied to it. */
  readonly labelThen: string | null
}

/** What we ask for first, what we would sign, and what we would rather not sign. */
export const RUNGS = ['ideal', 'acceptable', 'walkAway'] as const

export type Rung = (typeof RUNGS)[number]

/** How far we would go on a point; null where nothing is said of a rung. It is for us alone. */
export type Ladder = Readonly<Record<Rung, string | null>>

/** An open question tied to clauses, with both sides' positions and a status. */
export interface Point {
  readonly id: PointId
  readonly title: string
  readonly status: PointStatus
  readonly clauses: readonly PointClause[]
  /** Oldest first. */
  readonly positions: readonly Position[]
  readonly agreed: { readonly text: string; readonly version: number } | null
  readonly raisedAt: string
  /** The topic of a playbook that it came from. Private, as is what follows: it leaves the workspace in no export. */
  readonly topic: string | null
  /** What we would propose as the clause's text. */
  readonly wording: string | null
  readonly ladder: Ladder | null
}
