import { describe, expect, it } from 'vitest'
import { openAnyDocument } from '#main/formats/open-document.ts'
import { renderExport } from '#main/formats/report/render-export.ts'
import type { Reported } from '#shared/compare/report/reported.ts'
import { changeRows, wordingOf } from '#shared/compare/report/rows.ts'
import { COLUMNS } from '#shared/compare/report/table.ts'
import { HOSTILE, readSample, reportedLines, reportedOf } from '../../fixtures/reported.ts'
import { value } from '../../store/support/workspaces.ts'
import { csvRows, excelRows, sheetXml, wordRows, wordText } from './office-files.ts'

const FORMATS = ['docx', 'xlsx', 'csv'] as const

const make = async (reported: Reported, format: (typeof FORMATS)[number]): Promise<Uint8Array> =>
  (await renderExport({ what: 'report', format }, reported)).bytes

/** The two wordings of every numbered row, as the report holds them. */
async function wordingsIn(
  reported: Reported,
  format: (typeof FORMATS)[number],
): Promise<readonly (readonly string[])[]> {
  const bytes = await make(reported, format)
  if (format === 'docx') {
    const rows = wordRows(bytes).filter(([number]) => /^\d+$/.test(number?.text ?? ''))
    return rows.map((row) => row.slice(-2).map(({ text }) => text))
  }
  if (format === 'csv') {
    const rows = csvRows(bytes).filter(([number = '']) => /^\d+$/.test(number))
    // What would be a formula has a quote before it.
    return rows.map((row) => row.slice(-2).map((text) => text.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')))
  }
  const joined: string[][] = []
  for (const [number = '', ...cells] of excelRows(bytes, 1).rows) {
    const texts = cells.slice(-2).map(decodeExcel)
    if (/^\d+$/.test(number)) joined.push(texts)
    else if (number.endsWith('(continued)')) {
      const last = joined.pop() ?? []
      joined.push(last.map((text, at) => text + (texts[at] ?? '')))
    }
  }
  return joined
}

/** As Excel reads a text: ISO/IEC 29500-1, ST_Xstring. */
const decodeExcel = (text: string): string =>
  text.replaceAll(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Both wordings of every row that the report must hold. */
function wordingsOf(reported: Reported): readonly (readonly string[])[] {
  const { changes, folded } = changeRows(reported)
  return [...changes, ...folded].map((row) => [wordingOf(row, 'old'), wordingOf(row, 'new')])
}

const samples = async (older: string, newer: string): Promise<Reported> =>
  reportedOf(await readSample(older), await readSample(newer))

describe.each(FORMATS)('the change report as .%s', (format) => {
  it('has a row for every change, with both wordings exactly', async () => {
    const reported = await samples('v1-vendor.docx', 'v2-buyer.docx')
    const expected = wordingsOf(reported)
    expect(expected.length).toBeGreaterThan(150)
    expect(await wordingsIn(reported, format)).toEqual(expected)
  })

  it('shows hostile text as text', async () => {
    for (const [older, newer] of [
      ['1 Nothing.', HOSTILE],
      [HOSTILE, '1 Nothing.'],
      [HOSTILE, HOSTILE.replaceAll('e', 'é')],
    ] as const) {
      const reported = reportedLines(older, newer)
      expect(await wordingsIn({ ...reported, title: HOSTILE }, format)).toEqual(wordingsOf(reported))
    }
  })

  it('takes words that mean something to a program', async () => {
    for (const word of ['constructor', '__proto__', 'toString', 'null', 'true', '1e5', '00123', 'NaN']) {
      const reported = reportedLines('1 Nothing.', `1 ${word}`)
      expect(await wordingsIn(reported, format)).toEqual(wordingsOf(reported))
    }
  })

  it('keeps control characters and overrides of direction visible and harmless', async () => {
    const reported = reportedLines(
      '1 The Client shall pay \u202eEUR 01\u202c.',
      '1 The Client shall pay \u0007 nothing\u0000 at all\ufffe.',
    )
    const [row] = await wordingsIn(reported, format)
    expect(row).toEqual([
      'The Client shall pay [U+202E]EUR 01[U+202C].',
      'The Client shall pay [U+0007] nothing[U+0000] at all[U+FFFE].',
    ])
  })

  it('gives the same bytes for the same input', async () => {
    const reported = await samples('v2-buyer.docx', 'v3-vendor.docx')
    expect(Buffer.compare(Buffer.from(await make(reported, format)), Buffer.from(await make(reported, format)))).toBe(0)
  })

  it('holds wording of any length', async () => {
    const long = 'The parties agree on many words. '.repeat(3000).trim()
    const reported = reportedLines(`1 ${long}`, `1 ${long} And one more.`)
    expect(await wordingsIn(reported, format)).toEqual(wordingsOf(reported))
  })

  it('says what the sender did not mark, on the row and in the summary', async () => {
    const { old, new: now } = reportedLines('1 Old words stand here.', '1 New words stand here.')
    const bytes = await make(reportedOf(old, now, now), format)
    const text = {
      docx: () => wordText(bytes),
      xlsx: () => [1, 2].flatMap((sheet) => excelRows(bytes, sheet).rows.flat()).join('\n'),
      csv: () => new TextDecoder().decode(bytes),
    }[format]()
    expect(text).toContain('1 change was not marked by the sender, or only in part.')
    expect(text).toMatch(format === 'docx' ? /^Not marked by the sender$/m : format === 'csv' ? /,No,/ : /^No$/m)
  })
})

describe('the report as a Word document', () => {
  it('strikes what was deleted and underlines what was inserted, each in its own column', async () => {
    const bytes = await make(reportedLines('1 Pay within ten days.', '1 Pay within thirty days.'), 'docx')
    const [, , , old, now] = wordRows(bytes).at(-1) ?? []
    expect(old).toEqual({ text: 'Pay within ten days.', struck: 'ten', underlined: '' })
    expect(now).toEqual({ text: 'Pay within thirty days.', struck: '', underlined: 'thirty' })
  })

  it('is one that our own reader reads, without tracked changes, its heads repeated on every page', async () => {
    const bytes = await make(await samples('v2-buyer.docx', 'v3-vendor.docx'), 'docx')
    const opened = value(await openAnyDocument('changes.docx', bytes))
    expect(opened.view('accepted').revisions).toEqual([])
    expect(opened.view('accepted').title).toContain('Services for Northwind')
    const { unzipSync, strFromU8 } = await import('fflate')
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    expect(xml.match(/<w:tblHeader/g)).toHaveLength(wordRows(bytes).filter(([first]) => first?.text === 'No.').length)
    expect(xml).toContain('w:orient="landscape"')
  })
})

describe('the report as a workbook', () => {
  it('has a head that stays, a filter over the whole table, and no formula whatever the text', async () => {
    const bytes = await make(reportedLines('1 Nothing.', HOSTILE), 'xlsx')
    const { rows, formulas } = excelRows(bytes, 1)
    expect(rows[0]).toEqual([...COLUMNS])
    expect(formulas + excelRows(bytes, 2).formulas).toBe(0)
    expect(sheetXml(bytes, 1)).toContain(`<autoFilter ref="A1:J${rows.length}"/>`)
    expect(sheetXml(bytes, 1)).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(excelRows(bytes, 2).rows[0]).toEqual(['Contract', 'Services for Northwind'])
  })
})

describe('the report as CSV', () => {
  it('leaves no cell that a spreadsheet would run', async () => {
    const rows = csvRows(await make(reportedLines('1 Nothing.', HOSTILE), 'csv'))
    expect(rows[0]).toEqual([...COLUMNS])
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    for (const row of rows) expect(row).toHaveLength(COLUMNS.length)
  })
})
