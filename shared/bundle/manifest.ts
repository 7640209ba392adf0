import { err, ok, type Result } from '../model/result.ts'
import { compareUtf8 } from './bytes.ts'

/** One line of a manifest: a file's path below the top folder and its SHA-256 in lower-case hex. */
export interface ManifestEntry {
  readonly path: string
  readonly sha256: string
}

/** Why a text is no manifest; `line` counts from 1. */
export type ManifestFault = { readonly kind: 'bad-line' | 'bad-order'; readonly line: number }

// RFC 8493 §2.1.3: CR, LF and the percent sign itself are percent-encoded in a manifest's paths, nothing else is.
const encodePath = (path: string): string => path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D')
const decodePath = (path: string): string => path.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%')

/** A BagIt manifest (RFC 8493): hash, two spaces, path; one line a file, LF, sorted by UTF-8 bytes. */
export function makeManifest(entries: readonly ManifestEntry[]): string {
  const sorted = entries.toSorted((a, b) => compareUtf8(a.path, b.path))
  return sorted.map((entry) => `${entry.sha256}  ${encodePath(entry.path)}\n`).join('')
}

/** The entries of a manifest; refused unless `makeManifest` would have written it so. */
export function parseManifest(text: string): Result<readonly ManifestEntry[], ManifestFault> {
  const entries: ManifestEntry[] = []
  const lines = text.split('\n')
  if (lines.pop() !== '') return err({ kind: 'bad-line', line: lines.length + 1 })
  for (const [i, line] of lines.entries()) {
    const match = /^([0-9a-f]{64}) {2}([^\r]+)$/.exec(line)
    if (match?.[1] === undefined || match[2] === undefined) return err({ kind: 'bad-line', line: i + 1 })
    const entry = { sha256: match[1], path: decodePath(match[2]) }
    if (encodePath(entry.path) !== match[2]) return err({ kind: 'bad-line', line: i + 1 })
    const before = entries.at(-1)
    if (before !== undefined && compareUtf8(before.path, entry.path) >= 0)
      return err({ kind: 'bad-order', line: i + 1 })
    entries.push(entry)
  }
  return ok(entries)
}
