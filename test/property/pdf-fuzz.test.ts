import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openPdf } from '#main/formats/pdf/open-pdf.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { LEFT, paragraph, rule, words } from '../fixtures/pdf/draw.ts'
import { makePdf } from '../fixtures/pdf/make-pdf.ts'
import { LONG, OTHER, THIRD } from '../fixtures/pdf/sample-words.ts'

/** One after another: `npm run soak` sets the number of files that each round damages. */
const DAMAGE = { numRuns: Number(process.env.COUNTERDRAFT_FUZZ ?? 25) } as const

const TABLE =
  [300, 320, 340].map((y) => rule(LEFT, y, 400, y)).join('') +
  [LEFT, 200, 400].map((x) => rule(x, 300, x, 340)).join('') +
  words(LEFT + 5, 314, 'Term') +
  words(205, 314, 'Meaning')

/** Every kind of thing the reader looks at. */
const WHOLE = makePdf({
  title: 'Agreement',
  pages: [
    words(LEFT, 40, 'Head') + words(LEFT, 80, '1.', { font: 'bold' }) + paragraph(80, LONG, LEFT + 36, 70) + TABLE,
    { content: words(LEFT, 40, 'Head') + paragraph(80, OTHER, LEFT, 36) + paragraph(80, LONG, 330, 36), rotate: 90 },
    {
      content: `${words(LEFT, 40, 'Head')}${paragraph(80, THIRD)} q 200 0 0 200 50 50 cm /Im1 Do Q`,
      pictures: ['Im1'],
    },
  ],
})
const TEXT = Buffer.from(WHOLE).toString('latin1')

/** Reads a file and holds the result to what others build on. A throw fails the property. */
async function readWhole(bytes: Uint8Array): Promise<void> {
  const opened = await openPdf(bytes)
  if (!opened.ok) {
    expect(['damaged', 'too-large', 'no-text', 'password-protected']).toContain(opened.error.kind)
    return
  }
  const source = opened.value.view('accepted')
  expect(source.paragraphs.every(({ bold, text }) => bold >= 0 && bold <= text.length)).toBe(true)
  expect(source.paragraphs.every((paragraph, index) => paragraph.source[0] === index)).toBe(true)
  expect(source.paragraphs.every(({ text }) => text.trim() === text && text !== '')).toBe(true)
  buildVersionText(source)
}

describe('damaged PDFs are read or refused, and never make the reader throw', () => {
  test('with some of their bytes changed', async () => {
    const change = fc.tuple(fc.nat(WHOLE.length - 1), fc.integer({ min: 1, max: 255 }))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = WHOLE.slice()
        for (const [at, by] of changes) bytes[at] = (bytes[at] ?? 0) ^ by
        await readWhole(bytes)
      }),
      DAMAGE,
    )
  })

  test('with a piece cut out or doubled', async () => {
    const place = fc.nat(WHOLE.length)
    await fc.assert(
      fc.asyncProperty(place, place, async (from, to) => {
        await readWhole(new Uint8Array([...WHOLE.subarray(0, from), ...WHOLE.subarray(to)]))
      }),
      DAMAGE,
    )
  })

  test('with numbers, names and operators swapped', async () => {
    const tokens = [...TEXT.matchAll(/[-\w./]+/g)]
    const scrap = fc.constantFrom(
      '-1',
      '0',
      '1e9',
      '99999999999',
      '/Pages',
      '2 0 R',
      '<<',
      '>>',
      '[',
      ']',
      'Tj',
      'Tm',
      'cm',
      'Do',
      'q',
      '(',
      ')',
      'endstream',
      'nan',
      '0.00001',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(tokens.length - 1), scrap), { minLength: 1, maxLength: 6 }),
        async (swaps) => {
          let text = TEXT
          for (const [index, put] of swaps.toSorted(([a], [b]) => b - a)) {
            const token = tokens[index]
            if (token !== undefined) text = text.slice(0, token.index) + put + text.slice(token.index + token[0].length)
          }
          await readWhole(Uint8Array.from(text, (character) => character.charCodeAt(0)))
        },
      ),
      DAMAGE,
    )
  })

  test('with anything at all drawn on a page', async () => {
    const value = fc.oneof(
      fc.integer({ min: -2000, max: 2000 }).map(String),
      fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((number) => number.toFixed(4)),
    )
    const operator = fc.constantFrom(
      'Td',
      'TD',
      'Tm',
      'Tc',
      'Tw',
      'Tz',
      'TL',
      'Ts',
      'Tr',
      'T*',
      'cm',
      'q',
      'Q',
      'BT',
      'ET',
      'm',
      'l',
      're',
      'S',
      'f',
      'w',
      '/F1 9 Tf',
      '/F3 -4 Tf',
      '(words here) Tj',
      '[(a)-900(b)] TJ',
      "(next) '",
    )
    const step = fc
      .tuple(fc.array(value, { maxLength: 6 }), operator)
      .map(([values, name]) => `${values.join(' ')} ${name}`)
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 60 }), async (steps) => {
        await readWhole(makePdf({ pages: [`BT /F1 10 Tf ${steps.join(' ')} ET`, paragraph(100, LONG)] }))
      }),
      DAMAGE,
    )
  })
})
