import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Block, DocxDocument, Inline, ParagraphBlock } from '#main/formats/docx/write/model.ts'
import { writeDocx } from '#main/formats/docx/write/write-docx.ts'
import { partOf, trackedText } from '../fixtures/tracked-text.ts'

const ours = { author: 'Ada Example', date: '2026-01-02T09:30:00Z' } as const
const inserted = { kind: 'insert', ...ours } as const
const deleted = { kind: 'delete', ...ours } as const

const paragraph = (content: readonly Inline[], more: Partial<ParagraphBlock> = {}): ParagraphBlock => ({
  kind: 'paragraph',
  style: 'Normal',
  content,
  ...more,
})

const text = (value: string): Inline => ({ kind: 'text', text: value })

const documentOf = (body: readonly Block[], more: Partial<DocxDocument> = {}): DocxDocument => ({
  title: 'A title',
  subject: '',
  author: 'Ada Example',
  created: ours.date,
  modified: ours.date,
  sheet: {
    font: 'Cambria',
    fallbackFont: 'Georgia',
    size: 11,
    language: 'en-GB',
    styles: [{ id: 'Normal', name: 'Normal' }],
    lists: [{ id: 1, levels: [{ format: 'decimal', text: '%1.', style: 'Normal', left: 709, hanging: 709 }] }],
  },
  header: [],
  footer: [],
  body,
  comments: [],
  tracking: false,
  ...more,
})

const bodyOf = (...blocks: readonly Block[]): string => partOf(writeDocx(documentOf(blocks)), 'word/document.xml')

describe('writing a .docx', () => {
  test('the same document gives the same bytes, and its zip times are those of the format’s first day', () => {
    const bytes = writeDocx(documentOf([paragraph([text('One')])]))
    expect(writeDocx(documentOf([paragraph([text('One')])]))).toEqual(bytes)
    expect([...bytes.subarray(10, 14)]).toEqual([0, 0, 0x21, 0])
  })

  test('every part is declared, and a document without comments or lists has no part for them', () => {
    const bytes = writeDocx(documentOf([paragraph([])], { sheet: { ...documentOf([]).sheet, lists: [] } }))
    const parts = Object.keys(unzipSync(bytes)).filter((path) => !/rels$|Types/.test(path))
    const types = partOf(bytes, '[Content_Types].xml')
    expect(parts.every((path) => types.includes(`/${path}`))).toBe(true)
    expect(parts.some((path) => /comments|numbering/.test(path))).toBe(false)
  })

  test('deleted text and deleted instructions have elements of their own', () => {
    const xml = bodyOf(
      paragraph([
        { kind: 'text', text: 'gone', change: deleted },
        { kind: 'field', instruction: 'REF x \\h', result: '4.2', change: deleted },
      ]),
    )
    for (const deletion of xml.match(/<w:del .*?<\/w:del>/g) ?? []) {
      expect(deletion).not.toMatch(/<w:t[ >]|<w:instrText/)
      expect(deletion).toMatch(/<w:delText|<w:delInstrText/)
    }
    expect(xml).toContain('<w:delInstrText xml:space="preserve"> REF x \\h </w:delInstrText>')
  })

  test('paragraph properties stand in the order of the schema', () => {
    const xml = bodyOf(paragraph([], { keepNext: true, spaceAfter: 120, align: 'right', mark: inserted }))
    const order = ['pStyle', 'keepNext', 'spacing', 'jc', 'rPr'].map((name) => xml.indexOf(`<w:${name}`))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order.every((at) => at > 0)).toBe(true)
  })

  test('revisions and bookmarks never share an id', () => {
    const xml = bodyOf(
      paragraph([{ kind: 'text', text: 'a', change: inserted }], { mark: inserted, bookmarks: ['one', 'two'] }),
      paragraph([{ kind: 'text', text: 'b', change: deleted }], { mark: deleted }),
    )
    const ids = [...xml.matchAll(/<w:(?:ins|del|bookmarkStart) w:id="(\d+)"/g)].map(([, id]) => id)
    expect(ids).toHaveLength(6)
    expect(new Set(ids).size).toBe(6)
  })

  test('a comment stands on its words and names its author', () => {
    const comment = { author: 'Ada Example', initials: 'AE', date: ours.date, text: 'Why <this>?' }
    const content: readonly Inline[] = [
      { kind: 'comment-start', comment: 0 },
      text('words'),
      { kind: 'comment-end', comment: 0 },
    ]
    const bytes = writeDocx(documentOf([paragraph(content)], { comments: [comment] }))
    expect(partOf(bytes, 'word/document.xml')).toMatch(
      /<w:commentRangeStart w:id="0"\/>.*words.*<w:commentRangeEnd w:id="0"\/><w:r><w:commentReference w:id="0"\/>/,
    )
    expect(partOf(bytes, 'word/comments.xml')).toMatch(/w:author="Ada Example".*Why &lt;this&gt;\?/)
  })

  test('the first row of a ruled table repeats on every page', () => {
    const cell = [paragraph([text('x')])]
    const xml = bodyOf({
      kind: 'table',
      look: 'grid',
      widths: [50, 50],
      rows: [
        [cell, cell],
        [cell, cell],
      ],
    })
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(xml.match(/<w:tc>/g)).toHaveLength(4)
  })
})

const runs = fc.array(
  fc.record({
    kind: fc.constant('text' as const),
    text: fc.string({ unit: 'grapheme', minLength: 1 }),
    change: fc.constantFrom(inserted, deleted, null),
  }),
)

const asInline = (run: { readonly text: string; readonly change: typeof inserted | typeof deleted | null }): Inline =>
  run.change === null ? text(run.text) : { kind: 'text', text: run.text, change: run.change }

test('accepting keeps all but the deleted text, rejecting all but the inserted, whatever the characters', () => {
  fc.assert(
    fc.property(fc.array(runs, { minLength: 1 }), (paragraphs) => {
      const bytes = writeDocx(documentOf(paragraphs.map((content) => paragraph(content.map(asInline)))))
      const without = (kind: string) =>
        paragraphs.map((content) => content.map((run) => (run.change?.kind === kind ? '' : run.text)).join(''))
      expect(trackedText(bytes, 'accepted')).toEqual(without('delete'))
      expect(trackedText(bytes, 'original')).toEqual(without('insert'))
    }),
  )
})
