import { describe, expect, test } from 'vitest'
import { readDocx, textsOf } from '../../fixtures/docx/read.ts'
import { BOB, cell, del, ins, mark, p, r, row, style, styled, table, tracked } from '../../fixtures/docx/xml.ts'

const views = (body: string) => ({
  accepted: textsOf(body, 'accepted'),
  original: textsOf(body, 'original'),
  marked: textsOf(body, 'marked'),
})

const revisions = (body: string) =>
  readDocx(body, 'marked').revisions.map(({ kind, author, text }) => `${kind} ${author}: ${text}`)

describe('text in three views', () => {
  test('insertions and deletions', () => {
    expect(views(p(r('Pay ') + del('30') + ins('60') + r(' days')))).toEqual({
      accepted: ['Pay 60 days'],
      original: ['Pay 30 days'],
      marked: ['Pay 3060 days'],
    })
  })

  test('an insertion that was deleted again is in no view but the marked one', () => {
    const nested = tracked('ins', `${r('A')}${tracked('del', '<w:r><w:delText>B</w:delText></w:r>', BOB)}`)
    expect(views(p(r('x') + nested))).toEqual({ accepted: ['xA'], original: ['x'], marked: ['xAB'] })
    expect(revisions(p(r('x') + nested))).toEqual(['insert Ada: AB', 'delete Bob: B'])
  })

  test('a move is gone from one place and come to the other', () => {
    const body = p(tracked('moveFrom', r('M')) + r('1')) + p(r('2') + tracked('moveTo', r('M')))
    expect(views(body)).toEqual({ accepted: ['1', '2M'], original: ['M1', '2'], marked: ['M1', '2M'] })
    expect(revisions(body)).toEqual(['move-from Ada: M', 'move-to Ada: M'])
  })

  test('changes inside links and content controls are changes like any other', () => {
    const link = `<w:hyperlink r:id="rId9">${del('old')}${ins('new')}</w:hyperlink>`
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${ins('more')}</w:sdtContent></w:sdt>`
    expect(views(p(link + control))).toMatchObject({ accepted: ['newmore'], original: ['old'] })
  })

  test('a change around a whole paragraph is one of its text and of its place', () => {
    const body = p('A') + tracked('ins', p('B')) + p('C')
    expect(views(body)).toEqual({ accepted: ['A', 'B', 'C'], original: ['A', 'C'], marked: ['A', 'B', 'C'] })
  })
})

describe('paragraph marks', () => {
  test('a deleted mark joins a paragraph with the next, whose properties stand', () => {
    const parts = {
      body: p('A', mark('del', styled('One'))) + p('B', styled('Two')),
      styles: style('One', 'One') + style('Two', 'Two'),
    }
    expect(readDocx(parts).paragraphs).toMatchObject([{ text: 'AB', style: 'Two', source: [0, 1] }])
    expect(readDocx(parts, 'original').paragraphs).toMatchObject([{ text: 'A' }, { text: 'B' }])
  })

  test('an inserted mark splits a paragraph in the accepted text only', () => {
    expect(views(p('A', mark('ins')) + p('B'))).toEqual({ accepted: ['A', 'B'], original: ['AB'], marked: ['A', 'B'] })
  })

  test('several marks in a row join into one', () => {
    expect(textsOf(p('A', mark('del')) + p('B', mark('del')) + p('C'))).toEqual(['ABC'])
  })

  test('a paragraph deleted whole is not in the source of its successor', () => {
    const { paragraphs, revisions: found } = readDocx(p(del('A'), mark('del')) + p('B'))
    expect(paragraphs).toMatchObject([{ text: 'B', source: [1] }])
    expect(found).toMatchObject([{ kind: 'delete', text: 'A', source: 0 }])
  })

  test('an empty paragraph deleted before a table is gone', () => {
    expect(textsOf(p('A') + p('', mark('del')) + table(row([cell(p('B'))])))).toEqual(['A', 'B'])
  })

  test('text before a table stays a paragraph, though its mark is deleted', () => {
    expect(textsOf(p('A', mark('del')) + table(row([cell(p('B'))])) + p('C'))).toEqual(['A', 'B', 'C'])
  })

  test('the last paragraph of a cell does not run on into the next cell', () => {
    expect(textsOf(table(row([cell(p('A', mark('del'))), cell(p('B'))])))).toEqual(['A', 'B'])
  })

  test('a paragraph joins over a table whose rows are all gone', () => {
    const gone = table(row([cell(p(del('x')))], tracked('del')))
    expect(textsOf(p('A', mark('del')) + gone + p('B'))).toEqual(['AB'])
  })

  test('the last paragraph of the document stays, though its mark is deleted', () => {
    expect(textsOf(p('A') + p('B', mark('del')))).toEqual(['A', 'B'])
  })
})

describe('tables', () => {
  const rows = table(row([cell(p('A'))]), row([cell(p('B'))], tracked('ins')), row([cell(p('C'))], tracked('del')))

  test('inserted and deleted rows', () => {
    expect(views(rows)).toEqual({ accepted: ['A', 'B'], original: ['A', 'C'], marked: ['A', 'B', 'C'] })
    expect(revisions(rows)).toEqual(['insert Ada: B', 'delete Ada: C'])
  })

  test('inserted and deleted cells', () => {
    const cells = table(
      row([cell(p('A'), '<w:cellDel w:id="1" w:author="Ada"/>'), cell(p('B'), '<w:cellIns w:id="2" w:author="Ada"/>')]),
    )
    expect(views(cells)).toEqual({ accepted: ['B'], original: ['A'], marked: ['A', 'B'] })
  })

  test('a row deleted by one and its words by another tell of the words first', () => {
    const body = table(row([cell(p(del('A', BOB)))], tracked('del')))
    expect(revisions(body)).toEqual(['delete Bob: A'])
  })

  test('an empty row that came is one revision', () => {
    expect(revisions(table(row([cell(p('')), cell(p(''))], tracked('ins'))) + p('x'))).toEqual(['insert Ada: '])
  })

  test('a nested table goes with the row it stands in', () => {
    const inner = table(row([cell(p('inner'))]))
    expect(textsOf(table(row([cell(inner + p('A'))], tracked('del'))) + p('B'))).toEqual(['B'])
  })
})

describe('revisions', () => {
  test('neighbouring runs of one change are one revision with author and date', () => {
    expect(readDocx(p(ins('A') + ins('B') + r('x') + ins('C'))).revisions).toEqual([
      { kind: 'insert', author: 'Ada', date: '2026-01-02T03:04:05Z', source: 0, text: 'AB' },
      { kind: 'insert', author: 'Ada', date: '2026-01-02T03:04:05Z', source: 0, text: 'C' },
    ])
  })

  test('another author is another revision', () => {
    expect(revisions(p(ins('A') + ins('B', BOB)))).toEqual(['insert Ada: A', 'insert Bob: B'])
  })

  test('another date is another revision, and a missing date is null', () => {
    const undated = ins('B', 'w:id="2" w:author="Ada"')
    expect(readDocx(p(ins('A') + undated)).revisions.map(({ date }) => date)).toEqual(['2026-01-02T03:04:05Z', null])
  })

  test('a mark goes with the run before it; alone it is a line', () => {
    expect(revisions(p(ins('A'), mark('ins')) + p('', mark('ins')) + p('B'))).toEqual([
      'insert Ada: A',
      'insert Ada: \n',
    ])
  })

  test('the same revisions are told in every view', () => {
    const body = p(r('x') + del('A') + ins('B'))
    expect(readDocx(body, 'original').revisions).toEqual(readDocx(body, 'accepted').revisions)
  })

  test.each([
    ['a run', p(r('A', '<w:b/><w:rPrChange w:id="1" w:author="Ada"><w:rPr/></w:rPrChange>') + r('B')), 'A'],
    ['a paragraph', p('AB', '<w:jc w:val="left"/><w:pPrChange w:id="1" w:author="Ada"><w:pPr/></w:pPrChange>'), 'AB'],
    ['a section', `${p('A')}<w:sectPr><w:sectPrChange w:id="1" w:author="Ada"/></w:sectPr>`, 'A'],
    ['a row', table(row([cell(p('A'))], '<w:trPrChange w:id="1" w:author="Ada"><w:trPr/></w:trPrChange>')), 'A'],
    ['a cell', table(row([cell(p('A'), '<w:tcPrChange w:id="1" w:author="Ada"><w:tcPr/></w:tcPrChange>')])), 'A'],
  ])('a change of how %s looks is a revision of format', (_, body, text) => {
    expect(revisions(body)).toEqual([`format Ada: ${text}`])
  })

  test('the original shows how text looked before', () => {
    const changed = r('Term. ', '<w:b/><w:rPrChange w:id="1" w:author="Ada"><w:rPr/></w:rPrChange>')
    expect(readDocx(p(changed + r('x'))).paragraphs[0]?.bold).toBe(6)
    expect(readDocx(p(changed + r('x')), 'original').paragraphs[0]?.bold).toBe(0)
  })
})
