import type { DraftEdit, OurDraft } from '../../model/negotiation/our-draft.ts'
import type { Trade } from '../../model/negotiation/trade.ts'
import type { SaidTurn, Sending } from '../../model/negotiation/turn.ts'
import type { TopicChoice } from '../../model/playbook/contract-settings.ts'
import type { Point, PointClause, Position } from '../../model/point.ts'
import { type FieldClass, STORED_COLUMNS } from './stored-columns.ts'

/** The class of every key of a noun: one that is added does not compile until it has one. */
type Classes<T> = { readonly [K in keyof Required<T>]: FieldClass }

const { points, positions, point_clauses, trades, said_turns, sendings, drafts, review_choices } = STORED_COLUMNS

export const POINT_FIELDS = {
  id: points.number,
  title: points.title,
  status: points.status,
  clauses: point_clauses.label_then,
  positions: positions.text,
  agreed: points.agreed_text,
  raisedAt: points.raised_at,
  owner: points.owner,
  due: points.due,
  topic: points.topic,
  wording: points.wording,
  ladder: points.walk_away,
  priority: points.priority,
  better: points.better,
  rationale: points.rationale,
  notes: points.notes,
} as const satisfies Classes<Point>

export const POINT_CLAUSE_FIELDS = {
  lineage: point_clauses.lineage,
  now: STORED_COLUMNS.clauses.label,
  labelThen: point_clauses.label_then,
} as const satisfies Classes<PointClause>

export const POSITION_FIELDS = {
  side: positions.side,
  version: positions.version,
  text: positions.text,
  recordedAt: positions.recorded_at,
  origin: positions.origin,
  clause: positions.lineage,
} as const satisfies Classes<Position>

export const TRADE_FIELDS = {
  id: trades.id,
  gave: trades.gave,
  gaveIn: trades.gave_in,
  got: trades.got,
  gotIn: trades.got_in,
  isConditional: trades.is_conditional,
  note: trades.note,
} as const satisfies Classes<Trade>

export const SAID_TURN_FIELDS = {
  id: said_turns.id,
  holder: said_turns.holder,
  since: said_turns.since,
  version: said_turns.version,
  note: said_turns.note,
} as const satisfies Classes<SaidTurn>

export const SENDING_FIELDS = {
  id: sendings.id,
  version: sendings.version,
  on: sendings.sent_on,
  channel: sendings.channel,
  note: sendings.note,
  files: sendings.files,
} as const satisfies Classes<Sending>

export const OUR_DRAFT_FIELDS = {
  id: drafts.id,
  base: drafts.base,
  startedAt: drafts.started_at,
  edits: STORED_COLUMNS.draft_edits.edit,
} as const satisfies Classes<OurDraft>

export const TOPIC_CHOICE_FIELDS = {
  topic: review_choices.topic,
  verdict: review_choices.verdict,
  note: review_choices.note,
} as const satisfies Classes<TopicChoice>

/** Of an edit, whose row is private as a whole, the words alone leave: they are the text of our next version. */
export const DRAFT_EDIT_FIELDS = {
  slot: 'internal',
  decision: 'private',
  words: 'shared',
  after: 'internal',
  like: 'internal',
  from: 'internal',
  links: 'internal',
  note: 'private',
} as const satisfies Classes<DraftEdit>

/** A value with its shared keys alone. */
type SharedOf<T, C extends Classes<T>> = { readonly [K in keyof T as C[K] extends 'shared' ? K : never]: T[K] }

/** A point with the fields that may leave the workspace: what makes an export of points can read no other by type. */
export interface SharablePoint extends Omit<SharedOf<Point, typeof POINT_FIELDS>, 'clauses' | 'positions'> {
  readonly clauses: readonly SharedOf<PointClause, typeof POINT_CLAUSE_FIELDS>[]
  /** Oldest first. */
  readonly positions: readonly SharedOf<Position, typeof POSITION_FIELDS>[]
}
