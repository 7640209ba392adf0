import type { Author, Block, Paragraph, Row, Table } from '../story/model.ts'
import { type Alignable, type Alignment, alignUnits } from './align-units.ts'
import { matchText, type Sealed } from './match-text.ts'
import type { SaidPair } from './said-pairs.ts'
import { pilcrowOf, type Sequence, toSequence } from './sequence.ts'
import { cellText, isGone, toUnits, type Unit } from './units.ts'

/** Paragraphs between two tables, or between the ends of their container, and what of them is the same. */
export interface Segment {
  readonly kind: 'paragraphs'
  readonly old: Sequence
  readonly now: Sequence
  /** Partner in `now` of each place of `old`, -1 for none; and the other way round. */
  readonly partner: Int32Array
  readonly back: Int32Array
  /** Paragraph marks that go because another author's deletion does not reach the end of the container. */
  readonly goneBy: ReadonlyMap<number, Author>
}

export interface RowPlan {
  readonly old: Row | null
  readonly now: Row | null
  /** Cell by cell, where both rows have the same ones; null where the whole row came or went. */
  readonly cells: readonly (readonly Step[])[] | null
}

export interface TablePlan {
  readonly kind: 'table'
  readonly old: Table | null
  readonly now: Table | null
  readonly rows: readonly RowPlan[]
}

/** What a container holds, in the order of the text: what is gone stands before what came in its place. */
export type Step = Segment | TablePlan

/** A paragraph that stands elsewhere now. */
export interface Move {
  readonly block: number
  readonly own: Paragraph
  /** Where it stands on the other side. */
  readonly other: Paragraph
}

/** What planning a document gathers. */
export interface Planning {
  readonly moves: Map<Paragraph, Move>
  /** Each whole paragraph on both sides, and its counterpart: for comparing what numbers them. */
  readonly pairs: (readonly [Paragraph, Paragraph])[]
  /** Tables that another author put in and that are gone again: nothing of them is written. */
  readonly vanished: Table[]
  /** Compare whole paragraphs only, where word by word did not hold. */
  readonly isCoarse: boolean
  /** What the user says of paragraphs of the body. */
  readonly said: readonly SaidPair[]
  blocks: number
}

interface Pair {
  readonly old: readonly Unit[]
  readonly now: readonly Unit[]
}

/** A plan to begin with. */
export const beginPlanning = (isCoarse = false, said: readonly SaidPair[] = []): Planning => ({
  moves: new Map(),
  pairs: [],
  vanished: [],
  isCoarse,
  said,
  blocks: 0,
})

const isVanished = (unit: Unit | undefined): unit is Extract<Unit, { readonly kind: 'table' }> =>
  unit?.kind === 'table' &&
  unit.table.rows.length > 0 &&
  unit.table.rows.every(({ inserted, deleted }) => inserted !== null && deleted === null)

/** Plans a container: its paragraphs word by word, its tables row by row. */
export function planContainer(
  older: readonly Block[],
  newer: readonly Block[],
  planning: Planning,
  follows: 'moves' | 'order' = 'order',
): readonly Step[] {
  const [unitsOld, unitsNow] = [toUnits(older), toUnits(newer)]
  const standing = unitsOld.filter((unit) => !isGone(unit))
  const alignment = alignUnits(standing, unitsNow, follows === 'moves' ? planning.said : [])
  if (follows === 'moves') noteMoves(alignment, standing, unitsNow, planning)
  const steps: Step[] = []
  let open: Pair[] = []
  const close = (): void => {
    if (open.length > 0) steps.push(planSegment(open, planning))
    open = []
  }
  for (const pair of inOrder(alignment, unitsOld, unitsNow)) {
    const [old, now] = [pair.old[0], pair.now[0]]
    if (now === undefined && isVanished(old)) planning.vanished.push(old.table)
    else if (old?.kind === 'table' || now?.kind === 'table') {
      close()
      steps.push(
        planTable(old?.kind === 'table' ? old.table : null, now?.kind === 'table' ? now.table : null, planning),
      )
    } else open.push(pair)
  }
  close()
  return steps
}

function noteMoves(
  { relocations }: Alignment,
  older: readonly Unit[],
  newer: readonly Unit[],
  planning: Planning,
): void {
  const first = planning.blocks
  for (const { old, now, block } of relocations) {
    const [from, to] = [older[old], newer[now]]
    if (from?.kind !== 'paragraph' || to?.kind !== 'paragraph' || from.text.trim() === '') continue
    const [source, target] = [from.members.at(-1), to.members.at(-1)]
    if (source === undefined || target === undefined) continue
    planning.moves.set(source, { block: first + block, own: source, other: target })
    planning.moves.set(target, { block: first + block, own: target, other: source })
    planning.blocks = Math.max(planning.blocks, first + block + 1)
  }
}

