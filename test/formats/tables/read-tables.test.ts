import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { readTables } from '#main/formats/tables/read-tables.ts'
import { readIssues } from '#shared/negotiate/issues/read-issues.ts'
import { LISTED } from '../../fixtures/issues-lists/listed.ts'

const edited = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/data/issues-lists/${name}`, import.meta.url)))

async function answersIn(name: string) {
  const read = await readTables(name, edited(name))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const { rows, notes } = readIssues(read.value, LISTED, 'vendor')
  return { notes, rows: rows.map(({ number, answer, conflicts }) => [number, answer, ...conflicts]) }
}

const NINE = 'We can live with “nine” months.'
const IN_A_SHEET = [
  ['P-04', null],
  ['P-03', 'Two months, naïvely – or €5.', 'their-words-changed'],
  ['P-02', '30 days.'],
  ['P-01', NINE],
]

describe('an issues list edited in LibreOffice', () => {
  it('is read from Writer’s .docx: tracked answers, rows taken out and put in, our words altered', async () => {
    expect(await answersIn('edited.docx')).toEqual({
      notes: [],
      rows: [
        ['P-01', NINE],
        ['P-02', '30 days.\nSet-off as by law.'],
        ['P-04', 'Agreed.', 'our-words-changed'],
        ['', 'We need EUR 1,000,000.', 'unknown-point'],
      ],
    })
  })

  it('is read from Calc’s .xlsx: sorted, with a column and lines of their own, and a formula', async () => {
    const { notes, rows } = await answersIn('edited.xlsx')
    expect(rows).toEqual(IN_A_SHEET)
    expect(notes).toEqual([expect.stringContaining('formulas')])
  })

  it('is read from Calc’s .csv with semicolons, in the encoding of Western Windows', async () => {
    const { notes, rows } = await answersIn('edited.csv')
    expect(rows).toEqual(IN_A_SHEET)
    expect(notes).toEqual([expect.stringContaining('Windows-1252')])
  })
})

/** A workbook of one sheet of that XML. */
const workbook = (sheetData: string, rest = ''): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheetData}</sheetData>${rest}</worksheet>`),
  })

const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const read = (bytes: Uint8Array) => readTables('list.xlsx', bytes)

describe('a workbook', () => {
  it('gives figures as they are written, days, and empty cells', async () => {
    const bytes = await writeExcelFile([
      [
        { value: 1_234_567.5, type: Number },
        { value: new Date('2026-04-01'), type: Date, format: 'yyyy-mm-dd' },
      ],
      [null, { value: ' two\nlines ', type: String }],
    ]).toBuffer()
    expect(await read(new Uint8Array(bytes))).toEqual({
      ok: true,
      value: {
        tables: [
          [
            ['1234567.5', '2026-04-01'],
            ['', ' two\nlines '],
          ],
        ],
        notes: [],
      },
    })
  })

  it('may have cells that only have a look to the very end of the sheet, and merged ones', async () => {
    const rows = `<row r="1">${cell('A1', 'No.')}<c r="XFD1" s="1"/></row><row r="1048576" s="1"/><row r="1048575"><c r="A1048575" s="2"></c></row>`
    const found = await read(workbook(rows, '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>'))
    expect(found).toMatchObject({ value: { tables: [[['No.']]], notes: [expect.stringContaining('merged')] } })
  })

  it.each([
    ['a cell at the end of the sheet', workbook(`<row r="1">${cell('XFD1', 'x')}</row>`)],
    ['a row at the end of the sheet', workbook(`<row r="1048576">${cell('A1048576', 'x')}</row>`)],
    ['a part that unpacks to far more than it is', workbook(`<row r="1">${cell('A1', 'x'.repeat(40_000_000))}</row>`)],
  ])('is refused when it is made to exhaust its reader: %s', async (_, bytes) => {
    expect(bytes.length).toBeLessThan(100_000)
    expect(await read(bytes)).toMatchObject({ ok: false, error: { kind: 'too-large' } })
  })

  it('is refused when it is damaged', async () => {
    const whole = edited('edited.xlsx')
    expect(await read(whole.slice(0, 3_000))).toMatchObject({ ok: false })
    expect(await read(workbook('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))).toMatchObject({
      error: { kind: 'damaged' },
    })
    const mutants = Array.from({ length: 60 }, (_, at) => {
      const bytes = whole.slice()
      for (let place = at * 7; place < bytes.length; place += 997 + at)
        bytes[place] = (bytes[place] ?? 0) ^ (1 << (at % 8))
      return bytes
    })
    for (const bytes of mutants) expect(await read(bytes)).toHaveProperty('ok')
  })
})

describe('other files', () => {
  it('are refused, or have no tables', async () => {
    expect(await readTables('list.csv', new Uint8Array())).toMatchObject({ error: { kind: 'empty' } })
    expect(await readTables('list.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0))).toMatchObject({
      error: { kind: 'unknown-format' },
    })
    expect(await readTables('list.md', strToU8('No table.'))).toMatchObject({ value: { tables: [] } })
  })
})
