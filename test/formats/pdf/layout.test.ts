import { describe, expect, test } from 'vitest'
import type { SourceText } from '#shared/model/version-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { COLUMNS, heightOf, LEADING, LEFT, paragraph, rule, stack, words, wrap } from '../../fixtures/pdf/draw.ts'
import { bodyOf, readPages, textsOf } from '../../fixtures/pdf/read.ts'
import { LONG, OTHER, THIRD } from '../../fixtures/pdf/sample-words.ts'

/** The cells of a document as "table.row.column text". */
const cellsOf = (source: SourceText): readonly string[] =>
  bodyOf(source).map(({ cell, text }) => (cell === null ? text : `${cell.table}.${cell.row}.${cell.column} ${text}`))

describe('columns of prose', () => {
  const HALF = 36
  const RIGHT = LEFT + 250

  test('are read one after the other', async () => {
    const [left, right] = [`${LONG} ${THIRD}`, `${OTHER} ${LONG}`]
    expect(await textsOf(paragraph(100, left, LEFT, HALF) + paragraph(100, right, RIGHT, HALF))).toEqual([left, right])
  })

  test('may have a heading over both of them and text under them', async () => {
    const [left, right] = [`${LONG} ${THIRD}`, `${OTHER} ${LONG}`]
    const y = 140 + heightOf(left, HALF) + 40
    const page =
      paragraph(80, 'The following terms apply to all services between the two parties.') +
      paragraph(140, left, LEFT, HALF) +
      paragraph(140, right, RIGHT, HALF) +
      paragraph(y, OTHER)
    expect((await textsOf(page)).slice(1)).toEqual([left, right, OTHER])
  })

  test('a paragraph goes on from one column to the next', async () => {
    const lines = wrap(`${LONG.slice(0, -1)}, and ${OTHER.slice(0, -1)}, while ${THIRD}`, HALF)
    const middle = Math.ceil(lines.length / 2)
    const page = stack(LEFT, 100, lines.slice(0, middle)) + stack(RIGHT, 100, lines.slice(middle))
    expect(await textsOf(page)).toEqual([lines.join(' ')])
  })
})

describe('tables with lines between their cells', () => {
  const [A, B, C] = [LEFT, LEFT + 150, LEFT + 400]
  const grid = (rows: readonly number[]): string =>
    rows.map((y) => rule(A, y, C, y)).join('') +
    [A, B, C].map((x) => rule(x, rows[0] ?? 0, x, rows.at(-1) ?? 0)).join('')

  test('are read cell by cell, the lines of a cell joined', async () => {
    const wrapped = wrap(THIRD, 38)
    const page =
      grid([90, 110, 190]) +
      words(A + 5, 104, 'Term') +
      words(B + 5, 104, 'Meaning') +
      words(A + 5, 124, 'Fees') +
      stack(B + 5, 124, wrapped)
    expect(cellsOf(await readPages(page))).toEqual(['0.0.0 Term', '0.0.1 Meaning', '0.1.0 Fees', `0.1.1 ${THIRD}`])
  })

  test('a cell across both columns is one cell', async () => {
    const page =
      [90, 110, 130].map((y) => rule(A, y, C, y)).join('') +
      [A, C].map((x) => rule(x, 90, x, 130)).join('') +
      rule(B, 110, B, 130) +
      words(A + 5, 104, 'Prices of everything that is delivered') +
      words(A + 5, 124, 'Setup') +
      words(B + 5, 124, 'USD 100')
    expect(cellsOf(await readPages(page))).toEqual([
      '0.0.0 Prices of everything that is delivered',
      '0.1.0 Setup',
      '0.1.1 USD 100',
    ])
  })

  test('a row without a line above it belongs to the cell over it', async () => {
    const page =
      [90, 130].map((y) => rule(A, y, C, y)).join('') +
      rule(B, 110, C, 110) +
      [A, B, C].map((x) => rule(x, 90, x, 130)).join('') +
      words(A + 5, 104, 'Fees') +
      words(B + 5, 104, 'first') +
      words(B + 5, 124, 'second')
    expect(cellsOf(await readPages(page))).toEqual(['0.0.0 Fees', '0.0.1 first', '0.1.1 second'])
  })

  test('lines between the rows are enough', async () => {
    const page =
      [90, 110, 130].map((y) => rule(A, y, C, y)).join('') +
      words(A, 104, 'Term') +
      words(B, 104, 'Meaning') +
      words(A, 124, 'Fees') +
      words(B, 124, 'What is paid') +
      paragraph(200, LONG)
    expect(cellsOf(await readPages(page))).toEqual([
      '0.0.0 Term',
      '0.0.1 Meaning',
      '0.1.0 Fees',
      '0.1.1 What is paid',
      LONG,
    ])
  })

  test('a table that a page cuts in two is one table, and its head is kept once', async () => {
    const head = (y: number): string => words(A + 5, y, 'Term') + words(B + 5, y, 'Meaning')
    const row = (y: number, term: string, meaning: string): string => words(A + 5, y, term) + words(B + 5, y, meaning)
    const first = grid([690, 710, 730]) + head(704) + row(724, 'Fees', 'What is paid')
    const second = grid([60, 80, 100]) + head(74) + row(94, 'Term', 'How long') + paragraph(200, LONG)
    expect(cellsOf(await readPages(paragraph(100, OTHER) + first, second))).toEqual([
      OTHER,
      '0.0.0 Term',
      '0.0.1 Meaning',
      '0.1.0 Fees',
      '0.1.1 What is paid',
      '0.2.0 Term',
      '0.2.1 How long',
      LONG,
    ])
  })

  test('a row that a page cuts in two is one row', async () => {
    const first =
      grid([690, 710, 730]) +
      words(A + 5, 704, 'One') +
      words(B + 5, 704, 'first') +
      words(A + 5, 724, 'Two') +
      words(B + 5, 724, 'begins')
    const second =
      grid([60, 80, 100]) +
      words(B + 5, 74, 'and goes on') +
      words(A + 5, 94, 'Three') +
      words(B + 5, 94, 'third') +
      paragraph(200, LONG)
    const cells = cellsOf(await readPages(paragraph(100, OTHER) + first, second))
    expect(cells.slice(4, 6)).toEqual(['0.1.1 begins', '0.1.1 and goes on'])
    expect(cells.slice(6, 8)).toEqual(['0.2.0 Three', '0.2.1 third'])
  })

  test('a table inside a cell stands among the words of that cell', async () => {
    const inner =
      [140, 160, 180].map((y) => rule(B + 10, y, C - 10, y)).join('') +
      [B + 10, B + 120, C - 10].map((x) => rule(x, 140, x, 180)).join('')
    const page =
      grid([90, 110, 220]) +
      words(A + 5, 104, 'Service') +
      words(B + 5, 104, 'Level') +
      words(A + 5, 124, 'Uptime') +
      words(B + 5, 124, 'As follows:') +
      inner +
      words(B + 15, 154, 'over 99') +
      words(B + 125, 154, 'none') +
      words(B + 15, 174, 'under 99') +
      words(B + 125, 174, 'a tenth') +
      words(B + 5, 210, 'Credits are final.')
    expect(cellsOf(await readPages(page))).toEqual([
      '0.0.0 Service',
      '0.0.1 Level',
      '0.1.0 Uptime',
      '0.1.1 As follows:',
      '1.0.0 over 99',
      '1.0.1 none',
      '1.1.0 under 99',
      '1.1.1 a tenth',
      '0.1.1 Credits are final.',
    ])
  })

  test('a box around words is no table', async () => {
    const box =
      [90, 150].map((y) => rule(A - 5, y, C + 80, y)).join('') +
      [A - 5, C + 80].map((x) => rule(x, 90, x, 150)).join('')
    expect(cellsOf(await readPages(box + paragraph(104, LONG)))).toEqual([LONG])
  })
})

