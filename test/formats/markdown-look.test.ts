import { describe, expect, test } from 'vitest'
import { readMarkdown } from '#main/formats/markdown/read-markdown.ts'
import { drawLook } from '../fixtures/draw-look.ts'

const read = (markdown: string) => readMarkdown(markdown, []).paragraphs

describe('stretches of a paragraph', () => {
  test.each([
    ['strong and emphasised', 'The **Vendor** *pays* ~~now~~', 'The [b: Vendor] [i: pays] [s: now]'],
    ['one in the other', '***all*** of **a _b_**', '[b i: all] of [b: a ][b i: b]'],
    ['tags', '<u>Fees</u> and <i>more</i>', '[u: Fees] and [i: more]'],
    ['lines that are joined', '**one\ntwo** three', '[b: one] [b: two] three'],
    ['spaces that are one', '**a**   b   *c*', '[b: a] b [i: c]'],
  ])('%s', (_, markdown, expected) => {
    expect(read(markdown).map(drawLook)).toEqual([expected])
  })

  test('a number that turns out to be text moves them along', () => {
    expect(read('1990. In **that** year\n').map(drawLook)).toEqual(['1990. In [b: that] year'])
  })
})

test('headings, lists and quotes say how a paragraph stands', () => {
  const looks = read('# Title\n\nwords\n\n1. one\n   - point\n\n   more\n\n> quoted\n').map(({ look }) => look)
  expect(looks).toEqual([
    { outline: 1 },
    undefined,
    undefined,
    { indent: 1, isBullet: true },
    { indent: 1 },
    { indent: 1 },
  ])
})
