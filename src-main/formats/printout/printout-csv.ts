import type { PrintCell, Printout } from '#shared/model/printout/printout.ts'
import { writeCsv } from '../bundle/csv.ts'
import { visibleText } from '../report/visible-text.ts'

const cellText = (cell: PrintCell): string => visibleText(cell.map(({ text }) => text).join('\n'))

/** The tables of a printout as one CSV table, where they have the same columns; its first one's head stands on top. */
export function printoutCsv({ sections }: Printout): Uint8Array {
  const tables = sections.flatMap(({ table }) => (table === null ? [] : [table]))
  const head = tables[0]?.columns.map(({ title }) => title) ?? []
  return new TextEncoder().encode(
    writeCsv([head, ...tables.flatMap(({ rows }) => rows.map((row) => row.map(cellText)))]),
  )
}
