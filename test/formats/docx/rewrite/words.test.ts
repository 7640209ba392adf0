import { describe, expect, it } from 'vitest'
import { abstractNum, field, list, lvl, mark, num, p, r, tracked } from '../../../fixtures/docx/xml.ts'
import { bodyOf, linesOf, tryRewrite } from './rewritten.ts'

const edited = (body: string, text: string): string => bodyOf(body, { texts: { 0: text } })

describe('words in a paragraph', () => {
  it('change within their runs, and nothing else does', () => {
    const body = p(r('“Fee”', '<w:b/>') + r(' means 100 euros a month.', '<w:i/>'))
    expect(edited(body, '“Fee” means 120 euros a month.')).toBe(
      p(r('“Fee”', '<w:b/>') + r(' means 120 euros a month.', '<w:i/>')),
    )
  })

  it('that are typed take the look of the word before them', () => {
    const body = p(r('Fees', '<w:b/>') + r(' are due.'))
    expect(edited(body, 'Fees, costs are due.')).toBe(p(r('Fees, costs', '<w:b/>') + r(' are due.')))
  })

  it('that are typed after a heading that has ended look like the text after it', () => {
    const body = p(r('Payment. ', '<w:b/>') + r('Fees are due.'))
    expect(edited(body, 'Payment. From now on fees are due.')).toContain(r('Payment. ', '<w:b/>'))
  })

  it('that take the place of others look like these', () => {
    const body = p(r('The ') + r('Client', '<w:b/>') + r(' pays.'))
    expect(edited(body, 'The Customer pays.')).toBe(p(r('The ') + r('Customer', '<w:b/>') + r(' pays.')))
  })

  it('stay outside of links and fields that end beside them', () => {
    const link = `<w:hyperlink w:anchor="x">${r('the list')}</w:hyperlink>`
    expect(edited(p(r('See ') + link), 'See the list and more')).toBe(p(r('See ') + link + r(' and more')))
    const body = p(field('REF a', r('4.2')))
    expect(edited(body, '4.2 applies')).toBe(p(field('REF a', r('4.2')) + r(' applies')))
  })

  it('go with the runs and links that nothing is left of, but ranges stay', () => {
    const link = `<w:hyperlink w:anchor="x"><w:bookmarkStart w:id="1" w:name="b"/>${r('the list')}</w:hyperlink>`
    const body = p(`${r('See ')}${link}<w:bookmarkEnd w:id="1"/>${r('now.')}`)
    expect(edited(body, 'See now.')).toBe(
      p(`${r('See ')}<w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>${r('now.')}`),
    )
  })

  it('may hold tabs, new lines and signs of XML', () => {
    const text = ' (a)\tone & <two>\nthree  '
    expect(linesOf(p('one'), { texts: { 0: text } })).toEqual([text])
    expect(bodyOf(p('') + p('end'), { texts: { 0: 'a\tb' } })).toBe(
      `${p('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>')}${p('end')}`,
    )
  })

  it('that no file can hold are replaced, not written', () => {
    expect(linesOf(p('one'), { texts: { 0: 'o\u00adne\u0000\r\ntwo \ud800' } })).toEqual(['one\ufffd\ntwo \ufffd'])
  })

  it('in an empty paragraph look like its mark', () => {
    const body = `${p('', '<w:rPr><w:b/></w:rPr>')}<w:p/>${p('end')}`
    expect(bodyOf(body, { texts: { 0: 'one', 1: 'two' } })).toBe(
      `${p('<w:r><w:rPr><w:b/></w:rPr><w:t>one</w:t></w:r>', '<w:rPr><w:b/></w:rPr>')}<w:p><w:r><w:t>two</w:t></w:r></w:p>${p('end')}`,
    )
  })
})

