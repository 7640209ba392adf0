import type { SourceParagraph } from '#shared/model/version-text.ts'
import type { TableRows } from '#shared/negotiate/issues/table-rows.ts'

/** The tables of a document's body; of a cell's paragraphs each is a line. */
export function tablesOfParagraphs(paragraphs: readonly SourceParagraph[]): readonly TableRows[] {
  const tables = new Map<number, string[][]>()
  let last: SourceParagraph['cell'] = null
  for (const { cell, text, label, story } of paragraphs) {
    if (cell === null || story !== 'body') continue
    const table = tables.get(cell.table) ?? []
    tables.set(cell.table, table)
    while (table.length <= cell.row) table.push([])
    const row = table[cell.row] ?? []
    while (row.length <= cell.column) row.push('')
    const words = label === null ? text : `${label} ${text}`
    const isSameCell = last?.table === cell.table && last.row === cell.row && last.column === cell.column
    row[cell.column] = isSameCell ? `${row[cell.column]}\n${words}` : words
    last = cell
  }
  return [...tables.values()]
}
