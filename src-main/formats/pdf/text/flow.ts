import { orderColumns } from '../page/columns.ts'
import { findRuledTables } from '../page/grid.ts'
import { findLines, type Line } from '../page/line.ts'
import { type LineText, readLine } from '../page/line-text.ts'
import { markLines, withoutDoubles } from '../page/looks.ts'
import { findLooseTables } from '../page/loose-tables.ts'
import type { PrintedPage, Rule, Word } from '../page/model.ts'
import { encloses, isInside, type RuledTable } from '../page/table.ts'

/** A stretch of the page with lines between two edges: the whole width, a column, a cell. */
export interface Frame {
  readonly kind: 'page' | 'column' | 'cell' | 'turned'
  /** Edges, null where only the document can tell. */
  readonly x0: number | null
  readonly x1: number | null
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null
}

/** A line in reading order. */
export interface FlowLine extends LineText {
  readonly page: number
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
  readonly frame: Frame
}

/** A page's lines in reading order, and what else matters of it. */
export interface PageFlow {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly lines: readonly FlowLine[]
  readonly rules: readonly Rule[]
  readonly tables: number
  readonly struck: number
  readonly turned: number
}

const flowLine = (line: Line, page: number, frame: Frame): FlowLine => ({
  ...readLine(line),
  ...{ page, frame, x0: line.x0, x1: line.x1, y: line.y, size: line.size },
})

const WHOLE: Frame = { kind: 'page', x0: null, x1: null, cell: null }

type ReadTable = readonly [RuledTable, readonly FlowLine[]]

/** The lines of a table's cells; tables inside a cell stand among its lines. */
function readTable(table: RuledTable, all: readonly RuledTable[], words: readonly Word[], page: PageTables): ReadTable {
  const index = page.next++
  const inner = all.filter((other) => other !== table && encloses(table, other))
  const lines = table.cells.flatMap((cell) => {
    const { x0, x1, row, column } = cell
    const edges = { x0: Math.max(x0, table.x0), x1: Math.min(x1, table.x1) }
    const frame: Frame = { kind: 'cell', ...edges, cell: { table: index, row, column } }
    const own = words.filter((word) => isInside(word, cell))
    const ruled = inner.filter(
      (other) => isWithin(other, cell) && !inner.some((outer) => outer !== other && encloses(outer, other)),
    )
    const outside = own.filter((word) => !ruled.some((other) => isOf(other)(word)))
    const loose = findLooseTables(findLines(outside), [], FEWEST_INNER_ROWS)
    const within = [...ruled, ...loose].toSorted((a, b) => a.y0 - b.y0)
    const read = within.map((other) => readTable(other, inner, own.filter(isOf(other)), page))
    const rest = own.filter((word) => !within.some((other) => isOf(other)(word)))
    const flow: FlowLine[] = []
    let left = findLines(rest)
    for (const [other, otherLines] of read) {
      flow.push(...left.filter(({ y }) => y <= other.y0 + 2).map((line) => flowLine(line, page.number, frame)))
      left = left.filter(({ y }) => y > other.y0 + 2)
      flow.push(...otherLines)
    }
    return [...flow, ...left.map((line) => flowLine(line, page.number, frame))]
  })
  return [table, lines]
}

const OVERHANG = 8
const FEWEST_INNER_ROWS = 3

interface PageTables {
  readonly number: number
  next: number
}

const isWithin = (inner: Rule, { x0, x1, y0, y1 }: Rule): boolean => {
  const [x, y] = [(inner.x0 + inner.x1) / 2, (inner.y0 + inner.y1) / 2]
  return x > x0 && x < x1 && y > y0 && y < y1
}

const isOf =
  (table: RuledTable) =>
  (word: Word): boolean =>
    table.cells.some((cell) => isInside(word, cell))

/** Words may stand out of the last cell of a row by a little. */
const withRoom = (table: RuledTable): RuledTable => ({
  ...table,
  cells: table.cells.map((cell) => ({
    ...cell,
    x0: Math.abs(cell.x0 - table.x0) < 1 ? cell.x0 - OVERHANG : cell.x0,
    x1: Math.abs(cell.x1 - table.x1) < 1 ? cell.x1 + OVERHANG : cell.x1,
  })),
})

/** The way most characters of a page run: a page in landscape may be printed sideways. */
function usualAngle(words: readonly Word[]): number {
  const counts = new Map<number, number>()
  for (const { angle, text } of words) counts.set(angle, (counts.get(angle) ?? 0) + text.length)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function turnRule({ x0, x1, y0, y1 }: Rule, angle: number): Rule {
  const turn = (x: number, y: number): readonly [number, number] =>
    angle === 90 ? [y, -x] : angle === -90 ? [-y, x] : angle === 180 ? [-x, -y] : [x, y]
  const [a, b] = [turn(x0, y0), turn(x1, y1)]
  return {
    ...{ x0: Math.min(a[0], b[0]), x1: Math.max(a[0], b[0]) },
    ...{ y0: Math.min(a[1], b[1]), y1: Math.max(a[1], b[1]) },
  }
}

/** Lines parted by the tables among them, in the order of the page. */
function mergeTables(lines: readonly Line[], tables: readonly ReadTable[], page: number): readonly FlowLine[] {
  const flow: FlowLine[] = []
  let rest = lines
  for (const [table, own] of [...tables, null].map((entry) => entry ?? ([null, []] as const))) {
    const above = table === null ? rest : rest.filter(({ y }) => y <= table.y0 + 2)
    rest = table === null ? [] : rest.filter(({ y }) => y > table.y0 + 2)
    for (const { lines: column, x0, x1 } of orderColumns(above)) {
      const frame: Frame = x0 === null ? WHOLE : { kind: 'column', x0, x1, cell: null }
      flow.push(...column.map((line) => flowLine(line, page, frame)))
    }
    flow.push(...own)
  }
  return flow
}

/** What is printed on a page as lines in reading order; `firstTable` is the number of its first table. */
export function layOut(printed: PrintedPage, number: number, firstTable: number): PageFlow {
  const angle = usualAngle(printed.words)
  const rules = printed.rules.map((rule) => turnRule(rule, angle))
  const once = withoutDoubles(printed.words)
  const upright = once.filter((word) => word.angle === angle)
  const turned = once.filter((word) => word.angle !== angle)
  const { words, struck } = markLines(upright, rules)
  const ruled = findRuledTables({ rules, words }).map(withRoom)
  const outside = words.filter((word) => !ruled.some((table) => isOf(table)(word)))
  const tables = [...ruled, ...findLooseTables(findLines(outside), rules)].toSorted(
    (a, b) => a.y0 - b.y0 || a.x0 - b.x0,
  )
  const page: PageTables = { number, next: firstTable }
  const read = tables
    .filter((table) => !tables.some((other) => other !== table && encloses(other, table)))
    .map((table) => readTable(table, tables, words.filter(isOf(table)), page))
  const loose = outside.filter((word) => !tables.some((table) => isOf(table)(word)))
  const lines = mergeTables(findLines(loose), read, number)
  const aside = [...Map.groupBy(turned, (word) => word.angle).values()].flatMap((group) =>
    findLines(group).map((line) => flowLine(line, number, { ...WHOLE, kind: 'turned' })),
  )
  const { width, height } = printed
  const size = Math.abs(angle) === 90 ? { width: height, height: width } : { width, height }
  return {
    number,
    ...size,
    lines: [...lines, ...aside],
    rules,
    tables: page.next - firstTable,
    struck,
    turned: aside.length,
  }
}
