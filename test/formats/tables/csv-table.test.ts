import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '#main/formats/bundle/csv.ts'
import { readCsvTable } from '#main/formats/tables/csv-table.ts'

describe('separated values', () => {
  it('are read with quotes, line ends and separators in cells', () => {
    expect(readCsvTable('a,"b ""c"", d",\n"two\nlines",,x\n')).toEqual([
      ['a', 'b "c", d', ''],
      ['two\nlines', '', 'x'],
    ])
  })

  it('may be separated by semicolons or tabs', () => {
    expect(readCsvTable('"No.; 1";Answer\nP-01;a, b')).toEqual([
      ['No.; 1', 'Answer'],
      ['P-01', 'a, b'],
    ])
    expect(readCsvTable('No.\tAnswer\nP-01\ta')).toEqual([
      ['No.', 'Answer'],
      ['P-01', 'a'],
    ])
    expect(readCsvTable('Our comments\nNo.;Answer\nP-01;a, b, c, d')[2]).toEqual(['P-01', 'a, b, c, d'])
  })

  it('may be odd: a quote within a cell, words behind a quote, a quote that never closes', () => {
    expect(readCsvTable('5" pipe,b\n"a" b,c\n"open, to\nthe end')).toEqual([
      ['5" pipe', 'b'],
      ['a b', 'c'],
      ['open, to\nthe end'],
    ])
    expect(readCsvTable('')).toEqual([])
    expect(readCsvTable('\n\na')).toEqual([[''], [''], ['a']])
  })

  it('are read back as they were written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '=', '-', '“'), maxLength: 8 })
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(rows, (written) => {
        const head = ['No.', 'Answer']
        const text = writeCsv([head, ...written])
          .slice(1)
          .replaceAll('\r\n', '\n')
        expect(readCsvTable(text)).toEqual([head, ...written])
      }),
    )
  })

  it('never fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n') }), (text) => {
        expect(readCsvTable(text).flat().join('').length).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
