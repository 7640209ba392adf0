import { describe, expect, test } from 'vitest'
import type { DocxParts } from '../../fixtures/docx/package.ts'
import { readDocx } from '../../fixtures/docx/read.ts'
import { basedOn, cell, p, r, row, style, styled, table } from '../../fixtures/docx/xml.ts'

const B = '<w:b/>'
const runs = (bold: string): string => `<w:rPr>${bold}</w:rPr>`

describe('bold beginnings', () => {
  const boldOf = (content: string, properties = '', styles = ''): number | undefined =>
    readDocx({ body: p(content, properties), styles }).paragraphs[0]?.bold

  test.each([
    ['bold', r('Term.', B) + r(' x'), 5],
    ['underlined', r('Term', '<w:u w:val="single"/>') + r('. x'), 4],
    ['bold after bold off', r('Term', '<w:b w:val="0"/>') + r('x'), 0],
    ['underlined by none', r('Term', '<w:u w:val="none"/>') + r('x'), 0],
    ['bold in pieces', r('A', B) + r(' ') + r('B', B) + r(' x'), 3],
    ['bold to the end', r('All', B), 3],
    ['not bold', r('x ') + r('Term', B), 0],
    ['bold after a space', r(' ') + r('Term', B) + r('x'), 5],
    ['bold after a page break', `<w:r><w:br w:type="page"/></w:r>${r('Term', B)}${r('x')}`, 4],
    ['a link', `<w:hyperlink>${r('site', '<w:u w:val="single"/>')}</w:hyperlink>${r(' x')}`, 0],
  ])('%s', (_, content, expected) => {
    expect(boldOf(content)).toBe(expected)
  })

  test('a paragraph style makes bold, and a run may take it back', () => {
    const styles = style('S', 'S', runs(B))
    expect(boldOf(r('Term') + r('x', '<w:b w:val="0"/>'), styled('S'), styles)).toBe(4)
  })

  test('a bold character style in a bold paragraph style is not bold', () => {
    const styles = style('S', 'S', runs(B)) + style('C', 'C', runs(B), 'character')
    expect(boldOf(r('a', '<w:rStyle w:val="C"/>'), styled('S'), styles)).toBe(0)
    expect(boldOf(r('a', '<w:rStyle w:val="C"/>'), '', styles)).toBe(1)
  })

  test('a derived style may switch off what its base says', () => {
    const styles = style('S', 'S', runs(B)) + style('T', 'T', `${basedOn('S')}${runs('<w:b w:val="0"/>')}`)
    expect(boldOf(r('a'), styled('T'), styles)).toBe(0)
  })

  test('a document in which everything is bold', () => {
    expect(boldOf(r('a'), '', `<w:docDefaults><w:rPrDefault>${runs(B)}</w:rPrDefault></w:docDefaults>`)).toBe(1)
  })
})

describe('styles and outline', () => {
  const first = (parts: DocxParts) => readDocx(parts).paragraphs[0]
  const outline = (level: number): string => `<w:outlineLvl w:val="${level}"/>`

  test.each([
    ['a heading style', styled('H'), style('H', 'heading 2'), 2, 'Heading 2'],
    ['a style based on a heading', styled('D'), style('H', 'heading 3') + style('D', 'Mine', basedOn('H')), 3, 'Mine'],
    ['a style with an outline level', styled('D'), style('D', 'Mine', `<w:pPr>${outline(0)}</w:pPr>`), 1, 'Mine'],
    [
      'a heading made body text',
      styled('D'),
      style('H', 'heading 3') + style('D', 'Mine', `${basedOn('H')}<w:pPr>${outline(9)}</w:pPr>`),
      null,
      'Mine',
    ],
    ['an outline level of its own', outline(4), '', 5, null],
    [
      'the default style',
      '',
      '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>',
      null,
      'Normal',
    ],
    ['a style that does not exist', styled('Nowhere'), '', null, null],
    ['the contents', styled('T'), style('T', 'toc 1'), null, 'TOC 1'],
  ])('%s', (_, properties, styles, level, name) => {
    expect(first({ body: p('x', properties), styles })).toMatchObject({ outline: level, style: name })
  })

  test('the title is the first paragraph of the title style', () => {
    const styles = style('Title', 'Title')
    expect(readDocx({ body: p('', styled('Title')) + p(' Deal ', styled('Title')), styles, title: 'No' }).title).toBe(
      'Deal',
    )
  })

  test('the title is else that of the document’s properties, unless blank', () => {
    expect(readDocx({ body: p('x'), title: 'From properties' }).title).toBe('From properties')
    expect(readDocx({ body: p('x'), title: '  ' }).title).toBeNull()
    expect(readDocx(p('x')).title).toBeNull()
  })
})

describe('tables', () => {
  const cells = (body: string) =>
    readDocx(body).paragraphs.map(({ text, cell: at }) =>
      at === null ? text : `${text} ${at.table}/${at.row}/${at.column}`,
    )

  test('a paragraph knows its table, row and column', () => {
    const body = p('x') + table(row([cell(p('A') + p('B')), cell(p('C'))]), row([cell(p('D')), cell(p('E'))])) + p('y')
    expect(cells(body)).toEqual(['x', 'A 0/0/0', 'B 0/0/0', 'C 0/0/1', 'D 0/1/0', 'E 0/1/1', 'y'])
  })

  test('columns are those of the grid', () => {
    const body = table(
      row([cell(p('A'), '<w:gridSpan w:val="2"/>'), cell(p('B'))]),
      row([cell(p('C')), cell(p('D'))], '<w:gridBefore w:val="1"/>'),
    )
    expect(cells(body)).toEqual(['A 0/0/0', 'B 0/0/2', 'C 0/1/1', 'D 0/1/2'])
  })

  test('a table in a table has its own place, and the outer one goes on after it', () => {
    const inner = table(row([cell(p('I'))]))
    expect(cells(table(row([cell(inner + p('A')), cell(p('B'))])))).toEqual(['I 1/0/0', 'A 0/0/0', 'B 0/0/1'])
  })
})
