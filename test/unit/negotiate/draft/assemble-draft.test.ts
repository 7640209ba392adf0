import { describe, expect, it } from 'vitest'
import type { DraftEdit } from '#shared/model/negotiation/our-draft.ts'
import type { SourceParagraph, VersionText } from '#shared/model/version-text.ts'
import { type AssembledDraft, assembleDraft } from '#shared/negotiate/draft/assemble-draft.ts'
import { changeDraft } from '#shared/negotiate/draft/change-draft.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { paragraph } from '../../../fixtures/source-paragraphs.ts'

const read = (...paragraphs: readonly (string | SourceParagraph)[]): VersionText =>
  buildVersionText({
    ...{ format: 'docx', title: null, revisions: [], comments: [], findings: [] },
    paragraphs: paragraphs.map((each, at) => ({
      ...(typeof each === 'string' ? paragraph(each) : each),
      source: [at],
    })),
  })

const EDIT = { decision: 'edit', after: null, like: null, note: null } as const
const out = (slot: string): DraftEdit => ({ slot, ...EDIT, words: null })
const say = (slot: string, heading: string | null, ...paragraphs: string[]): DraftEdit => ({
  ...{ slot, ...EDIT, words: { heading, paragraphs } },
})
const put = (
  slot: string,
  after: string | null,
  like: number,
  heading: string | null,
  ...paragraphs: string[]
): DraftEdit => ({
  ...{ slot, decision: 'insert', after, like, note: null, words: { heading, paragraphs } },
})

/** Edits as they are stored once they were put, one after another. */
function linked(base: VersionText, ...edits: readonly DraftEdit[]): readonly DraftEdit[] {
  let stored: readonly DraftEdit[] = []
  for (const edit of edits) {
    const changed = changeDraft(base, stored, [{ slot: edit.slot, edit }])
    if (!changed.ok) throw new Error(changed.error)
    const now = changed.value.changes.flatMap((change) => (change.edit === null ? [] : [change.edit]))
    stored = [...stored.filter(({ slot }) => now.every((other) => other.slot !== slot)), ...now]
  }
  return stored
}

const labels = ({ clauses }: AssembledDraft): readonly (string | null)[] =>
  clauses.filter(({ isRemoved }) => !isRemoved).map(({ label }) => label)

const written = ({ paragraphs }: AssembledDraft): readonly string[] =>
  paragraphs.map(({ from, label, text }) => `${from ?? '+'} ${label ?? '–'} ${text}`)

describe('numbers', () => {
  it.each([
    [
      ['1. A', '2. B', '3. C'],
      ['1.', '2.', '3.', '4.'],
    ],
    [
      ['Article I', 'A', 'Article II', 'B'],
      ['Article I', 'Article II', 'Article III'],
    ],
    [
      ['§ 1 A', '§ 2 B'],
      ['§ 1', '§ 2', '§ 3'],
    ],
    [
      ['Section 1.01 A', 'Section 1.02 B'],
      ['Section 1.01', 'Section 1.02', 'Section 1.03'],
    ],
  ])('of %j move on when a clause is put in after the first', (lines, expected) => {
    const base = read(...lines)
    expect(labels(assembleDraft(base, [put('n1', 'c0', 0, 'Put In')]))).toEqual(expected)
  })

  it('that end with a zero count by what is before it', () => {
    const base = read('1.0 A', '1.1 Words go here.', '2.0 B', '2.1 Words go here.')
    const draft = assembleDraft(base, [put('n1', 'c1', 0, 'Put In')])
    expect(labels(draft)).toEqual(['1.0', '1.1', '2.0', '3.0', '3.1'])
  })

  it('go on from (h) to (i) as letters, and from (i) to (ii) as Roman', () => {
    const items = [...'abcdefgh'].map((letter) => `(${letter}) one thing;`)
    const base = read('1. The list:', ...items)
    expect(labels(assembleDraft(base, [put('n1', 'c8', 8, null, 'more;')])).at(-1)).toBe('(i)')
    const roman = read('1. The list:', '(i) one;', '(ii) two;')
    expect(labels(assembleDraft(roman, [put('n1', 'c2', 2, null, 'more;')])).at(-1)).toBe('(iii)')
  })

  it('of sub-clauses whose clause is taken out go on after those before', () => {
    const base = read('1. A', '1.1 Words of one.', '2. B', '2.1 Words of two.', '3. C', '3.1 Words of three.')
    expect(labels(assembleDraft(base, [out('c2')]))).toEqual(['1.', '1.1', '1.2', '2.', '2.1'])
  })

  it('begin anew in a clause that had no sub-clauses', () => {
    const base = read('1. A', '1.1 Words of one.', '2. B')
    expect(labels(assembleDraft(base, [put('n1', 'c2', 1, null, 'Words.')]))).toEqual(['1.', '1.1', '2.', '2.1'])
  })
})

