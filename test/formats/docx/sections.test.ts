import { describe, expect, test } from 'vitest'
import type { DocxParts } from '../../fixtures/docx/package.ts'
import { readDocx } from '../../fixtures/docx/read.ts'
import { abstractNum, cell, del, field, ins, list, lvl, num, p, r, row, table } from '../../fixtures/docx/xml.ts'

const section = (...references: readonly string[]): string => `<w:sectPr>${references.join('')}</w:sectPr>`
const header = (id: string, type = 'default'): string => `<w:headerReference w:type="${type}" r:id="${id}"/>`
const footer = (id: string, type = 'default'): string => `<w:footerReference w:type="${type}" r:id="${id}"/>`

const stories = (parts: DocxParts, view: 'accepted' | 'original' | 'marked' = 'accepted') =>
  readDocx(parts, view).paragraphs.map(({ story, text }) => `${story}: ${text}`)

const box = (content: string): string => `<w:r><w:pict><w:txbxContent>${content}</w:txbxContent></w:pict></w:r>`

describe('headers and footers', () => {
  test('those of first, even and other pages are all read, in the order in which the section names them', () => {
    const parts = {
      body: p('x') + section(header('e', 'even'), header('d'), footer('f', 'first')),
      headers: { d: p('default'), e: p('even') },
      footers: { f: p('first') },
    }
    expect(stories(parts)).toEqual(['body: x', 'header: even', 'header: default', 'footer: first'])
  })

  test('one that several sections share is read once', () => {
    const parts = {
      body: p('a', section(header('h'))) + p('b') + section(header('h')),
      headers: { h: p('head') },
    }
    expect(stories(parts)).toEqual(['body: a', 'body: b', 'header: head'])
  })

  test('those of several sections follow each other', () => {
    const parts = {
      body: p('a', section(header('one'))) + p('b') + section(header('two')),
      headers: { two: p('second'), one: p('first') },
    }
    expect(stories(parts)).toEqual(['body: a', 'body: b', 'header: first', 'header: second'])
  })

  test('one that no section names is not shown on any page', () => {
    expect(stories({ body: p('x'), headers: { h: p('head') } })).toEqual(['body: x'])
  })

  test('one that a section names and the package lacks is none', () => {
    expect(stories({ body: p('x') + section(header('h')) })).toEqual(['body: x'])
  })

  test('their tables, fields and tracked changes are read like those of the body', () => {
    const parts = {
      body: p('x') + section(header('h'), footer('f')),
      headers: { h: table(row([cell(p('A')), cell(p(del('old') + ins('new')))])) },
      footers: { f: p(r('Page ') + field('PAGE', r('3'))) },
    }
    expect(stories(parts)).toEqual(['body: x', 'header: A', 'header: new', 'footer: Page 3'])
    expect(stories(parts, 'original')).toContain('header: old')
    expect(readDocx(parts).revisions.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['delete old', 'insert new'])
  })

  test('their lists count for themselves', () => {
    const parts = {
      body: p('x', list(1)) + p('y', list(1)) + section(header('h')),
      headers: { h: p('z', list(1)) },
      numbering: abstractNum(0, lvl(0, 'decimal', '%1.')) + num(1, 0),
    }
    expect(readDocx(parts).paragraphs.map(({ label }) => label)).toEqual(['1.', '2.', '1.'])
  })

  test('a text box in a header is read once, after it', () => {
    const parts = { body: p('x') + section(header('h')), headers: { h: p(r('head') + box(p('boxed'))) } }
    expect(stories(parts)).toEqual(['body: x', 'header: head', 'textbox: boxed'])
  })

  test('a header of nothing but a picture has an empty paragraph', () => {
    const parts = {
      body: p('x') + section(header('h')),
      headers: { h: p('<w:r><w:drawing><pic:pic/></w:drawing></w:r>') },
    }
    expect(stories(parts)).toEqual(['body: x', 'header: '])
    expect(readDocx(parts).findings).toMatchObject([{ level: 'info' }])
  })
})

