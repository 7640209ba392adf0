import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SourceParagraph, TextLook } from '#shared/model/version-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { cutStretches, lookField, pieceLook, stretchesOf } from '#shared/text/looks.ts'
import { paragraph } from '../fixtures/source-paragraphs.ts'

const piece = fc.record({
  text: fc.constantFrom('', ' ', '1. ', '7.2 ', '(a) ', '• ', 'Fees', 'the Vendor pays', '\n', 'Schedule 1'),
  look: fc
    .record({
      bold: fc.boolean(),
      italic: fc.boolean(),
      tracked: fc.constantFrom(null, 'insert' as const, 'delete' as const),
    })
    .map(pieceLook),
})
const pieces = fc.array(piece, { maxLength: 8 })

const source: fc.Arbitrary<SourceParagraph> = fc
  .record({
    pieces,
    label: fc.option(fc.constantFrom('1.', '(b)'), { freq: 2 }),
    outline: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 2 }),
    cell: fc.option(fc.record({ table: fc.nat(1), row: fc.nat(2), column: fc.nat(2) }), { freq: 2 }),
  })
  .map(({ pieces: own, ...more }) =>
    paragraph(own.map(({ text }) => text).join(''), { ...more, ...lookField({ stretches: stretchesOf(own) }) }),
  )

/** Each within the text, none empty, in order, none over another. */
function expectInside(stretches: readonly TextLook[], text: string): void {
  let before = 0
  for (const { from, to } of stretches) {
    expect(from).toBeGreaterThanOrEqual(before)
    expect(to).toBeGreaterThan(from)
    before = to
  }
  expect(before).toBeLessThanOrEqual(text.length)
}

/** Every character with what is said of it. */
const spread = (text: string, stretches: readonly TextLook[]): readonly string[] =>
  [...text].map((letter, at) => {
    const { from: _, to: __, ...look } = stretches.find(({ from, to }) => from <= at && at < to) ?? { from: 0, to: 0 }
    return `${letter}${JSON.stringify(Object.entries(look).toSorted())}`
  })

test('stretches say of every character what its piece said', () => {
  fc.assert(
    fc.property(pieces, (own) => {
      const text = own.map((each) => each.text).join('')
      const stretches = stretchesOf(own)
      expectInside(stretches, text)
      const wanted = own.flatMap((each) =>
        spread(each.text, each.look === null ? [] : [{ from: 0, to: each.text.length, ...each.look }]),
      )
      expect(spread(text, stretches)).toEqual(wanted)
    }),
  )
})

test('a slice of the text keeps the look of each of its characters', () => {
  fc.assert(
    fc.property(pieces, fc.nat(30), fc.nat(30), (own, start, length) => {
      const text = own.map((each) => each.text).join('')
      const stretches = stretchesOf(own)
      const slice = text.slice(start, start + length)
      const cut = cutStretches(stretches, start, slice.length)
      expectInside(cut, slice)
      expect(spread(slice, cut)).toEqual(spread(text, stretches).slice(start, start + length))
    }),
  )
})

test('a version text keeps the look of every character it keeps', () => {
  fc.assert(
    fc.property(fc.array(source, { maxLength: 12 }), (sources) => {
      const { paragraphs } = buildVersionText({
        ...{ format: 'docx', title: null, paragraphs: sources, revisions: [], comments: [], findings: [] },
      })
      paragraphs.forEach(({ text, look }, index) => {
        const stretches = look?.stretches ?? []
        expectInside(stretches, text)
        const before = spread(sources[index]?.text ?? '', sources[index]?.look?.stretches ?? [])
        // A typed label goes from the beginning; nothing goes from the end.
        expect(spread(text, stretches)).toEqual(text === '' ? [] : before.slice(-text.length))
      })
    }),
  )
})
