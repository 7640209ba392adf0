import { expect, test } from 'vitest'
import { readHtml } from '../../fixtures/html/read.ts'

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const textIn = (bytes: Uint8Array): string | undefined => readHtml(bytes).paragraphs[0]?.text

test.each([
  ['as it says', latin('<meta charset=iso-8859-2><p>\xa9'), 'Š'],
  [
    'as it says at length',
    latin('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>\xc4'),
    'Д',
  ],
  ['as its XML declaration says', latin('<?xml version="1.0" encoding="iso-8859-15"?><p>\xa4'), '€'],
  [
    'by its mark, whatever it says',
    new Uint8Array([0xef, 0xbb, 0xbf, ...Buffer.from('<meta charset=latin1><p>é')]),
    'é',
  ],
  ['by a mark of UTF-16', new Uint8Array([0xff, 0xfe, ...Buffer.from('<p>é', 'utf16le')]), 'é'],
  ['as UTF-8 if it is that', new Uint8Array(Buffer.from('<p>é')), 'é'],
  [
    'as UTF-8 where it says UTF-16, which it cannot mean',
    new Uint8Array(Buffer.from('<meta charset=utf-16><p>é')),
    'é',
  ],
  ['else as Windows-1252', latin('<p>\x93\xe9\x94'), '“é”'],
  ['as if it said nothing where it says nonsense', latin('<meta charset=nonsense><p>\x93\xe9\x94'), '“é”'],
  ['as Windows-1252 where it says Latin-1', latin('<meta charset=iso-8859-1><p>\x93'), '“'],
])('a page is decoded %s', (_, bytes, expected) => {
  expect(textIn(bytes)).toBe(expected)
})

test('what had to be guessed or is damaged is told', () => {
  expect(readHtml(latin('<p>\xe9')).findings[0]?.message).toMatch(/not valid UTF-8/)
  expect(readHtml(latin('<meta charset=utf-8><p>\xe9x')).findings[0]?.message).toMatch(/damaged/)
})
