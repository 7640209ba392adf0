import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDeal, addDraft, markdown, PASSPHRASE, startCore } from '../../fixtures/open-core.ts'

const bench = startCore()
const { ask, refusal, path } = bench
beforeAll(async () => {
  await ask('workspace.create', { path, passphrase: PASSPHRASE })
})
afterAll(bench.end)

const raise = async (contract: string, title: string): Promise<string> =>
  (await ask('point.add', { contract, title, clause: '2.1', vendor: 'Six months.', buyer: null })).id

async function dealWithPoints(): Promise<{ contract: string; one: string; two: string }> {
  const contract = await addDeal(bench, 1)
  return { contract, one: await raise(contract, 'Cap'), two: await raise(contract, 'Fees') }
}

describe('what is said anew of points', () => {
  it('is stored for all of them, and what is left out stays', async () => {
    const { contract, one, two } = await dealWithPoints()
    const first = { point: one, owner: 'Ada', due: '2026-05-01', priority: 'must', better: 'lower' } as const
    await ask('point.set', { contract, changes: [{ ...first, rationale: 'No insurer.', notes: 'Ask Bo.' }] })
    const changes = [
      { point: one, status: 'escalated', owner: null, topic: 'liability' },
      { point: two, status: 'parked' },
    ] as const
    const { points, before } = await ask('point.set', { contract, changes })
    expect(points).toMatchObject([
      { ...{ id: one, status: 'escalated', owner: null, due: '2026-05-01', topic: 'liability', priority: 'must' } },
      { id: two, status: 'parked', owner: null },
    ])
    expect(points).toEqual(await ask('point.list', { contract }))
    expect(before).toEqual([
      { point: one, status: 'open', owner: 'Ada', topic: null },
      { point: two, status: 'open' },
    ])
  })

  it('is stored for none of them when one cannot follow, and the reason is told', async () => {
    const { contract, one, two } = await dealWithPoints()
    await ask('point.agree', { contract, point: two, text: null, version: null })
    const list = await ask('point.list', { contract })
    const together = (other: { point: string; status?: 'open' | 'parked' }) =>
      refusal('point.set', { contract, changes: [{ point: one, status: 'parked' }, other] })
    expect(await together({ point: two, status: 'parked' })).toMatchObject({ why: 'agreed-already', detail: two })
    expect(await together({ point: 'P-09' })).toMatchObject({ kind: 'missing', noun: 'point' })
    expect(await together({ point: one })).toMatchObject({ kind: 'bad-input', field: 'changes' })
    await ask('point.withdraw', { contract, point: one })
    expect(await together({ point: two })).toMatchObject({ why: 'withdrawn-already', detail: one })
    await ask('point.restore', { contract, point: one })
    expect(await ask('point.list', { contract })).toEqual(list)
    expect((await ask('point.set', { contract, changes: [{ point: two, owner: 'Bo' }] })).points).toMatchObject([
      { status: 'agreed', owner: 'Bo' },
    ])
  })

  it('opens no point under a freeze, but settles one', async () => {
    const { contract, one, two } = await dealWithPoints()
    await ask('point.set', { contract, changes: [{ point: two, status: 'conceded' }] })
    await ask('version.freeze', { contract })
    const open = { contract, changes: [{ point: two, status: 'open' }] } as const
    expect(await refusal('point.set', open)).toMatchObject({ why: 'frozen-so-no-point', detail: '1' })
    await ask('point.set', { contract, changes: [{ point: one, status: 'conceded' }] })
  })

  it('stands in the audit log by its names alone, without a word of it', async () => {
    const { contract, one } = await dealWithPoints()
    const words = { rationale: 'Nobody insures it.', notes: 'They will ask.', owner: 'Ada', priority: 'trade' } as const
    await ask('point.set', { contract, changes: [{ point: one, status: 'parked', ...words }] })
    const { entries } = await ask('audit.list', { contract, limit: 1 })
    const fields = ['status', 'owner', 'priority', 'rationale', 'notes']
    const changes = [{ point: one, fields, from: 'open', to: 'parked' }]
    expect(entries).toMatchObject([{ action: 'point.set', payload: { changes } }])
    expect(JSON.stringify(entries)).not.toMatch(/insures|will ask|Ada|trade/)
  })
})

