import { describe, expect, test } from 'vitest'
import { openDocument } from '#main/formats/open-document.ts'
import { makeFodt } from '../../fixtures/odt/package.ts'
import { readOdt, textsOf } from '../../fixtures/odt/read.ts'
import { BOLD, h, look, p, span, style } from '../../fixtures/odt/xml.ts'

describe('the words of a paragraph', () => {
  test.each([
    ['have one space between them', ' a \n\t b ', 'a b '],
    ['have spaces that stand for themselves', 'a<text:s text:c="3"/>b<text:s/>', 'a   b '],
    ['have tabs and line breaks', 'a<text:tab/>b<text:line-break/>c', 'a\tb\nc'],
    ['go over the ends of pages', 'a<text:soft-page-break/>b', 'ab'],
    ['go through spans and links', `a${span('T', `b${span('U', 'c')}`)}<text:a>d</text:a>`, 'abcd'],
    ['hold what fields show', 'of <text:date>May</text:date> <text:bookmark-ref>7.2</text:bookmark-ref>', 'of May 7.2'],
    ['hold no soft hyphens', 'agree\u00ADment', 'agreement'],
    ['hold what is not known here', 'a<loext:content-control><loext:new>b</loext:new></loext:content-control>', 'ab'],
    [
      'hold no marks of indexes and bookmarks',
      'a<text:bookmark text:name="x"/><text:toc-mark text:string-value="y"/>',
      'a',
    ],
    [
      'hold what is spoken only once',
      '<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>b</text:ruby-text></text:ruby>',
      'a',
    ],
  ])('%s', (_, content, expected) => {
    expect(textsOf(p(content))).toEqual([expected])
  })

  test('are read in sections and indexes, without the rules that make an index', () => {
    const source =
      '<text:table-of-content-source><text:index-title-template>x</text:index-title-template></text:table-of-content-source>'
    const toc = `<text:table-of-content>${source}<text:index-body><text:index-title>${p('Contents')}</text:index-title>${p('a 1')}</text:index-body></text:table-of-content>`
    expect(textsOf(`<text:section>${p('s')}</text:section>${toc}`)).toEqual(['s', 'Contents', 'a 1'])
  })

  test('that are hidden are read and told', () => {
    const { paragraphs, findings } = readOdt({
      body: p(span('T', 'secret')),
      automatic: style('T', '', look('text:display="none"'), 'text'),
    })
    expect(paragraphs[0]?.text).toBe('secret')
    expect(findings[0]?.message).toMatch(/hidden text/)
  })
})

describe('looks', () => {
  const automatic = style('B', '', BOLD, 'text') + style('U', '', look('style:text-underline-style="solid"'), 'text')
  const boldOf = (body: string) => readOdt({ body, automatic }).paragraphs[0]?.bold

  test('tell how much of the beginning is bold or underlined', () => {
    expect(boldOf(p(`${span('B', 'Fees.')} Pay.`))).toBe(5)
    expect(boldOf(p(`${span('U', 'Term')}: x`))).toBe(4)
    expect(boldOf(p(`Pay ${span('B', 'now')}`))).toBe(0)
  })

  test('come from the style of the paragraph and its parents', () => {
    const styles = style('Base', '', BOLD) + style('Own', ' style:parent-style-name="Base"')
    expect(readOdt({ body: p('all', 'Own'), styles }).paragraphs[0]?.bold).toBe(3)
  })

  test('of links say nothing', () => {
    expect(boldOf(p(`<text:a>${span('U', 'link')}</text:a> x`))).toBe(0)
  })
})

describe('styles', () => {
  const styles =
    style('Heading_20_2', ' style:display-name="Heading 2"') +
    style('Clause', ' style:default-outline-level="3"') +
    style('Title', ' style:parent-style-name="Standard"')
  const automatic = style('P1', ' style:parent-style-name="Heading_20_2"')

  test('give outline levels, by level or name', () => {
    const body = h(1, 'a') + p('b', 'P1') + p('c', 'Clause') + p('d')
    expect(readOdt({ body, styles, automatic }).paragraphs.map(({ outline, style: name }) => [outline, name])).toEqual([
      [1, null],
      [2, 'Heading 2'],
      [3, 'Clause'],
      [null, null],
    ])
  })

  test('that are their own parents end', () => {
    const body = p('a', 'Loop')
    const loop = style('Loop', ' style:parent-style-name="Pool"') + style('Pool', ' style:parent-style-name="Loop"')
    expect(readOdt({ body, styles: loop }).paragraphs[0]).toMatchObject({ text: 'a', outline: null })
  })

  test('name the title, else the properties do', () => {
    expect(readOdt({ body: p('a') + p('b', 'Title'), styles, title: 'c' }).title).toBe('b')
    expect(readOdt({ body: p('a'), title: 'c' }).title).toBe('c')
    expect(readOdt(p('a')).title).toBe(null)
  })
})

test('a document in one XML file reads like one in many', () => {
  const parts = {
    body: h(1, 'a') + p('b', 'P'),
    automatic: style('P', '', BOLD),
    masters: `<style:master-page style:name="Standard"><style:header>${p('head')}</style:header></style:master-page>`,
    title: 'c',
  }
  const flat = openDocument('a.xml', makeFodt(parts))
  expect(flat.ok && flat.value.format).toBe('odt')
  expect(flat.ok && flat.value.view('accepted')).toEqual(readOdt(parts))
})
