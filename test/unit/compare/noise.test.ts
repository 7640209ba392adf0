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

  test('a rename holds for plurals, possessives and capitals, and only for the defined term', () => {
    const older = [
      ...CLIENT,
      '6 CLIENT DATA stays with the CLIENT.',
      "7 The Clients' auditors may visit.",
      '8 Any client may ask.',
    ]
    const newer = older.map((line) => line.replaceAll('CLIENT', 'CUSTOMER').replaceAll('Client', 'Customer'))
    const { renames, summary } = compareVersions(versionOf(older.join('\n')), versionOf(newer.join('\n')), null)
    expect(renames).toEqual([{ old: 'Client', new: 'Customer', count: 9 }])
    expect(summary).toMatchObject({ reworded: 7, noiseOnly: 7, unchanged: 1 })
  })

  test('a rename in the definition itself is noise, too', () => {
    const older = ['0 “Client” means the party that pays.', ...CLIENT].join('\n')
    const newer = older.replaceAll('Client', 'Customer')
    const defined = (term: string) => [{ term, clause: 0 }]
    const { renames, summary } = compareVersions(
      versionOf(older, defined('Client')),
      versionOf(newer, defined('Customer')),
      null,
    )
    expect(renames).toMatchObject([{ old: 'Client', new: 'Customer' }])
    expect(summary).toMatchObject({ reworded: 6, noiseOnly: 6 })
  })

  test('parties that change places are no rename: everything of substance changed', () => {
    const older = [...CLIENT, '6 The Client helps the Vendor.'].join('\n')
    const newer = older.replaceAll('Client', '~').replaceAll('Vendor', 'Client').replaceAll('~', 'Vendor')
    const { renames, summary } = compareVersions(versionOf(older), versionOf(newer), null)
    expect(renames).toEqual([])
    expect(summary).toMatchObject({ reworded: 6, noiseOnly: 0 })
  })

  test('two terms that became one, and a term that became two, are no renames', () => {
    const older = [...CLIENT, '6 The Vendor helps the Client.', '7 The Vendor asks the Client.'].join('\n')
    const one = older.replaceAll('Client', 'Party').replaceAll('Vendor', 'Party')
    expect(compareVersions(versionOf(older), versionOf(one), null).renames).toEqual([])
    expect(compareVersions(versionOf(one), versionOf(older), null).renames).toEqual([])
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

  test('a "not" that came to a duty or a right, or went, with what it was before', () => {
    const told = (older: string, newer: string) =>
      termsOf(older, newer).map(({ name, old, new: now }) => `${name}: ${old?.text ?? '–'} → ${now?.text ?? '–'}`)
    expect(told('The Vendor may assign this contract.', 'The Vendor may not assign this contract.')).toEqual([
      'obligation: may → may not',
    ])
    expect(
      told(
        'Neither the Vendor nor its staff shall not be liable.',
        'Neither the Vendor nor its staff shall be liable.',
      ),
    ).toEqual(['obligation: shall not → shall'])
    expect(told('The Vendor is liable for loss of data.', 'The Vendor shall be liable for loss of data.')).toEqual([
      'obligation: – → shall',
    ])
    expect(told('The Vendor must refund what was paid.', 'The Vendor refunds what was paid.')).toEqual([
      'obligation: must → –',
    ])
    expect(told('It may end the contract without cause.', 'It may end the contract for cause.')).toEqual([
      'negation: without → –',
    ])
    expect(
      told('Ten days pass. The Vendor reports.', 'Ten days pass. The Vendor reports. The Client shall answer.'),
    ).toEqual(['obligation: – → shall'])
  })

  test('a price by the month is another one by the year', () => {
    expect(termsOf('The fee is EUR 500 per month.', 'The fee is EUR 500 per year.')).toMatchObject([
      { old: { number: 500, per: 'month' }, new: { number: 500, per: 'year' } },
    ])
  })
})
