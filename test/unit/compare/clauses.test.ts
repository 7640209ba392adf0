import { describe, expect, test } from 'vitest'
import { compareVersions } from '#shared/compare/compare-versions.ts'
import type { ClauseChange } from '#shared/model/comparison.ts'
import { versionOf } from '../../fixtures/clause-lines.ts'

const FEES = 'The Client pays the fees within thirty days of the date of each invoice.'
const TERM = 'This Agreement starts on the effective date and lasts for two years unless ended earlier.'
const LAW = 'The laws of Norway govern this Agreement and every dispute that arises from it.'
const NOTICES = 'Notices are sent by courier or by e-mail to the address on the signature page.'
const SECRETS = 'Each party keeps the confidential information of the other party secret for five years.'

const compare = (older: string, newer: string) => compareVersions(versionOf(older), versionOf(newer), null)

/** `0=0 1x -1`: which old clauses became which new ones. */
const pairs = (changes: readonly ClauseChange[]): string =>
  changes.map((change) => `${change.old.join('&')}>${change.new.join('&')}${change.moved ? ' moved' : ''}`).join(', ')

const flagsOf = ({ renumbered, reworded, retitled }: ClauseChange) => ({ renumbered, reworded, retitled })

describe('aligning clauses', () => {
  test('a version compared with itself has no change', () => {
    const text = `1 # Fees\n1.1 ${FEES}\n1.2 Reserved.\n2 # Term\n2.1 ${TERM}\n2.2 Reserved.`
    const { summary, changes } = compare(text, text)
    expect(summary).toMatchObject({ unchanged: 6, reworded: 0, renumbered: 0, moved: 0, added: 0, removed: 0 })
    expect(changes[1]?.words).toEqual([['=', FEES]])
  })

  test('an added clause renumbers those after it and changes nothing else of them', () => {
    const { changes, summary } = compare(`1 ${FEES}\n2 ${TERM}`, `1 ${SECRETS}\n2 ${FEES}\n3 ${TERM}`)
    expect(pairs(changes)).toBe('>0, 0>1, 1>2')
    expect(changes.slice(1).map(flagsOf)).toEqual([
      { renumbered: true, reworded: false, retitled: false },
      { renumbered: true, reworded: false, retitled: false },
    ])
    expect(summary).toMatchObject({ added: 1, renumbered: 2, noiseOnly: 2, reworded: 0 })
  })

  test('a removed clause stands where it stood', () => {
    const { changes } = compare(`1 ${FEES}\n2 ${SECRETS}\n3 ${TERM}`, `1 ${FEES}\n2 ${TERM}`)
    expect(pairs(changes)).toBe('0>0, 1>, 2>1')
  })

  test('a clause that moved and was edited is one clause', () => {
    const { changes } = compare(
      `1 ${FEES}\n2 ${TERM}\n3 ${LAW}\n4 ${NOTICES}`,
      `1 ${TERM}\n2 ${LAW}\n3 ${NOTICES}\n4 ${FEES.replace('thirty', 'sixty')}`,
    )
    expect(pairs(changes)).toBe('1>0, 2>1, 3>2, 0>3 moved')
    expect(changes[3]?.reworded).toBe(true)
  })

  test('a section that moved with its clauses is one block', () => {
    const section = (number: number, title: string, ...texts: string[]) =>
      [`${number} # ${title}`, ...texts.map((text, index) => `${number}.${index + 1} ${text}`)].join('\n')
    const { changes } = compare(
      [section(1, 'Secrecy', SECRETS), section(2, 'Term', TERM, NOTICES), section(3, 'Law', LAW, FEES)].join('\n'),
      [section(1, 'Term', TERM, NOTICES), section(2, 'Law', LAW, FEES), section(3, 'Secrecy', SECRETS)].join('\n'),
    )
    expect(changes.map(({ block }) => block)).toEqual([null, null, null, null, null, null, 0, 0])
  })

  test('a clause that was split is one change with both parts', () => {
    const { changes } = compare(
      `1 ${LAW}\n2 ${FEES} ${NOTICES}\n3 ${TERM}`,
      `1 ${LAW}\n2 ${FEES}\n3 ${NOTICES}\n4 ${TERM}`,
    )
    expect(changes.map(({ relation }) => relation)).toEqual(['kept', 'split', 'kept'])
    expect(changes[1]).toMatchObject({ old: [1], new: [1, 2], moved: false })
    expect(changes[1]?.words).toEqual([
      ['=', FEES],
      ['-', ' '],
      ['+', '\n'],
      ['=', NOTICES],
    ])
  })

  test('a merger is found where another new clause reads like one of its parts', () => {
    const later = FEES.replace('thirty days', 'sixty days').replace('each invoice', 'any invoice')
    const older = `1 ${LAW}\n2 ${FEES}\n3 ${NOTICES}\n4 ${TERM}`
    const newer = `1 ${LAW}\n2 ${FEES} ${NOTICES}\n3 ${TERM}\n4 ${later}`
    expect(pairs(compare(older, newer).changes)).toBe('0>0, 1&2>1, 3>2, >3')
    expect(pairs(compare(newer, older).changes)).toBe('0>0, 1>1&2, 2>3, 3>')
  })

  test('clauses that were merged are one change', () => {
    const { changes } = compare(`1 ${FEES}\n2 ${NOTICES}\n3 ${TERM}`, `1 ${FEES} ${NOTICES}\n2 ${TERM}`)
    expect(pairs(changes)).toBe('0&1>0, 2>1')
    expect(changes[0]?.relation).toBe('merged')
  })

  test('repeated clauses pair by their neighbours', () => {
    const { changes } = compare(
      `1 ${FEES}\n2 Reserved.\n3 ${TERM}\n4 Reserved.\n5 ${LAW}`,
      `1 ${FEES}\n2 ${TERM}\n3 Reserved.\n4 ${LAW}`,
    )
    expect(pairs(changes)).toBe('0>0, 1>, 2>1, 3>2, 4>3')
  })

  test('a clause rewritten in its place is still the same clause', () => {
    const { changes } = compare(
      `1 ${FEES}\n2 ${SECRETS}\n3 ${TERM}`,
      `1 ${FEES}\n2 Each party protects the confidential information it receives and returns it on request.\n3 ${TERM}`,
    )
    expect(pairs(changes)).toBe('0>0, 1>1, 2>2')
  })

  test('a heading whose clauses stayed was retitled, however unlike its words', () => {
    const { changes } = compare(
      `1 # Remuneration\n1.1 ${FEES}\n1.2 ${NOTICES}`,
      `1 # Fees\n1.1 ${FEES}\n1.2 ${NOTICES}`,
    )
    expect(changes[0] && flagsOf(changes[0])).toEqual({ renumbered: false, reworded: false, retitled: true })
  })

  test('a run-in heading and its text are told apart', () => {
    const { changes } = compare(`1 Fees | ${FEES}`, `1 Charges | ${FEES}`)
    expect(changes[0]).toMatchObject({ retitled: true, reworded: false })
    expect(changes[0]?.words.slice(0, 2)).toEqual([
      ['-', 'Fees'],
      ['+', 'Charges'],
    ])
  })

  test('two texts that have nothing in common have no pair', () => {
    const { summary } = compare(
      `1 ${FEES}\n2 ${TERM}\n3 ${NOTICES}`,
      '1 Cats sleep all day.\n2 Dogs bark at night in winter.',
    )
    expect(summary).toMatchObject({ added: 2, removed: 3, unchanged: 0, reworded: 0 })
  })

  test('an empty version on either side is all added or all removed', () => {
    const empty = { ...versionOf('1 x'), clauses: [], paragraphs: [] }
    expect(compareVersions(empty, versionOf(`1 ${FEES}`), null).summary.added).toBe(1)
    expect(compareVersions(versionOf(`1 ${FEES}`), empty, null).summary.removed).toBe(1)
    expect(compareVersions(empty, empty, null).changes).toEqual([])
  })
})