/** Anchors and what stands between them. What was gone already stays where it was in the older text. */
function* inOrder({ anchors }: Alignment, all: readonly Unit[], newer: readonly Unit[]): Generator<Pair> {
  const places = all.flatMap((unit, at) => (isGone(unit) ? [] : [at]))
  let [next, now] = [0, 0]
  const between = function* (stop: number, stopNow: number): Generator<Pair> {
    const gone = all.slice(next, stop)
    // What runs on into the paragraph after it, since its own mark was not there before, stays beside that one.
    const stays = gone.findLastIndex((unit) => !runsOn(unit)) + 1
    for (const unit of gone.slice(0, stays)) yield { old: [unit], now: [] }
    for (const unit of newer.slice(now, stopNow)) yield { old: [], now: [unit] }
    for (const unit of gone.slice(stays)) yield { old: [unit], now: [] }
    ;[next, now] = [stop, stopNow]
  }
  for (const { old, oldEnd, now: from, nowEnd } of anchors) {
    yield* between(places[old] ?? all.length, from)
    const end = (places[oldEnd - 1] ?? all.length - 1) + 1
    yield { old: all.slice(next, end), now: newer.slice(from, nowEnd) }
    ;[next, now] = [end, nowEnd]
  }
  yield* between(all.length, newer.length)
}

const runsOn = (unit: Unit): boolean => unit.kind === 'paragraph' && unit.members.at(-1)?.inserted != null

const membersOf = (units: readonly Unit[]): readonly Paragraph[] =>
  units.flatMap((unit) => (unit.kind === 'paragraph' ? unit.members : []))

function planSegment(pairs: readonly Pair[], planning: Planning): Segment {
  const old = toSequence(pairs.flatMap((pair) => membersOf(pair.old)))
  const now = toSequence(pairs.flatMap((pair) => membersOf(pair.now)))
  const partner = new Int32Array(old.text.length).fill(-1)
  let [fromOld, fromNow] = [0, 0]
  for (const pair of pairs) {
    const [membersOld, membersNow] = [membersOf(pair.old), membersOf(pair.now)]
    if (membersOld.length > 0 && membersNow.length > 0) {
      const isWhole = membersOld.length === 1 && membersNow.length === 1
      const isSame =
        membersOld.length === membersNow.length && membersOld.every(({ text }, at) => text === membersNow[at]?.text)
      if (isSame && old.tracked === null) matchSame(old, fromOld, now, fromNow, membersOld.length, partner)
      else if (!planning.isCoarse || isSame) matchPair(old, fromOld, membersOld, now, fromNow, membersNow, partner)
      const [only, counterpart] = [membersOld[0], membersNow[0]]
      if (isWhole && only !== undefined && counterpart !== undefined) planning.pairs.push([only, counterpart])
    }
    fromOld += membersOld.length
    fromNow += membersNow.length
  }
  const goneBy = new Map<number, Author>()
  const back = invert(partner, now.text.length)
  endTogether(old, now, partner, back, goneBy)
  return { kind: 'paragraphs', old, now, partner, back, goneBy }
}

/** Most paragraphs are the same on both sides: each place is its own partner. */
function matchSame(
  old: Sequence,
  fromOld: number,
  now: Sequence,
  fromNow: number,
  count: number,
  partner: Int32Array,
): void {
  const [start, startNow] = [old.starts[fromOld] ?? 0, now.starts[fromNow] ?? 0]
  const end = pilcrowOf(old, fromOld + count - 1)
  for (let place = start; place <= end; place += 1) partner[place] = startNow + place - start
}

function invert(partner: Int32Array, size: number): Int32Array {
  const back = new Int32Array(size).fill(-1)
  partner.forEach((place, at) => {
    if (place >= 0) back[place] = at
  })
  return back
}

/** Places of a stretch of paragraphs that stand after all changes, without the last mark. */
function placesOf(sequence: Sequence, from: number, members: readonly Paragraph[]): Int32Array {
  const start = sequence.starts[from] ?? 0
  const end = pilcrowOf(sequence, from + members.length - 1)
  const places: number[] = []
  for (let place = start; place < end; place += 1) if (sequence.tracked?.[place]?.deleted == null) places.push(place)
  return Int32Array.from(places)
}

function sealedIn(
  sequence: Sequence,
  from: number,
  members: readonly Paragraph[],
  places: Int32Array,
): readonly Sealed[] {
  const sealed: Sealed[] = []
  let lookup: Map<number, number> | null = null
  members.forEach(({ atoms }, index) => {
    const start = sequence.starts[from + index] ?? 0
    for (const field of new Set(atoms.map((atom) => atom.field))) {
      if (field === null || field.to === field.from) continue
      lookup ??= new Map([...places].map((place, at) => [place, at]))
      const first = lookup.get(start + field.from)
      const last = lookup.get(start + field.to - 1)
      if (first !== undefined && last !== undefined) sealed.push({ from: first, to: last + 1 })
    }
  })
  return sealed
}

