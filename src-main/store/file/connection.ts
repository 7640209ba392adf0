import Database from 'better-sqlite3'
import { invariant } from '#shared/model/result.ts'
import type { WritableDb } from '../db.ts'
import { type FileKey, keyLiteral } from './key.ts'

/** An open connection. Only this folder and `open.ts` handle one; everything else sees `ReadableDb` or `WritableDb`. */
export type Connection = Database.Database

/** How long a second process waits for the file before it is told that it is in use, in milliseconds. */
const BUSY_TIMEOUT = 500

/**
 * Set on every connection, before the first read.
 *
 * - temp_store: sorts and temporary tables stay in memory; the default writes them to disk unencrypted.
 * - locking_mode: one process owns the file, and the index of the log stays in memory instead of in a -shm file.
 * - recursive_triggers: else INSERT OR REPLACE would pass by the triggers that refuse a delete.
 * - synchronous: what was acknowledged survives a power cut; the package's default for WAL does not promise that.
 */
const PRAGMAS = [
  'temp_store = MEMORY',
  'locking_mode = EXCLUSIVE',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'recursive_triggers = ON',
  'synchronous = FULL',
  'checkpoint_fullfsync = ON',
]

/**
 * Opens a file with its key and reads its first page; a wrong key throws SQLITE_NOTADB, and has written nothing.
 *
 * SQLCipher 4 format (`legacy = 4`), so that any SQLCipher 4 tool opens the file with the raw key.
 */
export function connect(path: string, key: FileKey, mode: 'create' | 'write' | 'read'): Connection {
  invariant(isNodeNewEnough(process.versions.node), `Node 22.14 or newer is needed, this is ${process.versions.node}`)
  const connection = new Database(path, {
    timeout: BUSY_TIMEOUT,
    readonly: mode === 'read',
    fileMustExist: mode !== 'create',
  })
  const literal = keyLiteral(key)
  try {
    // The order matters: the cipher and its variant are fixed before the key is given.
    connection.pragma("cipher = 'sqlcipher'")
    connection.pragma('legacy = 4')
    connection.key(literal)
    for (const pragma of PRAGMAS) connection.pragma(pragma)
    connection.prepare('SELECT count(*) FROM sqlite_schema').get()
    return connection
  } catch (thrown) {
    connection.close()
    throw thrown
  } finally {
    literal.fill(0)
  }
}

/** The addon needs Node-API 10 (Node 22.14); on anything older it ends the process without a word. */
export function isNodeNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 14)
}

/** A pragma's single value. */
export const pragmaValue = (connection: Connection, name: string): unknown => connection.pragma(name, { simple: true })

/** A connection as the rest of store/ sees it. */
export const asWritable = (connection: Connection): WritableDb => connection as unknown as WritableDb
