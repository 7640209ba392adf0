import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Scan } from '../../store/support/text-scan.ts'

/** Every folder that a running window may write into. */
export interface Folders {
  readonly root: string
  readonly data: string
  readonly downloads: string
  readonly temp: string
}

// Before a test sends everything that starts later into a folder of its own.
const outside = tmpdir()

/** Fresh folders, gone after the test. */
export function makeFolders(): Folders {
  const root = mkdtempSync(join(outside, 'counterdraft-window-'))
  const folders = { root, data: join(root, 'data'), downloads: join(root, 'downloads'), temp: join(root, 'temp') }
  for (const folder of [folders.data, folders.downloads, folders.temp]) mkdirSync(folder)
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
  return folders
}

/** What a scan finds in any file below a folder, those left out whose name is an export the user asked for. */
export function scanTree(root: string, scan: Scan, exports: readonly string[] = []): Record<string, readonly string[]> {
  const finds: Record<string, readonly string[]> = {}
  for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || exports.includes(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const found = scan(readOrNothing(path))
    if (found.length > 0) finds[relative(root, path)] = found
  }
  return finds
}

/** A browser's files come and go while they are read. */
function readOrNothing(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}
