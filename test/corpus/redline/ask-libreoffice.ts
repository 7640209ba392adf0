import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

type Lines = readonly string[]

/** What LibreOffice reads of documents: the lines with anything on them, null where it cannot open one. */
export interface Office {
  readonly accepted: (bytes: Uint8Array) => Lines | null
  readonly rejected: (bytes: Uint8Array) => Lines | null
}

const SCRIPT = fileURLToPath(new URL('./accept-and-reject.py', import.meta.url))

/** So many documents by one office: it grows slower with each. */
const BATCH = 40

function linesOf(path: string): Lines | null {
  if (!existsSync(path)) return null
  return readFileSync(path, 'utf8')
    .normalize('NFKC')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}

const batchesOf = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / BATCH) }, (_, at) => items.slice(at * BATCH, (at + 1) * BATCH))

/** Asks LibreOffice about redlines, both ways, and about plain documents as they stand. Each is asked about once. */
export function askLibreOffice(redlines: readonly Uint8Array[], plain: readonly Uint8Array[]): Office {
  const folder = mkdtempSync(join(tmpdir(), 'counterdraft-redlines-'))
  const paths = new Map<Uint8Array, string>()
  const write = (bytes: Uint8Array): string => {
    const path = paths.get(bytes) ?? join(folder, `${paths.size}.docx`)
    if (!paths.has(bytes)) writeFileSync(path, bytes)
    paths.set(bytes, path)
    return path
  }
  const run = (argumentsOf: readonly string[]): void => {
    spawnSync('/usr/bin/python3', [SCRIPT, ...argumentsOf], { stdio: 'ignore' })
  }
  for (const batch of batchesOf([...new Set(redlines)])) run(batch.map(write))
  for (const batch of batchesOf([...new Set(plain)])) run(['--accept', ...batch.map(write)])
  const said = new Map(
    [...paths].map(([bytes, path]) => [bytes, [linesOf(`${path}.accept`), linesOf(`${path}.reject`)] as const]),
  )
  rmSync(folder, { recursive: true, force: true })
  return {
    accepted: (bytes) => said.get(bytes)?.[0] ?? null,
    rejected: (bytes) => said.get(bytes)?.[1] ?? null,
  }
}