describe('what is no text', () => {
  const note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
  const footnotes = `<w:footnote w:id="2">${p('Noted.')}</w:footnote>`

  it('such as the mark of a note stays where it is', () => {
    const body = { body: p(r('One') + note + r(' two.')), footnotes }
    expect(bodyOf(body, { texts: { 0: 'One¹ and two.' } })).toBe(p(r('One') + note + r(' and two.')))
  })

  it('such as a note goes with its mark, words and all', () => {
    const body = { body: p(r('One') + note + r(' two.')), footnotes }
    expect(linesOf(body, { texts: { 0: 'One two.' } })).toEqual(['One two.'])
  })

  it('such as a field keeps its words, changes them, or goes', () => {
    const body = p(r('See clause ') + field('FORMTEXT', r('4.2')) + r(' below.'))
    expect(edited(body, 'See clause 4.3 below.')).toBe(p(r('See clause ') + field('FORMTEXT', r('4.3')) + r(' below.')))
    expect(edited(body, 'See clause below.')).not.toContain('fldChar')
  })

  it('such as a formula is replaced as a whole', () => {
    const formula =
      '<m:oMath><m:f><m:num><m:r><m:t>fees</m:t></m:r></m:num><m:den><m:r><m:t>12</m:t></m:r></m:den></m:f></m:oMath>'
    const body = p(r('A twelfth, ') + formula + r(', is due.'))
    expect(edited(body, 'A twelfth, fees/12, falls due.')).toContain(formula)
    expect(edited(body, 'A tenth, fees/10, is due.')).not.toContain('m:oMath')
  })

  it('such as a control loses what would put its old words back', () => {
    const control = (inner: string): string =>
      `<w:sdt><w:sdtPr><w:alias w:val="x"/>${inner}</w:sdtPr><w:sdtContent>${r('Acme')}</w:sdtContent></w:sdt>`
    const body = p(control('<w:dataBinding w:xpath="/a"/><w:showingPlcHdr/>') + r(' pays.'))
    expect(edited(body, 'Bolt pays.')).toBe(p(control('').replace('Acme', 'Bolt') + r(' pays.')))
    expect(edited(body, 'Acme will pay.')).toContain('w:dataBinding')
  })

  it('such as a text box says the same in both of its forms', () => {
    const box = (text: string): string =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(text)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(bodyOf(p(r('See') + box('old')), { texts: { 1: 'new' } })).toBe(p(r('See') + box('new')))
  })
})

describe('tracked changes of the base', () => {
  it('are accepted', () => {
    const body = p(
      `${r('one ')}${tracked('del', '<w:r><w:delText>two </w:delText></w:r>')}${tracked('ins', r('three'))}`,
    )
    expect(edited(body, 'one 3')).toBe(p(r('one ') + r('3')))
  })

  it('run on into a control that follows', () => {
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${p('two')}</w:sdtContent></w:sdt>`
    expect(linesOf(p('one ', mark('del')) + control, { texts: { 0: 'one 2' } })).toEqual(['one 2'])
  })
})

it('An entry that names no paragraph of the base is refused', () => {
  const made = tryRewrite(p('one'), { after: { 0: ['two'] }, like: 7 })
  expect(made).toEqual({ ok: false, error: { kind: 'no-such-paragraph', index: 7 } })
})

describe('fields whose words change', () => {
  const numbering = abstractNum(0, lvl(0, 'decimal', '%1.')) + num(1, 0)
  const clause = (text: string, id: number): string =>
    p(`<w:bookmarkStart w:id="${id}" w:name="b${id}"/>${r(text)}<w:bookmarkEnd w:id="${id}"/>`, list(1))
  const base = {
    body: clause('one', 1) + clause('two', 2) + p(r('See clause ') + field('REF b2 \\r \\h', r('2')) + r('.')),
    numbering,
  }

  it('stay fields where a word processor would find the same', () => {
    expect(bodyOf(base, { after: { 0: ['new'] }, texts: { 2: 'See clause 3.' } })).toContain(
      field('REF b2 \\r \\h', r('3')),
    )
  })

  it('are plain text where it would put other words back', () => {
    expect(bodyOf(base, { texts: { 2: 'See clause 1.' } })).toContain(p(r('See clause ') + r('1') + r('.')))
    expect(bodyOf(p(r('On ') + field('DATE', r('1 May'))), { texts: { 0: 'On 2 May' } })).not.toContain('fldChar')
    const simple = `<w:fldSimple w:instr="DOCPROPERTY x">${r('Acme')}</w:fldSimple>`
    expect(bodyOf(p(simple + r(' pays.')), { texts: { 0: 'Bolt pays.' } })).toBe(p(r('Bolt') + r(' pays.')))
  })
})
