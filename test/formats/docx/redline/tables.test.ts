import { describe, expect, it } from 'vitest'
import { cell, p, row, table } from '../../../fixtures/docx/xml.ts'
import { bodyOf, linesOf, marksOf, redlineOf } from './redlined.ts'

const line = (...texts: readonly string[]): string => row(texts.map((text) => cell(p(text))))
const END = p('The end of it all.')

const HEAD = line('Service', 'Fee')
const BUILD = line('Building the model', '10,000 euros')
const RUN = line('Running the model', '500 euros a month')

describe('tables', () => {
  it('are compared word by word within their cells', () => {
    const dearer = line('Building the model', '12,000 euros')
    expect(marksOf(table(HEAD, BUILD) + END, table(HEAD, dearer) + END)).toEqual([
      'Service¶',
      '|',
      'Fee¶',
      '|',
      'Building the model¶',
      '|',
      '[-10,000-]{+12,000+} euros¶',
      '|',
      'The end of it all.¶',
    ])
  })

  it('mark rows that came as rows, and all that stands in them', () => {
    const xml = bodyOf(redlineOf(table(HEAD, BUILD) + END, table(HEAD, BUILD, RUN) + END))
    expect(xml.match(/<w:trPr><w:ins [^>]*\/><\/w:trPr>/g)).toHaveLength(1)
    expect(marksOf(table(HEAD, BUILD) + END, table(HEAD, BUILD, RUN) + END)).toContain('{+rowRunning the model¶+}')
  })

  it('mark rows that went as rows, where they stood', () => {
    expect(marksOf(table(HEAD, BUILD, RUN) + END, table(HEAD, RUN) + END).slice(4, 6)).toEqual([
      '[-rowBuilding the model¶-]',
      '|',
    ])
  })

  it('with another column are replaced row by row', () => {
    const wide = table(line('Service', 'Fee', 'From'), line('Building the model', '10,000 euros', 'May'))
    const redlined = redlineOf(table(HEAD, BUILD) + END, wide + END)
    expect(linesOf(redlined, 'original').slice(0, 4)).toEqual(['Service', 'Fee', 'Building the model', '10,000 euros'])
    expect(bodyOf(redlined).match(/<w:tbl>/g)).toHaveLength(1)
  })

  it('mark each cell of a row without a word, into which LibreOffice would put a character of its own', () => {
    const blank = line('', '')
    const came = redlineOf(table(HEAD, BUILD) + END, table(HEAD, BUILD, blank) + END)
    expect(bodyOf(came).match(/<w:tcPr><w:cellIns [^>]*\/><\/w:tcPr>/g)).toHaveLength(2)
    const went = redlineOf(table(HEAD, BUILD, blank) + END, table(HEAD, BUILD) + END)
    expect(bodyOf(went).match(/<w:tcPr><w:cellDel [^>]*\/><\/w:tcPr>/g)).toHaveLength(2)
    expect(bodyOf(went)).not.toContain('<w:trPr><w:del')
  })

  it('that went as a whole are a table whose rows all went', () => {
    const redlined = redlineOf(p('Before it.') + table(HEAD, BUILD) + END, p('Before it.') + END)
    expect(bodyOf(redlined).match(/<w:trPr><w:del /g)).toHaveLength(2)
    expect(linesOf(redlined, 'accepted')).toEqual(['Before it.', 'The end of it all.'])
  })

  it('keep properties of rows in the order that the schema wants: the mark is last', () => {
    const tall = row([cell(p('New row')), cell(p('of it'))], '<w:cantSplit/>')
    const xml = bodyOf(redlineOf(table(HEAD, BUILD) + END, table(HEAD, BUILD, tall) + END))
    expect(xml).toMatch(/<w:trPr><w:cantSplit\/><w:ins [^>]*\/><\/w:trPr>/)
  })
})
