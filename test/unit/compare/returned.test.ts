import { expect, it } from 'vitest'
import { compareVersions } from '#shared/compare/compare-versions.ts'
import { continueLineages } from '#shared/compare/lineage.ts'
import { findReturning, type GoneClause, returnLineages } from '#shared/compare/returned.ts'
import { lineageId } from '#shared/model/ids.ts'
import { versionOf } from '../../fixtures/clause-lines.ts'

const WORK = '1 # Work\n1.1 The Vendor installs the weather station at the site of the Client within six weeks.'
const INSPECT = 'The Client may inspect the station on two days of notice, and bears the cost of it.'

/** The lineage of each clause of a version that answers one with the work alone; `taken` stood in lineage 9 before. */
function lineagesOf(lines: string, taken: string): readonly (number | null)[] {
  const [older, newer] = [versionOf(WORK), versionOf(lines)]
  const { changes } = compareVersions(older, newer, null)
  const continued = continueLineages(changes, [lineageId(1), lineageId(2)], newer.clauses.length)
  const gone = versionOf(taken).clauses.map((clause): GoneClause => ({ lineage: lineageId(9), clause }))
  const returning = findReturning(newer, continued, gone)
  if (returning === null) return continued
  return returnLineages(continued, returning, compareVersions(returning.older, returning.newer, null).changes)
}

it('a clause that is put back has the lineage that it had, wherever it stands and hardly reworded', () => {
  expect(lineagesOf(`${WORK}\n1.2 ${INSPECT}`, `1.2 ${INSPECT}`)).toEqual([1, 2, 9])
  expect(lineagesOf(`1 # Costs\n1.1 ${INSPECT.replace('two', 'five')}\n2${WORK.slice(1)}`, `7 ${INSPECT}`)[1]).toBe(9)
})

it('another clause on the same matter, or a few words that many have, come back as no other', () => {
  const other = 'The Client may visit the site at any time, and the Vendor pays for each of these visits.'
  expect(lineagesOf(`${WORK}\n1.2 ${other}`, `1.2 ${INSPECT}`)).toEqual([1, 2, null])
  expect(lineagesOf(`${WORK}\n1.2 As agreed above.`, '1.2 As agreed above.')).toEqual([1, 2, null])
})
