import { describe, expect, test } from 'vitest'
import { compareVersions } from '#shared/compare/compare-versions.ts'
import { versionOf, versionOfClauses } from '../../fixtures/clause-lines.ts'

const FEES = 'The Client pays the fees within thirty days of each invoice.'
const SHORTER = FEES.replace('thirty', 'ten')
const TERM = 'This Agreement lasts for two years unless a party ends it earlier.'
const LAW = 'The laws of Norway govern this Agreement and every dispute from it.'

/** The received text and what rejecting its tracked changes leaves: one paragraph of the file a line, `~` where it has none. */
function marksOf(sent: readonly string[], received: readonly string[], original: readonly string[]) {
  const view = (lines: readonly string[]) => {
    const sources = lines.flatMap((line, index) => (line === '~' ? [] : [index]))
    const clauses = versionOf(sources.map((index) => `- ${lines[index]}`).join('\n')).clauses
    return versionOfClauses(clauses, [], sources)
  }
  const comparison = compareVersions(view(sent), view(received), view(original))
  return {
    marked: comparison.changes.map(({ relation, moved, marked }) => `${moved ? 'moved' : relation} ${marked}`),
    unmarked: comparison.summary.unmarked,
  }
}

describe('what the sender marked', () => {
  test('a tracked edit is marked, an untracked one is not', () => {
    expect(marksOf([FEES, TERM], [SHORTER, TERM], [FEES, TERM]).marked).toEqual(['kept all', 'kept null'])
    expect(marksOf([FEES, TERM], [SHORTER, TERM], [SHORTER, TERM])).toEqual({
      marked: ['kept none', 'kept null'],
      unmarked: 1,
    })
  })

  test('a clause with one tracked and one untracked edit is marked in part', () => {
    const both = SHORTER.replace('fees', 'charges')
    expect(marksOf([FEES], [both], [SHORTER]).marked).toEqual(['kept some'])
  })

  test('an added clause is marked when the original view does not have it', () => {
    expect(marksOf([FEES], [FEES, LAW], [FEES, '~']).marked).toEqual(['kept null', 'added all'])
    expect(marksOf([FEES], [FEES, LAW], [FEES, LAW]).marked).toEqual(['kept null', 'added none'])
  })

  test('a removed clause is marked when the original view still has it', () => {
    expect(marksOf([FEES, LAW], [FEES, '~'], [FEES, LAW]).marked).toEqual(['kept null', 'removed all'])
    expect(marksOf([FEES, LAW], [FEES, '~'], [FEES, '~']).marked).toEqual(['kept null', 'removed none'])
  })

  test('a clause that only moved is marked when the original view has it at its old place', () => {
    const sent = [LAW, `${FEES} ${FEES.replace('fees', 'costs')}`, TERM]
    const moved = ['~', sent[1] ?? '', TERM, LAW]
    expect(marksOf(sent, moved, [LAW, sent[1] ?? '', TERM, '~']).marked.at(-1)).toBe('moved all')
    expect(marksOf(sent, moved, moved).marked.at(-1)).toBe('moved none')
  })

  test('a clause that moved and was reworded is marked when it was struck at its old place', () => {
    const reworded = LAW.replace('every dispute', 'any dispute')
    expect(marksOf([LAW, FEES, TERM], ['~', FEES, TERM, reworded], [LAW, FEES, TERM, '~']).marked.at(-1)).toBe(
      'moved all',
    )
  })

  test('a clause that came out of another one is marked when the original view still has them as one', () => {
    const whole = `${FEES} ${LAW}`
    const marks = marksOf([whole, TERM], [FEES, 'Disputes go to the courts of Oslo.', TERM], [whole, whole, TERM])
    expect(marks.unmarked).toBe(0)
  })

  test('differences of typography between what we sent and what came back are not held against the sender', () => {
    const [sent, back] = [`The “Fee”: ${FEES}`, `The "Fee": ${FEES}`]
    expect(marksOf([sent], [`The "Fee": ${SHORTER}`], [back]).marked).toEqual(['kept all'])
  })
})
