import { idNumber, type PointId, pointId } from '../../model/ids.ts'
import type { Point } from '../../model/point.ts'
import { otherSide, type Side } from '../../model/side.ts'
import { foldTypography } from '../../text/normalise.ts'
import { isUnsettled } from '../statuses.ts'
import { findList, type ListRow } from './find-lists.ts'
import type { ReadTables } from './table-rows.ts'

/** Why an answer in an issues list cannot simply be taken over. */
export const LIST_CONFLICTS = [
  /** The list has a number that no point has. */
  'unknown-point',
  /** The point needs no answer any more. */
  'settled',
  /** What that side wants was recorded after the list was made. */
  'answered-since',
  /** The list says otherwise than we ever did. */
  'our-words-changed',
  /** The list says otherwise than we have on record of them, elsewhere than in the column for answers. */
  'their-words-changed',
  /** The answer is what we have on record. */
  'same-as-before',
] as const

export type ListConflict = (typeof LIST_CONFLICTS)[number]

/** One row of a list that came back. */
export interface AnsweredRow {
  /** As the list numbers it. */
  readonly number: string
  readonly point: PointId | null
  readonly title: string
  /** From the column for answers; where that is empty, their own words if they wrote over those. */
  readonly answer: string | null
  /** What we have on record of that side. */
  readonly before: string | null
  readonly conflicts: readonly ListConflict[]
}

/** A list that came back. */
export interface AnsweredList {
  readonly side: Side
  readonly rows: readonly AnsweredRow[]
  /** What of the file was not understood, in words for people. */
  readonly notes: readonly string[]
}

/** What the other side filled into an issues list of ours, row by row, against what we have on record. */
export function readIssues({ tables, notes }: ReadTables, points: readonly Point[], ours: Side): AnsweredList {
  const side = otherSide(ours)
  const lists = tables.flatMap((table) => findList(table) ?? [])
  const byId = new Map(points.map((point) => [point.id, point]))
  const rows = lists.flatMap((row) => readRow(row, byId, side) ?? [])
  const isThere = tables.some((table) => findList(table) !== null)
  return { side, rows, notes: [...notes, ...(isThere ? twiceIn(rows) : [NO_LIST])] }
}

const NO_LIST = 'No issues list is in this file: no table has the columns “No.” and “Your answer”.'

function twiceIn(rows: readonly AnsweredRow[]): readonly string[] {
  const ids = rows.flatMap(({ point }) => point ?? [])
  const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at))
  return [...twice].map((id) => `${id} stands in more than one row.`)
}

function readRow(row: ListRow, points: ReadonlyMap<PointId, Point>, side: Side): AnsweredRow | null {
  const { number = '', issue = '', answer = '' } = row
  const id = idNumber('P', number)
  const point = id === null ? undefined : points.get(pointId(id))
  if (point === undefined) {
    // A line between the rows, such as a heading of the other side's own, is no answer.
    if (number === '' && answer === '') return null
    return { number, point: null, title: issue, answer: orNull(answer), before: null, conflicts: ['unknown-point'] }
  }
  const [theirs, ours] = [wordsOf(point, side), wordsOf(point, otherSide(side))]
  const [inList, oursInList] = [row[side], row[otherSide(side)]]
  const isWrittenOver = inList !== undefined && inList !== '' && !isOneOf(inList, theirs)
  const said = orNull(answer) ?? (isWrittenOver ? inList : null)
  const before = theirs.at(-1) ?? null
  const isSame = said !== null && before !== null && isAlike(said, before)
  const isOlder = said !== null && inList !== undefined && !isAlike(inList, before ?? '')
  const conflicts = conflictsWhere({
    settled: said !== null && !isUnsettled(point.status),
    'answered-since': isOlder && !isWrittenOver && !isSame,
    'our-words-changed': oursInList !== undefined && oursInList !== '' && !isOneOf(oursInList, ours),
    'their-words-changed': isWrittenOver,
    'same-as-before': isSame,
  })
  return { number: point.id, point: point.id, title: point.title, answer: said, before, conflicts }
}

const conflictsWhere = (found: Readonly<Partial<Record<ListConflict, boolean>>>): readonly ListConflict[] =>
  LIST_CONFLICTS.filter((conflict) => found[conflict] === true)

const orNull = (text: string): string | null => (text.trim() === '' ? null : text)

/** All that a side ever wanted on a point, oldest first. */
const wordsOf = ({ positions }: Point, side: Side): readonly string[] =>
  positions.filter((position) => position.side === side).map(({ text }) => text)

const isOneOf = (text: string, known: readonly string[]): boolean => known.some((words) => isAlike(text, words))

/** Alike but for typography, and for what a table cannot hold: signs that command a reader, and more than a cell takes. */
function isAlike(inList: string, onRecord: string): boolean {
  const [listed, recorded] = [fold(inList), fold(onRecord)]
  const cut = /^(.*)… \(too long for a cell\)$/s.exec(inList.trim())?.[1]
  return listed === recorded || (cut !== undefined && recorded.startsWith(fold(cut)))
}

/** `[U+202E]` is how an export shows such a sign. */
const fold = (text: string): string =>
  foldTypography(text.replaceAll(/\[U\+[\dA-F]{4,6}\]|[\u202a-\u202e\u2066-\u2069]|(?![\n\t])\p{Cc}/gu, ''))
