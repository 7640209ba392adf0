import { accessSync, closeSync, constants, openSync, readSync, realpathSync, type Stats, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { err, ok, type Result } from '#shared/model/result.ts'
import { type StoreError, toStoreError } from '../errors.ts'
import { SALT_BYTES } from './key.ts'
import { isOpenHere } from './open-files.ts'

/** Bytes of one page; the smallest workspace is one page long. */
const PAGE_BYTES = 4096

/** A file that can be a workspace. */
export interface Candidate {
  /** Absolute, symbolic links resolved. */
  readonly path: string
  readonly salt: Buffer
  /** A log was left beside it: the last one who wrote to it did not close it. */
  readonly unclean: boolean
}

/** Looks at a file before SQLite does: what it cannot be, and whether it can be written to. Changes nothing. */
export function inspectFile(given: string): Result<Candidate, StoreError> {
  try {
    const path = realpathSync(resolve(given.trim()))
    const stats = statSync(path)
    if (!stats.isFile()) return err({ kind: 'not-a-file' })
    if (isOpenHere(stats)) return err({ kind: 'in-use' })
    if (stats.size === 0) return err({ kind: 'not-a-workspace', looksLike: 'an empty file' })
    const page = readFirstPage(path)
    if (page.toString('latin1', 0, 16) === 'SQLite format 3\0') {
      return err({ kind: 'not-a-workspace', looksLike: 'an SQLite file without encryption' })
    }
    if (page.length < PAGE_BYTES || !looksEncrypted(page)) return err({ kind: 'not-a-workspace', looksLike: null })
    accessSync(path, constants.R_OK | constants.W_OK)
    // The log is written beside the file.
    accessSync(dirname(path), constants.W_OK)
    const unclean = (sizeOf(`${path}-wal`)?.size ?? 0) > 0
    return ok({ path, salt: Buffer.from(page.subarray(0, SALT_BYTES)), unclean })
  } catch (thrown) {
    const error = toStoreError(thrown)
    if (error === null) throw thrown
    return err(error)
  }
}

const sizeOf = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false })

function readFirstPage(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const page = Buffer.alloc(PAGE_BYTES)
    return page.subarray(0, readSync(file, page, 0, PAGE_BYTES, 0))
  } finally {
    closeSync(file)
  }
}

/**
 * True when the bytes are spread as evenly as an encrypted page's.
 *
 * Pearson's chi-square over the 256 byte values: random bytes give 255 ± 23, so 500 is more than ten standard
 * deviations out; text gives tens of thousands, and the headers of images, archives and office files thousands.
 */
function looksEncrypted(page: Uint8Array): boolean {
  const counts = new Uint32Array(256)
  for (const byte of page) counts[byte] = (counts[byte] ?? 0) + 1
  const expected = page.length / 256
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  return chiSquare < 500
}
