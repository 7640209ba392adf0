import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, lstatSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { err, ok, type Result } from '#shared/model/result.ts'
import { type StoreError, toStoreError } from '../errors.ts'
import { isOpenHere } from './open-files.ts'

/**
 * Makes a file that is either there and whole, or not there.
 *
 * `write` fills a partial name in the same folder and answers once it has checked what it wrote; then the bytes are
 * forced to disk and the name is given. Never over another file, unless `over` says that the user named the file to be
 * replaced, and even then never over a workspace or its log. On any failure nothing is left behind.
 */
export function publishFile<T>(
  given: string,
  write: (partial: string) => Result<T, StoreError>,
  over: 'nothing' | 'file' = 'nothing',
): Result<{ readonly path: string; readonly value: T }, StoreError> {
  const path = resolve(given.trim())
  const partial = join(dirname(path), `counterdraft-${randomBytes(4).toString('hex')}.partial`)
  try {
    if (statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() !== true)
      return err({ kind: 'folder-missing' })
    if (over === 'nothing' && lstatSync(path, { throwIfNoEntry: false }) !== undefined) return err({ kind: 'exists' })
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return err({ kind: 'not-a-file' })
    if (isWorkspace(path)) return err({ kind: 'exists' })
    // Made here first, so that what the folder does not allow is told in the file system's own words.
    closeSync(openSync(partial, 'wx', 0o600))
  } catch (thrown) {
    return failed(thrown)
  }
  try {
    const written = write(partial)
    if (!written.ok) return written
    forceToDisk(partial)
    if (over === 'file') renameSync(partial, path)
    else giveName(partial, path)
    forceFolderToDisk(dirname(path))
    return ok({ path, value: written.value })
  } catch (thrown) {
    return failed(thrown)
  } finally {
    sweep(partial)
  }
}

/** True for a workspace file that is there, by its name or because it is open, and for the log beside one. */
function isWorkspace(path: string): boolean {
  const file = path.replace(/-(wal|journal|shm)$/, '')
  const stats = statSync(file, { throwIfNoEntry: false })
  return stats !== undefined && (isOpenHere(stats) || file.toLowerCase().endsWith('.counterdraft'))
}

/** After a success there is nothing left to sweep; after a failure, that failure is what counts. */
function sweep(partial: string): void {
  for (const suffix of ['', '-wal', '-journal']) {
    try {
      rmSync(partial + suffix, { force: true })
    } catch (thrown) {
      if (toStoreError(thrown) === null) throw thrown
    }
  }
}

function failed(thrown: unknown): Result<never, StoreError> {
  const error = toStoreError(thrown)
  if (error === null) throw thrown
  return err(error)
}

/** A hard link is refused where the name exists; rename would silently replace the other file. */
function giveName(partial: string, path: string): void {
  try {
    linkSync(partial, path)
  } catch (thrown) {
    if (!isWithoutLinks(thrown)) throw thrown
    // FAT and some shares have no links: take the name with an empty file, then replace our own.
    closeSync(openSync(path, 'wx', 0o600))
    try {
      renameSync(partial, path)
    } catch (failed) {
      rmSync(path, { force: true })
      throw failed
    }
  }
}

const WITHOUT_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])
const isWithoutLinks = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && WITHOUT_LINKS.has(String(thrown.code))

function forceToDisk(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function forceFolderToDisk(folder: string): void {
  // Windows has no way to force a folder, and needs none.
  if (process.platform === 'win32') return
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}
