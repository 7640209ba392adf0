import type { Paragraph } from '#shared/model/version-text.ts'

/** What stands in one cell; what a table inside it holds stands there, too, one below the other. */
export interface CopiedCell {
  readonly column: number
  readonly paragraphs: readonly Paragraph[]
}

/** The cells of a row, in their order. */
export type CopiedRow = readonly CopiedCell[]

/** A piece of a document: a paragraph, or a table. */
export type BodyPart = { readonly paragraph: Paragraph } | { readonly rows: readonly CopiedRow[] }

/** The last paragraph of each table. */
function lastOfTables(paragraphs: readonly Paragraph[]): ReadonlyMap<number, number> {
  const last = new Map<number, number>()
  for (const [at, { cell }] of paragraphs.entries()) if (cell !== null) last.set(cell.table, at)
  return last
}

/** The rows of a table's paragraphs, in the order in which they are read. No word is lost, however odd the cells are. */
function rowsOf(paragraphs: readonly Paragraph[], table: number): readonly CopiedRow[] {
  const rows: { number: number; cells: { column: number; paragraphs: Paragraph[] }[] }[] = []
  for (const paragraph of paragraphs) {
    const { cell } = paragraph
    let row = rows.at(-1)
    if (row === undefined || (cell?.table === table && cell.row !== row.number)) {
      row = { number: cell?.row ?? 0, cells: [] }
      rows.push(row)
    }
    const open = row.cells.at(-1)
    if (open === undefined || (cell?.table === table && cell.column > open.column)) {
      row.cells.push({ column: cell?.column ?? 0, paragraphs: [paragraph] })
    } else open.paragraphs.push(paragraph)
  }
  return rows.map(({ cells }) => cells)
}

/** Tells paragraphs from tables. A table whose paragraphs stand between those of another is inside that one. */
export function bodyParts(paragraphs: readonly Paragraph[]): readonly BodyPart[] {
  const last = lastOfTables(paragraphs)
  const parts: BodyPart[] = []
  for (let at = 0; at < paragraphs.length; ) {
    const paragraph = paragraphs[at]
    if (paragraph === undefined) break
    const table = paragraph.cell?.table
    const end = table === undefined ? at : (last.get(table) ?? at)
    parts.push(table === undefined ? { paragraph } : { rows: rowsOf(paragraphs.slice(at, end + 1), table) })
    at = end + 1
  }
  return parts
}
