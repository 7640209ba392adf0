import { err, ok, type Result } from '#shared/model/result.ts'
import type { ReadableDb } from '../db.ts'
import type { StoreError } from '../errors.ts'
import { asWritable, type Connection, connect, pragmaValue } from './connection.ts'
import type { FileKey } from './key.ts'
import { publishFile } from './publish.ts'

/**
 * Writes a verified copy of an open file under a new name, encrypted with the same key and salt.
 *
 * `VACUUM INTO`, because SQLite's backup interface refuses encrypted files. The copy is reopened from disk with the
 * key, checked page by page, and compared table by table before it gets its name.
 */
export function writeCopy<T>(
  source: Connection,
  key: FileKey,
  to: string,
  also: (copy: ReadableDb) => Result<T, StoreError>,
): Result<{ readonly path: string; readonly value: T }, StoreError> {
  return publishFile(to, (partial) => {
    source.prepare('VACUUM INTO ?').run(partial)
    const copy = connect(partial, key, 'read')
    try {
      const fault = pageFault(copy) ?? difference(source, copy)
      return fault === null ? also(asWritable(copy)) : err({ kind: 'damaged', detail: fault })
    } finally {
      copy.close()
    }
  })
}

/** What is wrong with a file's pages, or null. Reads every page in use. */
export function pageFault(connection: Connection): string | null {
  const result = pragmaValue(connection, 'quick_check(1)')
  return result === 'ok' ? null : String(result)
}

function difference(source: Connection, copy: Connection): string | null {
  const [before, after] = [contents(source), contents(copy)]
  return before === after ? null : `the copy holds ${after}, the workspace ${before}`
}

/** The format version and the number of rows of every table. */
function contents(connection: Connection): string {
  const tables = connection
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
  const counts = tables.map(({ name }) => {
    const row = connection.prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM "${name}"`).get()
    return `${name} ${row?.rows}`
  })
  return [`format ${pragmaValue(connection, 'user_version')}`, ...counts].join(', ')
}

/** A copy's check where there is nothing more to check. */
export const nothingMore = (): Result<null, StoreError> => ok(null)
