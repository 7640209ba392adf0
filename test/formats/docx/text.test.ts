import { describe, expect, test } from 'vitest'
import { readDocx, textsOf } from '../../fixtures/docx/read.ts'
import { field, p, r, tracked } from '../../fixtures/docx/xml.ts'

const textOf = (content: string): string | undefined => textsOf(p(content))[0]
const run = (content: string): string => `<w:r>${content}</w:r>`
const messages = (body: string): string =>
  readDocx(body)
    .findings.map(({ message }) => message)
    .join(' ')

describe('characters', () => {
  test.each([
    ['a tab', run('<w:t>a</w:t><w:tab/><w:t>b</w:t>'), 'a\tb'],
    ['a line break', run('<w:t>a</w:t><w:br/><w:t>b</w:t>'), 'a\nb'],
    ['a carriage return', run('<w:t>a</w:t><w:cr/><w:t>b</w:t>'), 'a\nb'],
    ['a page break between words', run('<w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t>'), 'a\nb'],
    ['a page break at an end', run('<w:br w:type="page"/><w:t>a</w:t><w:br w:type="column"/>'), 'a'],
    ['a non-breaking hyphen', run('<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t>'), 'a\u2011b'],
    ['a soft hyphen', run('<w:t>a</w:t><w:softHyphen/><w:t>b\u00adc</w:t>'), 'abc'],
    ['spaces that are to be kept', r(' a ') + run('<w:t> b </w:t>'), ' a b'],
    ['a line end in the file', run('<w:t>a\nb</w:t>'), 'a b'],
    ['escaped characters', run('<w:t>a &amp; b &#x2014; c</w:t>'), 'a & b \u2014 c'],
    ['a character data section', run('<w:t><![CDATA[a <b>]]></w:t>'), 'a <b>'],
    ['a position tab', run('<w:t>a</w:t><w:ptab/><w:t>b</w:t>'), 'a\tb'],
  ])('%s', (_, content, expected) => {
    expect(textOf(content)).toBe(expected)
  })

  test.each([
    ['Wingdings', 'F0FE', '\u2611'],
    ['Wingdings', '00A8', '\u2610'],
    ['Wingdings 2', 'F052', '\u2611'],
    ['Symbol', 'F0B7', '\u2022'],
    ['Symbol', 'F061', '\u03b1'],
    ['Symbol', 'F0A7', '\u2663'],
    ['Arial', '20AC', '\u20ac'],
    ['Arial', 'F041', 'A'],
    ['Wingdings', 'F001', '\ufffd'],
    ['MyLogo', 'E123', '\ufffd'],
    ['Arial', 'D800', '\ufffd'],
    ['Arial', 'nonsense', '\ufffd'],
  ])('the symbol %s %s is %s', (font, code, expected) => {
    expect(textOf(run(`<w:sym w:font="${font}" w:char="${code}"/>`))).toBe(expected)
  })

  test('a symbol that is not known is a finding', () => {
    expect(messages(p(run('<w:t>a</w:t><w:sym w:font="Wingdings" w:char="F001"/>')))).toMatch(/symbol is not known/)
  })
})

