import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDocument } from '#main/formats/open-document.ts'
import type { Clause } from '#shared/model/version-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import type { Measured, Measurement } from './measurement.ts'

/** A part of a contract that a lawyer labelled: from and to, in code points of the text. */
interface Span {
  readonly category: string
  readonly from: number
  readonly to: number
}

/** The longest run of clauses that a labelled part may lie in before it is called scattered. */
const LONGEST_RUN = 40

/** Letters and digits alone: white space, hyphens at line ends and bullets are not what must not be lost. */
const keptOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '')

function spansOf(path: string): readonly Span[] {
  const { labels }: { labels: Record<string, { clauses: readonly { spans: readonly [number, number][] }[] }> } =
    JSON.parse(readFileSync(path, 'utf8'))
  return Object.entries(labels).flatMap(([category, { clauses }]) =>
    clauses.flatMap(({ spans }) => spans.map(([from, to]) => ({ category, from, to }))),
  )
}

/** For each kept character of the clauses, in order, the clause it stands in. */
function ownersOf(clauses: readonly Clause[]): { readonly text: string; readonly owners: readonly number[] } {
  const owners: number[] = []
  let text = ''
  clauses.forEach(({ label, heading, text: own }, index) => {
    const kept = keptOf(`${label ?? ''} ${heading ?? ''} ${own}`)
    text += kept
    for (const _ of kept) owners.push(index)
  })
  return { text, owners }
}

/** How many kept characters stand before each place of a text. */
function countKept(text: string): readonly number[] {
  const before = [0]
  let count = 0
  for (const character of text) {
    if (/[\p{L}\p{N}]/u.test(character)) count += 1
    before.push(count)
  }
  return before
}

function firstDifference(source: string, found: string): string | null {
  if (source === found) return null
  let at = 0
  while (source[at] === found[at]) at += 1
  return `“${source.slice(at, at + 60)}” in the text, “${found.slice(at, at + 60)}” in the clauses`
}

function measure(corpus: string): Measured {
  const failures: string[] = []
  const count = { files: 0, spans: 0, inOne: 0, longest: 0 }
  for (const file of readdirSync(join(corpus, 'cuad/txt')).sort()) {
    const bytes = new Uint8Array(readFileSync(join(corpus, 'cuad/txt', file)))
    const opened = openDocument(file, bytes)
    if (!opened.ok) {
      failures.push(`${file}: ${JSON.stringify(opened.error)}`)
      continue
    }
    const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    const { text, owners } = ownersOf(buildVersionText(opened.value.view('accepted')).clauses)
    const lost = firstDifference(keptOf(whole), text)
    count.files += 1
    if (lost !== null) failures.push(`${file}: text is lost or moved: ${lost}`)
    const before = countKept(whole)
    for (const { category, from, to } of spansOf(join(corpus, 'cuad/labels', file.replace(/\.txt$/, '.json')))) {
      const [first, end] = [before[from] ?? 0, before[to] ?? 0]
      if (end === first) continue
      const run = (owners[end - 1] ?? Number.NaN) - (owners[first] ?? Number.NaN) + 1
      count.spans += 1
      if (run === 1) count.inOne += 1
      count.longest = Math.max(count.longest, run)
      if (!(run <= LONGEST_RUN)) failures.push(`${file}: ${category} at ${from} lies in ${run} clauses`)
    }
  }
  const lines = [
    `${count.files} contracts without a letter lost or moved (bar: all)`,
    `${count.spans} labelled parts: ${count.inOne} in one clause, the others in a run of neighbouring ones, ${count.longest} at most`,
  ]
  return { lines, failures }
}

/** Does what lawyers labelled stand in clauses, and does every letter stand in one? On the CUAD contracts. */
export const cuadMeasurement: Measurement = { name: 'cuad', measure }
