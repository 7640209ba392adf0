import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What LibreOffice reads after accepting, and after rejecting, all changes: lines with anything on them. */
export interface Said {
  readonly accept: readonly string[]
  readonly reject: readonly string[]
}

const SCRIPT = fileURLToPath(new URL('./accept-and-reject.py', import.meta.url))

/** So many documents by one office: it grows slower with each. */
const BATCH = 40

const linesOf = (path: string): readonly string[] =>
  readFileSync(path, 'utf8')
    .normalize('NFKC')
    // Put by LibreOffice into empty rows that are tracked, and left there.
    .replaceAll('\u200d', '')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')

/** Asks LibreOffice about documents; null where it cannot open one, or is not there. */
export function askLibreOffice(documents: readonly Uint8Array[]): readonly (Said | null)[] {
  const folder = mkdtempSync(join(tmpdir(), 'counterdraft-redlines-'))
  const paths = documents.map((bytes, index) => {
    const path = join(folder, `${index}.docx`)
    writeFileSync(path, bytes)
    return path
  })
  for (let at = 0; at < paths.length; at += BATCH)
    spawnSync('/usr/bin/python3', [SCRIPT, ...paths.slice(at, at + BATCH)], { stdio: 'ignore' })
  const said = paths.map((path) =>
    existsSync(`${path}.accept`) && existsSync(`${path}.reject`)
      ? { accept: linesOf(`${path}.accept`), reject: linesOf(`${path}.reject`) }
      : null,
  )
  rmSync(folder, { recursive: true, force: true })
  return said
}
