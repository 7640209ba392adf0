import { describe, expect, test } from 'vitest'
import { compareVersions } from '#shared/compare/compare-versions.ts'
import { settleCorrections } from '#shared/compare/corrections.ts'
import type { Correction } from '#shared/model/pairing.ts'
import { versionOf } from '../../fixtures/clause-lines.ts'

const FEES = 'The Client pays the fees within thirty days of the date of each invoice.'
const TERM = 'This Agreement starts on the effective date and lasts for two years unless ended earlier.'
const LAW = 'The laws of Norway govern this Agreement and every dispute that arises from it.'
const NOTICES = 'Notices are sent by courier or by e-mail to the address on the signature page.'
const REWRITTEN = 'Invoices fall due after one month.'

const same = (old: number, now: number): Correction => ({ old, new: now, same: true })
const apart = (old: number, now: number): Correction => ({ old, new: now, same: false })

/** `0>1 kept`: which old clauses became which new ones, and how. */
const compare = (older: string, newer: string, ...corrections: readonly Correction[]) =>
  compareVersions(versionOf(older), versionOf(newer), null, corrections)
    .changes.map(
      (change) => `${change.old.join('&')}>${change.new.join('&')} ${change.moved ? 'moved' : change.relation}`,
    )
    .join(', ')

describe('what the user said of two clauses', () => {
  test('pairs clauses that have hardly a word in common', () => {
    const [older, newer] = [`1 ${LAW}\n2 ${FEES}\n3 ${TERM}`, `1 ${LAW}\n2 ${REWRITTEN}\n3 ${TERM}`]
    expect(compare(older, newer)).toBe('0>0 kept, 1> removed, >1 added, 2>2 kept')
    expect(compare(older, newer, same(1, 1))).toBe('0>0 kept, 1>1 kept, 2>2 kept')
  })

  test('takes a clause out of an equal pair, whose other clause stands alone then', () => {
    const [older, newer] = [`1 ${FEES}\n2 ${LAW}`, `1 ${FEES}\n2 ${REWRITTEN}\n3 ${LAW}`]
    expect(compare(older, newer, same(0, 1))).toBe('>0 added, 0>1 kept, 1>2 kept')
  })

  test('takes a clause out of a split and out of a merger', () => {
    const [one, two] = [`1 ${LAW}\n2 ${FEES} ${NOTICES}\n3 ${TERM}`, `1 ${LAW}\n2 ${FEES}\n3 ${NOTICES}\n4 ${TERM}`]
    expect(compare(one, two)).toBe('0>0 kept, 1>1&2 split, 2>3 kept')
    expect(compare(one, two, same(1, 2))).toBe('0>0 kept, >1 added, 1>2 kept, 2>3 kept')
    expect(compare(two, one, same(1, 1))).toBe('0>0 kept, 1>1 kept, 2> removed, 3>2 kept')
  })

  test('parts clauses that read alike, in a pair, a split or a merger', () => {
    const [older, newer] = [`1 ${FEES}\n2 ${LAW}`, `1 ${FEES.replace('thirty', 'ninety')}\n2 ${LAW}`]
    expect(compare(older, newer, apart(0, 0))).toBe('0> removed, >0 added, 1>1 kept')
    expect(compare(`1 ${FEES}`, `1 ${FEES}`, apart(0, 0))).toBe('0> removed, >0 added')
    const [one, two] = [`1 ${FEES} ${NOTICES}\n2 ${TERM}`, `1 ${FEES}\n2 ${NOTICES}\n3 ${TERM}`]
    expect(compare(one, two, apart(0, 1))).toBe('0>0 kept, >1 added, 1>2 kept')
    expect(compare(two, one, apart(1, 0))).toBe('0>0 kept, 1> removed, 2>1 kept')
  })

  test('leaves another clause of the same words to be found', () => {
    const [older, newer] = [`1 ${FEES}\n2 ${LAW}`, `1 ${FEES}\n2 ${FEES}\n3 ${LAW}`]
    expect(compare(older, newer)).toBe('0>0 kept, >1 added, 1>2 kept')
    expect(compare(older, newer, apart(0, 0))).toBe('>0 added, 0>1 kept, 1>2 kept')
  })

  test('is kept for two short clauses that stand far from each other', () => {
    const [older, newer] = [`1 Reserved.\n2 ${LAW}\n3 ${FEES}`, `1 ${LAW}\n2 ${FEES}\n3 Void.`]
    expect(compare(older, newer, same(0, 2))).toBe('1>0 kept, 2>1 kept, 0>2 moved')
  })

  test('names clauses that there are not, and nothing happens', () => {
    expect(compare(`1 ${FEES}`, `1 ${FEES}`, same(0, 7), apart(3, 0))).toBe('0>0 kept')
  })

  test('holds whichever version is the older', () => {
    const [older, newer] = [`1 ${LAW}\n2 ${FEES}\n3 ${TERM}`, `1 ${LAW}\n2 ${REWRITTEN}\n3 ${TERM}\n4 ${NOTICES}`]
    expect(compare(older, newer, same(1, 1), apart(0, 0))).toBe('0> removed, >0 added, 1>1 kept, 2>2 kept, >3 added')
    expect(compare(newer, older, same(1, 1), apart(0, 0))).toBe('0> removed, >0 added, 1>1 kept, 2>2 kept, 3> removed')
  })
})

describe('corrections that contradict each other', () => {
  test('yield to the latest: of the same clauses, and of a clause that was paired with another', () => {
    expect(settleCorrections([same(0, 0), apart(0, 0)])).toEqual([apart(0, 0)])
    expect(settleCorrections([apart(0, 0), same(0, 0)])).toEqual([same(0, 0)])
    expect(settleCorrections([same(0, 0), same(0, 1)])).toEqual([same(0, 1)])
    expect(settleCorrections([same(0, 0), same(1, 0), apart(0, 2)])).toEqual([same(1, 0), apart(0, 2)])
  })
})
