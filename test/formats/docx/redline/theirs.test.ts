import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { redlineDocx } from '#main/formats/docx/redline/redline-docx.ts'
import { BOB, del, field, ins, mark, p, r, tracked } from '../../../fixtures/docx/xml.ts'
import { bodyOf, linesOf, marksOf, redlineOf, US } from './redlined.ts'

const ADA = 'w:author="Ada" w:date="2026-01-02T03:04:05Z"'
const OURS = `w:author="${US.author}" w:date="${US.date}"`

/** "The fee is 100 euros" in which Ada put 120 for 100. */
const received = p(r('The fee is ') + del('100') + ins('120') + r(' euros a month'))

describe('a redline against what we received', () => {
  it('starts from their accepted text, and shows our marks only', () => {
    const xml = bodyOf(redlineOf(received, p('The fee is 110 euros a month')))
    expect(xml).not.toContain('Ada')
    expect(marksOf(received, p('The fee is 110 euros a month'))).toEqual(['The fee is [-120-]{+110+} euros a month¶'])
  })

  it('accepts the marks of the newer document first', () => {
    expect(marksOf(p('The fee is 100 euros a month'), received)).toEqual(['The fee is [-100-]{+120+} euros a month¶'])
  })

  it('joins paragraphs whose marks they deleted', () => {
    const joined = p('The fee is fixed.', mark('del')) + p(' It is due monthly.')
    expect(marksOf(joined, p('The fee is fixed. It is due weekly.'))).toEqual([
      'The fee is fixed. It is due [-monthly-]{+weekly+}.¶',
    ])
  })
})

describe('a cumulative redline', () => {
  const cumulative = { mode: 'cumulative' } as const

  it('keeps author and date of their changes that stand', () => {
    const xml = bodyOf(redlineOf(received, p('The fee is 120 euros a quarter'), cumulative))
    expect(xml).toMatch(new RegExp(`<w:del w:id="\\d+" ${ADA}>.*100.*<w:ins w:id="\\d+" ${ADA}>.*120`))
    expect(xml).toMatch(new RegExp(`<w:ins w:id="\\d+" ${OURS}><w:r><w:t[^>]*>quarter`))
    expect(linesOf(redlineOf(received, p('The fee is 120 euros a quarter'), cumulative), 'original')).toEqual([
      'The fee is 100 euros a month',
    ])
  })

  it('folds what we did to their insertions into ours, and lists it', () => {
    const redlined = redlineOf(received, p('The fee is 110 euros a month'), cumulative)
    expect(redlined.folded).toEqual([{ author: 'Ada', clause: expect.any(String), text: '120' }])
    expect(marksOf(received, p('The fee is 110 euros a month'), cumulative)).toEqual([
      'The fee is [-100-]{+110+} euros a month¶',
    ])
  })

  it('never puts an insertion within a deletion', () => {
    const xml = bodyOf(redlineOf(received, p('The fee is 110 euros a month'), cumulative))
    expect(xml).not.toMatch(/<w:del [^>]*>(?:(?!<\/w:del>).)*<w:ins/s)
    expect(xml).not.toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*<w:del /s)
  })

  it('shows nothing where we put back what they took out', () => {
    const redlined = redlineOf(received, p('The fee is 100 euros a month'), cumulative)
    expect(linesOf(redlined, 'original')).toEqual(['The fee is 100 euros a month'])
    expect(linesOf(redlined, 'accepted')).toEqual(['The fee is 100 euros a month'])
  })

  it('keeps their paragraphs, and says which of two authors did what', () => {
    const theirs =
      p('The fee is fixed for the term of this contract.') +
      p(tracked('ins', r('Travel is charged apart, at cost.'), BOB), `<w:rPr>${tracked('ins', '', BOB)}</w:rPr>`) +
      p(del('Taxes are included in every case.'), mark('del')) +
      p('This contract ends after one year.')
    const ours =
      p('The fee is fixed for the term of this contract.') +
      p('Travel is charged apart, at cost.') +
      p('This contract ends after two years.')
    const xml = bodyOf(redlineOf(theirs, ours, cumulative))
    expect(xml).toMatch(/<w:ins w:id="\d+" w:author="Bob" w:date="2026-02-03T04:05:06Z"><w:r><w:t[^>]*>Travel/)
    expect(xml).toMatch(new RegExp(`<w:del w:id="\\d+" ${ADA}><w:r><w:delText[^>]*>Taxes`))
    expect(linesOf(redlineOf(theirs, ours, cumulative), 'original')).toEqual([
      'The fee is fixed for the term of this contract.',
      'Taxes are included in every case.',
      'This contract ends after one year.',
    ])
  })

  it('starts from the text that we sent, where it is given: what they did not mark is shown as well', () => {
    const sent = p('The fee is 100 euros a month') + p('Travel is charged apart, at cost.')
    const back = received + p('Travel is never charged apart, at cost.')
    const redlined = redlineOf(back, p('The fee is 120 euros a month') + p('Travel is not charged apart, at cost.'), {
      ...cumulative,
      base: sent,
    })
    expect(linesOf(redlined, 'original')).toEqual(['The fee is 100 euros a month', 'Travel is charged apart, at cost.'])
    expect(bodyOf(redlined)).toMatch(new RegExp(`<w:ins w:id="\\d+" ${ADA}>.*120`))
  })

  it('keeps a cross-reference of theirs whole, from its beginning to its end', () => {
    const clause = (of: string): string => p(`${r('made under clause ')}${of}${r('.')}`)
    const shown = '<w:r><w:delText>12</w:delText></w:r>'
    const gone = tracked('del', field('REF x', shown).replaceAll('instrText', 'delInstrText'))
    const theirs = clause(`${gone}${tracked('ins', field('REF x', r('13')))}`)
    const redlined = redlineOf(theirs, clause(field('REF x', r('13'))), {
      ...cumulative,
      base: clause(field('REF x', r('12'))),
    })
    const xml = bodyOf(redlined)
    for (const type of ['begin', 'separate', 'end'])
      expect(xml.match(new RegExp(`fldCharType="${type}"`, 'g'))).toHaveLength(2)
    expect(xml).toMatch(new RegExp(`<w:del w:id="\\d+" ${ADA}>(?:(?!</w:del>).)*12(?:(?!</w:del>).)*"end"`))
    expect(linesOf(redlined, 'original')).toEqual(['made under clause 12.'])
  })

  it('reads the marks of the newer document where the older one has none', () => {
    const redlined = redlineOf(p('The fee is 100 euros a month'), received, cumulative)
    expect(bodyOf(redlined)).toMatch(new RegExp(`<w:ins w:id="\\d+" ${ADA}>.*120`))
    expect(linesOf(redlined, 'original')).toEqual(['The fee is 100 euros a month'])
  })
})

describe('the sample, cumulative from what we sent', () => {
  const sample = (name: string): Uint8Array =>
    new Uint8Array(readFileSync(new URL(`../../../../resources/samples/${name}.docx`, import.meta.url)))

  it.each([
    ['v2-buyer', 'v3-vendor', 'v1-vendor'],
    ['v3-vendor', 'v4-buyer', 'v2-buyer'],
  ])('%s answered by %s gives back %s, its header with it', (older, newer, base) => {
    const documents = { older: sample(older), newer: sample(newer), base: sample(base) }
    const made = redlineDocx({ ...documents, ...US, mode: 'cumulative', realMoves: false })
    expect(made).toMatchObject({ ok: true })
  })
})
