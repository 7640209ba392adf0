import { describe, expect, test } from 'vitest'
import {
  abstractNum,
  level,
  linesOf,
  num,
  numPr,
  paragraph,
  run,
  style,
  viewDocx,
} from '../../fixtures/docx/make-docx.ts'

const character = (type: 'begin' | 'separate' | 'end'): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const instruction = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
const begin = (text: string): string => character('begin') + instruction(text) + character('separate')
const field = (text: string, result: string): string => begin(text) + run(result) + character('end')

const textBox = (content: string): string =>
  '<w:r><w:drawing><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">' +
  `<wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></w:drawing></w:r>`
const oldTextBox = (content: string): string =>
  `<w:r><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></w:r>`

const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`
const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`

const storiesOf = (parts: Parameters<typeof viewDocx>[0]): readonly (readonly [string, string])[] =>
  viewDocx(parts).paragraphs.map(({ story, text }) => [story, text])

describe('the stories of a document', () => {
  test('headers and footers follow the body', () => {
    const parts = { body: paragraph('b'), header: paragraph('h'), footer: paragraph('f') }
    expect(storiesOf(parts)).toEqual([
      ['body', 'b'],
      ['header', 'h'],
      ['footer', 'f'],
    ])
  })

  const note = (kind: string, id: number, text: string, type = ''): string =>
    `<w:${kind} w:id="${id}"${type === '' ? '' : ` w:type="${type}"`}>${paragraph(text)}</w:${kind}>`
  const reference = (kind: string, id: number, more = ''): string =>
    `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`

  test.each([
    ['footnote', '¹', '²', ['1', '2']],
    ['endnote', 'ⁱ', 'ⁱⁱ', ['i', 'ii']],
  ] as const)('a %s is numbered and follows in the order of its mark in the text', (kind, first, second, labels) => {
    const parts = {
      body: paragraph(run('a') + reference(kind, 5) + run(' b') + reference(kind, 3)),
      [`${kind}s`]: note(kind, 3, 'three') + note(kind, 5, 'five'),
    }
    const [body, ...notes] = viewDocx(parts).paragraphs
    expect(body?.text).toBe(`a${first} b${second}`)
    expect(notes).toMatchObject([
      { story: kind, label: labels[0], text: 'five' },
      { story: kind, label: labels[1], text: 'three' },
    ])
  })

  test('a footnote that only draws a line is no paragraph, and one that nothing refers to is told', () => {
    const footnotes = note('footnote', -1, 'line', 'separator') + note('footnote', 1, 'lost')
    const { paragraphs, findings } = viewDocx({ body: paragraph('a'), footnotes })
    expect(paragraphs).toHaveLength(1)
    expect(findings).toEqual([{ level: 'info', message: expect.stringContaining('note') }])
  })

  test('a footnote with a mark of the writer’s own has no number and takes none', () => {
    const custom = '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    const parts = {
      body: paragraph(run('a') + custom + run('b') + reference('footnote', 2)),
      footnotes: note('footnote', 1, 'star') + note('footnote', 2, 'one'),
    }
    expect(linesOf(parts)).toEqual(['a*b¹', 'star', '1 one'])
  })

  test('a footnote is in the view in which its mark is', () => {
    const parts = {
      body: paragraph(`${run('a')}<w:del w:id="1" w:author="Ada Example">${reference('footnote', 1)}</w:del>`),
      footnotes: note('footnote', 1, 'n'),
    }
    expect(linesOf(parts, 'accepted')).toEqual(['a'])
    expect(linesOf(parts, 'original')).toEqual(['a¹', '1 n'])
  })

  const drawn = textBox(paragraph('box'))
  const old = oldTextBox(paragraph('box'))
  const either = (choice: string, fallback: string): string =>
    `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`
  const inRun = (content: string): string => content.slice('<w:r>'.length, -'</w:r>'.length)

  test.each([
    ['around the run', either(drawn, old)],
    ['inside the run', `<w:r>${either(inRun(drawn), inRun(old))}</w:r>`],
  ])('a text box is read once though the file holds it for two generations of Word, %s', (_, content) => {
    expect(storiesOf({ body: paragraph(run('a') + content) + paragraph('b') })).toEqual([
      ['body', 'a'],
      ['body', 'b'],
      ['textbox', 'box'],
    ])
  })

  test.each([
    ['a new', textBox],
    ['an old', oldTextBox],
  ])('%s text box may stand alone, and holds paragraphs and tables', (_, box) => {
    const { paragraphs } = viewDocx({ body: paragraph(box(paragraph('one') + table([cell(paragraph('two'))]))) })
    expect(paragraphs).toMatchObject([
      { story: 'body', text: '', cell: null },
      { story: 'textbox', text: 'one', cell: null },
      { story: 'textbox', text: 'two', cell: { table: 0, row: 0, column: 0 } },
    ])
  })

  test('alternative content that requires what nobody here knows gives way to its fallback', () => {
    const alternate =
      '<mc:AlternateContent><mc:Choice Requires="x" xmlns:x="urn:unknown"><w:p><w:r><w:t>new</w:t></w:r></w:p></mc:Choice>' +
      `<mc:Fallback>${paragraph('old')}</mc:Fallback></mc:AlternateContent>`
    expect(linesOf({ body: alternate })).toEqual(['old'])
  })
})

