import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDeal, addDraft, PASSPHRASE, startCore } from '../../fixtures/open-core.ts'

const bench = startCore()
const { ask, refusal, path } = bench

beforeAll(async () => {
  await ask('workspace.create', { path, passphrase: PASSPHRASE })
})
afterAll(bench.end)

describe('round.readList', () => {
  it('gives what the other side filled in, which is taken over as of the latest version', async () => {
    const contract = await addDeal(bench, 2)
    const { id: point } = await ask('point.add', {
      ...{ contract, title: 'Cap', clause: '2.1', vendor: 'Six months.', buyer: null },
    })
    const { bytes } = await ask('point.export', { contract, format: 'md' })
    const list = new TextDecoder().decode(bytes ?? new Uint8Array())
    const text = list.replace(/^(\| P-01 .*\|)[^|]*\|$/m, '$1 Nine months. |')
    const file = { name: 'list.md', bytes: new TextEncoder().encode(text) }
    const { side, rows, notes } = await ask('round.readList', { contract, file })
    expect({ side, rows, notes }).toEqual({
      side: 'buyer',
      rows: [{ number: 'P-01', point, title: 'Cap', answer: 'Nine months.', before: null, conflicts: [] }],
      notes: [],
    })
    expect((await ask('point.show', { contract, point })).positions).toHaveLength(1)
    const positions = rows.flatMap(({ answer, point: of }) =>
      answer === null || of === null ? [] : [{ point: of, side, text: answer, clause: null }],
    )
    await ask('round.take', { contract, version: null, origin: 'issues-list', positions, reopen: [] })
    expect(await ask('point.show', { contract, point })).toMatchObject({
      status: 'countered',
      positions: [{ side: 'vendor' }, { side: 'buyer', text: 'Nine months.', version: 2, origin: 'issues-list' }],
    })
    expect((await ask('round.readList', { contract, file })).rows).toMatchObject([{ conflicts: ['same-as-before'] }])
  })

  it('refuses what cannot be read, and says when it is no list', async () => {
    const contract = await addDeal(bench, 1)
    const file = { name: 'list.xlsx', bytes: Uint8Array.of(0x50, 0x4b, 3, 4) }
    expect(await refusal('round.readList', { contract, file })).toMatchObject({ kind: 'document' })
    const text = { name: 'list.csv', bytes: new TextEncoder().encode('Name,Price\nStation,5') }
    expect(await ask('round.readList', { contract, file: text })).toMatchObject({
      rows: [],
      notes: [expect.stringContaining('No issues list')],
    })
  })
})

describe('point.timeline', () => {
  it('has the clause and the positions version by version, and the version that first carried what was agreed', async () => {
    const contract = await addDeal(bench, 1)
    const { id: point } = await ask('point.add', {
      ...{ contract, title: 'Cap', clause: '2.1', vendor: 'the fees of 6 months', buyer: null },
    })
    await addDraft(bench, contract, 1)
    await ask('point.record', { contract, point, side: 'buyer', version: 2, text: 'the fees of 12 months' })
    await addDraft(bench, contract, 2)
    await ask('point.agree', { contract, point, text: 'the fees of 9 months', version: 3 })
    const { entries, series, carriedIn, early } = await ask('point.timeline', { contract, point })
    expect(
      entries.map(({ version, side, isChanged, clauses }) => [version, side, isChanged, clauses[0]?.text]),
    ).toEqual([
      [1, 'vendor', false, 'Liability is limited to the fees of 6 months.'],
      [2, 'buyer', true, 'Liability is limited to the fees of 12 months.'],
      [3, 'vendor', true, 'Liability is limited to the fees of 9 months.'],
    ])
    expect(entries.map(({ positions }) => positions.map(({ text }) => text))).toEqual([
      ['the fees of 6 months'],
      ['the fees of 12 months'],
      [],
    ])
    expect(series).toMatchObject({ unit: 'month', values: [{ number: 6 }, { number: 12 }] })
    expect({ carriedIn, early }).toEqual({ carriedIn: 3, early: [] })
  })
})
