import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWords } from '#renderer/paper/model/find.ts'
import { findLinks, referencesOf, termsOf } from '#renderer/paper/model/links.ts'
import { entryAt, outlineOf } from '#renderer/paper/model/outline.ts'
import { cutText } from '#renderer/paper/model/pieces.ts'
import { layOut } from '#renderer/paper/model/rows.ts'
import { shapeOf } from '#renderer/paper/model/shape.ts'
import { stepClause } from '#renderer/paper/sheet/clause-events.ts'
import { clauseOf, line, textOf } from '../fixtures/paper-text.ts'

describe('the text of a paragraph', () => {
  it('is cut where its look, a link or something found begins and ends', () => {
    const spans = cutText(
      'See Section 7.2 below.',
      [{ from: 0, to: 11, bold: true }],
      [{ from: 4, to: 15, target: 9 }],
      [{ from: 12, to: 15, number: 3 }],
    )
    expect(
      spans.map(({ target, pieces }) => [target, ...pieces.map(({ text, look, hit }) => [text, look?.bold, hit])]),
    ).toEqual([
      [null, ['See ', true, null]],
      [9, ['Section', true, null], [' ', undefined, null], ['7.2', undefined, 3]],
      [null, [' below.', undefined, null]],
    ])
  })

  it('loses no character, however it is cut', () => {
    const stretch = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 9 }))
      .map(([from, length]) => ({ from, to: from + length, bold: true, target: 0, number: 0 }))
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(stretch), fc.array(stretch), (text, looks, links) => {
        const spans = cutText(text, looks, links, [])
        expect(spans.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('')).toBe(text)
      }),
    )
  })
})

describe('references', () => {
  const text = textOf({
    clauses: [
      clauseOf({ label: '1.', text: 'See Section 2 and Section 12. Section 2 again.' }),
      clauseOf({ label: '2.', text: 'Back to Section 1.' }),
      clauseOf({ label: '12.', text: 'End.' }),
    ],
    paragraphs: [
      line('See Section 2 and Section 12.', { clause: 0 }),
      line('Section 2 again.', { clause: 0 }),
      line('Back to Section 1.', { clause: 1 }),
      line('End.', { clause: 2 }),
    ],
    references: [
      { clause: 0, text: 'Section 2', target: 1 },
      { clause: 0, text: 'Section 12', target: 2 },
      { clause: 0, text: 'Section 2', target: 1 },
      { clause: 1, text: 'Section 1', target: 0 },
      { clause: 1, text: 'Section 99', target: null },
    ],
    definitions: [
      { term: 'Fees', clause: 2 },
      { term: 'End', clause: 2 },
      { term: 'Section', clause: 1 },
    ],
  })

  it('are links where they stand', () => {
    expect(findLinks(text)).toEqual(
      new Map([
        [
          0,
          [
            { from: 4, to: 13, target: 1 },
            { from: 18, to: 28, target: 2 },
          ],
        ],
        [1, [{ from: 0, to: 9, target: 1 }]],
        [2, [{ from: 8, to: 17, target: 0 }]],
      ]),
    )
  })

  it('are listed once each, those of a clause and those to it', () => {
    expect(referencesOf(text, 0)).toEqual({ out: [1, 2], into: [1] })
  })

  it('and so are the terms that a clause defines and uses', () => {
    expect(termsOf(text, 2)).toEqual({ defines: ['Fees', 'End'], uses: [] })
    expect(termsOf(text, 0)).toEqual({ defines: [], uses: [{ term: 'Section', definedIn: 1 }] })
  })
})

