import type { RowList } from '../rows.ts'
import { type Change, type Compared, isUnmarked } from './compared.ts'
import { GUESSED_WIDTH, guessRowHeight } from './row-size.ts'

export type MarkTone = 'warning' | 'inserted' | 'deleted' | 'moved' | 'changed' | 'noise'

/** Where every row stands in the whole, as shares of 1: `ends[i]` is where row i ends. */
export interface RulerScale {
  readonly ends: Float64Array
  /** Paths in a box 14 wide and `SLOTS` high, one for each tone. */
  readonly paths: readonly (readonly [MarkTone, string])[]
}

/** So many places have a mark of their own; a ruler is not much higher in pixels. */
export const SLOTS = 360

const TONES: readonly MarkTone[] = ['noise', 'changed', 'moved', 'inserted', 'deleted', 'warning']

function toneOf(change: Change): MarkTone {
  if (isUnmarked(change)) return 'warning'
  if (change.relation === 'added') return 'inserted'
  if (change.relation === 'removed') return 'deleted'
  if (change.noiseOnly) return 'noise'
  return change.moved ? 'moved' : 'changed'
}

/**
 * The whole list on a ruler. Heights are guessed, so that no mark moves while rows are measured; marks at one place
 * and of one tone are one.
 */
export function scaleRuler(compared: Compared, { rows }: RowList): RulerScale {
  const ends = new Float64Array(rows.length)
  let total = 0
  for (const [at, row] of rows.entries()) {
    total += guessRowHeight(compared, row, GUESSED_WIDTH, false)
    ends[at] = total
  }
  const slots = new Map<MarkTone, Set<number>>(TONES.map((tone) => [tone, new Set()]))
  for (const [at, row] of rows.entries()) {
    ends[at] = (ends[at] ?? 0) / total
    const change = row.kind === 'change' ? compared.comparison.changes[row.change] : undefined
    if (change === undefined) continue
    const start = at === 0 ? 0 : (ends[at - 1] ?? 0)
    slots.get(toneOf(change))?.add(Math.min(SLOTS - 2, Math.round((start + (ends[at] ?? 0)) * 0.5 * SLOTS)))
  }
  const paths = TONES.map(
    (tone) => [tone, [...(slots.get(tone) ?? [])].map((slot) => `M3 ${slot}h8v1.4h-8z`).join('')] as const,
  )
  return { ends, paths }
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
