import { readFileSync, statSync } from 'node:fs'
import { toStoreError } from '../errors.ts'

/** The bytes of a file that was exported; null when it is no longer there, no file, larger than `most`, or not readable. */
export function readExport(path: string, most: number): Uint8Array | null {
  try {
    const stats = statSync(path)
    return stats.isFile() && stats.size <= most ? new Uint8Array(readFileSync(path)) : null
  } catch (thrown) {
    if (toStoreError(thrown) === null) throw thrown
    return null
  }
}
