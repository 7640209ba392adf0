import { type Change, type Compared, isUnmarked } from '../model/compared.ts'
import type { Row, RowList } from './row.ts'
import { GUESSED_WIDTH, guessRowHeight } from './row-size.ts'

export type MarkTone = 'warning' | 'inserted' | 'deleted' | 'moved' | 'changed' | 'noise'

/** Where every row stands in the whole, as shares of 1: `ends[i]` is where row i ends. */
export interface RulerScale {
  readonly ends: Float64Array
  /** Paths in a box 14 wide and `SLOTS` high, one for each tone. */
  readonly paths: readonly (readonly [MarkTone, string])[]
}

/** A ruler is not much higher in pixels. */
export const SLOTS = 360

/** Slots that share a bar where there are too many changes for a mark each. */
const BAR = 6
/** From so many marks on, they would run into each other. */
const MOST_MARKS = SLOTS / 3
/** What the sender did not mark has the left edge to itself, whatever else there is. */
const EDGE = 4
const WIDTH = 14

const TONES: readonly MarkTone[] = ['noise', 'changed', 'moved', 'inserted', 'deleted', 'warning']

function toneOf(change: Change): MarkTone {
  if (change.relation === 'added') return 'inserted'
  if (change.relation === 'removed') return 'deleted'
  if (change.noiseOnly) return 'noise'
  return change.moved ? 'moved' : 'changed'
}

/** A listed row on the ruler. */
interface Mark {
  readonly tone: MarkTone
  readonly isUnmarked: boolean
  /** Where it begins and ends, in slots. */
  readonly from: number
  readonly to: number
}

/** The whole list on a ruler. Heights are guessed, so that no mark moves while rows are measured. */
export function scaleRuler(compared: Compared, { rows }: RowList): RulerScale {
  const ends = new Float64Array(rows.length)
  let total = 0
  for (const [at, row] of rows.entries()) {
    total += guessRowHeight(compared, row, GUESSED_WIDTH, false)
    ends[at] = total
  }
  for (const at of rows.keys()) ends[at] = (ends[at] ?? 0) / total
  const marks = rows.flatMap((row, at) => markOf(compared, row, at === 0 ? 0 : (ends[at - 1] ?? 0), ends[at] ?? 0))
  const isCrowded = marks.length > MOST_MARKS
  const drawn = isCrowded ? drawBars(marks) : drawMarks(marks)
  const warnings = [...new Set(marks.filter((mark) => mark.isUnmarked).map(middleOf))]
  const width = isCrowded ? EDGE : WIDTH
  drawn.set(
    'warning',
    warnings.map((slot) => `M0 ${slot - 0.5}h${width}v2.4h-${width}z`),
  )
  return { ends, paths: TONES.map((tone) => [tone, (drawn.get(tone) ?? []).join('')] as const) }
}

function markOf(compared: Compared, row: Row, start: number, end: number): readonly Mark[] {
  if (row.kind !== 'change' && row.kind !== 'block') return []
  const all = compared.comparison.changes
  const change = all[row.change]
  if (change === undefined) return []
  const changes = row.kind === 'block' ? row.changes.flatMap((at) => all[at] ?? []) : [change]
  return [{ tone: toneOf(change), isUnmarked: changes.some(isUnmarked), from: start * SLOTS, to: end * SLOTS }]
}

const middleOf = ({ from, to }: Mark): number => Math.min(SLOTS - 2, Math.round((from + to) / 2))

type Drawn = Map<MarkTone, readonly string[]>

/** A mark for each change; those at one place and of one tone are one. */
function drawMarks(marks: readonly Mark[]): Drawn {
  return new Map(
    TONES.map((tone) => {
      const slots = new Set(marks.filter((mark) => mark.tone === tone).map(middleOf))
      return [tone, [...slots].map((slot) => `M${EDGE + 1} ${slot}h8v1.4h-8z`)] as const
    }),
  )
}

/** Bars side by side, each as long as that part of the list is changed, and each tone with its share of it. */
function drawBars(marks: readonly Mark[]): Drawn {
  const drawn = new Map<MarkTone, string[]>(TONES.map((tone) => [tone, []]))
  const shares = new Map<MarkTone, Float64Array>(TONES.map((tone) => [tone, new Float64Array(SLOTS / BAR)]))
  for (const { tone, from, to } of marks) {
    const share = shares.get(tone)
    if (share === undefined) continue
    for (let bar = Math.floor(from / BAR); bar * BAR < to; bar += 1) {
      const covered = Math.min(to, (bar + 1) * BAR) - Math.max(from, bar * BAR)
      share[bar] = (share[bar] ?? 0) + covered / BAR
    }
  }
  for (let bar = 0; bar < SLOTS / BAR; bar += 1) {
    let x = EDGE + 1
    for (const tone of TONES) {
      const length = (shares.get(tone)?.[bar] ?? 0) * (WIDTH - EDGE - 2)
      if (length < 0.1) continue
      drawn.get(tone)?.push(`M${x.toFixed(1)} ${bar * BAR + 1}h${length.toFixed(1)}v${BAR - 2}h-${length.toFixed(1)}z`)
      x += length
    }
  }
  return drawn
}

/** The share of 1 at which a point inside a row stands. */
export function shareOf({ ends }: RulerScale, row: number, part: number): number {
  const start = row === 0 ? 0 : (ends[row - 1] ?? 1)
  return start + ((ends[row] ?? 1) - start) * Math.min(1, Math.max(0, part))
}

/** The row at a share of 1. */
export function rowAtShare({ ends }: RulerScale, share: number): number {
  const at = ends.findIndex((end) => end >= share)
  return at < 0 ? ends.length - 1 : at
}
