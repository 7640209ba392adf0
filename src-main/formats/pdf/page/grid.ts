import { columnsOfRows } from './column-starts.ts'
import { findLines, type Line } from './line.ts'
import type { PrintedPage, Rule, Word } from './model.ts'

/** A cell of a table as it is ruled: its place in the table and on the page. */
export interface RuledCell extends Rule {
  readonly row: number
  readonly column: number
}

/** A table as its lines show it. */
export interface RuledTable extends Rule {
  readonly cells: readonly RuledCell[]
}

const NEAR = 3
/** Finding what touches what takes every pair of lines. */
const MOST_LINES = 2_500

interface Axis {
  /** Position across the line. */
  readonly at: number
  from: number
  to: number
}

const isAcross = ({ x0, x1, y0, y1 }: Rule): boolean => x1 - x0 >= y1 - y0

/** Pieces of one line, which programs draw cell by cell, as one. */
function joinPieces(pieces: readonly Axis[]): readonly Axis[] {
  const sorted = pieces.toSorted((a, b) => Math.round(a.at) - Math.round(b.at) || a.from - b.from)
  const joined: Axis[] = []
  for (const piece of sorted) {
    const last = joined
      .slice(-6)
      .findLast(
        (line) => Math.abs(line.at - piece.at) <= 1.5 && piece.from <= line.to + NEAR && piece.to >= line.from - NEAR,
      )
    if (last === undefined) joined.push({ ...piece })
    else {
      last.from = Math.min(last.from, piece.from)
      last.to = Math.max(last.to, piece.to)
    }
  }
  return joined
}

const touch = (across: Axis, down: Axis): boolean =>
  down.at >= across.from - NEAR &&
  down.at <= across.to + NEAR &&
  across.at >= down.from - NEAR &&
  across.at <= down.to + NEAR

interface Lattice {
  readonly across: readonly Axis[]
  readonly down: readonly Axis[]
}

/** Lines that touch each other, directly or through others. */
function findLattices(across: readonly Axis[], down: readonly Axis[]): readonly Lattice[] {
  const group = [...across, ...down].map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (group[root] !== root) root = group[root] ?? root
    group[index] = root
    return root
  }
  across.forEach((line, row) => {
    down.forEach((other, column) => {
      if (touch(line, other)) group[rootOf(row)] = rootOf(across.length + column)
    })
  })
  const lattices = new Map<number, { across: Axis[]; down: Axis[] }>()
  const latticeOf = (index: number): { across: Axis[]; down: Axis[] } => {
    const root = rootOf(index)
    const known = lattices.get(root) ?? { across: [], down: [] }
    lattices.set(root, known)
    return known
  }
  across.forEach((line, index) => {
    latticeOf(index).across.push(line)
  })
  down.forEach((line, index) => {
    latticeOf(across.length + index).down.push(line)
  })
  return [...lattices.values()]
}

function distinct(positions: readonly number[]): readonly number[] {
  const found: number[] = []
  for (const position of positions.toSorted((a, b) => a - b)) {
    const last = found.at(-1)
    if (last === undefined || position - last > NEAR) found.push(position)
  }
  return found
}

const covers = (lines: readonly Axis[], at: number, from: number, to: number): boolean => {
  const middle = (from + to) / 2
  return lines.some((line) => Math.abs(line.at - at) <= NEAR && line.from <= middle && line.to >= middle)
}

