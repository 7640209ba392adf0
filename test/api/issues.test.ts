import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ISSUES_FORMATS } from '#shared/api/points.ts'
import { addDeal, PASSPHRASE, startCore } from '../fixtures/open-core.ts'
import { csvRows, excelRows, wordRows } from '../formats/exports/office-files.ts'

const bench = startCore()
const { ask, path } = bench
let contract = ''

const PRIVATE = ['SECRET-IDEAL', 'SECRET-FINE', 'SECRET-LIMIT', 'SECRET-WORDING', 'SECRET-WITHDRAWN'] as const

beforeAll(async () => {
  await ask('workspace.create', { path, passphrase: PASSPHRASE })
  contract = await addDeal(bench, 2)
  const [ideal, acceptable, walkAway, wording, gone] = PRIVATE
  const cap = { contract, title: 'Cap', clause: '2.1', vendor: 'Six months.\nNo more.', buyer: '=Twelve months.' }
  await ask('point.add', { ...cap, wording, ladder: { ideal, acceptable, walkAway } })
  const { id: notice } = await ask('point.add', {
    contract,
    title: 'Notice',
    clause: null,
    vendor: null,
    buyer: 'A week.',
  })
  await ask('point.agree', { contract, point: notice, text: 'Eight days.', version: 2 })
  const { id: mistake } = await ask('point.add', {
    contract,
    title: 'Mistake',
    clause: null,
    vendor: gone,
    buyer: null,
  })
  await ask('point.withdraw', { contract, point: mistake })
})
afterAll(bench.end)

const exportAs = async (format: (typeof ISSUES_FORMATS)[number]): Promise<Uint8Array> => {
  const { name, bytes } = await ask('point.export', { contract, format })
  expect(name).toBe(`Deal issues list.${format}`)
  return bytes ?? new Uint8Array()
}

describe('point.export', () => {
  it('as Word has a row for each point that stands, open ones first, with both sides’ words', async () => {
    const rows = wordRows(await exportAs('docx')).map((row) => row.map(({ text }) => text))
    expect(rows[0]).toEqual([
      'No.',
      'Clause',
      'Issue',
      'Vendor wants',
      'Client wants',
      'Status',
      'Agreed text',
      'Your answer',
    ])
    expect(rows[1]).toEqual(['P-01', '2.1', 'Cap', 'Six months.\nNo more.', '=Twelve months.', 'open', '', ''])
    expect(rows[3]).toEqual(['P-02', '', 'Notice', '', 'A week.', 'agreed', 'Eight days.\nVersion 2', ''])
    expect(rows).toHaveLength(4)
  })

  it('as Excel and CSV holds the same, and no formula', async () => {
    const { rows, formulas } = excelRows(await exportAs('xlsx'), 2)
    expect(rows[1]?.slice(0, 5)).toEqual(['P-01', '2.1', 'Cap', 'Six months.\nNo more.', '=Twelve months.'])
    expect(formulas).toBe(0)
    const lines = csvRows(await exportAs('csv'))
    expect(lines.map(([id]) => id)).toEqual(['No.', 'P-01', 'P-02'])
    expect(lines[1]?.[4]).toBe("'=Twelve months.")
  })

  it.each(ISSUES_FORMATS)('as .%s holds nothing that is private, nor a withdrawn point', async (format) => {
    const bytes = await exportAs(format)
    const isZip = bytes[0] === 0x50
    const text = isZip
      ? Object.values(unzipSync(bytes))
          .map((part) => strFromU8(part))
          .join('\n')
      : strFromU8(bytes)
    expect(PRIVATE.filter((secret) => text.includes(secret))).toEqual([])
    expect(text).toContain('Six months.')
  })
})
