import { describe, expect, test } from 'vitest'
import { compareVersions } from '#shared/compare/compare-versions.ts'
import { findCommonBase } from '#shared/compare/sides/common-base.ts'
import { compareSides } from '#shared/compare/sides/compare-sides.ts'
import { versionOf } from '../../fixtures/clause-lines.ts'

const FEES = 'The Client pays the fees within thirty days of the date of each invoice.'
const TERM = 'This Agreement starts on the effective date and lasts for two years unless ended earlier.'
const LAW = 'The laws of Norway govern this Agreement and every dispute that arises from it.'
const NOTICES = 'Notices are sent by courier or by e-mail to the address on the signature page.'
const SECRETS = 'Each party keeps the confidential information of the other party secret for five years.'
const AUDIT = 'The Client may audit the records of the Vendor once a year after ten days of notice.'

const BASE = `1 ${FEES}\n2 ${TERM}\n3 ${LAW}`

/** `0 buyer 0/0`: base clauses, state, and each side's clauses. */
function rows(base: string, buyer: string, vendor: string): readonly string[] {
  const texts = { base: versionOf(base), buyer: versionOf(buyer), vendor: versionOf(vendor) }
  const draft = (text: typeof texts.base) => ({ text, changes: compareVersions(texts.base, text, null).changes })
  return compareSides(draft(texts.buyer), draft(texts.vendor), texts.base.clauses.length).map((row) =>
    `${row.base.join('&')} ${row.state} ${row.buyer.join('&')}/${row.vendor.join('&')}`.trim(),
  )
}

describe('two drafts of one base', () => {
  test('show whose change each clause is', () => {
    const buyer = `1 ${FEES.replace('thirty', 'sixty')}\n2 ${TERM}\n3 ${LAW.replace('Norway', 'Sweden')}`
    const vendor = `1 ${FEES}\n2 ${TERM.replace('two', 'three')}\n3 ${LAW.replace('Norway', 'Denmark')}`
    expect(rows(BASE, buyer, vendor)).toEqual(['0 buyer 0/0', '1 vendor 1/1', '2 both 2/2'])
    expect(rows(BASE, BASE, BASE)).toEqual(['0 unchanged 0/0', '1 unchanged 1/1', '2 unchanged 2/2'])
  })

  test('made the same change when the same words come of it, typography aside', () => {
    const one = `1 ${FEES.replace('the date', '“the day”')}\n2 ${TERM}\n3 ${LAW}`
    const other = `1 ${FEES.replace('the date', '"the day"')}\n2 ${TERM}\n3 ${LAW}`
    expect(rows(BASE, one, other)[0]).toBe('0 same 0/0')
    expect(rows(BASE, one, BASE)[0]).toBe('0 buyer 0/0')
  })

  test('are not changed by typography or a new number', () => {
    const retyped = `1. ${FEES.replace('the fees', 'the\u00a0fees')}\n2. ${TERM}\n3. ${LAW}`
    expect(rows(BASE, retyped, BASE)).toEqual(['0 unchanged 0/0', '1 unchanged 1/1', '2 unchanged 2/2'])
  })

  test('share a row for a clause that both added, and differ in it when its words do', () => {
    const added = (text: string) => `1 ${FEES}\n2 ${SECRETS}\n3 ${TERM}\n4 ${text}\n5 ${LAW}`
    const sixty = NOTICES.replace('courier', 'registered letter')
    expect(rows(BASE, added(NOTICES), added(NOTICES))).toEqual([
      '0 unchanged 0/0',
      'same 1/1',
      '1 unchanged 2/2',
      'same 3/3',
      '2 unchanged 4/4',
    ])
    expect(rows(BASE, added(NOTICES), added(sixty))[3]).toBe('both 3/3')
    expect(rows(BASE, added(NOTICES), `1 ${FEES}\n2 ${TERM}\n3 ${AUDIT}\n4 ${LAW}`)).toEqual([
      '0 unchanged 0/0',
      'buyer 1/',
      '1 unchanged 2/1',
      'buyer 3/',
      'vendor /2',
      '2 unchanged 4/3',
    ])
  })

  test('removed a clause alike, or one removed what the other changed', () => {
    const without = `1 ${FEES}\n2 ${LAW}`
    expect(rows(BASE, without, without)[1]).toBe('1 same /')
    expect(rows(BASE, without, BASE)[1]).toBe('1 buyer /1')
    expect(rows(BASE, without, BASE.replace('two', 'three'))[1]).toBe('1 both /1')
  })

  test('join the clauses that one of them merged, and whatever the other made of them', () => {
    const merged = `1 ${FEES} ${TERM}\n2 ${LAW}`
    expect(rows(BASE, merged, BASE)).toEqual(['0&1 buyer 0/0&1', '2 unchanged 1/2'])
    expect(rows(BASE, merged, merged)).toEqual(['0&1 same 0/0', '2 unchanged 1/1'])
    expect(rows(BASE, merged, BASE.replace('thirty', 'ninety'))).toEqual(['0&1 both 0/0&1', '2 unchanged 1/2'])
  })

  test('agree on a clause that both moved, and not on one that only one moved', () => {
    const base = `1 ${FEES}\n2 ${TERM}\n3 ${LAW}\n4 ${NOTICES}`
    const moved = `1 ${TERM}\n2 ${LAW}\n3 ${NOTICES}\n4 ${FEES}`
    expect(rows(base, moved, moved)[0]).toBe('0 same 3/3')
    expect(rows(base, moved, base)[0]).toBe('0 buyer 3/0')
  })

  test('of nothing are all additions', () => {
    const nothing = versionOf('- x')
    const empty = { ...nothing, clauses: [], paragraphs: [] }
    const text = versionOf(BASE)
    const draft = { text, changes: compareVersions(empty, text, null).changes }
    expect(compareSides(draft, draft, 0).map(({ state }) => state)).toEqual(['same', 'same', 'same'])
  })
})

describe('the common base of two drafts', () => {
  const versions = (answers: readonly (number | null)[]) =>
    answers.map((answered, index) => ({ number: index + 1, answers: answered }))

  test('is the version that both answer', () => {
    expect(findCommonBase(versions([null, 1, 1]), 2, 3)).toBe(1)
    expect(findCommonBase(versions([null, 1, 2, 2, 4, 3]), 5, 6)).toBe(2)
  })

  test('is the version before where one draft answers the other', () => {
    expect(findCommonBase(versions([null, 1, 2]), 2, 3)).toBe(1)
    expect(findCommonBase(versions([null, 1, 2]), 3, 2)).toBe(1)
    expect(findCommonBase(versions([null, 1, 2, 3]), 4, 3)).toBe(2)
  })

  test('is the first version itself where nothing came before', () => {
    expect(findCommonBase(versions([null, 1]), 1, 2)).toBe(1)
  })

  test('is the latest version before both where they go back to none together', () => {
    expect(findCommonBase(versions([null, null, null]), 2, 3)).toBe(1)
    expect(findCommonBase(versions([null, null]), 1, 2)).toBe(1)
  })

  test('is none for a version that is not there', () => {
    expect(findCommonBase(versions([null]), 1, 2)).toBeNull()
  })
})
