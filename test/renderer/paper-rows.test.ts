import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphsOf } from '#renderer/paper/model/find.ts'
import { clausesOf, layOut, type RowContent } from '#renderer/paper/model/rows.ts'
import type { CellContent, Table } from '#renderer/paper/model/tables.ts'
import type { Paragraph } from '#shared/model/version-text.ts'
import { clauseOf, line, textOf } from '../fixtures/paper-text.ts'

const cell = (
  text: string,
  row: number,
  column: number,
  more: Partial<Paragraph> & { readonly table?: number } = {},
) => {
  const { table = 0, ...rest } = more
  return line(text, { ...rest, cell: { table, row, column } })
}

/** A table drawn: rows by |, cells by their words and, where they span several columns, how many. */
function drawTable(paragraphs: readonly Paragraph[], { rows }: Table): string {
  const drawContent = (content: CellContent): string =>
    'paragraph' in content ? (paragraphs[content.paragraph]?.text ?? '') : `{${drawTable(paragraphs, content.table)}}`
  return rows
    .map(({ cells }) =>
      cells
        .map(({ span, contents }) => `${contents.map(drawContent).join('/')}${span > 1 ? `*${span}` : ''}`)
        .join(', '),
    )
    .join(' | ')
}

/** A row drawn: its kind and what it shows. */
function drawRows(paragraphs: readonly Paragraph[], rows: readonly RowContent[]): readonly string[] {
  return rows.map((row) =>
    row.kind === 'table'
      ? `table ${drawTable(paragraphs, row.chunk)}`
      : `${row.kind} ${row.paragraphs.map((index) => paragraphs[index]?.text).join('/')}`,
  )
}

const draw = (paragraphs: readonly Paragraph[], more: Parameters<typeof textOf>[0] = {}): readonly string[] =>
  drawRows(paragraphs, layOut(textOf({ paragraphs, ...more })).rows)

describe('the rows of a sheet', () => {
  it('hold neighbouring paragraphs of one clause together', () => {
    expect(draw([line('a', { clause: 0 }), line('b', { clause: 0 }), line('c', { clause: 1 })])).toEqual([
      'clause a/b',
      'clause c',
    ])
  })

  it('begin with what stands at the head of the pages and end with what stands at their foot, each told once', () => {
    const edges = [line('Confidential', { story: 'header' }), line('Confidential', { story: 'header' })]
    expect(draw([line('a'), ...edges, line('Page', { story: 'footer' }), line(' ', { story: 'footer' })])).toEqual([
      'head Confidential',
      'clause a',
      'foot Page',
    ])
  })

  it('list notes after the text, all paragraphs of a note together', () => {
    const notes = [
      line('first', { story: 'footnote', label: '1' }),
      line('more', { story: 'footnote' }),
      line('second', { story: 'footnote', label: '2' }),
      line('last', { story: 'endnote', label: 'i' }),
    ]
    expect(draw([line('a¹'), ...notes])).toEqual(['clause a¹', 'note first/more', 'note second', 'note last'])
  })

  it('frame text boxes, but none without words', () => {
    expect(draw([line('a'), line('in a box', { story: 'textbox' })])).toEqual(['clause a', 'box in a box'])
    expect(draw([line('a'), line(' ', { story: 'textbox' })])).toEqual(['clause a'])
  })

  it('give each document of a version its own sheet', () => {
    const documents = [
      { name: 'MSA.docx', kind: 'main', format: 'docx', firstParagraph: 0, firstClause: 0 },
      { name: 'SOW.docx', kind: 'schedule', format: 'docx', firstParagraph: 1, firstClause: 1 },
    ] as const
    const paragraphs = [line('a', { clause: 0 }), line('b', { clause: 1 })]
    const { rows } = layOut(textOf({ paragraphs, documents }))
    expect(drawRows(paragraphs, rows)).toEqual(['head ', 'clause a', 'head ', 'clause b'])
    expect(rows.map(({ sheet, isTop, isBottom }) => [sheet, isTop, isBottom])).toEqual([
      [0, true, false],
      [0, false, true],
      [1, true, false],
      [1, false, true],
    ])
  })
})

