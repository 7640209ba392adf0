import type { LineageId, PointId } from './ids.ts'
import type { Side } from './side.ts'

/** How far a negotiation point is. */
export const POINT_STATUSES = ['open', 'countered', 'agreed', 'conceded', 'withdrawn', 'escalated', 'parked'] as const

export type PointStatus = (typeof POINT_STATUSES)[number]

/** How a position came to be known: typed, taken from a clause of a version, or from an issues list that came back. */
export const POSITION_ORIGINS = ['typed', 'version', 'issues-list'] as const

export type PositionOrigin = (typeof POSITION_ORIGINS)[number]

/** What one side wants on a point, in its own words, as of a version. */
export interface Position {
  readonly side: Side
  /** The version it was taken in, null before the first. */
  readonly version: number | null
  readonly text: string
  readonly recordedAt: string
  readonly origin: PositionOrigin
  /** The clause that it quotes, null for words from elsewhere. */
  readonly clause: LineageId | null
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

/** How much a point matters to us: we need it, we want it, or we would trade it. */
export const PRIORITIES = ['must', 'should', 'trade'] as const

export type Priority = (typeof PRIORITIES)[number]

/** Which way a term of ours is better for us. */
export const BETTERS = ['higher', 'lower'] as const

export type Better = (typeof BETTERS)[number]

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
  /** Who settles it, as a person is called; null: nobody yet. */
  readonly owner: string | null
  /** By when, `YYYY-MM-DD`. */
  readonly due: string | null
  /** The topic of a playbook that it came from. Private, as is what follows: it leaves the workspace in no export. */
  readonly topic: string | null
  /** What we would propose as the clause's text. */
  readonly wording: string | null
  readonly ladder: Ladder | null
  readonly priority: Priority | null
  readonly better: Better | null
  /** Why we want it. */
  readonly rationale: string | null
  readonly notes: string | null
}