describe('tables without lines', () => {
  test('words that begin at the same places behind gaps are cells', async () => {
    const rows = [
      ['Signature', '____________', '____________'],
      ['Name', 'Ada Example', 'Bo Sample'],
      ['Title', 'Director', 'Owner'],
    ]
    const page = rows
      .map((row, at) => row.map((text, column) => words(LEFT + column * 150, 400 + at * 24, text)).join(''))
      .join('')
    const source = await readPages(paragraph(100, LONG) + page)
    expect(cellsOf(source).slice(1, 4)).toEqual(['0.0.0 Signature', '0.0.1 ____________', '0.0.2 ____________'])
    expect(
      buildVersionText(source)
        .clauses.map(({ text }) => text)
        .join('\n'),
    ).toContain('Name\tAda Example\tBo Sample')
  })

  test('the lines of a wrapped cell stay together', async () => {
    const meaning = wrap(THIRD, 40)
    const [left, right] = [LEFT, LEFT + 80]
    const page =
      stack(left, 400, ['Last day', 'to pay']) +
      stack(right, 400, meaning) +
      words(left, 500, 'Fees') +
      words(right, 500, 'What is paid')
    expect(cellsOf(await readPages(paragraph(100, LONG) + page)).slice(1)).toEqual([
      '0.0.0 Last day to pay',
      `0.0.1 ${THIRD}`,
      '0.1.0 Fees',
      '0.1.1 What is paid',
    ])
  })

  test('a numbered list is no table, however wide its numbers stand apart', async () => {
    const list = ['(a)', '(b)', '(c)']
      .map((label, at) => words(LEFT, 200 + at * 24, label) + words(LEFT + 36, 200 + at * 24, 'an item'))
      .join('')
    expect(cellsOf(await readPages(paragraph(100, LONG) + list))).toEqual([
      LONG,
      '(a) an item',
      '(b) an item',
      '(c) an item',
    ])
  })
})

test('typed numbers become the labels of clauses', async () => {
  const clause = (y: number, label: string, text: string): string =>
    words(LEFT, y, label) + stack(LEFT + 36, y, wrap(text, COLUMNS - 6))
  const page =
    clause(100, '1.', 'Services') +
    clause(130, '1.1', LONG) +
    clause(130 + 5 * LEADING, '1.2', OTHER) +
    clause(280, '2.', 'Fees') +
    clause(310, '2.1', THIRD)
  const { clauses } = buildVersionText(await readPages(page))
  expect(clauses.map(({ label, parent }) => [label, parent])).toEqual([
    ['1.', null],
    ['1.1', 0],
    ['1.2', 0],
    ['2.', null],
    ['2.1', 3],
  ])
})
