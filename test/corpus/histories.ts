import { readFileSync } from 'node:fs'
import { openDocument } from '#main/formats/open-document.ts'
import { compareVersions } from '#shared/compare/compare-versions.ts'
import type { ClauseChange, Comparison } from '#shared/model/comparison.ts'
import { clauseText, type VersionText } from '#shared/model/version-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { listHistories } from './documents.ts'
import type { Measured, Measurement } from './measurement.ts'

const LIMIT_MS = 10_000

function read(path: string): VersionText {
  const opened = openDocument(path, new Uint8Array(readFileSync(path)))
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return buildVersionText(opened.value.view('accepted'))
}

const side = (change: ClauseChange, mark: '-' | '+'): string =>
  change.words
    .filter(([kind]) => kind === '=' || kind === mark)
    .map(([, text]) => text)
    .join('')

const joined = (text: VersionText, indices: readonly number[]): string =>
  indices
    .map((index) => text.clauses[index])
    .map((clause) => (clause === undefined ? '' : clauseText(clause)))
    .join('\n')

/** What is wrong with a comparison: words that do not rebuild a text, a clause in no change or in two. */
function faults(older: VersionText, newer: VersionText, { changes }: Comparison): readonly string[] {
  const paired = changes.filter((change) => change.old.length > 0 && change.new.length > 0)
  const unbuilt = paired.filter(
    (change) => side(change, '-') !== joined(older, change.old) || side(change, '+') !== joined(newer, change.new),
  )
  const covers = (indices: readonly number[], count: number): boolean =>
    indices.length === count && new Set(indices).size === count
  return [
    ...unbuilt.map((change) => `words do not rebuild ${change.old.join('+')} → ${change.new.join('+')}`),
    ...(covers(
      changes.flatMap((change) => change.old),
      older.clauses.length,
    )
      ? []
      : ['old clauses not covered once']),
    ...(covers(
      changes.flatMap((change) => change.new),
      newer.clauses.length,
    )
      ? []
      : ['new clauses not covered once']),
  ]
}

/** Compares every successive pair of real drafts: no crash, no run over 10 s, words that rebuild both texts. */
function checkHistories(corpus: string): Measured {
  const failures: string[] = []
  let pairs = 0
  let slowest = { name: 'none', ms: 0 }
  for (const files of listHistories(corpus)) {
    for (const [index, newerPath] of files.entries()) {
      const olderPath = files[index - 1]
      if (olderPath === undefined) continue
      pairs += 1
      const start = performance.now()
      try {
        const [older, newer] = [read(olderPath), read(newerPath)]
        const found = faults(older, newer, compareVersions(older, newer, null))
        failures.push(...found.map((fault) => `${newerPath}: ${fault}`))
      } catch (thrown) {
        failures.push(`${newerPath}: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
      }
      const ms = performance.now() - start
      if (ms > slowest.ms) slowest = { name: newerPath, ms }
      if (ms > LIMIT_MS) failures.push(`${newerPath}: took ${(ms / 1000).toFixed(1)} s`)
    }
  }
  const line = `${pairs} successive pairs compared, slowest ${(slowest.ms / 1000).toFixed(2)} s (${slowest.name})`
  return { lines: [line], failures }
}

export const historiesMeasurement: Measurement = { name: 'histories', measure: checkHistories }
