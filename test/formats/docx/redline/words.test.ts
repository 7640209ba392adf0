import { describe, expect, it } from 'vitest'
import { field, p, r } from '../../../fixtures/docx/xml.ts'
import { bodyOf, marksOf, redlineOf } from './redlined.ts'

describe('words that changed', () => {
  it('are marked where they changed, and nothing else is', () => {
    expect(marksOf(p('one two three'), p('one 2 three'))).toEqual(['one [-two-]{+2+} three¶'])
  })

  it('keep the look of the newer text, and the gone ones that of the older', () => {
    const xml = bodyOf(redlineOf(p(r('one two', '<w:i/>')), p(r('one 2', '<w:b/>'))))
    expect(xml).toContain('<w:rPr><w:i/></w:rPr><w:delText xml:space="preserve">two</w:delText>')
    expect(xml).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">2</w:t>')
  })

  it('leave every untouched paragraph as it was, to the byte', () => {
    const same = '<w:p w:rsidR="00A1"><w:r w:rsidR="00A2"><w:t>same</w:t></w:r><w:r><w:t> text</w:t></w:r></w:p>'
    expect(bodyOf(redlineOf(same + p('old words'), same + p('new words')))).toContain(same)
  })

  it('do not come from runs that are cut differently', () => {
    const xml = p(r('one ') + r('two ') + r('three'))
    expect(bodyOf(redlineOf(p('one two three'), xml))).toBe(xml)
  })

  it('may be tabs, breaks, symbols and hyphens that do not break: each is one character', () => {
    const signs = '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:br/><w:t>d</w:t></w:r>'
    expect(marksOf(p(signs), p('a'))[0]).toContain('[-')
    expect(marksOf(p(signs), p(signs.replace('>b<', '>x<')))).toEqual(['a→[-b‑c-]{+x‑c+}→d¶'.replaceAll('‑', '')])
  })
})

describe('fields', () => {
  it('go and come as a whole, instruction and all', () => {
    const xml = bodyOf(
      redlineOf(
        p(`see ${''}`.trim() && r('see ') + field('REF a', r('7.2')) + r('.')),
        p(r('see ') + field('REF a', r('7.3')) + r('.')),
      ),
    )
    expect(xml).toContain('<w:delInstrText xml:space="preserve"> REF a </w:delInstrText>')
    expect(xml.match(/fldCharType="begin"/g)).toHaveLength(2)
    expect(xml.match(/fldCharType="end"/g)).toHaveLength(2)
  })

  it('with page numbers are no change of the text', () => {
    const page = (number: string): string => p(r('Page ') + field('PAGE', r(number)))
    expect(bodyOf(redlineOf(page('1'), page('2')))).toBe(page('2'))
  })

  it('written as one element may not stand in an insertion, and are written as runs there', () => {
    const simple = '<w:fldSimple w:instr="REF a"><w:r><w:t>7.2</w:t></w:r></w:fldSimple>'
    const xml = bodyOf(redlineOf(p('see'), p(`${r('see ')}${simple}`)))
    expect(xml).not.toContain('<w:fldSimple')
    expect(marksOf(p(`${r('see ')}${simple}`), p('see'))).toEqual(['see[- 7.2-]¶'])
  })
})

describe('what the user says of two paragraphs', () => {
  const older = p('The fee is paid monthly.') + p('The vendor keeps the tools.') + p('The end.')
  const newer = p('The fee is paid monthly.') + p('All instruments stay with us.') + p('The end.')

  it('makes them one, with what of their words is the same', () => {
    const said = [{ old: 'The vendor keeps the tools.', now: 'The fee is paid monthly.', same: true }]
    expect(marksOf(older, newer, { said })).not.toEqual(marksOf(older, newer))
  })

  it('makes them two where the machine saw one', () => {
    const [before, after] = [older, older.replace('keeps the tools', 'keeps all the tools')]
    expect(marksOf(before, after)).toContain('The vendor keeps {+all +}the tools.¶')
    const said = [{ old: 'The vendor keeps the tools.', now: 'The vendor keeps all the tools.', same: false }]
    const marks = marksOf(before, after, { said })
    expect(marks.join('\n')).toContain('[-The vendor keeps the tools.')
    expect(marks.join('\n')).toContain('{+The vendor keeps all the tools.')
  })

  it('has no effect where its words stand nowhere or twice', () => {
    const said = [
      { old: 'Nothing of the kind.', now: 'The end.', same: true },
      { old: 'The end.', now: 'The end.', same: false },
    ]
    expect(marksOf(older + p('The end.'), newer, { said })).toEqual(marksOf(older + p('The end.'), newer))
  })
})
