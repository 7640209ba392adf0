import { describe, expect, test } from 'vitest'
import { readOdt } from '../../fixtures/odt/read.ts'
import {
  box,
  cell,
  changes,
  comment,
  commentEnd,
  from,
  inserted,
  li,
  list,
  note,
  p,
  span,
  style,
  table,
  to,
} from '../../fixtures/odt/xml.ts'

const told = (parts: Parameters<typeof readOdt>[0]) =>
  readOdt(parts).paragraphs.map(({ story, label, text }) => [story, label, text])

describe('notes', () => {
  test('stand after the text, with their numbers', () => {
    expect(told(p(`a${note(p('foot'))}b`) + p(`c${note(p('end'), 'endnote')}`) + p(`d${note(p('more'))}`))).toEqual([
      ['body', null, 'a¹b'],
      ['body', null, 'cⁱ'],
      ['body', null, 'd²'],
      ['footnote', '1', 'foot'],
      ['footnote', '2', 'more'],
      ['endnote', 'i', 'end'],
    ])
  })

  test('with a mark of their own have no number', () => {
    const citation = '<text:note-citation text:label="*">*</text:note-citation>'
    expect(told(p(`a${note(p('foot'), 'footnote', citation)}`))).toEqual([
      ['body', null, 'a*'],
      ['footnote', null, 'foot'],
    ])
  })

  test('are numbered as the document says', () => {
    const styles =
      '<text:notes-configuration text:note-class="footnote" style:num-format="a" text:start-value="2" text:start-numbering-at="document"/>'
    expect(told({ body: p(`a${note(p('foot'))}`), styles })).toEqual([
      ['body', null, 'aᶜ'],
      ['footnote', 'c', 'foot'],
    ])
  })

  test('come and go with their marks', () => {
    const body = changes(inserted('i')) + p(`a${from('i')}${note(p('new'))}${to('i')}b${note(p('old'))}`)
    expect(readOdt(body, 'original').paragraphs.map(({ label, text }) => [label, text])).toEqual([
      [null, 'ab¹'],
      ['1', 'old'],
    ])
  })
})

describe('headers and footers', () => {
  const page = (name: string, content: string, more = ''): string =>
    `<style:master-page style:name="${name}"${more}>${content}</style:master-page>`
  const head = (text: string, kind = 'header', more = ''): string => `<style:${kind}${more}>${p(text)}</style:${kind}>`

  test('of pages that the text uses are read', () => {
    const masters =
      page('Standard', head('head') + head('foot', 'footer')) +
      page('Other', head('other'), ' style:next-style-name="Next"') +
      page('Next', head('next')) +
      page('Unused', head('unused'))
    const automatic = style('P', ' style:master-page-name="Other"')
    expect(told({ body: p('a') + p('b', 'P'), masters, automatic })).toEqual([
      ['body', null, 'a'],
      ['body', null, 'b'],
      ['header', null, 'head'],
      ['header', null, 'other'],
      ['header', null, 'next'],
      ['footer', null, 'foot'],
    ])
  })

  test('of first and left pages are read, unless they are off', () => {
    const masters = page(
      'Standard',
      head('first', 'header-first') + head('left', 'header-left') + head('off', 'header', ' style:display="false"'),
    )
    expect(told({ body: p('a'), masters }).map(([, , text]) => text)).toEqual(['a', 'first', 'left'])
  })

  test('have automatic styles of their own', () => {
    const bold = '<style:text-properties fo:font-weight="bold"/>'
    const parts = {
      body: p('a', 'P1'),
      automatic: style('P1'),
      edges: style('P1', '', bold),
      masters: page('Standard', `<style:header>${p('head', 'P1')}</style:header>`),
    }
    expect(readOdt(parts).paragraphs.map(({ bold: length }) => length)).toEqual([0, 4])
  })
})

describe('tables', () => {
  const cellsOf = (body: string) =>
    readOdt(body).paragraphs.map(({ text, cell: at }) => [text, at && [at.table, at.row, at.column]])

  test('give each paragraph its cell, counting covered ones', () => {
    const wide = cell(p('a'), ' table:number-columns-spanned="2"')
    expect(
      cellsOf(table(`${wide}<table:covered-table-cell/>${cell(p('b'))}`, cell(p('c')) + cell(p('d'))) + p('e')),
    ).toEqual([
      ['a', [0, 0, 0]],
      ['b', [0, 0, 2]],
      ['c', [0, 1, 0]],
      ['d', [0, 1, 1]],
      ['e', null],
    ])
  })

  test('inside cells are tables of their own', () => {
    expect(cellsOf(table(cell(p('a') + table(cell(p('b'))) + p('c'))))).toEqual([
      ['a', [0, 0, 0]],
      ['b', [1, 0, 0]],
      ['c', [0, 0, 0]],
    ])
  })

  test('keep their header rows', () => {
    const head = `<table:table-header-rows><table:table-row>${cell(p('a'))}</table:table-row></table:table-header-rows>`
    expect(cellsOf(table(cell(p('b'))).replace('<table:table>', `<table:table>${head}`))).toEqual([
      ['a', [0, 0, 0]],
      ['b', [0, 1, 0]],
    ])
  })
})

describe('text boxes', () => {
  test('are read once, after the text', () => {
    expect(told(p(`a${box(p('boxed') + list([li(p('item'))]))}b`) + p('c'))).toEqual([
      ['body', null, 'ab'],
      ['body', null, 'c'],
      ['textbox', null, 'boxed'],
      ['textbox', null, 'item'],
    ])
  })

  test('may stand between paragraphs, in groups, and in each other', () => {
    const shape = `<draw:g><draw:custom-shape>${p(`shape${box(p('inner'))}`)}</draw:custom-shape></draw:g>`
    expect(told(box(p('first')) + p('a') + shape).map(([, , text]) => text)).toEqual(['a', 'first', 'shape', 'inner'])
  })

  test.each([
    ['a picture', '<draw:frame><draw:image/></draw:frame>', /picture is not read/],
    ['an object', '<draw:frame><draw:object/><draw:image/></draw:frame>', /embedded object/],
    ['a control', '<draw:control/>', /field of a form/],
  ])('hold things that are told: %s', (_, shape, message) => {
    expect(readOdt(p(`a${shape}`)).findings.map((finding) => finding.message)).toEqual([expect.stringMatching(message)])
  })
})

describe('comments', () => {
  const ada = { author: 'Ada', date: '2026-01-02T03:04:05' }

  test('have the words they are about', () => {
    const body = p('x') + p(`a ${comment('Why?', 'c')}b ${span('T', 'c')}${commentEnd('c')} d`)
    expect(readOdt(body).comments).toEqual([{ ...ada, source: 1, quote: 'b c', text: 'Why?' }])
  })

  test('may be about several paragraphs', () => {
    expect(readOdt(p(`a${comment('Why?', 'c')}b`) + p(`c${commentEnd('c')}d`)).comments[0]?.quote).toBe('b\nc')
  })

  test('without an end are about a place', () => {
    const body = p(`a${comment('One', 'c')}b`) + p(`c${comment('Two')}`) + p('d')
    expect(readOdt(body).comments).toEqual([
      { ...ada, source: 0, quote: '', text: 'One' },
      { ...ada, source: 1, quote: '', text: 'Two' },
    ])
  })

  test('may answer each other and be settled', () => {
    const first = comment('Why?', 'c', ' loext:resolved="true"')
    const answer = comment('Because.', 'd', ' loext:parent-name="c"')
    expect(readOdt(p(`${first}${answer}a`)).comments).toMatchObject([{ resolved: true }, { replyTo: 0 }])
  })
})
