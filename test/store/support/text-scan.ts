import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const WINDOW = 12
const BASE = 0x01000193
const FILTER_BITS = 1 << 24

/** Looks for pieces of secrets in bytes. Gives what it found, shortened. */
export type Scan = (bytes: Buffer) => readonly string[]

/**
 * Finds any word of eight or more letters (in UTF-8 or UTF-16) and any 12 bytes in a row of the secrets.
 *
 * A rolling hash over the bytes with a bit filter says where it is worth looking; a set of the pieces says yes or no.
 */
export function scanFor(secrets: readonly Buffer[]): Scan {
  const pieces = new Set<string>()
  const filter = new Uint8Array(FILTER_BITS / 8)
  for (const secret of secrets) {
    eachWindow(secret, (hash, at) => {
      filter[hash >>> 3] = (filter[hash >>> 3] ?? 0) | (1 << (hash & 7))
      pieces.add(secret.toString('latin1', at, at + WINDOW))
    })
  }
  const words = new Set(secrets.flatMap((secret) => secret.toString('utf8').match(/[A-Za-z]{8,}/g) ?? []))
  const spelled = [...words].flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')])
  return (bytes) => {
    const found = spelled.filter((word) => bytes.includes(word)).map((word) => word.toString())
    eachWindow(bytes, (hash, at) => {
      if (found.length > 9 || ((filter[hash >>> 3] ?? 0) & (1 << (hash & 7))) === 0) return
      const piece = bytes.toString('latin1', at, at + WINDOW)
      if (pieces.has(piece)) found.push(piece)
    })
    return found
  }
}

function eachWindow(bytes: Uint8Array, visit: (hash: number, at: number) => void): void {
  let leaving = 1
  for (let index = 1; index < WINDOW; index += 1) leaving = Math.imul(leaving, BASE)
  let hash = 0
  for (let index = 0; index < bytes.length; index += 1) {
    if (index >= WINDOW) hash = (hash - Math.imul(bytes[index - WINDOW] ?? 0, leaving)) | 0
    hash = (Math.imul(hash, BASE) + (bytes[index] ?? 0)) | 0
    if (index >= WINDOW - 1) visit((hash ^ (hash >>> 13)) & (FILTER_BITS - 1), index - WINDOW + 1)
  }
}

/** What a scan found in each file of a folder; files in which it found nothing are left out. */
export function scanFolder(folder: string, scan: Scan): Record<string, readonly string[]> {
  const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile())
  return withFinds(names.map((name) => [name, scan(readFileSync(join(folder, name)))]))
}

/** What a scan found in the files that a process has open, those that are deleted already among them. */
export function scanOpenFiles(pid: number, scan: Scan): Record<string, readonly string[]> {
  const folder = `/proc/${pid}/fd`
  if (!existsSync(folder)) return {}
  const open = readdirSync(folder).map((name) => join(folder, name))
  const files = open.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
  return withFinds(files.map((path) => [path, scan(readFileSync(path))]))
}

const withFinds = (entries: readonly (readonly [string, readonly string[]])[]): Record<string, readonly string[]> =>
  Object.fromEntries(entries.filter(([, found]) => found.length > 0))