describe('text boxes', () => {
  test('one inside another is read once, after it', () => {
    expect(stories({ body: p(r('x') + box(p(r('outer') + box(p('inner'))))) })).toEqual([
      'body: x',
      'textbox: outer',
      'textbox: inner',
    ])
  })

  test('one in a cell, one in a footnote', () => {
    const parts = {
      body: table(row([cell(p(r('A') + box(p('in cell'))))])) + p('<w:r><w:footnoteReference w:id="2"/></w:r>'),
      footnotes: `<w:footnote w:id="2">${p(r('note') + box(p('in note')))}</w:footnote>`,
    }
    expect(stories(parts)).toEqual(['body: A', 'body: ¹', 'textbox: in cell', 'footnote: note', 'textbox: in note'])
  })

  test('one that came with an insertion goes when it is rejected', () => {
    const body = p(`${r('x')}<w:ins w:id="1" w:author="Ada">${box(p('boxed'))}</w:ins>`)
    expect(stories({ body })).toEqual(['body: x', 'textbox: boxed'])
    expect(stories({ body }, 'original')).toEqual(['body: x'])
  })

  test('tracked changes inside one are its own', () => {
    const body = p(r('x') + box(p(del('old') + ins('new'))))
    expect(stories({ body })).toEqual(['body: x', 'textbox: new'])
    expect(stories({ body }, 'original')).toEqual(['body: x', 'textbox: old'])
  })

  test('shapes in a group are all read', () => {
    const shape = (text: string): string =>
      `<wps:wsp><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></wps:wsp>`
    const group = `<w:r><w:drawing><x:wgp>${shape('one')}${shape('two')}</x:wgp></w:drawing></w:r>`
    expect(stories({ body: p(r('x') + group) })).toEqual(['body: x', 'textbox: one', 'textbox: two'])
  })
})

describe('notes', () => {
  const footnote = (id: number, content: string): string => `<w:footnote w:id="${id}">${content}</w:footnote>`
  const reference = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`

  test('a note of several paragraphs has its number at the first', () => {
    const parts = { body: p(r('x') + reference(2)), footnotes: footnote(2, p('one') + p('two')) }
    expect(readDocx(parts).paragraphs.map(({ label, text }) => [label, text])).toEqual([
      [null, 'x¹'],
      ['1', 'one'],
      [null, 'two'],
    ])
  })

  test('a table in a note', () => {
    const parts = { body: p(r('x') + reference(2)), footnotes: footnote(2, table(row([cell(p('A')), cell(p('B'))]))) }
    expect(stories(parts)).toEqual(['body: x¹', 'footnote: A', 'footnote: B'])
  })

  test('tracked changes in a note', () => {
    const parts = { body: p(r('x') + reference(2)), footnotes: footnote(2, p(del('old') + ins('new'))) }
    expect(stories(parts)).toEqual(['body: x¹', 'footnote: new'])
    expect(stories(parts, 'original')).toEqual(['body: x¹', 'footnote: old'])
  })

  test('an inserted note counts in the views that have it', () => {
    const inserted = `<w:ins w:id="1" w:author="Ada">${reference(3)}</w:ins>`
    const parts = {
      body: p(inserted + r('x') + reference(2)),
      footnotes: footnote(2, p('old')) + footnote(3, p('new')),
    }
    expect(stories(parts)).toEqual(['body: ¹x²', 'footnote: new', 'footnote: old'])
    expect(stories(parts, 'original')).toEqual(['body: x¹', 'footnote: old'])
  })

  test('settings and sections say how notes are numbered', () => {
    const letters = '<w:footnotePr><w:numFmt w:val="lowerLetter"/></w:footnotePr>'
    const parts = { body: p(r('x') + reference(2)), footnotes: footnote(2, p('n')), settings: letters }
    expect(stories(parts)).toEqual(['body: xᵃ', 'footnote: n'])
    const roman = '<w:footnotePr><w:numFmt w:val="lowerRoman"/><w:numStart w:val="4"/></w:footnotePr>'
    expect(stories({ ...parts, body: parts.body + section(roman) })).toEqual(['body: xⁱᵛ', 'footnote: n'])
  })

  test('a mark whose note is not there keeps its number', () => {
    expect(stories({ body: p(r('x') + reference(2)), footnotes: '' })).toEqual(['body: x¹'])
  })
})
