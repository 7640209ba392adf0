import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Clause, clauseText, type VersionText } from '#shared/model/version-text.ts'
import { foldTypography } from '#shared/text/normalise.ts'
import { listHistories } from '../documents.ts'
import type { Measured, Measurement } from '../measurement.ts'
import { type FollowedHistory, followHistory } from './follow-history.ts'
import { CHECKED, LEAST_RIGHT, readTable, type SampleRow, showTable } from './sample-table.ts'

const table = fileURLToPath(new URL('positions.md', import.meta.url))

/** Follows points pinned to five clauses of the first version of each history of five versions to its last. */
async function measure(corpus: string): Promise<Measured> {
  const histories: FollowedHistory[] = []
  for (const paths of listHistories(corpus)) {
    const followed = await followHistory(paths)
    if (followed !== null) histories.push(followed)
  }
  const pinned = histories.flatMap((history) => history.pinned.map((each) => ({ history, ...each })))
  const gone = pinned.filter(({ last }) => last === null)
  const merged = gone.filter(({ besides }) => besides.length > 0)
  const lost = gone.filter(({ history, first, besides }) => besides.length === 0 && isThereStill(history, first))
  const sample = Array.from({ length: CHECKED }, (_, at) => pinned[Math.floor(((at + 0.5) * pinned.length) / CHECKED)])
  const rows = sample.flatMap((each) => (each === undefined ? [] : rowOf(each.history, each.first, each.last)))
  const { lines, failures } = heldAgainst(rows, existsSync(table) ? readTable(readFileSync(table, 'utf8')) : [])
  return {
    lines: [
      `${histories.length} histories of five versions and more, points pinned to ${pinned.length} clauses of the first`,
      `${pinned.length - gone.length} are on a clause of the last, ${gone.length} say that it is gone (${merged.length} of them: merged into another)`,
      ...lines,
    ],
    failures: [
      ...lost.map(
        ({ history, first }) => `${history.name}: clause ${first} stands in the last version, and its point is lost`,
      ),
      ...failures,
    ],
  }
}

/** Word for word, in a clause that no other one of the first version reads as, too. */
function isThereStill({ first, last }: FollowedHistory, index: number): boolean {
  const words = wordingOf(first.clauses[index])
  const count = (text: VersionText): number => text.clauses.filter((clause) => wordingOf(clause) === words).length
  return count(last) === 1 && count(first) === 1
}

const wordingOf = (clause: Clause | undefined): string =>
  clause === undefined ? '' : foldTypography(clauseText(clause))

const rowOf = ({ name, first, last }: FollowedHistory, from: number, to: number | null): SampleRow => ({
  history: name,
  first: nameOf(first.clauses, from),
  last: to === null ? 'gone' : nameOf(last.clauses, to),
  verdict: null,
  note: '',
})

/** "12: 2.2 Support": a clause by its place, its label and its heading; nothing else of anybody's text is kept. */
function nameOf(clauses: readonly Clause[], index: number): string {
  const { label = null, heading = null } = clauses[index] ?? {}
  const words = [label ?? '', (heading ?? '').replaceAll('|', ' ').slice(0, 40).trim()].filter((part) => part !== '')
  return `${index}: ${words.length === 0 ? '(no name)' : words.join(' ')}`
}

/** Holds what was found against what a person found right or wrong. */
function heldAgainst(rows: readonly SampleRow[], checked: readonly SampleRow[]): Measured {
  const verdictOf = new Map(checked.map((row) => [JSON.stringify([row.history, row.first, row.last]), row]))
  const found = rows.map((row) => verdictOf.get(JSON.stringify([row.history, row.first, row.last])) ?? row)
  const unchecked = found.filter(({ verdict }) => verdict === null)
  const right = found.filter(({ verdict }) => verdict === 'right').length
  return {
    lines: [...showTable(found), `${right} of ${found.length} checked by hand are right (bar: ${LEAST_RIGHT})`],
    failures: [
      ...unchecked.map(({ history, first, last }) => `${history}: ${first} → ${last} was not checked by hand`),
      ...(right < LEAST_RIGHT ? [`only ${right} of the sample are right`] : []),
    ],
  }
}

export const positionsMeasurement: Measurement = { name: 'positions', measure }
