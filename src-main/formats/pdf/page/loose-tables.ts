import { readTypedLabel } from '#shared/text/typed-labels.ts'
import { isPresent, partOf, readsAsProse } from './columns.ts'
import type { Line } from './line.ts'
import type { Rule, Word } from './model.ts'
import type { RuledCell, RuledTable } from './table.ts'

const NARROWEST_GAP = 9
const SAME_START = 3
const MOST_COLUMNS = 30
const EXACT = 0.8
const NARROW = 0.3
const FEWEST_ROWS = 2
const LOOSE = 1.5
const FEWEST_PROSE_LINES = 6

interface Segment {
  readonly x0: number
  readonly x1: number
  readonly text: string
}

/** A line's words as far as no wide gap parts them; a number or box before the first words stays with them. */
function segmentsOf({ words, size }: Line): readonly Segment[] {
  const segments: { x0: number; x1: number; text: string }[] = []
  for (const { x0, x1, text } of words) {
    const last = segments.at(-1)
    const gap = last === undefined ? Number.POSITIVE_INFINITY : x0 - last.x1
    if (last === undefined || (gap > Math.max(NARROWEST_GAP, 1.2 * size) && !isLead(segments))) {
      segments.push({ x0, x1, text })
    } else {
      last.x1 = Math.max(last.x1, x1)
      last.text += ` ${text}`
    }
  }
  return segments.length > MOST_COLUMNS ? [] : segments
}

/** True while a line consists of nothing but a number, a bullet or an empty box. */
function isLead(segments: readonly Segment[]): boolean {
  const [first] = segments
  if (segments.length !== 1 || first === undefined) return false
  return (
    /^[([]?\s*[xX✓☐☑□]?\s*[)\]]?$|^[^\p{L}\p{N}\s]$|^[-–—*o]$/u.test(first.text) ||
    readTypedLabel(first.text)?.label.length === first.text.length
  )
}

interface Row {
  readonly line: Line
  readonly segments: readonly Segment[]
}

/** True when words run across an edge; a word that begins exactly there does not, however narrow the gap before it is. */
function crosses({ segments, line }: Row, x: number): boolean {
  if (!segments.some(({ x0, x1 }) => x0 < x - 1 && x1 > x + 1)) return false
  const at = line.words.findIndex(({ x0 }) => Math.abs(x0 - x - 2) < EXACT)
  const [before, word] = [line.words[at - 1], line.words[at]]
  return word === undefined || before === undefined || word.x0 - before.x1 < NARROW * line.size
}

const beginsAt = ({ segments }: Row, x: number): boolean =>
  segments.some(({ x0 }) => Math.abs(x0 - x - 2) <= SAME_START)

const isParted = (row: Row, x: number): boolean => row.segments.some(({ x1 }) => x1 <= x) && beginsAt(row, x)

/** Where columns begin in a stretch of lines, left to right: where words of several lines begin behind a gap. */
function columnStarts(rows: readonly Row[]): readonly number[] {
  const xs = rows.flatMap(({ segments }) => segments.map(({ x0 }) => x0)).toSorted((a, b) => a - b)
  const starts: number[] = []
  for (const x of xs) {
    if (x - (starts.at(-1) ?? Number.NEGATIVE_INFINITY) <= SAME_START) continue
    const begin = rows.filter((row) => !crosses(row, x - 2) && beginsAt(row, x - 2))
    if (begin.length >= FEWEST_ROWS && begin.some((row) => isParted(row, x - 2))) starts.push(x)
  }
  return starts
}

/** The longest stretch around a line whose lines leave a column's edge free. */
function stretch(rows: readonly Row[], at: number, x: number): readonly [number, number] {
  let [from, to] = [at, at]
  const isNear = (a: number, b: number): boolean =>
    Math.abs((rows[a]?.line.y ?? 0) - (rows[b]?.line.y ?? 0)) < 7 * (rows[a]?.line.size ?? 10)
  const isFree = (row: Row | undefined): boolean => row !== undefined && !crosses(row, x)
  while (isFree(rows[from - 1]) && isNear(from, from - 1)) from--
  while (isFree(rows[to + 1]) && isNear(to, to + 1)) to++
  while (from < to && !isParted(rows[from] as Row, x)) from++
  while (to > from && (rows[to]?.line.x1 ?? 0) <= x) to--
  return [from, to]
}

