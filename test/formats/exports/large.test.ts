import { strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type ExportForm, renderExport } from '#main/formats/report/render-export.ts'
import type { Reported } from '#shared/compare/report/reported.ts'
import { reportedLines } from '../../fixtures/reported.ts'
import { csvRows, excelRows, wordRows } from './office-files.ts'

const COUNT = 5000

const lines = (days: string): string =>
  Array.from(
    { length: COUNT },
    (_, at) => `${at + 1} Part ${at + 1} is delivered within ${days} days of order ${at + 1}.`,
  ).join('\n')

const words = (changed: string): string => {
  const all = Array.from({ length: 200_000 }, (_, at) => `word${at % 997}`)
  all[150_000] = changed
  return `1 ${all.join(' ')}`
}

const make = async (form: ExportForm, reported: Reported): Promise<Uint8Array> =>
  (await renderExport(form, reported)).bytes

const FORMS: readonly ExportForm[] = [
  { what: 'redline', format: 'html' },
  { what: 'redline', format: 'pdf' },
  { what: 'report', format: 'docx' },
  { what: 'report', format: 'xlsx' },
  { what: 'report', format: 'csv' },
]

describe('five thousand changes', () => {
  const reported = reportedLines(lines('ten'), lines('thirty'))

  it.each(FORMS)('are all in the $what as .$format', async (form) => {
    const bytes = await make(form, reported)
    const count = {
      html: () => strFromU8(bytes).match(/<del>ten<\/del><ins>thirty<\/ins>/g)?.length,
      pdf: () =>
        Buffer.from(bytes)
          .toString('latin1')
          .match(/\/Alt \(deleted: ten\)/g)?.length,
      docx: () => wordRows(bytes).filter(([number]) => /^\d+$/.test(number?.text ?? '')).length,
      xlsx: () => excelRows(bytes, 1).rows.length - 1,
      csv: () => csvRows(bytes).filter(([number = '']) => /^\d+$/.test(number)).length,
    }[form.format]()
    expect(count).toBe(COUNT)
  })
})

describe('a clause of two hundred thousand words', () => {
  const reported = reportedLines(words('six'), words('twelve'))

  it.each(FORMS)('is made into a $what as .$format', async (form) => {
    expect((await make(form, reported)).length).toBeGreaterThan(20_000)
  })
})