describe('references', () => {
  const base = read(
    '1. A',
    '1.1 Sections 1.2 to 1.4 and Section 2(b) apply.',
    '1.2 Words.',
    '1.3 Words.',
    '1.4 Words.',
    '2. The list:',
    '(a) one;',
    '(b) two.',
  )
  const textOf = (draft: AssembledDraft, slot: string): string | undefined =>
    draft.clauses.find((clause) => clause.slot === slot)?.paragraphs[0]

  it('follow in lists, ranges and brackets, and nothing else of the words changes', () => {
    const draft = assembleDraft(base, [put('n1', 'c2', 2, null, 'Words.'), put('n2', 'c5', 6, null, 'first;')])
    expect(textOf(draft, 'c1')).toBe('Sections 1.2 to 1.5 and Section 2(c) apply.')
    expect(draft.dangling).toEqual([])
  })

  it('typed by us follow, too, also when they are moved again', () => {
    const edits = linked(base, say('c2', null, 'Section 1.3 governs.'), put('n1', 'c2', 2, null, 'In between.'))
    const draft = assembleDraft(base, edits)
    expect(textOf(draft, 'c2')).toBe('Section 1.4 governs.')
    const again = assembleDraft(base, linked(base, ...draft.edits, put('n2', 'c2', 2, null, 'In between, too.')))
    expect(textOf(again, 'c2')).toBe('Section 1.5 governs.')
  })

  it('to what was taken out stay, and are told', () => {
    const draft = assembleDraft(base, [out('c7')])
    expect(textOf(draft, 'c1')).toContain('Section 2(b)')
    expect(draft.dangling).toEqual([{ slot: 'c1', text: 'Section 2(b)' }])
  })
})

describe('paragraphs', () => {
  const base = read(
    paragraph('1. Fees. The Customer pays.', { bold: 8 }),
    'A second paragraph.',
    '',
    '2. Term. It lasts a year.',
    '',
  )

  it('keep a heading that runs into its text where it is', () => {
    expect(written(assembleDraft(base, [say('c0', 'Charges', 'The Customer pays.', 'A second paragraph.')]))).toEqual([
      '0 1. Charges. The Customer pays.',
      '1 – A second paragraph.',
      '2 – ',
      '3 2. Term. It lasts a year.',
      '4 – ',
    ])
  })

  it('come before the blank line after a clause, and a clause that is put in brings its own', () => {
    const edits = [
      say('c0', 'Fees', 'The Customer pays.', 'A second paragraph.', 'A third.'),
      put('n1', 'c0', 1, 'Law', 'Ours.'),
    ]
    expect(written(assembleDraft(base, edits))).toEqual([
      '0 1. Fees. The Customer pays.',
      '1 – A second paragraph.',
      '+ – A third.',
      '2 – ',
      '+ 2. Law. Ours.',
      '+ – ',
      '3 3. Term. It lasts a year.',
      '4 – ',
    ])
  })

  it('that carry a number keep it when the first words go', () => {
    expect(written(assembleDraft(base, [say('c0', null, 'A second paragraph.')])).slice(0, 2)).toEqual([
      '0 1. A second paragraph.',
      '2 – ',
    ])
  })

  it('of a row stay in their cells, also one that was empty', () => {
    const cell = (column: number, text: string): SourceParagraph =>
      paragraph(text, { cell: { table: 0, row: 0, column } })
    const row = read('1. Prices', cell(0, 'Setup'), cell(1, ''), cell(2, '100'))
    expect(row.clauses[1]?.text).toBe('Setup\t\t100')
    expect(written(assembleDraft(row, [say('c1', null, 'Setup\tonce\t120')]))).toEqual([
      '0 1. Prices',
      '1 – Setup',
      '2 – once',
      '3 – 120',
    ])
  })
})
