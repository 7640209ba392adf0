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
      'Raised in',
      'Status',
      'Agreed text',
      'Your answer',
    ])
    const cap = ['P-01', '2.1', 'Cap', 'Six months.\nNo more.', '=Twelve months.', 'Version 2', 'open', '', '']
    expect(rows[1]).toEqual(cap)
    const notice = ['P-02', '', 'Notice', '', 'A week.', 'Version 2', 'agreed', 'Eight days.\nVersion 2', '']
    expect(rows[3]).toEqual(notice)
    expect(rows).toHaveLength(4)
  })

  it('has columns for topic, owner and due day once a point has them; of topics those that everybody may read', async () => {
    const other = await addDeal(bench, 1)
    await ask('review.set', { contract: other, playbook: 'nda', side: 'buyer', depth: 'smb', provider: 'vendor' })
    const raise = (title: string, topic: string) =>
      ask('point.add', { contract: other, title, topic, clause: '2', vendor: null, buyer: null })
    await raise('Own', 'what-we-never-give')
    const { id: point } = await raise('Theirs', 'term')
    await ask('point.set', { contract: other, changes: [{ point, owner: 'Ada', due: '2026-04-01' }] })
    const { bytes } = await ask('point.export', { contract: other, format: 'csv' })
    const [head, own, theirs] = csvRows(bytes ?? new Uint8Array())
    expect(head).toContain('Topic')
    const cell = (row: readonly string[] | undefined, title: string) => row?.[head?.indexOf(title) ?? -1]
    expect([cell(own, 'Topic'), cell(theirs, 'Topic')]).toEqual(['', 'How long'])
    expect(cell(theirs, 'Clause')).toBe('2. Money')
    expect([cell(own, 'Owner'), cell(theirs, 'Owner'), cell(theirs, 'Due')]).toEqual(['', 'Ada', '2026-04-01'])
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
