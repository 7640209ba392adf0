import { describe, expect, it } from 'vitest'
import { BOB, p, r, tracked } from '../../../fixtures/docx/xml.ts'
import { bodyOf, linesOf, partOf, redlineOf } from './redlined.ts'

const mark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
const note = (id: number, text: string): string => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`
const SEPARATOR = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'

const BODY = 'The fee is fixed for the term of the contract'

describe('notes', () => {
  it('are told by their marks in the text, whatever their ids', () => {
    const older = { body: p(r(BODY) + mark(2)), footnotes: note(2, 'Without taxes.') }
    const newer = { body: p(r(BODY) + mark(7)), footnotes: note(7, 'Without taxes.') }
    const redlined = redlineOf(older, newer)
    expect(bodyOf(redlined)).toBe(newer.body)
    expect(partOf(redlined, 'word/footnotes.xml')).toContain(newer.footnotes)
  })

  it('are compared word by word', () => {
    const older = { body: p(r(BODY) + mark(2)), footnotes: SEPARATOR + note(2, 'Without taxes.') }
    const newer = { body: p(r(BODY) + mark(2)), footnotes: SEPARATOR + note(2, 'Without duties.') }
    const redlined = redlineOf(older, newer)
    expect(partOf(redlined, 'word/footnotes.xml')).toMatch(/<w:delText[^>]*>taxes<.*<w:t[^>]*>duties</)
    expect(linesOf(redlined, 'original')).toEqual([`${BODY}¹`, '1 Without taxes.'])
  })

  it('give back what we sent, and keep the marks that they made there', () => {
    const withNote = (id: number, ...runs: string[]) => ({
      body: p(r(BODY) + mark(id)),
      footnotes: `${SEPARATOR}<w:footnote w:id="${id}">${p(runs.join(''))}</w:footnote>`,
    })
    const received = withNote(4, r('Without local taxes'), tracked('ins', r(' or duties'), BOB))
    const redlined = redlineOf(received, withNote(2, r('Without any taxes or duties')), {
      mode: 'cumulative',
      base: withNote(9, r('Without taxes')),
    })
    expect(linesOf(redlined, 'original')).toEqual([`${BODY}¹`, '1 Without taxes'])
    expect(linesOf(redlined, 'accepted')).toEqual([`${BODY}¹`, '1 Without any taxes or duties'])
    expect(partOf(redlined, 'word/footnotes.xml')).toMatch(/<w:ins [^>]*w:author="Bob"[^>]*>.*or duties/)
  })

  it('that they put in go with their marks when all is rejected', () => {
    const received = {
      body: p(r(BODY) + tracked('ins', mark(5), BOB)),
      footnotes: SEPARATOR + note(5, 'In euros.'),
    }
    const newer = { body: p(r(BODY) + mark(3)), footnotes: SEPARATOR + note(3, 'In euros only.') }
    const redlined = redlineOf(received, newer, { mode: 'cumulative', base: { body: p(BODY) } })
    expect(linesOf(redlined, 'original')).toEqual([BODY])
    expect(linesOf(redlined, 'accepted')).toEqual([`${BODY}¹`, '1 In euros only.'])
  })

  it('that went with their marks are kept with a fresh id, where their marks stand among the others', () => {
    const older = {
      body: p(r(BODY) + mark(2) + r(' and its extension') + mark(3)),
      footnotes: SEPARATOR + note(2, 'Without taxes.') + note(3, 'If any.'),
    }
    const newer = { body: p(r(`${BODY} and its extension`) + mark(2)), footnotes: SEPARATOR + note(2, 'If any.') }
    const redlined = redlineOf(older, newer)
    const notes = partOf(redlined, 'word/footnotes.xml')
    expect(bodyOf(redlined)).toMatch(/<w:del [^>]*><w:r><w:footnoteReference w:id="3"\/><\/w:r><\/w:del>/)
    expect(notes.indexOf('Without taxes.')).toBeLessThan(notes.indexOf('If any.'))
    expect(linesOf(redlined, 'original')).toEqual([`${BODY}¹ and its extension²`, '1 Without taxes.', '2 If any.'])
    expect(linesOf(redlined, 'accepted')).toEqual([`${BODY} and its extension¹`, '1 If any.'])
  })

  it('that went make a part of notes where the newer document has none', () => {
    const older = { body: p(r(BODY) + mark(2)), footnotes: SEPARATOR + note(2, 'Without taxes.') }
    const redlined = redlineOf(older, { body: p(BODY) })
    expect(linesOf(redlined, 'original')).toEqual([`${BODY}¹`, '1 Without taxes.'])
    expect(partOf(redlined, 'word/_rels/document.xml.rels')).toContain('/footnotes"')
  })
})

describe('headers and footers', () => {
  const section = '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>'

  it('are compared with those of the same section and type', () => {
    const older = { body: p(BODY) + section, headers: { h: p('Draft of May') } }
    const newer = { body: p(BODY) + section, headers: { h: p('Draft of June') } }
    const redlined = redlineOf(older, newer)
    expect(partOf(redlined, 'word/header-h.xml')).toMatch(/<w:delText[^>]*>May<.*<w:t[^>]*>June</)
    expect(redlined.notCompared).toEqual([])
  })

  it('give back what we sent, and keep the marks that they made there', () => {
    const withHeader = (header: string) => ({ body: p(BODY) + section, headers: { h: header } })
    const theirs = tracked('ins', r('July'), BOB)
    const received = withHeader(p(`${r('Draft of May ')}${theirs}`))
    const redlined = redlineOf(received, withHeader(p('Draft of June July')), {
      mode: 'cumulative',
      base: withHeader(p('Draft of April ')),
    })
    expect(linesOf(redlined, 'original')).toEqual([BODY, 'Draft of April '])
    expect(linesOf(redlined, 'accepted')).toEqual([BODY, 'Draft of June July'])
    expect(partOf(redlined, 'word/header-h.xml')).toMatch(/<w:ins [^>]*w:author="Bob"[^>]*>.*July/)
  })

  it('that only what we sent had are named', () => {
    const sent = { body: p(BODY) + section, headers: { h: p('Confidential') } }
    const redlined = redlineOf({ body: p(BODY) }, { body: p(BODY) }, { mode: 'cumulative', base: sent })
    expect(redlined.notCompared).toEqual([
      'A header of the older document has no counterpart and is not shown: “Confidential”',
    ])
  })

  it('that the newer document has no place for are named', () => {
    const older = { body: p(BODY) + section, headers: { h: p('Confidential') } }
    const redlined = redlineOf(older, { body: p(BODY) })
    expect(redlined.notCompared).toEqual([
      'A header of the older document has no counterpart and is not shown: “Confidential”',
    ])
  })
})