describe('a table', () => {
  it('has several paragraphs in a cell', () => {
    expect(draw([cell('a', 0, 0), cell('b', 0, 0), cell('c', 0, 1), cell('d', 1, 0), cell('e', 1, 1)])).toEqual([
      'table a/b, c | d, e',
    ])
  })

  it('of Word has cells that take up the columns that are missing', () => {
    expect(draw([cell('wide', 0, 0), cell('a', 1, 0), cell('b', 1, 1), cell('c', 1, 2)])).toEqual([
      'table wide*3 | a, b, c',
    ])
  })

  it('of other formats leaves out empty cells', () => {
    expect(draw([cell('b', 0, 1), cell('c', 1, 0)], { format: 'html' })).toEqual(['table , b | c, '])
  })

  it('stands in the cell of another where its paragraphs stand between those', () => {
    const inner = [cell('x', 0, 0, { table: 1 }), cell('y', 0, 1, { table: 1 })]
    expect(draw([cell('a', 0, 0), ...inner, cell('b', 0, 0), cell('c', 0, 1)])).toEqual(['table a/{x, y}/b, c'])
  })

  it('beside another is one of its own', () => {
    expect(draw([cell('a', 0, 0), cell('b', 0, 0, { table: 1 })])).toEqual(['table a', 'table b'])
  })

  it('that is long comes in parts with the same columns', () => {
    const paragraphs = Array.from({ length: 50 }, (_, row) => [
      cell(`${row}`, row, 0),
      cell('words '.repeat(row), row, 1),
    ])
    const { rows } = layOut(textOf({ paragraphs: paragraphs.flat() }))
    const tables = rows.map((row) => (row.kind === 'table' ? row.chunk : null))
    expect(tables.map((table) => table?.rows.length)).toEqual([20, 20, 10])
    expect(new Set(tables.map((table) => JSON.stringify(table?.widths))).size).toBe(1)
  })

  it('gives a clause its row, or each cell its own', () => {
    const paragraphs = [
      cell('a', 0, 0, { clause: 3 }),
      cell('b', 0, 1, { clause: 3 }),
      cell('c', 1, 0, { clause: 4 }),
      cell('d', 1, 1, { clause: 5 }),
    ]
    const { rows, order } = layOut(textOf({ paragraphs, clauses: Array(6).fill(clauseOf({})) }))
    expect(rows.map((row) => (row.kind === 'table' ? row.chunk.rows.map(({ clause }) => clause) : []))).toEqual([
      [3, null],
    ])
    expect(order).toEqual([3, 4, 5])
  })
})

const anyParagraph: fc.Arbitrary<Paragraph> = fc
  .record({
    text: fc.constantFrom('', 'a', 'words'),
    clause: fc.option(fc.nat(3)),
    story: fc.constantFrom('body' as const, 'body' as const, 'footnote' as const, 'endnote' as const),
    cell: fc.option(fc.record({ table: fc.nat(2), row: fc.nat(2), column: fc.nat(3) })),
  })
  .map(({ text, ...more }) => line(text, more.story === 'body' ? more : { ...more, cell: null, clause: null }))

describe('any version text', () => {
  it('is laid out whole: every paragraph of its body and its notes stands in exactly one row, and every clause in one', () => {
    fc.assert(
      fc.property(fc.array(anyParagraph, { maxLength: 40 }), (paragraphs) => {
        const { rows, rowOfClause } = layOut(textOf({ paragraphs, clauses: Array(4).fill(clauseOf({})) }))
        const shown = rows.flatMap(paragraphsOf)
        expect(shown.toSorted((a, b) => a - b)).toEqual(paragraphs.map((_, index) => index))
        const body = shown.filter((index) => paragraphs[index]?.story === 'body')
        expect(body).toEqual(body.toSorted((a, b) => a - b))
        for (const [clause, row] of rowOfClause)
          expect(clausesOf(rows[row] ?? { kind: 'foot', paragraphs: [] })).toContain(clause)
        expect(new Set(rowOfClause.keys())).toEqual(new Set(paragraphs.flatMap(({ clause }) => clause ?? [])))
      }),
    )
  })
})
