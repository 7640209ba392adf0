import type { TableRows } from '#shared/negotiate/issues/table-rows.ts'

const SEPARATORS = [',', ';', '\t'] as const

/**
 * The cells of a text of separated values (RFC 4180), whose lines end with `\n`.
 *
 * Spreadsheets separate by a comma, by a semicolon where the comma is for decimals, or by a tab: by whatever cuts the most
 * rows into equally many cells.
 */
export function readCsvTable(text: string): TableRows {
  const [first = [], ...others] = SEPARATORS.map((separator) => readSeparated(text, separator))
  return others.reduce((best, rows) => (evenRows(rows) > evenRows(best) ? rows : best), first)
}

/** How many rows have as many cells as most have, and more than one. */
function evenRows(rows: TableRows): number {
  const byLength = Map.groupBy(rows, (row) => row.length)
  return Math.max(0, ...[...byLength].map(([length, alike]) => (length > 1 ? alike.length : 0)))
}

/** A cell that a writer of CSV kept from becoming a formula stands without its apostrophe. */
const withoutApostrophe = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '')

/**
 * No text makes it fail: a quote within a bare cell is a sign like any other, and a cell whose quote never closes goes to
 * the end.
 */
function readSeparated(text: string, separator: string): TableRows {
  const cellAt = new RegExp(`(?:"([^"]*(?:""[^"]*)*)(?:"|$))?([^${separator}\\n]*)(${separator}|\\n|$)`, 'y')
  const rows: string[][] = []
  let row: string[] = []
  while (cellAt.lastIndex < text.length || row.length > 0) {
    const [, quoted = '', bare = '', end] = cellAt.exec(text) ?? []
    row.push(withoutApostrophe(quoted.replaceAll('""', '"') + bare))
    if (end === separator) continue
    rows.push(row)
    row = []
  }
  return rows
}
