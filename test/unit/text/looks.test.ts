import { expect, test } from 'vitest'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { cutStretches, lookField, paragraphLook, pieceLook, stretchesOf } from '#shared/text/looks.ts'
import { drawLook } from '../../fixtures/draw-look.ts'
import { paragraph } from '../../fixtures/source-paragraphs.ts'

test('a piece of plain text has no look', () => {
  expect(pieceLook({ bold: false, italic: null })).toBeNull()
  expect(pieceLook({ author: 'Ada' })).toBeNull()
})

test('an author is only told of what is tracked', () => {
  expect(pieceLook({ bold: true, author: 'Ada' })).toEqual({ bold: true })
  expect(pieceLook({ tracked: 'insert', author: 'Ada' })).toEqual({ tracked: 'insert', author: 'Ada' })
})

test('neighbours that look alike are one stretch, unless plain text stands between them', () => {
  const bold = { bold: true }
  const pieces = [
    { text: 'a', look: bold },
    { text: '', look: null },
    { text: 'b', look: { bold: true } },
    { text: ' ', look: null },
    { text: 'c', look: bold },
  ]
  expect(stretchesOf(pieces)).toEqual([
    { from: 0, to: 2, bold: true },
    { from: 3, to: 4, bold: true },
  ])
})

test('a slice keeps what is in it', () => {
  const stretches = [
    { from: 0, to: 3, bold: true },
    { from: 5, to: 9, italic: true },
  ]
  expect(cutStretches(stretches, 2, 5)).toEqual([
    { from: 0, to: 1, bold: true },
    { from: 3, to: 5, italic: true },
  ])
  expect(cutStretches(stretches, 3, 2)).toEqual([])
})

test('an indent is a whole number of steps within the page', () => {
  expect(paragraphLook({ indent: 0.4 })).toBeNull()
  expect(paragraphLook({ indent: -3 })).toBeNull()
  expect(paragraphLook({ indent: 1.6 })).toEqual({ indent: 2 })
  expect(paragraphLook({ indent: 400 })).toEqual({ indent: 8 })
})

test('a typed label that is taken off the text takes its part of the look with it', () => {
  const stretches = [
    { from: 0, to: 13, bold: true },
    { from: 17, to: 21, italic: true },
  ]
  const source = {
    format: 'docx',
    title: null,
    paragraphs: [paragraph(' 1. Liability of both.', { bold: 13, ...lookField({ stretches }) })],
    ...{ revisions: [], comments: [], findings: [] },
  } as const
  const { paragraphs } = buildVersionText(source)
  expect(paragraphs.map(({ label, ...rest }) => [label, drawLook(rest)])).toEqual([
    ['1.', '[b: Liability] of [i: both].'],
  ])
})
