import type { TableRows } from '#shared/negotiate/issues/table-rows.ts'

const SEPARATORS = [',', ';', '\t'] as const

/** Spreadsheets separate by a comma, a semicolon where the comma is for decimals, or a tab: whatever the first row has most. */
function separatorOf(text: string): string {
  const head = text.replaceAll(/"[^"]*"/g, '').split('\n', 1)[0] ?? ''
  const counts = SEPARATORS.map((separator) => head.split(separator).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
}

/** A cell that a writer of CSV kept from becoming a formula stands without its apostrophe. */
const withoutApostrophe = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '')

/**
 * The cells of a text of separated values (RFC 4180), whose lines end with `\n`. No text makes it fail: a quote within a
 * bare cell is a sign like any other, and a cell whose quote never closes goes to the end.
 */
export function readCsvTable(text: string): TableRows {
  const separator = separatorOf(text)
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
