import { describe, expect, test } from 'vitest'
import { labelsOf, readDocx, textsOf } from '../../fixtures/docx/read.ts'
import {
  abstractNum,
  BOB,
  cell,
  del,
  ins,
  list,
  lvl,
  mark,
  num,
  p,
  r,
  row,
  table,
  tracked,
} from '../../fixtures/docx/xml.ts'

const range = (kind: 'moveFrom' | 'moveTo', content: string): string =>
  `<w:${kind}RangeStart w:id="7" w:name="move1" w:author="Ada"/>${content}<w:${kind}RangeEnd w:id="7"/>`
const gone = (text: string): string => p(tracked('moveFrom', r(text)), mark('moveFrom'))
const come = (text: string): string => p(tracked('moveTo', r(text)), mark('moveTo'))

const views = (body: string) => [textsOf(body, 'accepted'), textsOf(body, 'original'), textsOf(body, 'marked')]
const revisions = (body: string) =>
  readDocx(body, 'marked').revisions.map(({ kind, author, text }) => `${kind} ${author}: ${text}`)

describe('moves', () => {
  const body = range('moveFrom', gone('A') + gone('B')) + p('C') + range('moveTo', come('A') + come('B')) + p('D')

  test('paragraphs that moved stand where they came to, in the original where they were', () => {
    expect(views(body)).toEqual([
      ['C', 'A', 'B', 'D'],
      ['A', 'B', 'C', 'D'],
      ['A', 'B', 'C', 'A', 'B', 'D'],
    ])
  })

  test('each moved paragraph is told once where it was and once where it is', () => {
    expect(revisions(body)).toEqual(['move-from Ada: A', 'move-from Ada: B', 'move-to Ada: A', 'move-to Ada: B'])
  })

  test('what changed inside a moved paragraph changed, too', () => {
    const edited =
      range('moveFrom', gone('one')) + p(tracked('moveTo', r('one')) + ins(' more', BOB), mark('moveTo')) + p('x')
    expect(views(edited)).toEqual([
      ['one more', 'x'],
      ['one', 'x'],
      ['one', 'one more', 'x'],
    ])
    expect(revisions(edited)).toEqual([
      'move-from Ada: one',
      'move-to Ada: one',
      'insert Bob:  more',
      'move-to Ada: \n',
    ])
  })

  test('words deleted where they had moved to', () => {
    const again = p(r('x ') + tracked('moveTo', del('B', BOB)))
    expect(views(again)).toEqual([['x '], ['x '], ['x B']])
    expect(revisions(again)).toEqual(['delete Bob: B', 'move-to Ada: B'])
  })

  test('a moved list takes its numbers along', () => {
    const item = (kind: 'moveFrom' | 'moveTo', text: string): string => p(tracked(kind, r(text)), mark(kind, list(1)))
    const parts = {
      body: item('moveFrom', 'A') + p('B', list(1)) + item('moveTo', 'A') + p('C', list(1)),
      numbering: abstractNum(0, lvl(0, 'decimal', '%1.')) + num(1, 0),
    }
    expect(labelsOf(parts, 'accepted')).toEqual(['1.', '2.', '3.'])
    expect(labelsOf(parts, 'original')).toEqual(['1.', '2.', '3.'])
  })
})

describe('tables that came or went', () => {
  const whole = (kind: 'ins' | 'del'): string =>
    table(...['A', 'B'].map((text) => row([cell(p(kind === 'ins' ? ins(text) : del(text)))], tracked(kind))))

  test('a table put in as a whole', () => {
    expect(views(p('x') + whole('ins') + p('y'))).toEqual([
      ['x', 'A', 'B', 'y'],
      ['x', 'y'],
      ['x', 'A', 'B', 'y'],
    ])
  })

  test('a table taken out as a whole', () => {
    expect(views(p('x') + whole('del') + p('y'))).toEqual([
      ['x', 'y'],
      ['x', 'A', 'B', 'y'],
      ['x', 'A', 'B', 'y'],
    ])
  })

  test('a row in a nested table', () => {
    const inner = table(row([cell(p('A'))], tracked('del')), row([cell(p('B'))]))
    expect(views(table(row([cell(inner + p('x'))])))[0]).toEqual(['B', 'x'])
  })

  test('a row that goes with words that nobody marked', () => {
    expect(views(table(row([cell(p('A'))]), row([cell(p(r('B') + del('C')))], tracked('del'))))).toEqual([
      ['A'],
      ['A', 'BC'],
      ['A', 'BC'],
    ])
  })

  test('merged cells are a change of format', () => {
    const merged = table(row([cell(p('A'), '<w:cellMerge w:id="1" w:author="Ada" w:vMerge="rest"/>')]))
    expect(revisions(merged)).toEqual(['format Ada: A'])
  })

  test('a change of how a table looks is told at its first paragraph', () => {
    const changed = `<w:tbl><w:tblPr><w:tblPrChange w:id="1" w:author="Ada"><w:tblPr/></w:tblPrChange></w:tblPr>${row([cell(p('A'))])}</w:tbl>`
    expect(revisions(p('x') + changed)).toEqual(['format Ada: A'])
  })
})

describe('changes of numbers', () => {
  const numbering = abstractNum(0, lvl(0, 'decimal', '%1.'), lvl(1, 'lowerLetter', '(%2)')) + num(1, 0)

  test('the number that stood before is told as a change of format', () => {
    const changed =
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:numberingChange w:id="1" w:author="Ada" w:original="%1:1:0:."/></w:numPr>'
    const { paragraphs, revisions: found } = readDocx({ body: p('A', changed), numbering })
    expect(paragraphs).toMatchObject([{ label: '1.' }])
    expect(found).toMatchObject([{ kind: 'format', author: 'Ada', text: 'A' }])
  })

  test('a paragraph taken out of its list by a change of its properties', () => {
    const changed = `<w:pPrChange w:id="1" w:author="Ada"><w:pPr>${list(1)}</w:pPr></w:pPrChange>`
    const body = p('A', list(1)) + p('B', changed) + p('C', list(1))
    expect(labelsOf({ body, numbering }, 'accepted')).toEqual(['1.', null, '2.'])
    expect(labelsOf({ body, numbering }, 'original')).toEqual(['1.', '2.', '3.'])
  })

  test('a paragraph given another style by a change of its properties', () => {
    const changed = `<w:pStyle w:val="H"/><w:pPrChange w:id="1" w:author="Ada"><w:pPr/></w:pPrChange>`
    const styles = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>'
    expect(readDocx({ body: p('A', changed), styles }).paragraphs).toMatchObject([{ outline: 1, style: 'Heading 1' }])
    expect(readDocx({ body: p('A', changed), styles }, 'original').paragraphs).toMatchObject([{ outline: null }])
  })
})
