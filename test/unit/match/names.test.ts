import { describe, expect, test } from 'vitest'
import { findNewestDay, listDays } from '#shared/compare/match/days.ts'
import { guessKinds } from '#shared/compare/match/guess-kinds.ts'
import { findParties } from '#shared/compare/match/parties.ts'
import { readName } from '#shared/compare/match/sort/read-name.ts'

describe('what a file’s name says of its turn', () => {
  test.each([
    ['Services Agreement v2.docx', { version: 2 }],
    ['MSA_Acme_V3.1_clean.docx', { version: 3.1 }],
    ['NDA draft 4 (redline).pdf', { version: 4 }],
    ['2nd draft lease.docx', { version: 2 }],
    ['round 3/Agreement.docx', { version: 3, folder: 'round 3' }],
    ['Contract (2).docx', { version: 2 }],
    ['2026-03-14 Agreement.docx', { date: '2026-03-14', version: null }],
    ['Agreement_20260314.docx', { date: '2026-03-14' }],
    ['Vertrag 14.3.2026.docx', { date: '2026-03-14' }],
    ['Agreement 14 March 2026.docx', { date: '2026-03-14' }],
    ['Agreement Mar 14, 2026.docx', { date: '2026-03-14' }],
    ['2026-03-14/Agreement.docx', { date: '2026-03-14' }],
    ['Agreement 03-04-26.docx', { date: null }],
    ['Agreement final.docx', { stage: 2 }],
    ['Agreement execution version.docx', { stage: 3 }],
    ['Agreement - signed.pdf', { stage: 4 }],
    ['Agreement.docx', { version: null, date: null, stage: null, folder: '' }],
  ])('%s', (name, clues) => {
    expect(readName(name)).toMatchObject(clues)
  })
})

describe('the days that words name', () => {
  test('are read as ISO, German and with the month’s name; days that never were are none', () => {
    const text = 'From 2026-01-31, 3.2.2026, 4th March 2026 and April 5, 2026, but not 2026-02-31 or 6/7/2026.'
    expect(listDays(text).map(({ day }) => day)).toEqual(['2026-01-31', '2026-02-03', '2026-03-04', '2026-04-05'])
  })

  test.each([
    ['Effective 3 May 2024, last updated 1 June 2025, ends 31 December 2030.', '2025-06-01'],
    ['The Companies Act 2006 and the rules of 2026.', '2026'],
    ['Section 2024,5 and 1,999 words.', null],
  ])('the newest of "%s"', (text, newest) => {
    expect(findNewestDay(text, '2026-11-25')).toBe(newest)
  })
})

describe('what each of several documents is', () => {
  const kinds = (...documents: readonly (readonly [string, string | null, number])[]) =>
    guessKinds(documents.map(([name, title, words]) => ({ name, title, words })))

  test.each([
    ['one document is the main one, whatever it is called', [['Schedule A.docx', null, 100]], ['main']],
    [
      'names tell schedules and annexes',
      [
        ['Exhibit B - Security.pdf', null, 9000],
        ['Order Form.docx', null, 300],
        ['Master Services Agreement.docx', null, 4000],
        ['SOW-1.docx', null, 900],
      ],
      ['annex', 'schedule', 'main', 'schedule'],
    ],
    [
      'a title tells what a name does not',
      [
        ['doc1.docx', 'Schedule 2: Fees', 5000],
        ['doc2.docx', 'Services Agreement with Schedules', 400],
      ],
      ['schedule', 'main'],
    ],
    [
      'of two agreements the longer is the main one',
      [
        ['Data Processing Agreement.docx', null, 3000],
        ['Cloud Agreement.docx', null, 8000],
      ],
      ['annex', 'main'],
    ],
    [
      'camel case and folders are read',
      [
        ['in/PriceList.docx', null, 10],
        ['in/main.docx', null, 5],
      ],
      ['schedule', 'main'],
    ],
  ] as const)('%s', (_, documents, expected) => {
    expect(kinds(...documents)).toEqual(expected)
  })
})

describe('the parties that a contract names', () => {
  const parties = (text: string) =>
    findParties([{ heading: null, text }]).map(({ name, side }) => (side === null ? name : `${name}: ${side}`))

  test.each([
    [
      'This Agreement is made by and between Acme Robotics, Inc., a Delaware corporation with its principal place of business at 1 Main Street, San Mateo, California ("Customer"), and 2GO SYSTEMS LTD., having its office in Leeds ("Supplier").',
      ['Acme Robotics, Inc: buyer', '2GO SYSTEMS LTD: vendor'],
    ],
    [
      'Agreement between Antares Pharma, Inc.\nand\nAMAG Pharmaceuticals, Inc.\n',
      ['Antares Pharma, Inc', 'AMAG Pharmaceuticals, Inc'],
    ],
    ['Vertrag zwischen Muster GmbH („Auftraggeber“) und Beispiel AG („Anbieter“)', ['Muster GmbH', 'Beispiel AG']],
    [
      'Cover page\nCustomer: Bo Trading Ltd\nVendor: Ada Labs GmbH\n',
      ['Bo Trading Ltd: buyer', 'Ada Labs GmbH: vendor'],
    ],
    ['In case of conflict between the Cover Page and the Standard Terms, the Cover Page prevails.', []],
    ['Nothing between them is agreed.', []],
    ['This Agreement is between {provider_name} and {customer_name}.', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(parties(text).map((party) => party.replace(/\.(?=:|$)/, ''))).toEqual(expected)
  })

  test('are found in linear time in a text that is made to be slow', () => {
    const slow = `between ${'A and '.repeat(2000)}`
    expect(parties(slow).length).toBeLessThanOrEqual(4)
    expect(parties(`between ${'('.repeat(8000)}`)).toEqual([])
  })
})
