import type { Paragraph, VersionText } from '#shared/model/version-text.ts'

/** What stands in a cell, in its order: paragraphs by their numbers, and tables inside it. */
export type CellContent = { readonly paragraph: number } | { readonly table: Table }

export interface Cell {
  readonly column: number
  /** Columns that it takes up. */
  readonly span: number
  readonly contents: readonly CellContent[]
}

export interface TableRow {
  /** The clause of all its paragraphs, null where cells hold clauses of their own, or none. */
  readonly clause: number | null
  /** All that stand in it. */
  readonly clauses: readonly number[]
  readonly cells: readonly Cell[]
}

export interface Table {
  readonly rows: readonly TableRow[]
  /** How wide each column is, in parts of a hundred. */
  readonly widths: readonly number[]
}

/** A part of a long table. */
export interface Chunk extends Table {
  readonly clauses: readonly number[]
}

interface GrowingCell {
  readonly column: number
  readonly contents: CellContent[]
}

interface GrowingRow {
  readonly number: number
  readonly cells: GrowingCell[]
}

const LEAST_WIDTH = 3
const MOST_LETTERS = 120

/** Word's columns are those of the grid, and each of its cells has a paragraph: what is missing is spanned. */
function settleCells(cells: readonly GrowingCell[], columns: number, spans: boolean): readonly Cell[] {
  const settled: Cell[] = []
  let next = 0
  for (const [at, { column, contents }] of cells.entries()) {
    if (column > next) settled.push({ column: next, span: column - next, contents: [] })
    const end = spans ? (cells[at + 1]?.column ?? columns) : column + 1
    settled.push({ column, span: Math.max(end - column, 1), contents })
    next = Math.max(end, column + 1)
  }
  if (next < columns) settled.push({ column: next, span: columns - next, contents: [] })
  return settled
}

const paragraphsIn = (contents: readonly CellContent[]): readonly number[] =>
  contents.flatMap((content) =>
    'paragraph' in content
      ? [content.paragraph]
      : content.table.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.contents))),
  )

function settleRow(text: VersionText, { cells }: GrowingRow, columns: number): TableRow {
  const all = new Set(
    cells.flatMap(({ contents }) => paragraphsIn(contents)).map((index) => text.paragraphs[index]?.clause ?? null),
  )
  const clauses = [...all].filter((clause) => clause !== null)
  const clause = all.size === 1 ? (clauses[0] ?? null) : null
  return { clause, clauses, cells: settleCells(cells, columns, text.format === 'docx') }
}

/** Columns by the longest of the paragraphs that are in no other, so that all parts of a long table have the same. */
function widthsOf({ paragraphs }: VersionText, rows: readonly TableRow[], columns: number): readonly number[] {
  const letters = Array<number>(columns).fill(LEAST_WIDTH)
  for (const { column, span, contents } of rows.flatMap(({ cells }) => cells)) {
    if (span > 1) continue
    for (const content of contents) {
      const length = 'paragraph' in content ? (paragraphs[content.paragraph]?.text.length ?? 0) : MOST_LETTERS
      // By the root: a long column takes more than a short one, and leaves it room for its words.
      letters[column] = Math.max(letters[column] ?? 0, Math.sqrt(Math.min(length, MOST_LETTERS)))
    }
  }
  const all = letters.reduce((sum, length) => sum + length, 0)
  return letters.map((length) => Math.round((1000 * length) / all) / 10)
}

/** The last paragraph of each table that begins in a stretch of cells. */
function lastOfTables(paragraphs: readonly Paragraph[], from: number, to: number): ReadonlyMap<number, number> {
  const last = new Map<number, number>()
  for (let index = from; index < to; index += 1) {
    const cell = paragraphs[index]?.cell
    if (cell == null) break
    last.set(cell.table, index)
  }
  return last
}

const MOST_NESTED = 8

/**
 * The table that begins with a paragraph, and where the text goes on after it.
 *
 * A table whose paragraphs stand between those of another is inside the cell before it.
 */
export function buildTable(
  text: VersionText,
  from: number,
  to: number,
  last = lastOfTables(text.paragraphs, from, to),
  depth = 0,
): { readonly table: Table; readonly next: number } {
  const number = text.paragraphs[from]?.cell?.table
  const rows: GrowingRow[] = []
  const cellFor = (row: number, column: number): GrowingCell => {
    let open = rows.at(-1)
    if (open === undefined || open.number !== row) {
      open = { number: row, cells: [] }
      rows.push(open)
    }
    let cell = open.cells.at(-1)
    // A cell that stands before its neighbour does not exist in any file; its words must not be lost.
    if (cell === undefined || cell.column < column) {
      cell = { column, contents: [] }
      open.cells.push(cell)
    }
    return cell
  }
  let index = from
  while (index < to) {
    const cell = text.paragraphs[index]?.cell
    if (cell == null) break
    const isInside = cell.table !== number
    if (isInside && (last.get(number ?? -1) ?? -1) < index) break
    if (isInside && depth < MOST_NESTED) {
      const inner = buildTable(text, index, to, last, depth + 1)
      rows.at(-1)?.cells.at(-1)?.contents.push({ table: inner.table })
      index = inner.next
      continue
    }
    const { row, column } = isInside ? { row: rows.at(-1)?.number ?? 0, column: 0 } : cell
    cellFor(row, column).contents.push({ paragraph: index })
    index += 1
  }
  const columns = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ column }) => column + 1)))
  const settled = rows.map((row) => settleRow(text, row, columns))
  return { table: { rows: settled, widths: widthsOf(text, settled, columns) }, next: index }
}

const ROWS = 20

/** A table in parts of a few rows, so that a long one need not be drawn whole. */
export function chunksOf(table: Table): readonly Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 0; at < table.rows.length; at += ROWS) {
    const rows = table.rows.slice(at, at + ROWS)
    chunks.push({ rows, widths: table.widths, clauses: rows.flatMap(({ clauses }) => clauses) })
  }
  return chunks
}
