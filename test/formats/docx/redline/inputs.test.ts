import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { lintRedline } from '#main/formats/docx/redline/gate/lint-redline.ts'
import { redlineDocx } from '#main/formats/docx/redline/redline-docx.ts'
import type { SourceText } from '#shared/model/version-text.ts'
import { makeEverything } from '../../../fixtures/docx/everything.ts'
import { makeDocx } from '../../../fixtures/docx/package.ts'
import { cell, p, row, table } from '../../../fixtures/docx/xml.ts'
import { bodyOf, linesOf, marksOf, partOf, redlineOf, tryRedline, US } from './redlined.ts'

const plain = (...texts: readonly string[]): SourceText => ({
  format: 'text',
  title: null,
  paragraphs: texts.map((text, index) => ({
    ...{ source: [index], text, label: null, level: null, outline: null, style: null },
    ...{ bold: 0, story: 'body', cell: null },
  })),
  ...{ revisions: [], comments: [], findings: [] },
})

const direct = (older: Uint8Array | SourceText, newer: Uint8Array) =>
  redlineDocx({ older, newer, base: null, mode: 'received', ...US, realMoves: false })

describe('unusual input', () => {
  it('of two documents that have nothing to do with each other is one replaced by the other', () => {
    const [one, other] = [
      p('A lease of a house by the sea.'),
      p('Software as a service, monthly.') + p('With support.'),
    ]
    const redlined = redlineOf(one, other)
    expect(linesOf(redlined, 'original')).toEqual(['A lease of a house by the sea.'])
    expect(linesOf(redlined, 'accepted')).toEqual(['Software as a service, monthly.', 'With support.'])
  })

  it('with a little of everything holds, in transitional and strict OOXML and between them', () => {
    const [transitional, strict] = [makeEverything(false), makeEverything(true)]
    for (const [older, newer] of [
      [transitional, transitional],
      [strict, strict],
      [transitional, strict],
      [strict, transitional],
    ] as const) {
      const redlined = direct(older, newer)
      expect(redlined.ok).toBe(true)
      if (!redlined.ok) continue
      expect(lintRedline(redlined.value.bytes)).toEqual([])
      expect(bodyOf(redlined.value)).not.toMatch(/<w:(?:ins|del) /)
    }
  })

  it('that keeps nothing of a document with everything carries all of it over', () => {
    for (const isStrict of [false, true]) {
      const redlined = direct(makeEverything(isStrict), makeDocx({ body: p('Nothing of it is left.') }))
      expect(redlined.ok).toBe(true)
      if (redlined.ok) expect(lintRedline(redlined.value.bytes)).toEqual([])
    }
  })

  it('without any words on one side is refused by the reader, like everywhere', () => {
    expect(tryRedline(p('One.'), p(''))).toEqual({
      ok: false,
      error: { kind: 'unreadable', side: 'newer', error: { kind: 'no-text' } },
    })
    expect(tryRedline(p(''), p('One.'))).toMatchObject({ ok: false, error: { side: 'older' } })
  })

  it('that is no package, or a hostile one, is refused by the reader, whichever side it is', () => {
    const good = makeDocx({ body: p('One.') })
    const bomb = makeDocx({
      body: p('x'),
      files: { 'word/document.xml': `<!DOCTYPE x [<!ENTITY a "b">]><w:document>&a;</w:document>` },
    })
    for (const bad of [new Uint8Array(), strToU8('nothing'), bomb]) {
      expect(direct(bad, good)).toMatchObject({ ok: false, error: { kind: 'unreadable', side: 'older' } })
      expect(direct(good, bad)).toMatchObject({ ok: false, error: { kind: 'unreadable', side: 'newer' } })
    }
  })

  it('with one paragraph of 200,000 words is redlined like any other', () => {
    const words = Array.from({ length: 200_000 }, (_, index) => `word${index % 977}`)
    const changed = words.with(100_000, 'another')
    const xml = bodyOf(redlineOf(p(words.join(' ')), p(changed.join(' '))))
    expect(xml.match(/<w:del /g)).toHaveLength(1)
    expect(xml).toContain('>another<')
  })

  it('of another format has no look, and its text comes back', () => {
    const redlined = direct(
      plain('The fee is 100 euros', 'It is due monthly'),
      makeDocx({ body: p('The fee is 120 euros') + p('It is due monthly') }),
    )
    expect(redlined.ok).toBe(true)
    if (redlined.ok) expect(linesOf(redlined.value, 'original')).toEqual(['The fee is 100 euros', 'It is due monthly'])
  })

  it('with prefixes of its own gets the usual ones beside them', () => {
    const strange =
      '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>one 2</x:t></x:r></x:p></x:body></x:document>'
    const redlined = direct(
      makeDocx({ body: p('one two') }),
      makeDocx({ body: '', files: { 'word/document.xml': strange } }),
    )
    expect(redlined.ok).toBe(true)
    if (redlined.ok) expect(linesOf(redlined.value, 'original')).toEqual(['one two'])
    if (redlined.ok) expect(partOf(redlined.value)).toContain('xmlns:w=')
  })

  it('with characters that XML has its own for comes back as it was', () => {
    const texts = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    expect(marksOf(p(texts('a < b & c')), p(texts('a < d & c')))).toEqual([
      texts('a < [-b-]{+d+} & c¶').replace('&lt;', '&lt;'),
    ])
  })

  it('gives the same bytes for the same documents', () => {
    const body = p('One.') + table(row([cell(p('x'))])) + p('Two.')
    expect(redlineOf(body, p('One more.')).bytes).toEqual(redlineOf(body, p('One more.')).bytes)
  })
})
