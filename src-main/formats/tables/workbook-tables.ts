import { strToU8, zipSync } from 'fflate'
import readWorkbook from 'read-excel-file/universal'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { ReadTables, TableRows } from '#shared/negotiate/issues/table-rows.ts'
import type { ReadError } from '../document.ts'
import { PartFault, TooLarge } from '../docx/read/package/faults.ts'
import { openPackage } from '../docx/read/package/unpack.ts'
import { readZipDirectory } from '../docx/read/package/zip-directory.ts'

/** A list of ten thousand points stays below; what is beyond is made to exhaust its reader. */
const LIMITS = { unpacked: 32 * 1024 * 1024, rows: 20_000, columns: 200 } as const

const MERGED = 'Some cells are merged: their words count for the first row of each.'
const FORMULAS = 'Some cells are formulas: what they came to when the file was saved was read.'

/** The sheets of an Excel workbook. A file that is made to exhaust its reader is refused before the library sees it. */
export async function readWorkbookTables(bytes: Uint8Array): Promise<Result<ReadTables, ReadError>> {
  let parts: ReadonlyMap<string, string>
  try {
    parts = readParts(bytes)
  } catch (thrown) {
    if (thrown instanceof TooLarge) return err({ kind: 'too-large', limit: thrown.message })
    if (thrown instanceof PartFault) return err({ kind: 'damaged', reason: thrown.message })
    throw thrown
  }
  const notes = new Set<string>()
  for (const [path, xml] of parts) {
    if (!isSheet(path)) continue
    if (/<(?:\w+:)?mergeCell\b/.test(xml)) notes.add(MERGED)
    if (/<(?:\w+:)?f\b/.test(xml)) notes.add(FORMULAS)
  }
  try {
    const sheets = await readWorkbook(zipped(parts), { trim: false, parseNumber: (figures) => figures })
    return ok({ tables: sheets.map(({ data }): TableRows => data.map((row) => row.map(textOf))), notes: [...notes] })
  } catch (thrown) {
    return err({ kind: 'damaged', reason: thrown instanceof Error ? thrown.message : String(thrown) })
  }
}

const isSheet = (path: string): boolean => path.startsWith('xl/worksheets/') && path.endsWith('.xml')

function readParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const entries = [...readZipDirectory(bytes).values()].filter(({ name }) => /\.xml(?:\.rels)?$/.test(name))
  if (entries.reduce((sum, { size }) => sum + size, 0) > LIMITS.unpacked)
    throw new TooLarge(`${LIMITS.unpacked / 1024 / 1024} MB, unpacked`)
  const opened = openPackage(bytes)
  return new Map(
    entries.map(({ name }) => {
      const xml = opened.text(name) ?? ''
      return [name, isSheet(name) ? checkedSheet(xml) : xml]
    }),
  )
}

/**
 * A sheet without the cells and rows that only have a look: spreadsheets write them to the very end of a sheet, and the
 * library would make a row of each. What is left must stand within the limits.
 */
function checkedSheet(xml: string): string {
  const filled = xml
    .replaceAll(/<c\s[^<>]*\/>/g, '')
    .replaceAll(/<c\s[^<>]*><\/c>/g, '')
    .replaceAll(/<row\s[^<>]*\/>/g, '')
    .replaceAll(/<row\s[^<>]*>\s*<\/row>/g, '')
  for (const [, quoted = ''] of filled.matchAll(/<(?:\w+:)?(?:c|row)\s(?:[^<>]*?\s)?r\s*=\s*["']([^"']*)["']/g)) {
    const [, letters = '', figures = ''] = /^([A-Z]*)(\d+)$/.exec(quoted) ?? []
    if (Number(figures) > LIMITS.rows) throw new TooLarge(`${LIMITS.rows} rows`)
    if (columnOf(letters) > LIMITS.columns) throw new TooLarge(`${LIMITS.columns} columns`)
  }
  return filled
}

/** The number of a column: A is 1, AA 27. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** The parts in a new archive, not packed: the library would unpack packed ones in threads that have no limits. */
function zipped(parts: ReadonlyMap<string, string>): ArrayBuffer {
  const archive = zipSync(Object.fromEntries([...parts].map(([path, xml]) => [path, strToU8(xml)])), { level: 0 })
  return new Uint8Array(archive).buffer
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell)
}
