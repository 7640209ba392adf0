import { describe, expect, test } from 'vitest'
import type { ParagraphLook, View } from '#shared/model/version-text.ts'
import type { DocxParts } from '../../fixtures/docx/package.ts'
import { readDocx } from '../../fixtures/docx/read.ts'
import {
  abstractNum,
  BOB,
  basedOn,
  del,
  ins,
  list,
  lvl,
  mark,
  num,
  p,
  r,
  style,
  styled,
} from '../../fixtures/docx/xml.ts'
import { drawLook } from '../../fixtures/draw-look.ts'

const drawn = (parts: DocxParts | string, view: View = 'accepted'): readonly string[] =>
  readDocx(parts, view).paragraphs.map(drawLook)

describe('stretches of a paragraph', () => {
  test.each([
    ['bold and italic', r('The ') + r('Vendor', '<w:b/><w:i/>') + r(' pays'), 'The [b i: Vendor] pays'],
    ['underlined', r('Fees', '<w:u w:val="single"/>') + r('.'), '[u: Fees].'],
    ['struck', r('old', '<w:strike/>') + r(' twice', '<w:dstrike/>'), '[s: old twice]'],
    ['in capitals', r('notice', '<w:caps/>'), '[caps: notice]'],
    ['alike side by side are one', r('a', '<w:b/>') + r('b', '<w:b/>') + r('c'), '[b: ab]c'],
    ['other ones side by side are two', r('a', '<w:b/>') + r('b', '<w:i/>'), '[b: a][i: b]'],
    ['links are not underlined', `<w:hyperlink>${r('site', '<w:u w:val="single"/>')}</w:hyperlink>`, 'site'],
    ['after a page break at the beginning', `<w:r><w:br w:type="page"/></w:r>${r('a')}${r('b', '<w:b/>')}`, 'a[b: b]'],
  ])('%s', (_, content, expected) => {
    expect(drawn(p(content))).toEqual([expected])
  })

  test('what a style says counts, unless the run takes it back', () => {
    const styles = style('S', 'S', '<w:rPr><w:b/><w:i/></w:rPr>')
    expect(drawn({ body: p(r('a') + r('b', '<w:b w:val="0"/>'), styled('S')), styles })).toEqual(['[b i: a][i: b]'])
  })

  test('plain text at the left edge has no look at all', () => {
    expect(readDocx(p('Plain words.')).paragraphs[0]).not.toHaveProperty('look')
  })

  test('tracked changes are stretches of the marked view alone, with who made them', () => {
    const body = p(r('pay ') + del('net 30') + ins('net 60', BOB))
    expect(drawn(body, 'marked')).toEqual(['pay [delete by Ada: net 30][insert by Bob: net 60]'])
    expect(drawn(body)).toEqual(['pay net 60'])
    expect(drawn(body, 'original')).toEqual(['pay net 30'])
  })

  test('rejecting a tracked change of the look gives the old one back', () => {
    const changed = '<w:b/><w:rPrChange w:id="1" w:author="Ada"><w:rPr><w:i/></w:rPr></w:rPrChange>'
    expect(drawn(p(r('a', changed)))).toEqual(['[b: a]'])
    expect(drawn(p(r('a', changed)), 'original')).toEqual(['[i: a]'])
  })

  test('they move along where a deleted end joins two paragraphs', () => {
    expect(drawn(p('one ', mark('del')) + p(r('two', '<w:b/>')))).toEqual(['one [b: two]'])
  })
})

describe('a paragraph', () => {
  const lookOf = (parts: DocxParts | string): ParagraphLook | undefined => readDocx(parts).paragraphs[0]?.look
  const ind = (attributes: string): string => `<w:ind ${attributes}/>`

  test.each([
    ['is centred', '<w:jc w:val="center"/>', { align: 'center' }],
    ['is set to both edges', '<w:jc w:val="both"/>', { align: 'justify' }],
    ['is set to the end', '<w:jc w:val="end"/>', { align: 'right' }],
    ['is set to the left, which is nothing to tell', '<w:jc w:val="left"/>', undefined],
    ['stands in by half an inch', ind('w:left="720"'), { indent: 1 }],
    ['stands in by an inch in the newer words', ind('w:start="1440"'), { indent: 2 }],
    ['has a first line set in, which is none of its edge', ind('w:firstLine="720"'), undefined],
    ['stands in by too much', ind('w:left="99999"'), { indent: 8 }],
    ['is a heading', '<w:outlineLvl w:val="1"/>', { outline: 2 }],
  ])('%s', (_, properties, expected) => {
    expect(lookOf(p('words', properties))).toEqual(expected)
  })

  test('of the style Title is the title', () => {
    expect(lookOf({ body: p('Agreement', styled('T')), styles: style('T', 'Title') })).toEqual({ outline: 0 })
  })

  test('takes alignment and indent from the bases of its style', () => {
    const styles =
      style('A', 'A', `<w:pPr><w:jc w:val="right"/>${ind('w:left="1440"')}</w:pPr>`) + style('B', 'B', basedOn('A'))
    expect(lookOf({ body: p('words', styled('B')), styles })).toEqual({ align: 'right', indent: 2 })
  })

  const level = (at: number, left: number): string =>
    lvl(
      at,
      at === 0 ? 'decimal' : 'bullet',
      at === 0 ? '%1.' : '-',
      `<w:pPr>${ind(`w:left="${left}" w:hanging="720"`)}</w:pPr>`,
    )
  const numbering = abstractNum(0, level(0, 720), level(1, 1440)) + num(1, 0)

  test('in a list begins where its number does', () => {
    expect(lookOf({ body: p('item', list(1)), numbering })).toBeUndefined()
    expect(lookOf({ body: p('point', list(1, 1)), numbering })).toEqual({ indent: 1, isBullet: true })
  })

  test('may say another indent than its list', () => {
    expect(lookOf({ body: p('item', list(1) + ind('w:left="2160" w:hanging="720"')), numbering })).toEqual({
      indent: 2,
    })
  })

  test('in a list that says nothing of indents stands in by its level', () => {
    const bare = abstractNum(0, lvl(0, 'decimal', '%1.'), lvl(1, 'lowerLetter', '(%2)')) + num(1, 0)
    expect(lookOf({ body: p('item', list(1, 1)), numbering: bare })).toEqual({ indent: 1 })
  })
})
