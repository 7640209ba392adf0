import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SourceParagraph } from '#shared/model/version-text.ts'
import { buildClauseTree } from '#shared/text/clause-tree.ts'
import { paragraph } from '../fixtures/source-paragraphs.ts'

const label = fc.constantFrom(
  '',
  '1.',
  '2.',
  '3.',
  '1.1',
  '1.2',
  '2.1',
  '7.2.1',
  '(a)',
  '(b)',
  '(h)',
  '(i)',
  '(ii)',
  '(j)',
  'A.',
  'B.',
  'I.',
  'II.',
  '1)',
  'Article II',
  'Section 3.',
  '§ 4',
  'Schedule 1',
  'Exhibit A-1',
  '4(b)',
  '12',
  '1990.',
)
const words = fc.constantFrom(
  '',
  'Fees',
  'FEES AND COSTS',
  'Governing Law. Danish law applies.',
  'the vendor shall pay;',
  '“Fee” means the price.',
  'Table of Contents',
  'IN WITNESS WHEREOF',
  'By: ____',
  'Page 3',
  '-----',
  '[***]',
  '• a point',
  'Name\tTitle',
  'and so on',
  'Terms: These apply',
  'Scope 2',
)

const source: fc.Arbitrary<SourceParagraph> = fc
  .record({
    typed: label,
    words: fc.oneof(words, fc.string({ maxLength: 40 })),
    automatic: fc.option(
      label.filter((text) => text !== ''),
      { freq: 4 },
    ),
    level: fc.option(fc.nat(8), { freq: 3 }),
    outline: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 3 }),
    bold: fc.nat(30),
    style: fc.option(fc.constantFrom('Title', 'TOC 1', 'Heading 1'), { freq: 2 }),
    cell: fc.option(fc.record({ table: fc.nat(1), row: fc.nat(2), column: fc.nat(2) }), { freq: 2 }),
    story: fc.constantFrom('body' as const, 'body' as const, 'body' as const, 'header' as const),
  })
  .map(({ typed, words: text, automatic, ...more }) =>
    paragraph(`${typed} ${text}`.trimStart(), { label: automatic, ...more }),
  )

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

test('labels, headings and texts of all clauses hold every word of the body in order', () => {
  fc.assert(
    fc.property(fc.array(source, { maxLength: 40 }), (paragraphs) => {
      const { clauses, placed } = buildClauseTree(paragraphs, 'docx')
      const before = paragraphs
        .filter(({ story }) => story === 'body')
        .map(({ label: number, text }) => `${number ?? ''} ${text}`)
      const after = clauses.map(({ label: number, heading, text }) => `${number ?? ''} ${heading ?? ''} ${text}`)
      expect(lettersOf(after.join(' '))).toBe(lettersOf(before.join(' ')))
      const split = placed.filter((_, index) => paragraphs[index]?.story === 'body')
      expect(lettersOf(split.map(({ label: number, text }) => `${number ?? ''} ${text}`).join(' '))).toBe(
        lettersOf(before.join(' ')),
      )
    }),
    { numRuns: 1500 },
  )
})

test('a parent stands before its clauses and one level above them', () => {
  fc.assert(
    fc.property(fc.array(source, { maxLength: 40 }), (paragraphs) => {
      const { clauses, placed } = buildClauseTree(paragraphs, 'text')
      clauses.forEach(({ parent, depth }, index) => {
        expect(parent === null || parent < index).toBe(true)
        expect(depth).toBe(parent === null ? 0 : (clauses[parent]?.depth ?? 0) + 1)
      })
      for (const { clause } of placed) expect(clause === null || clause < clauses.length).toBe(true)
    }),
    { numRuns: 1500 },
  )
})

test('what follows a paragraph in its clause does not change where the clauses before it stand', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(4)), { minLength: 1, maxLength: 20 }), (sizes) => {
      const texts = sizes.flatMap(([subs, items], at) => [
        `${at + 1}. Heading ${'ABCDEFGHIJKLMNOPQRST'[at]}x`,
        ...Array.from({ length: subs }, (_, sub) => [
          `${at + 1}.${sub + 1} The vendor shall do as follows:`,
          ...Array.from({ length: items }, (__, item) => `(${'abcd'[item]}) the thing;`),
        ]).flat(),
      ])
      const { clauses } = buildClauseTree(
        texts.map((text) => paragraph(text)),
        'docx',
      )
      expect(clauses.map(({ label: number }) => number)).toEqual(texts.map((text) => text.split(' ')[0]))
      expect(clauses.map(({ depth }) => depth)).toEqual(
        texts.map((text) => (text.startsWith('(') ? 2 : /^\d+\.\d/.test(text) ? 1 : 0)),
      )
    }),
  )
})
