import { statSync } from 'node:fs'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { WritableDb } from './db.ts'
import { type StoreError, toStoreError } from './errors.ts'
import { asWritable, type Connection, connect, pragmaValue } from './file/connection.ts'
import { nothingMore, pageFault, writeCopy } from './file/copy.ts'
import { hold, letGo } from './file/held.ts'
import { type Candidate, inspectFile } from './file/inspect.ts'
import { deriveKey, type FileKey, forgetKey, newSalt, rawKey } from './file/key.ts'
import { markOpen } from './file/open-files.ts'
import { publishFile } from './file/publish.ts'
import { MIGRATIONS, type Migration, migrate, newestVersion } from './migrate.ts'

/** `application_id` of a workspace: "CDRT". */
const APPLICATION_ID = 0x43445254

/** An open workspace: one encrypted file, owned by this process until it is closed. */
export interface Workspace {
  /** Absolute, symbolic links resolved. */
  readonly path: string
  readonly db: WritableDb
}

type Opened = Result<Workspace, StoreError>

/** Makes a new workspace and opens it. Never over an existing file. The passphrase's bytes are the caller's to zero. */
export async function createWorkspace(path: string, passphrase: Uint8Array): Promise<Opened> {
  return createFile(path, await deriveKey(passphrase, newSalt()))
}

/** Makes a new workspace whose recovery key is this raw key of 32 bytes. */
export function createWorkspaceWithKey(path: string, key: Uint8Array): Opened {
  return createFile(path, rawKey(key, newSalt()))
}

/** Opens a workspace, migrating an older one after a verified backup. A wrong passphrase writes nothing. */
export async function openWorkspace(path: string, passphrase: Uint8Array): Promise<Opened> {
  const found = inspectFile(path)
  if (!found.ok) return found
  return openFile(found.value, await deriveKey(passphrase, found.value.salt), MIGRATIONS)
}

/** Opens a workspace by its raw key, as it stands on the recovery sheet. */
export function openWorkspaceWithKey(
  path: string,
  key: Uint8Array,
  migrations: readonly Migration[] = MIGRATIONS,
): Opened {
  const found = inspectFile(path)
  if (!found.ok) return found
  return openFile(found.value, rawKey(key, found.value.salt), migrations)
}

/** Closes a workspace and forgets its key. Closing it again does nothing. */
export function closeWorkspace(workspace: Workspace): void {
  const held = letGo(workspace)
  if (held === null) return
  try {
    held.connection.pragma('optimize')
    held.connection.pragma('wal_checkpoint(TRUNCATE)')
  } catch (thrown) {
    // A full disk: what was committed stays in the log beside the file, and the next opening finds it there.
    if (toStoreError(thrown) === null) throw thrown
  } finally {
    held.connection.close()
    held.release()
    forgetKey(held.key)
  }
}

function createFile(path: string, key: FileKey): Opened {
  const made = publishFile(path, (partial) => writeNew(partial, key))
  const found = made.ok ? inspectFile(made.value.path) : made
  if (found.ok) return openFile(found.value, key, MIGRATIONS)
  forgetKey(key)
  return found
}

function writeNew(partial: string, key: FileKey): Result<null, StoreError> {
  const fresh = connect(partial, key, 'create')
  try {
    fresh.pragma('journal_mode = WAL')
    fresh.pragma(`application_id = ${APPLICATION_ID}`)
    migrate(asWritable(fresh))
    fresh.prepare('INSERT INTO workspace (id, created_at) VALUES (1, ?)').run(new Date().toISOString())
  } finally {
    fresh.close()
  }
  const again = connect(partial, key, 'write')
  try {
    const fault = pageFault(again)
    return fault === null ? ok(null) : err({ kind: 'damaged', detail: fault })
  } finally {
    again.close()
  }
}

function openFile(file: Candidate, key: FileKey, migrations: readonly Migration[]): Opened {
  let connection: Connection | null = null
  let done = false
  try {
    connection = unlock(file.path, key)
    if (connection === null) return err({ kind: 'wrong-passphrase' })
    const refused = recognise(connection, newestVersion(migrations)) ?? prepare(connection, file, key, migrations)
    if (refused !== null) return err(refused)
    const workspace: Workspace = { path: file.path, db: asWritable(connection) }
    hold(workspace, { connection, key, release: markOpen(statSync(file.path)) })
    done = true
    return ok(workspace)
  } catch (thrown) {
    const error = toStoreError(thrown)
    if (error === null) throw thrown
    return err(error)
  } finally {
    if (!done) {
      connection?.close()
      forgetKey(key)
    }
  }
}

/** A connection that has read the first page, or null when the key does not open it. */
function unlock(path: string, key: FileKey): Connection | null {
  try {
    // Some of the pragmas read the first page already.
    return connect(path, key, 'write')
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'SQLITE_NOTADB') return null
    throw thrown
  }
}

/** Why this file is not a workspace that we can open, or null. Only reads. */
function recognise(connection: Connection, supported: number): StoreError | null {
  if (pragmaValue(connection, 'application_id') !== APPLICATION_ID) {
    return { kind: 'not-a-workspace', looksLike: 'an encrypted SQLite file of another application' }
  }
  const found = Number(pragmaValue(connection, 'user_version'))
  return found > supported ? { kind: 'newer', found, supported } : null
}

/** Makes a recognised file ready to be used: checked if it was not closed, and at the newest format. */
function prepare(
  connection: Connection,
  file: Candidate,
  key: FileKey,
  migrations: readonly Migration[],
): StoreError | null {
  connection.pragma('journal_mode = WAL')
  const fault = file.unclean ? pageFault(connection) : null
  if (fault !== null) return { kind: 'damaged', detail: fault }
  const version = Number(pragmaValue(connection, 'user_version'))
  if (version === newestVersion(migrations)) return null
  const backup = writeCopy(connection, key, migrationBackup(file.path, version), nothingMore)
  if (!backup.ok) return backup.error
  migrate(asWritable(connection), migrations)
  return null
}

/** `Deals.format-1.20260102T030405678Z.counterdraft`, beside the workspace. */
function migrationBackup(path: string, version: number): string {
  const stamp = new Date().toISOString().replaceAll(/[-:.]/g, '')
  return `${path.replace(/\.counterdraft$/, '')}.format-${version}.${stamp}.counterdraft`
}
