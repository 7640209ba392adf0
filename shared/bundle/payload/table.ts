import { showUnprintable } from '../plain-line.ts'

/** One cell of a table. */
export type Cell = string | number | null

/**
 * Writes rows as CSV (RFC 4180), with cells that a spreadsheet would run as a formula made harmless.
 *
 * Given by whoever lays out the payload: the library that does it needs Node.
 */
export type CsvWriter = (rows: readonly (readonly Cell[])[]) => string

/** A value with unprintable characters shown, its line breaks included. */
export const singleLine = (value: string): string => showUnprintable(value)

/** A text of several lines with every other unprintable character shown; line breaks are LF. */
export const severalLines = (value: string): string =>
  value
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .split('\n')
    .map((line) => line.split('\t').map(showUnprintable).join('\t'))
    .join('\n')
