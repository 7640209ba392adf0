import { columnsOfRows } from './column-starts.ts'
import { findLines, type Line } from './line.ts'
import type { Rule, Word } from './model.ts'
import { type Axis, distinct, frameOf, isInside, NEAR, type RuledTable } from './table.ts'

/** Most lines of a row whose words run across all columns. */
const MOST_ACROSS = 2

/** In lines: what stands between a page's head and its foot is no row. */
const TALLEST_ROW = 34

/** The bands between lines that hold rows of a table; text may stand between two tables of one width. */
function tablesOfBands(bands: readonly Rule[], words: readonly Word[]): readonly RuledTable[] {
  const read = bands.map((band) => findLines(words.filter((word) => isInside(word, band))))
  const edge = usualStart(read)
  const tables: RuledTable[] = []
  let from = 0
  while (from < bands.length) {
    let to = from
    while (to < bands.length && isRow(read[to] ?? [], edge)) to++
    const columns = to > from ? columnsOfRows(read.slice(from, to)) : null
    const last =
      columns?.findIndex((own, row) => own.length === 0 && (read[from + row]?.length ?? 0) > MOST_ACROSS) ?? -1
    const end = last < 0 ? to : from + last
    if (columns !== null && end > from) tables.push(tableOf(bands.slice(from, end), columns))
    from = Math.max(end, from) + 1
  }
  return tables
}

/** Words of a row begin in its first column, or are all in others, as in a row that a page cut in two. */
const isRow = (lines: readonly Line[], edge: number): boolean =>
  lines.length <= TALLEST_ROW &&
  (lines.some(({ x0 }) => Math.abs(x0 - edge) < NEAR) || lines.every(({ x0 }) => x0 > edge + 20))

function tableOf(bands: readonly Rule[], columns: readonly (readonly number[])[]): RuledTable {
  const cells = bands.flatMap((band, row) => {
    const own = [band.x0, ...(columns[row] ?? []), band.x1]
    return own.slice(0, -1).map((x0, column) => ({ ...band, x0, x1: own[column + 1] ?? x0, row, column }))
  })
  return { ...frameOf(bands), cells }
}

/** Where the first words of most bands begin. */
function usualStart(rows: readonly (readonly Line[])[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) {
    const start = Math.min(...row.map(({ x0 }) => x0))
    if (Number.isFinite(start)) counts.set(Math.round(start), (counts.get(Math.round(start)) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

const HIGHEST_ROW = 60

/**
 * The upper edge of a row that has a line below it only: words close above the first line, set in from its end as the
 * words of the other rows are, while the text around the table begins elsewhere.
 */
function rowAbove(ys: readonly number[], line: Axis | undefined, words: readonly Word[]): readonly number[] {
  const [top, next] = ys
  if (line === undefined || top === undefined || next === undefined) return []
  const within = (y0: number, y1: number): readonly Word[] =>
    words.filter((word) => isInside(word, { x0: line.from - NEAR, x1: line.to + NEAR, y0, y1 }))
  const edge = Math.min(...within(top, ys.at(-1) ?? next).map(({ x0 }) => x0))
  if (edge - line.from < NEAR || !Number.isFinite(edge)) return []
  // Only where the text around the table begins at the end of its lines does an indent tell words of a cell.
  const around = findLines(words.filter(({ y }) => y < top || y > (ys.at(-1) ?? next)))
  if (!around.some(({ x0 }) => Math.abs(x0 - line.from) < NEAR)) return []
  let y = top
  for (const row of findLines(within(top - HIGHEST_ROW, top)).toReversed()) {
    if (Math.abs(row.x0 - edge) > 1.2 || y - row.y > 2.4 * row.size) break
    y = row.y - row.size
  }
  return y < top ? [y] : []
}

/** Lines between rows, as many as have the same ends. */
export function ruledRows(lines: readonly Axis[], words: readonly Word[]): readonly RuledTable[] {
  const tables: RuledTable[] = []
  const byWidth = new Map<string, Axis[]>()
  for (const line of lines) {
    const key = `${Math.round(line.from / 4)} ${Math.round(line.to / 4)}`
    byWidth.set(key, [...(byWidth.get(key) ?? []), line])
  }
  for (const same of byWidth.values()) {
    const [first] = same
    const ruled = distinct(same.map(({ at }) => at))
    const ys = [...rowAbove(ruled, first, words), ...ruled]
    if (ys.length < 2) continue
    const box = { x0: first?.from ?? 0, x1: first?.to ?? 0 }
    const bands = ys.slice(0, -1).map((y0, row) => ({ ...box, y0, y1: ys[row + 1] ?? y0 }))
    tables.push(...tablesOfBands(bands, words))
  }
  return tables
}