describe('finding words', () => {
  const paragraphs = [
    line('The Vendor’s liability', { clause: 0 }),
    line('A cell', { clause: 1, cell: { table: 0, row: 0, column: 0 } }),
    line('LIABILITY — and liability', { clause: 2 }),
  ]
  const layout = layOut(textOf({ paragraphs, clauses: [clauseOf({}), clauseOf({}), clauseOf({})] }))

  it('finds them in reading order whatever their case', () => {
    const { rows, byParagraph } = findWords(layout, 'liability')
    expect(rows).toEqual([0, 2, 2])
    expect(byParagraph.get(2)).toEqual([
      { from: 0, to: 9, number: 1 },
      { from: 16, to: 25, number: 2 },
    ])
  })

  it('takes one apostrophe and one dash for another', () => {
    expect(findWords(layout, "vendor's").rows).toEqual([0])
    expect(findWords(layout, 'liability - and').rows).toEqual([2])
  })

  it('looks into tables, and finds nothing for nothing', () => {
    expect(findWords(layout, 'cell').rows).toEqual([1])
    expect(findWords(layout, '  ').rows).toEqual([])
  })
})

describe('the outline', () => {
  const clauses = [
    clauseOf({ label: '1.', heading: 'Fees', kind: 'heading' }),
    clauseOf({ label: '1.1', text: 'The Buyer pays.', depth: 1, parent: 0 }),
    clauseOf({ heading: 'Point', kind: 'item', depth: 1, parent: 0 }),
    clauseOf({ label: '2.', heading: 'Term' }),
  ]
  const layout = layOut(textOf({ clauses, paragraphs: clauses.map((_, clause) => line('words', { clause })) }))

  it('lists headings, not items', () => {
    expect(outlineOf(layout).map(({ clause, words, row }) => [clause, words, row])).toEqual([
      [0, 'Fees', 0],
      [3, 'Term', 3],
    ])
  })

  it('follows the scroll', () => {
    const entries = outlineOf(layout)
    expect([0, 1, 2, 3, 9].map((row) => entryAt(entries, row))).toEqual([0, 0, 0, 1, 1])
    expect(entryAt([], 4)).toBe(-1)
  })

  it('keys step from clause to clause, and stay at the ends', () => {
    expect(stepClause(layout, 0, 1)).toBe(1)
    expect(stepClause(layout, 3, 1)).toBe(3)
    expect(stepClause(layout, null, 1)).toBe(0)
  })
})

describe('how a paragraph stands', () => {
  const clauses = [
    clauseOf({ heading: 'Agreement', kind: 'preamble' }),
    clauseOf({ label: '1.', heading: 'Fees' }),
    clauseOf({ label: '(a)', text: 'monthly;', kind: 'item', depth: 1, parent: 1 }),
  ]

  it('tells headings by their level, and the title', () => {
    const paragraphs = [
      line('Agreement', { clause: 0, look: { outline: 0, align: 'center' } }),
      line('Fees', { clause: 1, label: '1.', look: { outline: 3 } }),
    ]
    const text = textOf({ clauses, paragraphs })
    expect(shapeOf(text, 0)).toMatchObject({ level: 0, isSetAsHeading: true, align: 'center' })
    expect(shapeOf(text, 1)).toMatchObject({ level: 1, isSetAsHeading: true, marker: '1.' })
  })

  it('leaves a heading that is one by its looks as it looks', () => {
    const paragraphs = [line('Fees', { clause: 1, look: { stretches: [{ from: 0, to: 4, bold: true }] } })]
    expect(shapeOf(textOf({ clauses, paragraphs }), 0)).toMatchObject({ level: 1, isSetAsHeading: false })
  })

  it('takes the place of an item from the tree where the format has no indents', () => {
    const paragraphs = [line('monthly;', { clause: 2, label: '(a)' })]
    expect(shapeOf(textOf({ clauses, paragraphs, format: 'text' }), 0).indent).toBe(1)
    expect(shapeOf(textOf({ clauses, paragraphs }), 0).indent).toBe(0)
  })

  it('prints a bullet for an item without a number', () => {
    const paragraphs = [line('monthly;', { clause: 2, look: { isBullet: true, indent: 1 } })]
    expect(shapeOf(textOf({ clauses, paragraphs }), 0).marker).toBe('•')
  })
})