describe('what wraps text', () => {
  test.each([
    ['a link', `<w:hyperlink r:id="rId1">${r('a')}</w:hyperlink>`, 'a'],
    ['a smart tag', `<w:smartTag>${r('a')}</w:smartTag>`, 'a'],
    ['custom XML', `<w:customXml><w:customXmlPr/>${r('a')}</w:customXml>`, 'a'],
    [
      'a content control',
      `<w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>${r('a')}</w:sdtContent></w:sdt>`,
      'a',
    ],
    ['a direction', `<w:bdo w:val="rtl">${r('a')}</w:bdo>`, 'a'],
    [
      'a ticked box',
      `<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>${r('\u2612')}</w:sdtContent></w:sdt>`,
      '\u2612',
    ],
    ['a ruby base', run(`<w:ruby><w:rt>${r('small')}</w:rt><w:rubyBase>${r('base')}</w:rubyBase></w:ruby>`), 'base'],
    ['a formula', '<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>', 'x+1'],
    ['an element unknown here', `<x:wrap>${r('a')}</x:wrap>`, 'a'],
  ])('the text in %s is kept', (_, content, expected) => {
    expect(textOf(content)).toBe(expected)
  })

  test('content controls around paragraphs, rows and cells hide nothing', () => {
    const control = (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const table = `<w:tbl>${control(`<w:tr>${control(`<w:tc>${p('B')}</w:tc>`)}</w:tr>`)}</w:tbl>`
    expect(textsOf(control(p('A')) + table)).toEqual(['A', 'B'])
  })

  test('one branch of alternative content is read, the first that is understood', () => {
    const alternate = (requires: string): string =>
      `<mc:AlternateContent><mc:Choice Requires="${requires}">${r('new')}</mc:Choice><mc:Fallback>${r('old')}</mc:Fallback></mc:AlternateContent>`
    expect(textOf(alternate('wps'))).toBe('new')
    expect(textOf(alternate('x'))).toBe('old')
    expect(textOf(run(alternate('w14 x').replaceAll(/<\/?w:r>/g, '')))).toBe('old')
  })

  test('one branch of alternative content around paragraphs is read', () => {
    const alternate = (requires: string): string =>
      `<mc:AlternateContent><mc:Choice Requires="${requires}">${p('new')}</mc:Choice><mc:Fallback>${p('old')}</mc:Fallback></mc:AlternateContent>`
    expect(textsOf(alternate('wps') + p('x'))).toEqual(['new', 'x'])
    expect(textsOf(alternate('x') + p('x'))).toEqual(['old', 'x'])
  })

  test('a large first letter belongs to the word it begins', () => {
    expect(textsOf(p('D', '<w:framePr w:dropCap="drop"/>') + p('rop'))).toEqual(['Drop'])
  })
})

describe('fields', () => {
  test.each([
    ['its result and not its instruction', field('REF _Ref1 \\h', r('7.2')), '7.2'],
    ['nothing where it has no result', field('XE "entry"'), ''],
    ['the text of its button', field('MACROBUTTON NoMacro [Name of client]'), '[Name of client]'],
    [
      'a box that is not ticked',
      field('FORMCHECKBOX', '', '<w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>'),
      '\u2610',
    ],
    [
      'a box that is ticked',
      field('FORMCHECKBOX', '', '<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>'),
      '\u2612',
    ],
    [
      'the chosen entry',
      field(
        'FORMDROPDOWN',
        '',
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="A"/><w:listEntry w:val="B"/></w:ddList></w:ffData>',
      ),
      'B',
    ],
    ['what was typed', field('FORMTEXT', r('typed')), 'typed'],
    ['a symbol', field('SYMBOL 183 \\f "Symbol"'), '\u2022'],
    [
      'the result of the outer one',
      field(`IF ${'x'}`, r('outer')).replace(
        ' </w:instrText></w:r>',
        ` </w:instrText></w:r>${field('REF a', r('inner'))}`,
      ),
      'outer',
    ],
    ['a simple field', `<w:fldSimple w:instr="PAGE">${r('3')}</w:fldSimple>`, '3'],
  ])('a field shows %s', (_, content, expected) => {
    expect(textsOf(p(content) + p('x'))[0]).toBe(expected)
  })

  test('a field may span paragraphs', () => {
    const [begin = '', end = ''] = field('TOC', r('SPLIT')).split(r('SPLIT'))
    expect(textsOf(p(begin + r('One')) + p(r('Two') + end))).toEqual(['One', 'Two'])
  })

  test('a field that never ends hides nothing', () => {
    const open = run('<w:fldChar w:fldCharType="begin"/>')
    expect(textsOf(p(open + r('A')) + p('B'))).toEqual(['A', 'B'])
    expect(messages(p(open + r('A')))).toMatch(/field does not end/)
  })

  test('ends without a beginning hide nothing', () => {
    expect(
      textOf(run('<w:fldChar w:fldCharType="end"/>') + r('A') + run('<w:fldChar w:fldCharType="separate"/>') + r('B')),
    ).toBe('AB')
  })

  test('the instruction of a deleted field is no text', () => {
    const deleted = tracked(
      'del',
      field('REF a', '<w:r><w:delText>old</w:delText></w:r>').replaceAll('w:instrText', 'w:delInstrText'),
    )
    expect(textsOf(p(r('x') + deleted), 'marked')).toEqual(['xold'])
  })

  test.each(['LISTNUM NumberDefault', 'AUTONUM', 'AUTONUMLGL'])(
    'a number that %s makes is a finding',
    (instruction) => {
      expect(messages(p(field(instruction) + r('x')))).toMatch(/number that a field makes/)
    },
  )
})

describe('what is not read', () => {
  const drawing = (uri: string): string =>
    run(`<w:drawing><a:graphic><a:graphicData uri="${uri}"/></a:graphic></w:drawing>`)
  const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
  const DIAGRAM = 'http://schemas.openxmlformats.org/drawingml/2006/diagram'

  test.each([
    ['a chart', p(r('x') + drawing(CHART)), /^A chart is not read/],
    ['two charts', p(r('x') + drawing(CHART) + drawing(CHART)), /^2 charts are not read/],
    ['a diagram', p(r('x') + drawing(DIAGRAM)), /^A diagram is not read/],
    ['an embedded object', p(r('x') + run('<w:object/>')), /^An embedded object is not read/],
    ['a picture', p(r('x') + run('<w:drawing><pic:pic/></w:drawing>')), /^A picture is not read/],
    ['a part of another format', `${p('x')}<w:altChunk r:id="rId5"/>`, /^A part in another format is not read/],
    ['a part in a file of its own', p(`<w:subDoc r:id="rId5"/>${r('x')}`), /^A part kept in a file of its own/],
    ['a watermark', p(r('x') + run('<w:pict><v:textpath string="DRAFT"/></w:pict>')), /^Ornamental text/],
    ['hidden text', p(r('x') + r('h', '<w:vanish/>')), /^A paragraph holds hidden text/],
  ])('%s is a finding', (_, body, expected) => {
    expect(messages(body)).toMatch(expected)
  })

  test('a plain document has no findings', () => {
    expect(readDocx(p('x')).findings).toEqual([])
  })

  test('hidden text is read', () => {
    expect(textOf(r('a') + r('b', '<w:vanish/>'))).toBe('ab')
  })
})
