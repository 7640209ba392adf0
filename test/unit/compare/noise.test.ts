import { describe, expect, test } from 'vitest'
import { compareVersions } from '#shared/compare/compare-versions.ts'
import { versionOf } from '../../fixtures/clause-lines.ts'

const CLIENT = [
  '1 The Client pays the fees within thirty days of each invoice.',
  '2 The Vendor gives the Client a report on the last day of a month.',
  "3 The Client's data stays the property of the Client at all times.",
  '4 A Client that ends this Agreement early pays for the work done so far.',
  '5 The Vendor tells the Client of any security incident at once.',
]
const renamed = (lines: readonly string[]) =>
  lines.join('\n').replaceAll('A Client', 'An Account Holder').replaceAll('Client', 'Account Holder')

describe('noise', () => {
  test('a defined term renamed throughout is one row, and nothing of substance changed', () => {
    const { renames, summary, changes } = compareVersions(
      versionOf(CLIENT.join('\n')),
      versionOf(renamed(CLIENT)),
      null,
    )
    expect(renames).toEqual([{ old: 'Client', new: 'Account Holder', count: 6 }])
    expect(summary).toMatchObject({ reworded: 5, noiseOnly: 5, terms: 0 })
    expect(changes.every(({ noise }) => noise.join() === 'rename')).toBe(true)
  })

  test('a change of substance under a rename is not folded away', () => {
    const newer = renamed(CLIENT).replace('thirty days', 'ten days')
    const { changes } = compareVersions(versionOf(CLIENT.join('\n')), versionOf(newer), null)
    expect(changes[0]).toMatchObject({ noise: ['rename'], noiseOnly: false })
    expect(changes[0]?.terms).toMatchObject([{ old: { number: 30, unit: 'day' }, new: { number: 10, unit: 'day' } }])
  })

  test('in a short contract the definitions tell a rename', () => {
    const [older, newer] = [CLIENT.slice(0, 2), renamed(CLIENT.slice(0, 2))]
    const defined = (term: string) => [{ term, clause: 0 }]
    const of = (isDefined: boolean) =>
      compareVersions(
        versionOf(older.join('\n'), isDefined ? defined('Client') : []),
        versionOf(newer, isDefined ? defined('Account Holder') : []),
        null,
      ).renames
    expect(of(true)).toEqual([{ old: 'Client', new: 'Account Holder', count: 2 }])
    expect(of(false)).toEqual([])
  })

  test('a term replaced in a few of its places is no rename', () => {
    const lines = CLIENT.map((line, index) =>
      index < 2 ? line.replaceAll('Client', 'Buyer') : line.replace('.', ' now.'),
    )
    expect(compareVersions(versionOf(CLIENT.join('\n')), versionOf(lines.join('\n')), null).renames).toEqual([])
  })

  const TERM = 'This Agreement lasts for two years unless a party ends it earlier.'
  const LIABILITY = 'The liability of the Vendor is limited to the fees of the last twelve months.'

  test('a reference that follows the number of its clause is noise', () => {
    const older = `1 ${TERM}\n2 ${LIABILITY}\n3 Nothing in Section 2 limits liability for fraud or wilful harm.`
    const newer = `1 The parties act in good faith always.\n2 ${TERM}\n3 ${LIABILITY}\n4 Nothing in Section 3 limits liability for fraud or wilful harm.`
    const change = compareVersions(versionOf(older), versionOf(newer), null).changes.at(-1)
    expect(change).toMatchObject({ noise: ['references'], noiseOnly: true, reworded: true, renumbered: true })
  })

  test('a reference to another clause than before is not', () => {
    const older = `1 ${TERM}\n2 ${LIABILITY}\n3 Nothing in Section 2 limits liability for fraud or wilful harm.`
    const newer = older.replace('Section 2', 'Section 1')
    const change = compareVersions(versionOf(older), versionOf(newer), null).changes.at(-1)
    expect(change).toMatchObject({ noise: [], noiseOnly: false })
  })

  test('quotes, dashes and spaces are typography', () => {
    const older = '1 The “Fee” – as defined in the Order – is due at once.'
    const newer = '1 The "Fee" - as  defined in the Order - is due at once.'
    const [change] = compareVersions(versionOf(older), versionOf(newer), null).changes
    expect(change).toMatchObject({ noise: ['typography'], noiseOnly: true, reworded: true, similarity: 1 })
  })
})

describe('the terms of a change', () => {
  const termsOf = (older: string, newer: string) =>
    compareVersions(versionOf(`1 ${older}`), versionOf(`1 ${newer}`), null).changes.flatMap(({ terms }) => terms)

  test('a duration that changed in words and in figures is one term', () => {
    const terms = termsOf(
      'The Vendor reports an incident within seventy-two (72) hours of finding it.',
      'The Vendor reports an incident within twenty-four (24) hours of finding it.',
    )
    expect(terms).toMatchObject([{ old: { number: 72, unit: 'hour' }, new: { number: 24, unit: 'hour' } }])
  })

  test('values that did not change are not listed', () => {
    expect(
      termsOf('The Client pays 500 euros within 30 days.', 'The Client pays 500 euros within 30 days of receipt.'),
    ).toEqual([])
  })

  test('an obligation that hardened and a negation that came', () => {
    expect(termsOf('The Vendor may engage subcontractors.', 'The Vendor shall engage subcontractors.')).toMatchObject([
      { old: { text: 'may' }, new: { text: 'shall' } },
    ])
    expect(
      termsOf('The licence is exclusive and permanent.', 'The licence is not exclusive and permanent.'),
    ).toMatchObject([{ old: null, new: { type: 'yesno' } }])
  })
})
