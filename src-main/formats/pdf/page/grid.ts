import type { PrintedPage, Rule, Word } from './model.ts'
import { ruledRows } from './ruled-rows.ts'
import { type Axis, distinct, frameOf, isInside, NEAR, type RuledCell, type RuledTable } from './table.ts'

/** Finding what touches what takes every pair of lines. */
const MOST_LINES = 2_500
const MOST_CELLS = 5_000

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

const covers = (lines: readonly Axis[], at: number, from: number, to: number): boolean => {
  const middle = (from + to) / 2
  return lines.some((line) => Math.abs(line.at - at) <= NEAR && line.from <= middle && line.to >= middle)
}

/** The cells of lines that cross; a cell without a line above it belongs to the one over it. */
function cellsOf({ across, down }: Lattice): readonly RuledCell[] {
  const ys = distinct([...across.map(({ at }) => at), ...extremes(down)])
  const xs = distinct([...down.map(({ at }) => at), ...extremes(across)])
  if (xs.length * ys.length > MOST_CELLS) return []
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
