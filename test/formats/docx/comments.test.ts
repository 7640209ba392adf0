import { describe, expect, test } from 'vitest'
import type { View } from '#shared/model/version-text.ts'
import type { DocxParts } from '../../fixtures/docx/package.ts'
import { readDocx } from '../../fixtures/docx/read.ts'
import { cell, del, ins, mark, p, r, row, table } from '../../fixtures/docx/xml.ts'

const comment = (id: number, content: string, author = 'Ada'): string =>
  `<w:comment w:id="${id}" w:author="${author}" w:initials="A">${content}</w:comment>`
const said = (id: number, text: string, paragraph = ''): string =>
  comment(id, `<w:p${paragraph === '' ? '' : ` w14:paraId="${paragraph}"`}>${r(text)}</w:p>`)
const answer = (paragraph: string, parent: string | null, done = '0'): string =>
  `<w15:commentEx w15:paraId="${paragraph}"${parent === null ? '' : ` w15:paraIdParent="${parent}"`} w15:done="${done}"/>`

const from = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`
const to = (id: number): string => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
const on = (id: number, content: string): string => from(id) + content + to(id)

const commentsOf = (parts: DocxParts, view: View = 'accepted') => readDocx(parts, view).comments
const quotes = (body: string, comments: string, view: View = 'accepted') =>
  commentsOf({ body, comments }, view).map(({ quote }) => quote)

describe('threads', () => {
  test('several answers to one comment stand in their order, each with what it answers', () => {
    const parts = {
      body: p(from(0) + from(1) + from(2) + r('fee') + to(0) + to(1) + to(2)),
      comments: said(0, 'Too high', 'A') + said(1, 'No', 'B') + said(2, 'Yes', 'C'),
      commentsExtended: answer('A', null) + answer('B', 'A') + answer('C', 'A'),
    }
    expect(commentsOf(parts).map(({ text, replyTo }) => [text, replyTo])).toEqual([
      ['Too high', undefined],
      ['No', 0],
      ['Yes', 0],
    ])
  })

  test('an answer whose comment is not there stands alone', () => {
    const parts = {
      body: p(on(1, r('x'))),
      comments: said(1, 'No', 'B'),
      commentsExtended: answer('B', 'GONE'),
    }
    expect(commentsOf(parts)).toMatchObject([{ text: 'No' }])
    expect(commentsOf(parts)[0]).not.toHaveProperty('replyTo')
  })

  test('a thread is tied by the last paragraph of a comment', () => {
    const long = comment(0, `<w:p w14:paraId="A">${r('one')}</w:p><w:p w14:paraId="B">${r('two')}</w:p>`)
    const parts = {
      body: p(from(0) + from(1) + r('x') + to(0) + to(1)),
      comments: long + said(1, 'answer', 'C'),
      commentsExtended: answer('B', null, '1') + answer('C', 'B'),
    }
    expect(commentsOf(parts)).toMatchObject([
      { text: 'one\ntwo', resolved: true },
      { text: 'answer', replyTo: 0 },
    ])
  })

  test('comments that answer each other in a circle are kept', () => {
    const parts = {
      body: p(from(0) + from(1) + r('x') + to(0) + to(1)),
      comments: said(0, 'a', 'A') + said(1, 'b', 'B'),
      commentsExtended: answer('A', 'B') + answer('B', 'A'),
    }
    expect(commentsOf(parts).map(({ text }) => text)).toEqual(['a', 'b'])
  })
})

describe('what a comment says', () => {
  test.each([
    ['a tab and a line break', '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>', 'a\tb\nc'],
    ['what tracked changes leave of it', del('no') + ins('yes'), 'yes'],
    ['a link', `<w:hyperlink r:id="x">${r('site')}</w:hyperlink>`, 'site'],
    ['its own mark not at all', `<w:r><w:annotationRef/></w:r>${r('a')}`, 'a'],
  ])('%s', (_, content, text) => {
    expect(commentsOf({ body: p(on(0, r('x'))), comments: comment(0, p(content)) })).toMatchObject([{ text }])
  })

  test('a table in it, cell by cell', () => {
    const content = table(row([cell(p('A')), cell(p('B'))]))
    expect(commentsOf({ body: p(on(0, r('x'))), comments: comment(0, content) })).toMatchObject([{ text: 'A\nB' }])
  })

  test('nothing, and it is kept', () => {
    expect(commentsOf({ body: p(on(0, r('x'))), comments: comment(0, '') })).toMatchObject([{ text: '', quote: 'x' }])
  })
})

describe('what a comment stands on', () => {
  test('words over the boundary of two paragraphs that a tracked change joined', () => {
    const body = p(`${r('a ')}${from(0)}${r('b')}`, mark('del')) + p(`${r('c')}${to(0)}${r(' d')}`)
    expect(quotes(body, said(0, 'x'))).toEqual(['b\nc'])
  })

  test('cells of a table, one a line', () => {
    const body = table(row([cell(p(from(0) + r('A'))), cell(p(r('B') + to(0)))]))
    expect(quotes(body, said(0, 'x'))).toEqual(['A\nB'])
  })

  test('words in a footnote', () => {
    const parts = {
      body: p(`${r('x')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      footnotes: `<w:footnote w:id="2">${p(r('see ') + on(0, r('there')))}</w:footnote>`,
      comments: said(0, 'where?'),
    }
    expect(commentsOf(parts)).toMatchObject([{ quote: 'there', source: 1 }])
  })

  test('a range between paragraphs', () => {
    expect(quotes(from(0) + p('A') + p('B') + to(0).replace(/<w:r>.*/, '') + p('C'), said(0, 'x'))).toEqual(['A\nB'])
  })

  test('words that somebody deleted, which are gone in the accepted view', () => {
    const body = p(r('keep ') + on(0, del('gone')))
    expect(quotes(body, said(0, 'x'))).toEqual([''])
    expect(quotes(body, said(0, 'x'), 'original')).toEqual(['gone'])
    expect(quotes(body, said(0, 'x'), 'marked')).toEqual(['gone'])
  })

  test('a range that never ends goes to the end of its story, and no further than the document', () => {
    expect(quotes(p(from(0) + r('A')) + p('B'), said(0, 'x'))).toEqual(['A\nB'])
  })

  test('a range that ends and never began has a place', () => {
    expect(commentsOf({ body: p('A') + p(r('B') + to(0)), comments: said(0, 'x') })).toMatchObject([
      { quote: '', source: 1 },
    ])
  })
})
