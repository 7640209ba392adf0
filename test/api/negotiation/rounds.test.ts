import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDeal, addDraft, PASSPHRASE, startCore } from '../../fixtures/open-core.ts'

const bench = startCore()
const { ask, refusal, path } = bench

beforeAll(async () => {
  await ask('workspace.create', { path, passphrase: PASSPHRASE })
})
afterAll(bench.end)

const raise = (contract: string, clause: string | null = '2.1') =>
  ask('point.add', { contract, title: 'Cap', clause, vendor: 'Six months.', buyer: null })

const TWELVE = 'Liability is limited to the fees of 12 months.'

describe('round.propose', () => {
  it('quotes the changed clause for its sender, and records nothing', async () => {
    const contract = await addDeal(bench, 1)
    const { id: point, clauses } = await raise(contract)
    const agreed = await raise(contract)
    await ask('point.agree', { contract, point: agreed.id, text: null, version: null })
    await addDraft(bench, contract, 1)
    expect(await ask('round.propose', { contract, version: 2 })).toEqual({
      side: 'buyer',
      positions: [
        { point, side: 'buyer', text: TWELVE, clause: clauses[0]?.lineage, title: 'Cap', label: '2.1', before: null },
      ],
      gone: [],
      falls: [{ point: agreed.id, title: 'Cap', agreed: 'Liability is limited to the fees of 6 months.', now: TWELVE }],
    })
    expect((await ask('point.show', { contract, point })).positions).toHaveLength(1)
  })

  it('proposes nothing of a first version, nor what was taken over already', async () => {
    const contract = await addDeal(bench, 1)
    await raise(contract)
    const nothing = { positions: [], gone: [], falls: [] }
    expect(await ask('round.propose', { contract, version: 1 })).toEqual({ side: 'vendor', ...nothing })
    await addDraft(bench, contract, 1)
    const { positions } = await ask('round.propose', { contract, version: 2 })
    const taken = positions.map(({ point, side, text, clause }) => ({ point, side, text, clause }))
    await ask('round.take', { contract, version: 2, origin: 'version', positions: taken, reopen: [] })
    expect(await ask('round.propose', { contract, version: 2 })).toEqual({ side: 'buyer', ...nothing })
  })

  it('finds its way by the user’s word on clauses', async () => {
    const contract = await addDeal(bench, 2)
    await raise(contract)
    await ask('pairing.add', { contract, older: 1, newer: 2, old: 4, new: 4, same: false })
    expect(await ask('round.propose', { contract, version: 2 })).toMatchObject({ positions: [] })
  })
})

describe('round.take', () => {
  it('records as of the version, and counters open points that the other side answered', async () => {
    const contract = await addDeal(bench, 2)
    const [open, parked, ours] = [await raise(contract), await raise(contract), await raise(contract)]
    const lineage = open.clauses[0]?.lineage ?? null
    const { points, countered, recorded } = await ask('round.take', {
      ...{ contract, version: 2, origin: 'version', reopen: [] },
      positions: [
        { point: open.id, side: 'buyer', text: TWELVE, clause: lineage },
        { point: ours.id, side: 'vendor', text: 'Six.', clause: null },
      ],
    })
    expect(countered).toEqual([open.id])
    expect(recorded).toHaveLength(2)
    expect(points.map(({ id, status }) => [id, status])).toEqual([
      [open.id, 'countered'],
      [ours.id, 'open'],
    ])
    expect(points[0]?.positions.at(-1)).toMatchObject({
      ...{ side: 'buyer', version: 2, text: TWELVE, origin: 'version', clause: lineage },
    })
    expect((await ask('point.show', { contract, point: parked.id })).status).toBe('open')
  })

  it('does all or nothing', async () => {
    const contract = await addDeal(bench, 2)
    const [one, gone] = [await raise(contract), await raise(contract)]
    await ask('point.withdraw', { contract, point: gone.id })
    const before = await ask('point.list', { contract })
    const says = (point: string, clause: number | null = null) => ({
      point,
      side: 'buyer' as const,
      text: 'No.',
      clause,
    })
    const take = { contract, version: 2, origin: 'issues-list', reopen: [] } as const
    const refused = async (input: Partial<Parameters<typeof refusal<'round.take'>>[1]>) =>
      refusal('round.take', { ...take, positions: [says(one.id)], ...input })
    expect(await refused({ positions: [says(one.id), says(gone.id)] })).toMatchObject({ why: 'withdrawn-already' })
    expect(await refused({ positions: [says(one.id), says('P-09')] })).toMatchObject({ noun: 'point' })
    expect(await refused({ positions: [says(one.id), says(one.id, 9_999)] })).toMatchObject({ noun: 'clause' })
    expect(await refused({ reopen: [one.id] })).toMatchObject({ why: 'not-agreed' })
    expect(await refused({ version: 9 })).toMatchObject({ noun: 'version' })
    expect(await ask('point.list', { contract })).toEqual(before)
  })

  it('is taken back only while its positions stand, and put back only while nothing came after', async () => {
    const contract = await addDeal(bench, 2)
    const { id: point } = await raise(contract)
    const positions = [{ point, side: 'buyer' as const, text: 'No.', clause: null }]
    const { recorded } = await ask('round.take', { contract, version: 2, origin: 'version', positions, reopen: [] })
    const back = { contract, positions: recorded, agree: [], countered: [] }
    await ask('round.takeBack', back)
    expect(await refusal('round.takeBack', back)).toMatchObject({ why: 'no-position' })
    await ask('point.record', { contract, point, side: 'buyer', version: 2, text: 'Never.' })
    const again = { contract, positions: recorded, reopen: [], countered: [] }
    expect(await refusal('round.putBack', again)).toMatchObject({ why: 'recorded-since' })
    expect(await refusal('round.takeBack', { ...back, positions: [9_999] })).toMatchObject({ why: 'no-position' })
  })
})
