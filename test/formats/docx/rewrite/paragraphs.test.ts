import { describe, expect, it } from 'vitest'
import { rewriteDocx } from '#main/formats/docx/rewrite/rewrite-docx.ts'
import { makeDocx } from '../../../fixtures/docx/package.ts'
import { abstractNum, cell, field, list, lvl, num, p, r, row, table } from '../../../fixtures/docx/xml.ts'
import { bodyOf, linesOf, paragraphsOf, partIn, rewritten } from './rewritten.ts'

const numbering = abstractNum(0, lvl(0, 'decimal', '%1.'), lvl(1, 'lowerLetter', '(%2)')) + num(1, 0)
const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'

describe('new paragraphs', () => {
  it('look like their model and are numbered with it', () => {
    const base = { body: p('one', list(1)) + p('a', list(1, 1)) + p('two', list(1)), numbering }
    expect(linesOf(base, { after: { 1: ['b'] } })).toEqual(['1. one', '(a) a', '(b) b', '2. two'])
  })

  it('have the look of most of its words, and a heading like its heading', () => {
    const body = p(r('Term. ', '<w:b/>') + r('It ends ', '<w:i/>') + r('in May.'))
    expect(bodyOf(body, { after: { 0: ['Notice. It is given in writing.'] } })).toBe(
      body +
        p(
          '<w:r><w:rPr><w:b/></w:rPr><w:t>Notice.</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve"> It is given in writing.</w:t></w:r>',
        ),
    )
  })

  it('take nothing of the place of their model', () => {
    const body =
      p(
        `<w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>${r('one')}`,
        '<w:pageBreakBefore/><w:jc w:val="both"/>',
      ) + p('end')
    expect(bodyOf(body, { after: { 0: ['two'] } })).toBe(
      body.replace(p('end'), p('<w:r><w:t>two</w:t></w:r>', '<w:jc w:val="both"/>') + p('end')),
    )
  })

  it('stand in the cell of their model', () => {
    const body = table(row([cell(p('A')), cell(p('B'))])) + p('end')
    expect(bodyOf(body, { after: { 0: ['A2'] } })).toContain(`${p('A')}<w:p><w:r><w:t>A2</w:t></w:r></w:p></w:tc>`)
  })

  it('like all cells of a row are a row', () => {
    const bytes = makeDocx({ body: table(row([cell(p('A')), cell(p('B'))])) + p('end') })
    const made = rewriteDocx({
      base: bytes,
      paragraphs: [
        { from: 0, like: 0, text: 'A' },
        { from: 1, like: 1, text: 'B' },
        { from: null, like: 0, text: 'C' },
        { from: null, like: 1, text: 'D' },
        { from: 2, like: 2, text: 'end' },
      ],
    })
    expect(made.ok && paragraphsOf(made.value.bytes).map(({ cell: at }) => at?.row)).toEqual([0, 0, 1, 1, undefined])
  })

  it('at the end of a section stand before its end', () => {
    const body = p('one', section) + p('two')
    expect(bodyOf(body, { after: { 0: ['more'] } })).toBe(
      `<w:p><w:pPr></w:pPr>${r('one')}</w:p>${p('<w:r><w:t>more</w:t></w:r>', section)}${p('two')}`,
    )
  })

  it('stand before a table and not in it', () => {
    const body = p('one') + table(row([cell(p('A'))])) + p('end')
    expect(linesOf(body, { after: { 0: ['more'] } })).toEqual(['one', 'more', 'A', 'end'])
    expect(bodyOf(body, { after: { 0: ['more'] } })).toContain('more</w:t></w:r></w:p><w:tbl>')
  })
})

