import { type Line, lineOf } from './line.ts'

/** Lines between two edges, to be read from the top down before the next frame. */
export interface ColumnLines {
  readonly lines: readonly Line[]
  /** The column's edges; null for the whole width. */
  readonly x0: number | null
  readonly x1: number | null
}

const FEWEST_LINES = 6
const NARROWEST_GUTTER = 9
/** Prose fills its column; the cells of a table do not. */
const FILLED = 0.62
const WORDS_A_LINE = 3

interface Gap {
  readonly from: number
  readonly to: number
}

function gapsOf({ words, size }: Line): readonly Gap[] {
  const gaps: Gap[] = []
  let end = words[0]?.x1 ?? 0
  for (const { x0, x1 } of words) {
    if (x0 - end >= Math.max(NARROWEST_GUTTER, size)) gaps.push({ from: end, to: x0 })
    end = Math.max(end, x1)
  }
  return gaps
}

type Side = 'left' | 'right' | 'both' | 'across'

function sideOf(line: Line, gutter: number): Side {
  if (line.x1 <= gutter) return 'left'
  if (line.x0 >= gutter) return 'right'
  return line.words.some(({ x0, x1 }) => x0 < gutter && x1 > gutter) ||
    !gapsOf(line).some(({ from, to }) => from <= gutter && to >= gutter)
    ? 'across'
    : 'both'
}

export const partOf = ({ words }: Line, isLeft: boolean, gutter: number): Line | null => {
  const own = words.filter(({ x1 }) => (isLeft ? x1 <= gutter : x1 > gutter))
  return own.length === 0 ? null : lineOf(own)
}

export const isPresent = (line: Line | null): line is Line => line !== null

/** True when the lines of one side read as prose: most go from edge to edge, and hold more than a word or two. */
export function readsAsProse(lines: readonly Line[]): boolean {
  const [x0, x1] = [Math.min(...lines.map((line) => line.x0)), Math.max(...lines.map((line) => line.x1))]
  const filled = lines.reduce((sum, line) => sum + (line.x1 - line.x0) / Math.max(1, x1 - x0), 0) / lines.length
  const words = lines.reduce((sum, line) => sum + line.words.length, 0) / lines.length
  return filled >= FILLED && words >= WORDS_A_LINE
}

function splitRun(run: readonly Line[], gutter: number): readonly ColumnLines[] | null {
  const left = run.map((line) => partOf(line, true, gutter)).filter(isPresent)
  const right = run.map((line) => partOf(line, false, gutter)).filter(isPresent)
  const both = run.filter((line) => sideOf(line, gutter) === 'both').length
  if (both < FEWEST_LINES || !readsAsProse(left) || !readsAsProse(right)) return null
  return [left, right].map((lines) => ({
    lines,
    x0: Math.min(...lines.map((line) => line.x0)),
    x1: Math.max(...lines.map((line) => line.x1)),
  }))
}

/** The middle of the gap that most lines share, away from the page's edges. */
function commonGutter(lines: readonly Line[]): number | null {
  const counts = new Map<number, number>()
  const [x0, x1] = [Math.min(...lines.map((line) => line.x0)), Math.max(...lines.map((line) => line.x1))]
  const [from, to] = [x0 + (x1 - x0) * 0.22, x0 + (x1 - x0) * 0.78]
  for (const line of lines) {
    for (const gap of gapsOf(line)) {
      for (let x = Math.ceil(Math.max(gap.from, from)); x <= Math.min(gap.to, to); x++)
        counts.set(x, (counts.get(x) ?? 0) + 1)
    }
  }
  const most = Math.max(0, ...counts.values())
  if (most < FEWEST_LINES) return null
  const best = [...counts].filter(([, count]) => count === most).map(([x]) => x)
  return best[Math.floor(best.length / 2)] ?? null
}

/** The lines of a page in reading order: where two columns of prose stand side by side, the left one comes first. */
export function orderColumns(lines: readonly Line[]): readonly ColumnLines[] {
  const whole = { x0: null, x1: null }
  const gutter = lines.length < FEWEST_LINES ? null : commonGutter(lines)
  if (gutter === null) return [{ ...whole, lines }]
  const parts: ColumnLines[] = []
  let run: Line[] = []
  const endRun = (): void => {
    if (run.length > 0) parts.push(...(splitRun(run, gutter) ?? [{ ...whole, lines: run }]))
    run = []
  }
  let wide: Line[] = []
  const endWide = (): void => {
    if (wide.length > 0) parts.push({ ...whole, lines: wide })
    wide = []
  }
  for (const line of lines) {
    if (sideOf(line, gutter) === 'across') {
      endRun()
      wide.push(line)
    } else {
      endWide()
      run.push(line)
    }
  }
  endRun()
  endWide()
  return parts
}