/** The cells of lines that cross; a cell without a line above it belongs to the one over it. */
function cellsOf({ across, down }: Lattice): readonly RuledCell[] {
  const ys = distinct([...across.map(({ at }) => at), ...extremes(down)])
  const xs = distinct([...down.map(({ at }) => at), ...extremes(across)])
  const cells: RuledCell[] = []
  let above: { x0: number; x1: number; y0: number; y1: number; row: number; column: number }[] = []
  for (let row = 0; row + 1 < ys.length; row++) {
    const [y0 = 0, y1 = 0] = [ys[row], ys[row + 1]]
    const edges = xs.filter((x, index) => index === 0 || index === xs.length - 1 || covers(down, x, y0, y1))
    const here: typeof above = []
    for (let column = 0; column + 1 < edges.length; column++) {
      const [x0 = 0, x1 = 0] = [edges[column], edges[column + 1]]
      const over = above.find((cell) => cell.x0 <= x0 + NEAR && cell.x1 >= x1 - NEAR)
      if (over !== undefined && !covers(across, y0, x0, x1)) {
        over.y1 = y1
        here.push(over)
      } else {
        const cell = { x0, x1, y0, y1, row, column }
        here.push(cell)
        cells.push(cell)
      }
    }
    above = here
  }
  return cells
}

const extremes = (lines: readonly Axis[]): readonly number[] =>
  lines.length === 0 ? [] : [Math.min(...lines.map(({ from }) => from)), Math.max(...lines.map(({ to }) => to))]

const frameOf = (cells: readonly Rule[]): Rule => ({
  x0: Math.min(...cells.map(({ x0 }) => x0)),
  x1: Math.max(...cells.map(({ x1 }) => x1)),
  y0: Math.min(...cells.map(({ y0 }) => y0)),
  y1: Math.max(...cells.map(({ y1 }) => y1)),
})

export const isInside = (word: Word, { x0, x1, y0, y1 }: Rule): boolean => {
  const [x, y] = [(word.x0 + word.x1) / 2, word.y - word.size * 0.3]
  return x >= x0 && x <= x1 && y >= y0 && y <= y1
}

/** Most lines of a row whose words run across all columns. */
const MOST_ACROSS = 2

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
  lines.some(({ x0 }) => Math.abs(x0 - edge) < NEAR) || lines.every(({ x0 }) => x0 > edge + 20)

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
function ruledRows(lines: readonly Axis[], words: readonly Word[]): readonly RuledTable[] {
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

const isTable = (cells: readonly RuledCell[], words: readonly Word[]): boolean =>
  cells.length > 1 && cells.filter((cell) => words.some((word) => isInside(word, cell))).length > 1

/** The tables of a page, by the lines between their cells. */
export function findRuledTables({ rules, words }: Pick<PrintedPage, 'rules' | 'words'>): readonly RuledTable[] {
  const axes = rules.filter(({ x0, x1, y0, y1 }) => Math.max(x1 - x0, y1 - y0) > 6)
  const across = joinPieces(
    axes.filter(isAcross).map(({ x0, x1, y0, y1 }) => ({ at: (y0 + y1) / 2, from: x0, to: x1 })),
  )
  const down = joinPieces(
    axes.filter((rule) => !isAcross(rule)).map(({ x0, x1, y0, y1 }) => ({ at: (x0 + x1) / 2, from: y0, to: y1 })),
  )
  if (across.length + down.length > MOST_LINES) return []
  const lattices = findLattices(across, down)
  const crossed = lattices
    .filter((lattice) => lattice.down.length > 0 && lattice.across.length > 0)
    .map(cellsOf)
    .filter((cells) => isTable(cells, words))
    .map((cells) => ({ ...frameOf(cells), cells }))
  const loose = lattices.filter((lattice) => lattice.down.length === 0).flatMap((lattice) => lattice.across)
  return [...crossed, ...ruledRows(loose, words)]
    .filter(({ cells }) => isTable(cells, words))
    .toSorted((a, b) => a.y0 - b.y0 || a.x0 - b.x0)
}

/** True for a table that stands inside another one. */
export const encloses = (outer: Rule, inner: Rule): boolean =>
  outer.x0 <= inner.x0 + NEAR &&
  outer.x1 >= inner.x1 - NEAR &&
  outer.y0 <= inner.y0 + NEAR &&
  outer.y1 >= inner.y1 - NEAR &&
  (outer.x1 - outer.x0) * (outer.y1 - outer.y0) > (inner.x1 - inner.x0) * (inner.y1 - inner.y0)