describe('tables', () => {
  test('a paragraph names its table, row and column', () => {
    const body = table([cell(paragraph('a')), cell(paragraph('b'))], [cell(paragraph('c') + paragraph('d'))])
    expect(viewDocx({ body: body + paragraph('e') + table([cell(paragraph('f'))]) }).paragraphs).toMatchObject([
      { text: 'a', cell: { table: 0, row: 0, column: 0 } },
      { text: 'b', cell: { table: 0, row: 0, column: 1 } },
      { text: 'c', cell: { table: 0, row: 1, column: 0 } },
      { text: 'd', cell: { table: 0, row: 1, column: 0 } },
      { text: 'e', cell: null },
      { text: 'f', cell: { table: 1, row: 0, column: 0 } },
    ])
  })

  test('a table inside a cell has its own positions, and the cell goes on after it', () => {
    const inner = table([cell(paragraph('in'))])
    const body = table([cell(paragraph('a') + inner + paragraph('b')), cell(paragraph('c'))])
    expect(viewDocx({ body }).paragraphs).toMatchObject([
      { text: 'a', cell: { table: 0, row: 0, column: 0 } },
      { text: 'in', cell: { table: 1, row: 0, column: 0 } },
      { text: 'b', cell: { table: 0, row: 0, column: 0 } },
      { text: 'c', cell: { table: 0, row: 0, column: 1 } },
    ])
  })

  test('columns are those of the grid, so that a wide cell moves the next one along', () => {
    const body = table([cell(paragraph('a'), '<w:gridSpan w:val="2"/>'), cell(paragraph('b'))])
    expect(viewDocx({ body }).paragraphs.map(({ cell: at }) => at?.column)).toEqual([0, 2])
  })

  test.each(['w:tbl', 'w:tr', 'w:tc'])('a content control around a %s changes no position', (name) => {
    const body = table([cell(paragraph('a')), cell(paragraph('b'))])
      .replace(`<${name}>`, `<w:sdt><w:sdtContent><${name}>`)
      .replace(`</${name}>`, `</${name}></w:sdtContent></w:sdt>`)
    expect(viewDocx({ body }).paragraphs.map(({ text, cell: at }) => [text, at?.column])).toEqual([
      ['a', 0],
      ['b', 1],
    ])
  })
})

describe('fields', () => {
  test.each([
    ['a simple field shows its result', `<w:fldSimple w:instr="PAGE">${run('7')}</w:fldSimple>`, 'a7b'],
    ['a complex field shows its result', field('REF x \\h', '7'), 'a7b'],
    ['a field without a result shows nothing', character('begin') + instruction('XE "x"') + character('end'), 'ab'],
    [
      'a field inside a result shows its own',
      begin('TOC') + run('1') + field('PAGEREF x', '2') + character('end'),
      'a12b',
    ],
    [
      'a field inside an instruction shows nothing of its own',
      character('begin') +
        instruction('IF ') +
        field('REF x', '9') +
        character('separate') +
        run('7') +
        character('end'),
      'a7b',
    ],
    [
      'a field whose parts share one run shows its result',
      begin('REF x').replaceAll('</w:r><w:r>', '') + run('7') + character('end'),
      'a7b',
    ],
    ['the end of a field that never began changes nothing', character('separate') + character('end'), 'ab'],
    [
      'a merge field inside a hyperlink shows its result',
      `<w:hyperlink>${field('MERGEFIELD x', '7')}</w:hyperlink>`,
      'a7b',
    ],
  ])('%s', (_, content, text) => {
    expect(linesOf({ body: paragraph(run('a') + content + run('b')) })).toEqual([text])
  })

  test('a field’s result may span paragraphs', () => {
    const body =
      paragraph(begin('TOC \\o') + run('one')) + paragraph('two') + paragraph(run('three') + character('end'))
    expect(linesOf({ body: body + paragraph('four') })).toEqual(['one', 'two', 'three', 'four'])
  })

  test('a field that never ends loses no text, there or in another story, and is told', () => {
    const parts = { body: paragraph(run('a') + character('begin') + run('b')) + paragraph('c'), header: paragraph('h') }
    expect(linesOf(parts)).toEqual(['ab', 'c', 'h'])
    expect(viewDocx(parts).findings).toMatchObject([{ level: 'warning' }])
  })

  test.each([
    ['<w:checked/>', '☒'],
    ['<w:default w:val="0"/>', '☐'],
  ])('a check box with %s shows as %s', (state, box) => {
    const form = `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar></w:r>`
    const content = form + instruction('FORMCHECKBOX') + character('end') + run(' yes')
    expect(linesOf({ body: paragraph(content) })).toEqual([`${box} yes`])
  })
})

