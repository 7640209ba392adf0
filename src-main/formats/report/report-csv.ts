import type { Reported } from '#shared/compare/report/reported.ts'
import { COLUMNS, sheetRows, summaryTexts } from '#shared/compare/report/table.ts'
import { writeCsv } from '../bundle/csv.ts'
import { visibleText } from './visible-text.ts'

/** The changes as CSV; the summary follows them, so that the first line is the head of the table. */
export function reportCsv(reported: Reported): Uint8Array {
  const rows = sheetRows(reported).map((row) =>
    row.map((cell) => (typeof cell === 'string' ? visibleText(cell) : cell)),
  )
  const summary = summaryTexts(reported).map((text) => ['Summary', '', '', '', visibleText(text), '', '', '', '', ''])
  return new TextEncoder().encode(writeCsv([[...COLUMNS], ...rows, ...summary]))
}
