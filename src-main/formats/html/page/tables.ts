import type { TablePosition } from '#shared/model/version-text.ts'
import { someBelow } from '../look/elements.ts'
import { LIMITS } from '../parse/limits.ts'
import { attributeOf, type HtmlNode } from '../parse/tree.ts'

/** A table being read, with the columns that cells of earlier rows still take up. */
export interface Table {
  readonly index: number
  row: number
  column: number
  /** Rows left, by column. */
  readonly taken: number[]
}

const span = (node: HtmlNode, name: string, most: number): number => {
  const number = Number.parseInt(attributeOf(node, name) ?? '1', 10)
  return Number.isNaN(number) ? 1 : Math.min(Math.max(number, 1), most)
}

export const newTable = (index: number): Table => ({ index, row: -1, column: 0, taken: [] })

/** Begins a row; cells from above reach one row less far. */
export function nextRow(table: Table): void {
  table.row += 1
  table.column = 0
}

/** Places a cell in the first free column (HTML §4.9.12), and takes up what it spans. */
export function nextCell(table: Table, node: HtmlNode): TablePosition {
  while ((table.taken[table.column] ?? 0) > table.row) table.column += 1
  const { column } = table
  const until = table.row + span(node, 'rowspan', LIMITS.rows)
  const end = column + span(node, 'colspan', LIMITS.columns)
  for (let at = column; at < Math.min(end, LIMITS.columns); at += 1) table.taken[at] = until
  table.column = end
  return { table: table.index, row: table.row, column }
}

/** True for a table that only places things on the page: what stands in it is text like any other. */
export function isLayout(table: HtmlNode): boolean {
  if (/^(?:presentation|none)$/i.test(attributeOf(table, 'role') ?? '')) return true
  if (someBelow(table, ({ name }) => name === 'table' || name === 'ol' || /^h[1-6]$/.test(name ?? ''))) return true
  return !someBelow(table, (node) => (node.name === 'td' || node.name === 'th') && isSecond(node))
}

function isSecond(cell: HtmlNode): boolean {
  for (let other = cell.before; other !== null; other = other.before)
    if (other.name === 'td' || other.name === 'th') return true
  return false
}