describe('a trade', () => {
  it('is between two points of the contract, in versions that there are', async () => {
    const { contract, one, two } = await dealWithPoints()
    const told = { contract, gave: one, gaveIn: 1, got: two, gotIn: null, isConditional: false, note: null }
    expect(await refusal('trade.add', { ...told, got: one })).toMatchObject({ kind: 'bad-input', field: 'got' })
    expect(await refusal('trade.add', { ...told, got: 'P-09' })).toMatchObject({ noun: 'point' })
    expect(await refusal('trade.add', { ...told, gotIn: 2 })).toMatchObject({ noun: 'version' })
    const trade = await ask('trade.add', told)
    expect(await ask('trade.list', { contract })).toEqual([trade])
    expect(await refusal('trade.change', { ...told, trade: trade.id + 1 })).toMatchObject({ noun: 'trade' })
    expect(await refusal('trade.restore', { contract, trade: trade.id })).toMatchObject({ noun: 'trade' })
  })

  it('keeps a version that it names from being withdrawn', async () => {
    const contract = await addDeal(bench, 2)
    const [gave, got] = [await raise(contract, 'Cap'), await raise(contract, 'Fees')]
    const told = { contract, gave, gaveIn: null, got, gotIn: 2, isConditional: true, note: null }
    const { id: trade } = await ask('trade.add', told)
    for (const point of [gave, got]) await ask('point.withdraw', { contract, point })
    expect(await refusal('version.withdraw', { contract, version: 2 })).toMatchObject({
      ...{ kind: 'needed', by: ['the trade of P-01 for P-02'] },
    })
    await ask('trade.remove', { contract, trade })
    await ask('version.withdraw', { contract, version: 2 })
    expect(await refusal('trade.restore', { contract, trade })).toMatchObject({ noun: 'version' })
  })
})

describe('warnings', () => {
  it('follow the points through the versions of a contract', async () => {
    const { contract, one, two } = await dealWithPoints()
    expect(await ask('point.warnings', { contract })).toEqual([])
    await ask('point.agree', { contract, point: one, text: null, version: null })
    const ladder = { ideal: null, acceptable: null, walkAway: 'four months' }
    await ask('point.prepare', { contract, point: one, wording: null, ladder })
    await ask('point.set', { contract, changes: [{ point: one, better: 'lower' }] })
    const trade = await ask('trade.add', {
      ...{ contract, gave: one, gaveIn: null, got: two, gotIn: null, isConditional: true, note: null },
    })
    await addDraft(bench, contract, 1)
    const now = 'Liability is limited to the fees of 12 months.'
    const agreed = now.replace('12', '6')
    expect(await ask('point.warnings', { contract })).toEqual([
      { kind: 'below-walk-away', point: one, trade: null, expected: 'four months', found: '6 months', version: 1 },
      { kind: 'not-in-latest', point: one, trade: null, expected: agreed, found: now, version: 2 },
      { kind: 'reopened', point: one, trade: null, expected: agreed, found: now, version: 2 },
      { kind: 'not-got', point: two, trade: trade.id, expected: 'Fees', found: now, version: 2 },
    ])
  })

  it('tell of a clause that a version leaves out', async () => {
    const { contract, one } = await dealWithPoints()
    const documents = [{ ...markdown('Nothing is left.'), kind: 'main' as const }]
    await ask('version.add', { contract, documents, side: 'buyer', date: null, view: 'accepted' })
    expect((await ask('point.warnings', { contract })).map(({ point, kind }) => [point, kind])).toContainEqual([
      ...[one, 'clause-gone'],
    ])
  })
})
