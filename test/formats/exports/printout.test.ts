import { describe, expect, it } from 'vitest'
import { openAnyDocument } from '#main/formats/open-document.ts'
import { renderPrintout } from '#main/formats/printout/render-printout.ts'
import { line, type Printout } from '#shared/model/printout/printout.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { HOSTILE } from '../../fixtures/reported.ts'
import { value } from '../../store/support/workspaces.ts'
import { excelRows, wordRows, wordText } from './office-files.ts'

const FORMATS = ['docx', 'pdf', 'xlsx', 'md'] as const

const PRINTOUT: Printout = {
  title: 'Checklist | <b>',
  facts: [{ name: 'Contract', value: 'Deal, Version 2' }],
  sections: [
    { heading: null, lines: [line('Two of three are settled.', 'strong')], table: null },
    {
      heading: 'Data',
      lines: [],
      table: {
        columns: [
          { title: 'Field', width: 20 },
          { title: 'Value', width: 80 },
        ],
        rows: [
          [[line('Window')], [line('48 hours', 'strong'), line('within 48 hours', 'quote')]],
          [[line('Hostile')], HOSTILE.split('\n').map((text) => line(text, 'quote'))],
          [[line('Long')], [line('word '.repeat(9000), 'quote')]],
          [[line('Empty')], []],
        ],
      },
    },
    {
      heading: 'Data',
      lines: [],
      table: { columns: [{ title: 'Same name', width: 1 }], rows: [[[line('second', 'warning')]]] },
    },
  ],
  closing: ['Not legal advice.'],
  madeOn: '2026-03-01',
}

const EMPTY: Printout = { title: 'Nothing', facts: [], sections: [], closing: [], madeOn: null }

const letters = (text: string): string => (text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []).join('')

describe.each(FORMATS)('a printout as .%s', (format) => {
  it('gives the same bytes for the same printout, also for an empty one', async () => {
    expect(await renderPrintout(format, PRINTOUT)).toEqual(await renderPrintout(format, PRINTOUT))
    expect((await renderPrintout(format, EMPTY)).length).toBeGreaterThan(0)
  })
})

describe('a printout', () => {
  it('as Word has every cell with its words, and our reader reads it', async () => {
    const bytes = await renderPrintout('docx', PRINTOUT)
    const rows = wordRows(bytes)
    expect(rows[1]?.map(({ text }) => text)).toEqual(['Window', '48 hours\n“within 48 hours”'])
    expect(rows[2]?.[1]?.text).toContain('<script>alert')
    expect(wordText(bytes)).toContain('Not legal advice.')
    const opened = value(await openAnyDocument('printout.docx', bytes))
    expect(JSON.stringify(buildVersionText(opened.view('accepted')))).toContain('within 48 hours')
  })

  it('as Excel has a sheet for each table, and no formula', async () => {
    const bytes = await renderPrintout('xlsx', PRINTOUT)
    const { rows, formulas } = excelRows(bytes, 2)
    expect(rows[0]).toEqual(['Field', 'Value'])
    expect(rows[1]).toEqual(['Window', '48 hours\n“within 48 hours”'])
    expect(rows[3]?.[1]).toContain('too long for a cell')
    expect(formulas).toBe(0)
    expect(excelRows(bytes, 3).rows).toEqual([['Same name'], ['second']])
  })

  it('as PDF has every word on its pages, its fonts in itself, and tags', async () => {
    const bytes = await renderPrintout('pdf', PRINTOUT)
    const file = Buffer.from(bytes).toString('latin1')
    expect(file.match(/\/FontFile2/g)?.length).toBe(file.match(/\/Type \/FontDescriptor/g)?.length)
    expect(file).toContain('/MarkInfo')
    const opened = value(await openAnyDocument('printout.pdf', bytes))
    const { paragraphs } = buildVersionText(opened.view('accepted'))
    const read = letters(paragraphs.map(({ text }) => text).join(' '))
    expect(read).toContain(letters('Two of three are settled.'))
    expect(read).toContain(letters('within 48 hours'))
    expect(read).toContain('second')
  })

  it('as Markdown takes nothing of the text for its own', async () => {
    const text = new TextDecoder().decode(await renderPrintout('md', PRINTOUT))
    expect(text).toMatch(/^# Checklist \\\| &lt;b\\>\n/)
    expect(text).toContain('| Window | **48 hours**<br>“within 48 hours” |')
    expect(text).not.toMatch(/<(?!br>)[a-z]/i)
    const rows = text
      .split('\n')
      .filter((row) => row.startsWith('|') && !row.includes('Same') && !row.includes('second'))
    expect(rows.every((row) => row === '| --- |' || row.split(/(?<!\\)\|/).length === 4)).toBe(true)
  })
})