describe('paragraphs that go', () => {
  it('leave the rest to the byte', () => {
    expect(bodyOf(p('one') + p('two') + p('three'), { gone: [1] })).toBe(p('one') + p('three'))
  })

  it('leave an empty one where a cell must hold one, and take rows that nothing is left of', () => {
    const body = table(row([cell(p('A')), cell(p('B'))]), row([cell(p('C')), cell(p('D'))])) + p('end')
    expect(bodyOf(body, { gone: [0] })).toBe(
      table(row([cell('<w:p></w:p>'), cell(p('B'))]), row([cell(p('C')), cell(p('D'))])) + p('end'),
    )
    expect(bodyOf(body, { gone: [2, 3] })).toBe(table(row([cell(p('A')), cell(p('B'))])) + p('end'))
    expect(bodyOf(body, { gone: [0, 1, 2, 3] })).toBe(p('end'))
  })

  it('leave one between two tables', () => {
    const one = table(row([cell(p('A'))]))
    expect(bodyOf(one + p('between') + one + p('end'), { gone: [1] })).toBe(`${one}<w:p></w:p>${one}${p('end')}`)
  })

  it('hand the end of a section to the one before', () => {
    const body = p('one') + p('two', section) + p('three')
    expect(bodyOf(body, { gone: [1] })).toBe(p(r('one'), section) + p('three'))
    const ends = p('zero', section) + p('two', section) + p('three')
    expect(bodyOf(ends, { gone: [1] })).toBe(`${p('zero', section)}<w:p><w:pPr>${section}</w:pPr></w:p>${p('three')}`)
  })

  it('leave the end of a bookmark that begins before them', () => {
    const body =
      p(`<w:bookmarkStart w:id="1" w:name="b"/>${r('one')}`) + p(`${r('two')}<w:bookmarkEnd w:id="1"/>`) + p('three')
    expect(bodyOf(body, { gone: [1] })).toBe(
      p(`<w:bookmarkStart w:id="1" w:name="b"/>${r('one')}<w:bookmarkEnd w:id="1"/>`) + p('three'),
    )
    expect(bodyOf(body, { gone: [0] })).toBe(
      p(`<w:bookmarkStart w:id="1" w:name="b"/>${r('two')}<w:bookmarkEnd w:id="1"/>`) + p('three'),
    )
    expect(bodyOf(body, { gone: [0, 1] })).toBe(p('three'))
  })

  it('leave fields whole that begin in them and end elsewhere', () => {
    const all = field('TOC', `${r('one')}</w:p><w:p>${r('two')}`)
    const xml = bodyOf(`${p(all)}${p('end')}`, { gone: [0] })
    expect(xml.match(/fldCharType="(?:begin|separate|end)"/g)).toHaveLength(3)
    expect(xml).toContain('TOC')
    expect(linesOf(`${p(all)}${p('end')}`, { gone: [0] })).toEqual(['two', 'end'])
    expect(bodyOf(`${p(all)}${p('end')}`, { gone: [1] }).match(/fldCharType="(?:begin|separate|end)"/g)).toHaveLength(3)
    expect(bodyOf(`${p(all)}${p('end')}`, { gone: [0, 1] })).toBe(p('end'))
  })

  it('hand a merged cell to the row below', () => {
    const body =
      table(
        row([cell(p('A'), '<w:vMerge w:val="restart"/>'), cell(p('B'))]),
        row([cell('<w:p/>', '<w:vMerge/>'), cell(p('D'))]),
        row([cell('<w:p/>', '<w:vMerge/>'), cell(p('F'))]),
      ) + p('end')
    expect(bodyOf(body, { gone: [0, 1] })).toBe(
      table(
        row([cell('<w:p/>', '<w:vMerge w:val="restart"/>'), cell(p('D'))]),
        row([cell('<w:p/>', '<w:vMerge/>'), cell(p('F'))]),
      ) + p('end'),
    )
  })
})

describe('comments', () => {
  const comments = `<w:comment w:id="5" w:author="Ada"><w:p w14:paraId="0A"><w:r><w:t>why?</w:t></w:r></w:p></w:comment><w:comment w:id="6" w:author="Bob"><w:p w14:paraId="0B"><w:r><w:t>how?</w:t></w:r></w:p></w:comment>`
  const commentsExtended = '<w15:commentEx w15:paraId="0A" w15:done="0"/><w15:commentEx w15:paraId="0B" w15:done="0"/>'
  const on = (id: number, text: string): string =>
    `<w:commentRangeStart w:id="${id}"/>${r(text)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

  it('go with the words they are on, and their own words with them', () => {
    const bytes = rewritten({ body: p(on(5, 'one')) + p(on(6, 'two')), comments, commentsExtended }, { gone: [0] })
    expect(partIn(bytes, 'word/comments.xml')).not.toContain('why?')
    expect(partIn(bytes, 'word/comments.xml')).toContain('how?')
    expect(partIn(bytes, 'word/commentsExtended.xml')).toContain('0B')
    expect(partIn(bytes, 'word/commentsExtended.xml')).not.toContain('0A')
  })

  it('stay on the words that stay', () => {
    const body =
      p(`<w:commentRangeStart w:id="5"/>${r('one')}`) +
      p(`${r('two')}<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>`) +
      p('three')
    expect(bodyOf({ body, comments }, { gone: [1] })).toBe(
      p(
        `<w:commentRangeStart w:id="5"/>${r('one')}<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>`,
      ) + p('three'),
    )
  })
})

describe('paragraphs that move', () => {
  it('are the same where they stand now', () => {
    const one = p(`<w:bookmarkStart w:id="1" w:name="b"/>${r('one', '<w:b/>')}<w:bookmarkEnd w:id="1"/>`)
    const bytes = makeDocx({ body: one + p('two') + p('three') })
    const order = [1, 2, 0].map((from) => ({ from, like: from, text: ['one', 'two', 'three'][from] ?? '' }))
    const made = rewriteDocx({ base: bytes, paragraphs: order })
    expect(made.ok && partIn(made.value.bytes)).toContain(p('two') + p('three') + one)
  })

  it('move as a table where they are all of one', () => {
    const grid = table(row([cell(p('A')), cell(p('B'))]))
    const bytes = makeDocx({ body: p('one') + p('two') + p('three') + grid + p('end') })
    const texts = ['one', 'two', 'three', 'A', 'B', 'end']
    const order = [3, 4, 0, 1, 2, 5].map((from) => ({ from, like: from, text: texts[from] ?? '' }))
    const made = rewriteDocx({ base: bytes, paragraphs: order })
    expect(made.ok && partIn(made.value.bytes)).toContain(grid + p('one') + p('two') + p('three') + p('end'))
  })
})

describe('text boxes', () => {
  const box = `<w:r><w:drawing><wps:txbx><w:txbxContent>${p('boxed')}</w:txbxContent></wps:txbx></w:drawing></w:r>`
  const body = p('one') + p(box) + p('two')

  it('go with the paragraph they are in', () => {
    expect(bodyOf(body, { gone: [1, 3] })).toBe(p('one') + p('two'))
  })

  it('keep that paragraph where something stays or comes in them', () => {
    expect(linesOf(body, { gone: [1] })).toEqual(['one', '', 'two', 'boxed'])
    expect(linesOf(body, { gone: [1, 3], after: { 3: ['new'] } })).toEqual(['one', '', 'two', 'new'])
  })
})
