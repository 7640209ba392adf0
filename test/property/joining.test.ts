import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareVersions } from '#shared/compare/compare-versions.ts'
import { type Clause, DOCUMENT_KINDS, type SourceParagraph, type VersionText } from '#shared/model/version-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import type { DocumentText } from '#shared/text/joining/document-text.ts'
import { joinTexts } from '#shared/text/joining/join-texts.ts'
import { paragraph } from '../fixtures/source-paragraphs.ts'

const line = fc.constantFrom(
  ...['Schedule 2 – Security', 'SCHEDULE 1', 'Annex A', 'Statement of Work', 'FEES', 'MASTER SERVICES AGREEMENT', ''],
  ...['1. The Vendor delivers under clause 2 of the Agreement.', '2. See section 1 of the Statement of Work.'],
  ...['3. Fees | as in Schedule 2 and the SOW.', '(a) one;', '(b) two of this Schedule.', '“Fee” means the price.'],
  ...['4. The prices of Annex A hold for two years.', 'In witness whereof', 'By: ____', 'Page 3', '• a point'],
)
const source: fc.Arbitrary<SourceParagraph> = fc
  .record({
    text: fc.oneof({ weight: 5, arbitrary: line }, { weight: 1, arbitrary: fc.string({ maxLength: 30 }) }),
    outline: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 3 }),
    style: fc.option(fc.constantFrom('Title', 'Heading 1'), { freq: 2 }),
    cell: fc.option(fc.record({ table: fc.nat(1), row: fc.nat(2), column: fc.nat(1) }), { freq: 2 }),
    bold: fc.nat(20),
  })
  .map(({ text, ...more }) => paragraph(text, more))

const name = fc.constantFrom('a.md', 'Schedule 2 - Security v3.docx', 'statement-of-work.pdf', '.odt', '((((', 'final')

const textOf = (paragraphs: readonly SourceParagraph[], kind: DocumentText['kind']): VersionText =>
  buildVersionText(
    {
      ...{ format: 'docx', title: null, revisions: [], comments: [], findings: [] },
      paragraphs: paragraphs.map((each, at) => ({ ...each, source: [at] })),
    },
    kind,
  )

/** A text cut into documents at random. */
const documents: fc.Arbitrary<readonly DocumentText[]> = fc
  .array(
    fc.record({ name, kind: fc.constantFrom(...DOCUMENT_KINDS), paragraphs: fc.array(source, { maxLength: 12 }) }),
    { minLength: 2, maxLength: 5 },
  )
  .map((cut) =>
    cut.map(({ name: called, paragraphs, kind }, at) => {
      const is = at === 0 ? 'main' : kind === 'main' ? 'annex' : kind
      return { name: called, kind: is, text: textOf(paragraphs, is) }
    }),
  )

const isRightlyPlaced =
  (clauses: readonly Clause[]) =>
  (clause: Clause, at: number): boolean =>
    clause.parent === null
      ? clause.depth === 0
      : clause.parent < at && clauses[clause.parent]?.depth === clause.depth - 1

test('joining keeps every paragraph and every clause, and all indices name what they named', () => {
  fc.assert(
    fc.property(documents, (parts) => {
      const joined = joinTexts(parts)
      const all = parts.flatMap(({ text }) => text.paragraphs)
      expect(joined.paragraphs.map(({ text, label }) => [label, text])).toEqual(
        all.map(({ text, label }) => [label, text]),
      )
      const sources = joined.paragraphs.flatMap((each) => each.source)
      expect(new Set(sources).size).toBe(sources.length)
      expect(joined.clauses.filter((clause, at) => !isRightlyPlaced(joined.clauses)(clause, at))).toEqual([])

      joined.documents?.forEach(({ firstParagraph, firstClause }, at) => {
        const { text } = parts[at] ?? { text: joined }
        const end = joined.documents?.[at + 1]?.firstClause ?? joined.clauses.length
        const own = joined.clauses.slice(firstClause, end)
        // A document without a heading got one of its file's name, and nothing else.
        const added = own.length - text.clauses.length
        expect(added).toBe(at > 0 && own[0]?.text === '' && added === 1 ? 1 : 0)
        expect(own.slice(added).map(({ label, heading, text: words }) => [label, heading, words])).toEqual(
          text.clauses.map(({ label, heading, text: words }) => [label, heading, words]),
        )
        expect(own.every(({ parent }) => parent === null || parent >= firstClause)).toBe(true)
        const shift = firstClause + added
        text.paragraphs.forEach(({ clause }, index) => {
          expect(joined.paragraphs[firstParagraph + index]?.clause).toBe(clause === null ? null : clause + shift)
        })
        if (at > 0) expect(own.some(({ kind, depth }) => kind === 'schedule' && depth === 0)).toBe(true)
      })
      for (const { clause, target, text } of joined.references) {
        const from = joined.clauses[clause]
        expect(`${from?.heading ?? ''}\n${from?.text}`).toContain(text)
        expect(target === null || target < joined.clauses.length).toBe(true)
      }
      expect(joined.definitions.every(({ clause }) => clause < joined.clauses.length)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('documents in another order are the same clauses, however they are cut', () => {
  fc.assert(
    fc.property(documents, (parts) => {
      const [main, ...others] = parts
      if (main === undefined) return
      const { changes } = compareVersions(joinTexts(parts), joinTexts([main, ...others.toReversed()]), null)
      const seen = changes.flatMap((change) => change.new)
      expect(seen.toSorted((one, other) => one - other)).toEqual(joinTexts(parts).clauses.map((_, at) => at))
    }),
    { numRuns: 60 },
  )
})
