import { describe, expect, test } from 'vitest'
import { drawLook } from '../../fixtures/draw-look.ts'
import {
  COLUMNS,
  heightOf,
  LEADING,
  LEFT,
  paragraph,
  rule,
  stack,
  widthOf,
  words,
  wrap,
} from '../../fixtures/pdf/draw.ts'
import { bodyOf, readPages } from '../../fixtures/pdf/read.ts'
import { LONG, OTHER } from '../../fixtures/pdf/sample-words.ts'

const read = async (page: string) => bodyOf(await readPages(page))

/** Enough plain text that the edges of the page are known. */
const around = paragraph(300, LONG) + paragraph(300 + heightOf(LONG) + 20, OTHER)

describe('stretches of a paragraph', () => {
  test('are told by the fonts of its words', async () => {
    const line = words(LEFT, 100, 'The Vendor', { font: 'bold' }) + words(LEFT + widthOf('The Vendor '), 100, 'pays.')
    const [first] = await read(line + around)
    expect(first && drawLook(first)).toBe('[b: The Vendor] pays.')
  })

  test('go on over the ends of lines', async () => {
    const [first, second] = wrap(LONG, COLUMNS)
    const bold = stack(LEFT, 100, [first ?? ''], { font: 'bold' }) + stack(LEFT, 100 + LEADING, [second ?? ''])
    const [joined] = await read(bold + around)
    expect(joined && drawLook(joined)).toBe(`[b: ${first} ]${second}`)
  })

  test('are underlined where a line is printed below words', async () => {
    const line = words(LEFT, 100, 'Fees') + rule(LEFT, 101.5, LEFT + widthOf('Fees'), 102)
    const [first] = await read(line + words(LEFT + widthOf('Fees '), 100, 'are due.') + around)
    expect(first && drawLook(first)).toBe('[u: Fees] are due.')
  })
})

describe('a paragraph', () => {
  test('is centred between the edges of the text', async () => {
    const title = 'SERVICES AGREEMENT'
    const middle = LEFT + (widthOf('x') * COLUMNS - widthOf(title)) / 2
    const [first] = await read(words(middle, 100, title) + around)
    expect(first?.look?.align).toBe('center')
  })

  test('stands in from the edge of the text', async () => {
    const [first] = await read(paragraph(100, OTHER, LEFT + 36, COLUMNS - 6) + around)
    expect(first?.look).toEqual({ indent: 1 })
  })

  test('of plain text at the edge has no look', async () => {
    const paragraphs = await read(around)
    expect(paragraphs.map(({ look }) => look)).toEqual([undefined, undefined])
  })
})