function matchPair(
  old: Sequence,
  fromOld: number,
  membersOld: readonly Paragraph[],
  now: Sequence,
  fromNow: number,
  membersNow: readonly Paragraph[],
  partner: Int32Array,
): void {
  const placesOld = placesOf(old, fromOld, membersOld)
  const placesNow = placesOf(now, fromNow, membersNow)
  const textAt = ({ text }: Sequence, places: Int32Array): string =>
    places.length === 0
      ? ''
      : places.length === (places.at(-1) ?? 0) - (places[0] ?? 0) + 1
        ? text.slice(places[0], (places.at(-1) ?? 0) + 1)
        : Array.from(places, (place) => text[place]).join('')
  const matched = matchText(
    textAt(old, placesOld),
    textAt(now, placesNow),
    sealedIn(old, fromOld, membersOld, placesOld),
    sealedIn(now, fromNow, membersNow, placesNow),
  )
  matched.forEach((inNow, inOld) => {
    if (inNow >= 0) partner[placesOld[inOld] ?? 0] = placesNow[inNow] ?? 0
  })
  partner[pilcrowOf(old, fromOld + membersOld.length - 1)] = pilcrowOf(now, fromNow + membersNow.length - 1)
}

/**
 * Sees to it that the last paragraphs of both sides end in one mark.
 *
 * The last mark before a table or the end of a container has no next paragraph to run on into: no word processor can
 * take it away, and LibreOffice leaves an empty paragraph. So the mark before what came or went is the one that does.
 */
function endTogether(
  old: Sequence,
  now: Sequence,
  partner: Int32Array,
  back: Int32Array,
  goneBy: Map<number, Author>,
): void {
  const lastOld = old.text.length - 1
  const lastNow = now.text.length - 1
  if (lastOld < 0 || lastNow < 0 || partner[lastOld] === lastNow) return
  const freedOld = back[lastNow] ?? -1
  const freedNow = partner[lastOld] ?? -1
  // A tracked deletion up to the very end: its author deletes the mark before it.
  const by = old.tracked?.[lastOld]?.deleted ?? null
  if (freedOld >= 0) {
    partner[freedOld] = -1
    if (by !== null) goneBy.set(freedOld, by)
  }
  if (freedNow >= 0) back[freedNow] = -1
  partner[lastOld] = lastNow
  back[lastNow] = lastOld
}

const rowText = ({ cells }: Row): string => cells.map(cellText).join('\t')

/** The same cells side by side: rows that can be compared cell by cell. */
const hasSameCells = (one: Row, other: Row): boolean => one.cells.length === other.cells.length

function planTable(old: Table | null, now: Table | null, planning: Planning): TablePlan {
  const [rowsOld, rowsNow] = [old?.rows ?? [], now?.rows ?? []]
  if (old === null || now === null)
    return { kind: 'table', old, now, rows: [...rowsOld.map(goneRow), ...rowsNow.map(newRow)] }
  const standing = rowsOld.filter(({ deleted }) => deleted === null)
  const toAlignable = (row: Row): Alignable => ({ kind: 'row', text: rowText(row) })
  const { anchors } = alignUnits(standing.map(toAlignable), rowsNow.map(toAlignable))
  const rows: RowPlan[] = []
  let [nextOld, nextNow] = [0, 0]
  const between = (stopOld: number, stopNow: number): void => {
    const [gone, came] = [rowsOld.slice(nextOld, stopOld), rowsNow.slice(nextNow, stopNow)]
    rows.push(...planGap(gone, came, planning))
    ;[nextOld, nextNow] = [stopOld, stopNow]
  }
  for (const anchor of anchors) {
    const [row, rowNow] = [standing[anchor.old], rowsNow[anchor.now]]
    if (row === undefined || rowNow === undefined || !hasSameCells(row, rowNow)) continue
    between(rowsOld.indexOf(row), anchor.now)
    rows.push(bothRows(row, rowNow, planning))
    nextOld += 1
    nextNow += 1
  }
  between(rowsOld.length, rowsNow.length)
  return { kind: 'table', old, now, rows }
}

const goneRow = (row: Row): RowPlan => ({ old: row, now: null, cells: null })
const newRow = (row: Row): RowPlan => ({ old: null, now: row, cells: null })

function bothRows(old: Row, now: Row, planning: Planning): RowPlan {
  const cells = now.cells.map((cell, at) => planContainer(old.cells[at]?.blocks ?? [], cell.blocks, planning))
  return { old, now, cells }
}

/** As many rows gone as came, of the same cells: they are the same rows with other words. */
function planGap(gone: readonly Row[], came: readonly Row[], planning: Planning): readonly RowPlan[] {
  const standing = gone.filter(({ deleted }) => deleted === null)
  const isRewritten =
    standing.length === gone.length &&
    gone.length === came.length &&
    gone.every((row, at) => came[at] !== undefined && hasSameCells(row, came[at]))
  if (!isRewritten) return [...gone.map(goneRow), ...came.map(newRow)]
  return gone.flatMap((row, at) => {
    const rowNow = came[at]
    return rowNow === undefined ? [] : [bothRows(row, rowNow, planning)]
  })
}
