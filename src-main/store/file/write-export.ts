import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '#shared/model/result.ts'
import { type StoreError, toStoreError } from '../errors.ts'
import { publishFile } from './publish.ts'

type Written = Result<{ readonly path: string }, StoreError>

// More of one name than anybody keeps; then something else is wrong.
const MOST_COPIES = 999

const filling =
  (bytes: Uint8Array) =>
  (partial: string): Result<null, StoreError> => {
    writeFileSync(partial, bytes)
    return ok(null)
  }

/** Writes an export, whole or not at all, to the path that the user named, over a file that is there, but no workspace. */
export const writeExport = (path: string, bytes: Uint8Array): Written => publishFile(path, filling(bytes), 'file')

/** Writes an export, whole or not at all, into a folder, which is made if need be. A taken name gets ` (2)`. */
export function writeExportInto(folder: string, name: string, bytes: Uint8Array): Written {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (thrown) {
    const error = toStoreError(thrown)
    if (error === null) throw thrown
    // A file that has the folder's name.
    return err(error.kind === 'exists' ? { kind: 'folder-missing' } : error)
  }
  for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
    const written = publishFile(join(folder, copyName(name, copy)), filling(bytes))
    if (written.ok || written.error.kind !== 'exists') return written
  }
  return err({ kind: 'exists' })
}

/** Takes an export away again, when the entry that tells of it could not be saved. What failed first is what counts. */
export function removeExport(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch (thrown) {
    if (toStoreError(thrown) === null) throw thrown
  }
}

const copyName = (name: string, copy: number): string =>
  copy === 1 ? name : name.replace(/(\.[^.]*)?$/, (extension) => ` (${copy})${extension}`)
