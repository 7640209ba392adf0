import { stringify } from 'csv-stringify/sync'
import type { CsvWriter } from '#shared/bundle/payload/table.ts'

/** CSV with a byte order mark, so that spreadsheets read it as UTF-8, and with formulas made harmless. */
export const writeCsv: CsvWriter = (rows) =>
  stringify(
    rows.map((row) => [...row]),
    // A lone line feed is quoted, too: with these record ends the library would leave it bare.
    { bom: true, record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/ },
  )