describe('characters and inline content', () => {
  test.each([
    ['a tab', '<w:tab/>', 'a\tb'],
    ['a line break', '<w:br/>', 'a\nb'],
    ['a carriage return', '<w:cr/>', 'a\nb'],
    ['a page break between words', '<w:br w:type="page"/>', 'a\nb'],
    ['a no-break hyphen', '<w:noBreakHyphen/>', 'a\u2011b'],
    ['a soft hyphen', '<w:softHyphen/>', 'ab'],
    ['a soft hyphen as a letter', '<w:t>\u00ad</w:t>', 'ab'],
    ['a ticked box of Wingdings', '<w:sym w:font="Wingdings" w:char="F0FE"/>', 'a☑b'],
    ['a bullet of Symbol', '<w:sym w:font="Symbol" w:char="F0B7"/>', 'a•b'],
    ['a symbol of an ordinary font', '<w:sym w:font="Arial" w:char="00A7"/>', 'a§b'],
    ['a last rendered page break', '<w:lastRenderedPageBreak/>', 'ab'],
    ['entities of XML', '<w:t>&amp;&#8212;&lt;</w:t>', 'a&—<b'],
    ['text in a CDATA section', '<w:t><![CDATA[<x>]]></w:t>', 'a<x>b'],
  ])('%s', (_, content, text) => {
    expect(linesOf({ body: paragraph(`${run('a')}<w:r>${content}</w:r>${run('b')}`) })).toEqual([text])
  })

  test('a symbol that nobody here knows is marked and told', () => {
    const { paragraphs, findings } = viewDocx({
      body: paragraph('<w:r><w:sym w:font="Wingdings 3" w:char="F041"/></w:r>'),
    })
    expect(paragraphs[0]?.text).toBe('\uFFFD')
    expect(findings).toMatchObject([{ level: 'warning' }])
  })

  test.each([
    ['a hyperlink', `<w:hyperlink r:id="x">${run('x')}</w:hyperlink>`],
    [
      'a content control',
      `<w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>${run('x')}</w:sdtContent></w:sdt>`,
    ],
    ['a smart tag', `<w:smartTag><w:smartTagPr><w:attr w:val="no"/></w:smartTagPr>${run('x')}</w:smartTag>`],
    ['a formula', '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>'],
    ['a bidirectional override', `<w:bdo w:val="ltr">${run('x')}</w:bdo>`],
    ['custom XML', `<w:customXml><w:customXmlPr/>${run('x')}</w:customXml>`],
    ['an element nobody here knows', `<u:odd xmlns:u="urn:unknown">${run('x')}</u:odd>`],
  ])('%s is the document’s text', (_, content) => {
    expect(linesOf({ body: paragraph(run('a') + content + run('b')) })).toEqual(['axb'])
  })

  test('text split over runs, bookmarks and proofing marks is one text', () => {
    const content = `${run('in')}<w:proofErr w:type="spellStart"/>${run('dem')}<w:bookmarkStart w:id="1" w:name="x"/>${run('nity')}`
    expect(linesOf({ body: paragraph(content) })).toEqual(['indemnity'])
  })

  test('a content control around paragraphs leaves them as they are', () => {
    const body = `<w:sdt><w:sdtPr><w:tag w:val="no"/></w:sdtPr><w:sdtContent>${paragraph('a')}${paragraph('b')}</w:sdtContent></w:sdt>`
    expect(linesOf({ body })).toEqual(['a', 'b'])
  })

  test('content in another format is named as not read', () => {
    const { findings } = viewDocx({ body: `${paragraph('a')}<w:altChunk r:id="x"/>` })
    expect(findings).toEqual([{ level: 'warning', message: expect.stringContaining('not read') }])
  })
})

