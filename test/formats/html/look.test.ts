import { describe, expect, test } from 'vitest'
import { drawLook } from '../../fixtures/draw-look.ts'
import { readHtml } from '../../fixtures/html/read.ts'

const drawn = (html: string): readonly string[] => readHtml(html).paragraphs.map(drawLook)

describe('stretches of a paragraph', () => {
  test.each([
    [
      'elements',
      '<p>The <b>Vendor</b> <i>pays</i> <u>it</u> <s>now</s></p>',
      'The [b: Vendor] [i: pays] [u: it] [s: now]',
    ],
    ['elements in elements', '<p><b>all <em>of</em> it</b></p>', '[b: all ][b i: of][b:  it]'],
    ['styles', '<p>a <span style="font-style: italic; text-transform: uppercase">b</span></p>', 'a [i caps: b]'],
    ['a style that takes back', '<p><b>a <span style="font-weight: normal">b</span></b></p>', '[b: a ]b'],
    ['white space at the ends', '<p>  <b> a </b>  b </p>', '[b: a ]b'],
    ['links', '<p><a href="x"><u>a</u></a></p>', 'a'],
  ])('%s', (_, html, expected) => {
    expect(drawn(html)).toEqual([expected])
  })

  test('tracked changes are stretches of the marked view', () => {
    const html = '<p>pay <del data-author="Ada">net 30</del><ins data-author="Bob">net 60</ins></p>'
    expect(readHtml(html, 'marked').paragraphs.map(drawLook)).toEqual([
      'pay [delete by Ada: net 30][insert by Bob: net 60]',
    ])
    expect(drawn(html)).toEqual(['pay net 60'])
  })
})

describe('a paragraph', () => {
  test.each([
    ['is centred by a style', '<p style="text-align: center">a</p>', { align: 'center' }],
    ['is centred by an old element', '<center><p>a</p></center>', { align: 'center' }],
    ['is set right by an old attribute', '<p align="right">a</p>', { align: 'right' }],
    ['stands in', '<p style="margin-left: 1in">a</p>', { indent: 2 }],
    ['gives its indent back to its first line', '<p style="margin-left:.5in;text-indent:-.5in">(a) a</p>', undefined],
    ['is quoted', '<blockquote><p>a</p></blockquote>', { indent: 1 }],
    ['is a heading', '<h2>a</h2>', { outline: 2 }],
    ['is an item without a number', '<ul><li>a</li></ul>', { isBullet: true }],
    ['is plain', '<p>a</p>', undefined],
  ])('%s', (_, html, expected) => {
    expect(readHtml(html).paragraphs[0]?.look).toEqual(expected)
  })

  test('in a list in a list stands in', () => {
    const html = '<ol><li>a<ol type="a"><li>b</li></ol></li></ol>'
    expect(readHtml(html).paragraphs.map(({ look }) => look)).toEqual([undefined, { indent: 1 }])
  })
})