/** True when a line is a new row under the lines before it. */
function beginsRow(before: Row, row: Row, edges: readonly number[], right: number, rules: readonly Rule[]): boolean {
  const [above, here] = [before.line, row.line]
  const top = here.y - here.size
  const ruled = rules.some(
    ({ x0, x1, y0, y1 }) =>
      y0 > above.y - 1 &&
      y1 < top + 0.4 * here.size &&
      x1 - x0 > 20 &&
      x1 > above.x0 &&
      x0 < Math.max(above.x1, here.x1),
  )
  if (ruled) return true
  const tight = here.y - above.y <= LOOSE * Math.max(here.size, above.size)
  const [edge = 0] = edges
  if (!tight) return here.x0 < edge
  const over = columnsOf(above, edges)
  const pairs = columnsOf(here, edges).flatMap(([first], column) => {
    const last = over[column]?.at(-1)
    if (last === undefined || first === undefined) return []
    const hadRoom = (edges[column] ?? right) - last.x1 - 4 > first.x1 - first.x0
    return [{ hadRoom, goesOn: !hadRoom && (/^\p{Ll}/u.test(first.text) || !/[.;:]$/.test(last.text)) }]
  })
  return !pairs.some(({ goesOn }) => goesOn) && pairs.some(({ hadRoom }) => hadRoom)
}

/** The words of a line by the columns they stand in. */
const columnsOf = ({ words }: Line, edges: readonly number[]): readonly (readonly Word[])[] =>
  [...edges, Number.POSITIVE_INFINITY].map((to, column) =>
    words.filter(({ x0 }) => x0 < to && x0 >= (edges[column - 1] ?? Number.NEGATIVE_INFINITY)),
  )

function cellsOf(
  bands: readonly (readonly Row[])[],
  edges: readonly number[],
  left: number,
  right: number,
): readonly RuledCell[] {
  return bands.flatMap((band, row) => {
    const y0 = Math.min(...band.map(({ line }) => line.y - line.size))
    const y1 = Math.max(...band.map(({ line }) => line.y + 0.3 * line.size))
    const free = edges.filter((x) => !band.some((own) => crosses(own, x)))
    const xs = [left - 1, ...free, right + 1]
    return xs.slice(0, -1).map((x0, column) => ({ x0, x1: xs[column + 1] ?? x0, y0, y1, row, column }))
  })
}

/** Tables without lines around their cells: words of neighbouring lines that begin at the same places behind gaps. */
export function findLooseTables(
  lines: readonly Line[],
  rules: readonly Rule[],
  fewest: number = FEWEST_ROWS,
): readonly RuledTable[] {
  const rows = lines.map((line) => ({ line, segments: segmentsOf(line) }))
  const tables: RuledTable[] = []
  let at = 0
  let done = 0
  while (at < rows.length) {
    const row = rows[at]
    const window = rows.slice(at, at + 12)
    const x =
      (row?.segments.length ?? 0) > 1
        ? columnStarts(window).find((start) => row && isParted(row, start - 2))
        : undefined
    if (row === undefined || x === undefined) {
      at += 1
      continue
    }
    const [, to] = stretch(rows, at, x - 2)
    // The first words of a row may stand higher in one of its cells.
    const before = rows[at - 1]
    const isHigher =
      before !== undefined && beginsAt(before, x - 2) && row.line.y - before.line.y < LOOSE * row.line.size
    if (isHigher && !crosses(before, x - 2) && at > done) at -= 1
    const run = rows.slice(at, to + 1)
    const parts = [true, false].map((isLeft) => run.map(({ line }) => partOf(line, isLeft, x - 2)).filter(isPresent))
    const prose = run.length >= FEWEST_PROSE_LINES && parts.every(readsAsProse)
    if (run.length < fewest || prose) {
      at = to + 1
      continue
    }
    const edges = columnStarts(run).map((start) => start - 2)
    const left = Math.min(...run.map(({ line }) => line.x0))
    const right = Math.max(...run.map(({ line }) => line.x1))
    const bands: Row[][] = []
    for (const [index, own] of run.entries()) {
      const before = run[index - 1]
      if (before === undefined || beginsRow(before, own, edges, right, rules)) bands.push([own])
      else bands.at(-1)?.push(own)
    }
    const cells = cellsOf(bands, edges, left, right)
    tables.push({ x0: left, x1: right, y0: cells[0]?.y0 ?? 0, y1: cells.at(-1)?.y1 ?? 0, cells })
    at = to + 1
    done = at
  }
  return tables
}