describe('comments', () => {
  const comment = (id: number, text: string, paraId = ''): string =>
    `<w:comment w:id="${id}" w:author="Ada Example" w:date="2026-01-02T09:30:00Z"><w:p${
      paraId === '' ? '' : ` w14:paraId="${paraId}"`
    }>${run(text)}</w:p></w:comment>`
  const start = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`
  const end = (id: number): string => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

  test('a comment stands on its words and names its author and date', () => {
    const body = paragraph('one') + paragraph(run('the ') + start(0) + run('fee') + end(0) + run(' is'))
    expect(viewDocx({ body, comments: comment(0, 'How much?') }).comments).toEqual([
      { author: 'Ada Example', date: '2026-01-02T09:30:00Z', source: 1, quote: 'fee', text: 'How much?' },
    ])
  })

  test('a comment over several paragraphs stands at the first and quotes them line by line', () => {
    const body = paragraph(start(0) + run('one')) + paragraph('two') + paragraph(run('three') + end(0) + run(' four'))
    expect(viewDocx({ body, comments: comment(0, 'x') }).comments).toMatchObject([
      { source: 0, quote: 'one\ntwo\nthree' },
    ])
  })

  test('a comment at a point has a place and no quote', () => {
    const body = paragraph('a') + paragraph(`${run('b')}<w:r><w:commentReference w:id="0"/></w:r>`)
    expect(viewDocx({ body, comments: comment(0, 'x') }).comments).toMatchObject([{ source: 1, quote: '' }])
  })

  test('comments come in the order of the text, not of their ids', () => {
    const body = paragraph(start(7) + run('a') + end(7)) + paragraph(start(2) + run('b') + end(2))
    const comments = comment(2, 'second') + comment(7, 'first')
    expect(viewDocx({ body, comments }).comments.map(({ text }) => text)).toEqual(['first', 'second'])
  })

  test('comments may overlap', () => {
    const body = paragraph(start(0) + run('a') + start(1) + run('b') + end(0) + run('c') + end(1))
    const comments = comment(0, 'x') + comment(1, 'y')
    expect(viewDocx({ body, comments }).comments.map(({ quote }) => quote)).toEqual(['ab', 'bc'])
  })

  test('a comment quotes what stands in the view', () => {
    const deleted = '<w:del w:id="9" w:author="Ben Example"><w:r><w:delText>old</w:delText></w:r></w:del>'
    const parts = { body: paragraph(start(0) + deleted + run('new') + end(0)), comments: comment(0, 'x') }
    expect(viewDocx(parts, 'accepted').comments).toMatchObject([{ quote: 'new' }])
    expect(viewDocx(parts, 'original').comments).toMatchObject([{ quote: 'oldnew' }])
  })

  test('an answer names the comment it answers, and a resolved thread is told', () => {
    const parts = {
      body: paragraph(start(0) + start(1) + run('a') + end(0) + end(1)),
      comments: comment(0, 'why?', '0000000A') + comment(1, 'because', '0000000B'),
      commentsExtended:
        '<w15:commentEx w15:paraId="0000000A" w15:done="1"/>' +
        '<w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A" w15:done="0"/>',
    }
    expect(viewDocx(parts).comments).toMatchObject([
      { text: 'why?', resolved: true },
      { text: 'because', replyTo: 0 },
    ])
  })

  test('a comment without a place is kept and told', () => {
    const { comments, findings } = viewDocx({ body: paragraph('a'), comments: comment(0, 'lost') })
    expect(comments).toMatchObject([{ source: 0, quote: '', text: 'lost' }])
    expect(findings).toMatchObject([{ level: 'warning' }])
  })
})

describe('titles, outlines and bold beginnings', () => {
  const titleStyle = style('Title')
  const titled = paragraph('An agreement', '<w:pStyle w:val="Title"/>')

  test('the title is the first paragraph of the style Title', () => {
    expect(viewDocx({ styles: titleStyle, body: paragraph('a') + titled, title: 'From a template' }).title).toBe(
      'An agreement',
    )
  })

  test('the title of the properties counts where no paragraph is the title', () => {
    expect(viewDocx({ body: paragraph('a'), title: 'An &amp; other' }).title).toBe('An & other')
  })

  test.each([undefined, ' '])('a document whose properties hold %j as their title has none', (title) => {
    expect(viewDocx({ body: paragraph('a'), ...(title === undefined ? {} : { title }) }).title).toBeNull()
  })

  const heading = (name: string, properties = ''): string =>
    style('H', properties).replace('<w:name w:val="H"/>', `<w:name w:val="${name}"/>`)

  test.each([
    ['the name of a heading style', heading('heading 2'), '', 2],
    ['the outline level of a style', style('H', '<w:outlineLvl w:val="0"/>'), '', 1],
    ['its own outline level before its style’s', heading('heading 2'), '<w:outlineLvl w:val="4"/>', 5],
    ['body text said explicitly over a heading style', heading('heading 2'), '<w:outlineLvl w:val="9"/>', null],
    [
      'the heading a style is based on',
      style('H', '', '<w:basedOn w:val="B"/>') + heading('heading 3').replace('"H"', '"B"'),
      '',
      3,
    ],
    ['a style that is no heading', heading('heading of nothing'), '', null],
  ])('an outline level comes from %s', (_, styles, properties, outline) => {
    expect(
      viewDocx({ styles, body: paragraph('a', `<w:pStyle w:val="H"/>${properties}`) }).paragraphs[0]?.outline,
    ).toBe(outline)
  })

  test('a heading style has the name that Word shows', () => {
    const { paragraphs } = viewDocx({ styles: heading('heading 1'), body: paragraph('a', '<w:pStyle w:val="H"/>') })
    expect(paragraphs[0]?.style).toBe('Heading 1')
  })

  test.each([
    ['bold', run('Term.', '<w:b/>') + run(' It lasts'), 5],
    ['underlined', run('Term', '<w:u w:val="single"/>') + run('. It lasts'), 4],
    ['bold over several runs and spaces', run('The', '<w:b/>') + run(' ') + run('Term', '<w:b/>') + run(' lasts'), 8],
    ['bold switched off', run('Term', '<w:b w:val="0"/>') + run(' lasts'), 0],
    ['bold only later on', run('The ') + run('Term', '<w:b/>'), 0],
    ['bold altogether', run('Term', '<w:b/>'), 4],
    ['a typed number before it counted in', run('1. ', '<w:b/>') + run('Term', '<w:b/>') + run(' lasts'), 7],
    ['a link, underlined for another reason', `<w:hyperlink>${run('Term', '<w:u w:val="single"/>')}</w:hyperlink>`, 0],
  ])('the strong beginning of a paragraph: %s', (_, content, bold) => {
    expect(viewDocx({ body: paragraph(content) }).paragraphs[0]?.bold).toBe(bold)
  })

  const bolded = '<w:style w:type="paragraph" w:styleId="S"><w:name w:val="S"/><w:rPr><w:b/></w:rPr></w:style>'
  const strong = bolded.replace('"paragraph"', '"character"').replace('"S"', '"C"')

  test.each([
    ['its paragraph’s style', bolded, '<w:pStyle w:val="S"/>', '', 1],
    ['its own style', strong, '', '<w:rStyle w:val="C"/>', 1],
    ['neither, where both styles turn it over', bolded + strong, '<w:pStyle w:val="S"/>', '<w:rStyle w:val="C"/>', 0],
  ])('text is bold by %s', (_, styles, properties, look, bold) => {
    expect(viewDocx({ styles, body: paragraph(run('a', look), properties) }).paragraphs[0]?.bold).toBe(bold)
  })
})

describe('strict OOXML', () => {
  test('a document under the strict namespaces reads like any other', () => {
    const parts = {
      styles: style('Title'),
      numbering: abstractNum(0, level(0, 'decimal', '%1.')) + num(1, 0),
      body: paragraph('T', '<w:pStyle w:val="Title"/>') + paragraph('a', numPr(1, 0)),
      header: paragraph('h'),
      title: 'property',
    }
    expect(viewDocx({ ...parts, isStrict: true })).toEqual(viewDocx(parts))
    expect(linesOf({ ...parts, isStrict: true })).toEqual(['T', '1. a', 'h'])
  })
})
