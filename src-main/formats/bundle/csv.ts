import { stringify } from 'csv-stringify/sync'
import type { CsvWriter } from '#shared/bundle/payload/table.ts'

/** CSV with a byte order mark, so that spreadsheets read it as UTF-8, and with formulas made harmless. */
export const writeCsv: CsvWriter = (rows) =>
  stringify(
    rows.map((row) => [...row]),
    { bom: true, record_delimiter: 'windows', escape_formulas: true },
  )
