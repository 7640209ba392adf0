import { describe, expect, test } from 'vitest'
import { compareVersions } from '#shared/compare/compare-versions.ts'
import { type FollowedVersion, followClause } from '#shared/compare/history.ts'
import { continueLineages } from '#shared/compare/lineage.ts'
import { type LineageId, lineageId } from '#shared/model/ids.ts'
import type { VersionText } from '#shared/model/version-text.ts'
import { versionOf } from '../../fixtures/clause-lines.ts'

const FEES = 'The Client pays the fees within thirty days of the date of each invoice.'
const TERM = 'This Agreement starts on the effective date and lasts for two years unless ended earlier.'
const LAW = 'The laws of Norway govern this Agreement and every dispute that arises from it.'
const NOTICES = 'Notices are sent by courier or by e-mail to the address on the signature page.'

/** Versions whose lineages are found by comparing each with the one before, as they are when versions come in. */
function versionsOf(texts: readonly VersionText[], originals: readonly (VersionText | null)[] = []): FollowedVersion[] {
  let next = 1
  let lineages: readonly LineageId[] = []
  return texts.map((text, at) => {
    const before = texts[at - 1]
    const changes = before === undefined ? [] : compareVersions(before, text, null).changes
    lineages = continueLineages(changes, lineages, text.clauses.length).map((known) => known ?? lineageId(next++))
    const side = at % 2 === 0 ? 'vendor' : 'buyer'
    return { version: at + 1, side, date: '2026-03-01', text, lineages, original: originals[at] ?? null }
  })
}

const steps = (texts: readonly string[], lineage: number) =>
  followClause(versionsOf(texts.map((text) => versionOf(text))), lineageId(lineage)).map(
    ({ relation, clause, moved, renumbered }) =>
      [relation, clause?.label ?? '-', ...(moved ? ['moved'] : []), ...(renumbered ? ['renumbered'] : [])].join(' '),
  )

describe('the history of a clause', () => {
  test('tells who changed which words in which version', () => {
    const texts = [FEES, FEES.replace('thirty', 'ten'), FEES.replace('thirty', 'ten'), FEES.replace('thirty', 'twenty')]
    const history = followClause(versionsOf(texts.map((text) => versionOf(`1 ${text}\n2 ${LAW}`))), lineageId(1))
    expect(history.map(({ version, side, relation }) => `${version} ${side} ${relation}`)).toEqual([
      '1 vendor added',
      '2 buyer changed',
      '3 vendor same',
      '4 buyer changed',
    ])
    expect(history[3]?.words).toEqual([
      ['=', 'The Client pays the fees within '],
      ['-', 'ten'],
      ['+', 'twenty'],
      ['=', ' days of the date of each invoice.'],
    ])
    expect(history[1]?.terms).toMatchObject([{ old: { number: 30 }, new: { number: 10 } }])
  })

  test('begins where the clause came in and says where it went', () => {
    const texts = [`1 ${LAW}`, `1 ${LAW}\n2 ${FEES}`, `1 ${LAW}`, `1 ${LAW}`]
    expect(steps(texts, 2)).toEqual(['absent -', 'added 2', 'removed -', 'absent -'])
  })

  test('follows it to another place and another number', () => {
    const texts = [
      `1 ${LAW}\n2 ${FEES}\n3 ${TERM}`,
      `1 ${FEES}\n2 ${TERM}\n3 ${LAW}`,
      `1 ${NOTICES}\n2 ${FEES}\n3 ${TERM}\n4 ${LAW}`,
    ]
    expect(steps(texts, 1)).toEqual(['added 1', 'same 3 moved renumbered', 'same 4 renumbered'])
  })

  test('follows it into its first part and through a merger', () => {
    const whole = `1 ${LAW}\n2 ${FEES} ${NOTICES}\n3 ${TERM}`
    const parts = `1 ${LAW}\n2 ${FEES}\n3 ${NOTICES}\n4 ${TERM}`
    expect(steps([whole, parts, whole], 2)).toEqual(['added 2', 'split 2', 'merged 2'])
  })

  test('follows the user’s word where the words have nothing in common', () => {
    const [first, second] = versionsOf([versionOf(`1 ${LAW}\n2 ${FEES}`), versionOf(`1 ${LAW}\n2 Due at once.`)])
    if (first === undefined || second === undefined) throw new Error('there are two versions')
    const joined = { ...second, lineages: first.lineages }
    expect(followClause([first, joined], lineageId(2)).map(({ relation }) => relation)).toEqual(['added', 'changed'])
  })

  test('tells what of it the sender marked', () => {
    const [sent, edited] = [versionOf(`1 ${LAW}\n2 ${FEES}`), versionOf(`1 ${LAW}\n2 ${FEES.replace('thirty', 'ten')}`)]
    const marked = (original: VersionText | null) =>
      followClause(versionsOf([sent, edited], [null, original]), lineageId(2)).map((step) => step.marked)
    expect(marked(sent)).toEqual([null, 'all'])
    expect(marked(edited)).toEqual([null, 'none'])
    expect(marked(null)).toEqual([null, null])
  })

  test('is that of a clause among thousands, however many stand around it', () => {
    const text = (words: string) =>
      Array.from({ length: 60 }, (_, n) => `${n + 1} Clause ${n} speaks of ${words} ${n * 7}.`)
    const texts = [text('ships and harbours').join('\n'), text('ships or harbours').join('\n')]
    expect(steps(texts, 31)).toEqual(['added 31', 'changed 31'])
  })
})
