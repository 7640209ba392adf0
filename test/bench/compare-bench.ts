import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diffWords } from 'diff'
import { openDocument } from '#main/formats/open-document.ts'
import { compareVersions } from '#shared/compare/compare-versions.ts'
import { invariant } from '#shared/model/result.ts'
import type { VersionText } from '#shared/model/version-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { editClauses, makeClauses, toMarkdown } from './contract-text.ts'
import { medianOfFive, once } from './measure.ts'

/** Times of one size, in milliseconds. `jsdiff` is null where it did not end within its time limit. */
export interface CompareTimes {
  readonly clauses: number
  readonly kilobytes: number
  readonly read: number
  readonly compare: number
  readonly jsdiff: number | null
  readonly git: number
}

const JSDIFF_LIMIT_MS = 60_000
const REPEATED_UP_TO = 500

function read(markdown: string): VersionText {
  const opened = openDocument('contract.md', new TextEncoder().encode(markdown))
  invariant(opened.ok, 'the generated contract can be read')
  return buildVersionText(opened.value.view('accepted'))
}

function timeJsdiff(clauses: number, older: string, newer: string): number | null {
  let hasEnded = true
  const work = (): void => {
    hasEnded = diffWords(older, newer, { timeout: JSDIFF_LIMIT_MS }) !== undefined
  }
  const time = clauses <= REPEATED_UP_TO ? medianOfFive(work) : once(work)
  return hasEnded ? time : null
}

function timeGit(older: string, newer: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'counterdraft-bench-'))
  const paths = [join(folder, 'old.md'), join(folder, 'new.md')] as const
  writeFileSync(paths[0], older)
  writeFileSync(paths[1], newer)
  const time = medianOfFive(() => {
    const done = spawnSync('git', ['diff', '--no-index', '--word-diff', ...paths], { maxBuffer: 1 << 28 })
    invariant(done.status === 1, 'git finds differences')
  })
  rmSync(folder, { recursive: true })
  return time
}

/** Reads and compares a contract of that many clauses, next to jsdiff and git on the same text. */
export function benchCompare(clauses: number): CompareTimes {
  const texts = makeClauses(clauses)
  const older = toMarkdown(texts)
  const newer = toMarkdown(editClauses(texts))
  const [olderText, newerText] = [read(older), read(newer)]
  return {
    clauses,
    kilobytes: Math.round(older.length / 1024),
    read: medianOfFive(() => read(older)),
    compare: medianOfFive(() => compareVersions(olderText, newerText, null)),
    jsdiff: timeJsdiff(clauses, older, newer),
    git: timeGit(older, newer),
  }
}
