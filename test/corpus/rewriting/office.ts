import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** What LibreOffice reads of a document: its text, and its labels and texts with a tab between them; null where it cannot. */
export interface Said {
  readonly text: string | null
  readonly labels: string | null
}

/** The reader of its own beside the corpus. */
const oracleOf = (corpus: string): string => join(corpus, '..', 'tools', 'lo_oracle.py')

/** True where LibreOffice can be asked. */
export const canAsk = (corpus: string): boolean => existsSync(oracleOf(corpus))

/** Asks LibreOffice what it reads of some documents. */
export function askOffice(corpus: string, documents: readonly Uint8Array[]): readonly Said[] {
  const folder = mkdtempSync(join(tmpdir(), 'counterdraft-rewriting-'))
  const paths = documents.map((bytes, at) => {
    const path = join(folder, `${at}.docx`)
    writeFileSync(path, bytes)
    return path
  })
  const out = join(folder, 'said')
  spawnSync('/usr/bin/python3', [oracleOf(corpus), 'batch', out, ...paths], { stdio: 'ignore' })
  const read = (path: string, verb: string): string | null => {
    const said = join(out, `${basename(folder)}__${basename(path)}.${verb}`)
    return existsSync(said) ? readFileSync(said, 'utf8') : null
  }
  const said = paths.map((path) => ({ text: read(path, 'text'), labels: read(path, 'labels') }))
  rmSync(folder, { recursive: true, force: true })
  return said
}
