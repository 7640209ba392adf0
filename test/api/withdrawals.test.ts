import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeError } from '#shared/api/describe-error.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { addDeal, addDraft, DRAFTS, executeDeal, PASSPHRASE, startCore } from '../fixtures/open-core.ts'

const bench = startCore()
const { ask, refusal, path } = bench
beforeAll(async () => {
  await ask('workspace.create', { path, passphrase: PASSPHRASE })
})
afterAll(bench.end)

const versions = async (contract: string): Promise<readonly number[]> =>
  (await ask('version.list', { contract })).map(({ number }) => number)
const withdraw = (contract: string, version: number) => ask('version.withdraw', { contract, version })
const restore = (contract: string, version: number) => ask('version.restore', { contract, version })
const raise = async (contract: string, more: { readonly clause?: string; readonly vendor?: string } = {}) =>
  (await ask('point.add', { contract, title: 'Cap', clause: null, vendor: null, buyer: null, ...more })).id
const order = (contract: string) =>
  ask('changeOrder.add', {
    ...{ contract, title: 'More', scope: 'A second station.', price: null, days: null, clause: null, date: null },
    status: 'pending',
  })

/** The error's message has something to do in it, and says that nothing was changed. */
function expectClear(error: ApiError): void {
  const { happened, kept, todo } = describeError(error)
  expect([happened, kept]).toEqual([expect.stringMatching(/^\p{Lu}.*\.$/su), 'Nothing was changed.'])
  expect(todo === null || /\.$/.test(todo)).toBe(true)
  expect(`${happened} ${todo}`).not.toMatch(/undefined|\[object/)
}

describe('a version that was added by mistake', () => {
  it('is withdrawn: it is shown nowhere, and its number is never used again', async () => {
    const contract = await addDeal(bench, 2)
    const { entries: before } = await ask('audit.list', { contract })
    await withdraw(contract, 2)
    expect(await versions(contract)).toEqual([1])
    expect(await refusal('version.show', { contract, version: 2 })).toMatchObject({ kind: 'missing', known: ['1'] })
    expect(await refusal('version.compare', { contract, older: 1, newer: 2 })).toMatchObject({ kind: 'missing' })
    const row = (await ask('contract.list', {})).find(({ contract: { id } }) => id === contract)
    expect(row).toMatchObject({ versions: 1, latest: { number: 1, side: 'vendor', date: '2026-03-01' } })
    expect((await addDraft(bench, contract, 2)).version.number).toBe(3)
    const { entries } = await ask('audit.list', { contract })
    expect(entries.slice(0, 2).map(({ action }) => action)).toEqual(['version.add', 'version.withdraw'])
    expect(entries.slice(2)).toEqual(before)
  })

  it('is followed by a next one that continues the lineages of the version before it', async () => {
    const contract = await addDeal(bench, 1)
    const { lineages } = await ask('version.compare', { contract, older: 1, newer: 1 })
    await addDraft(bench, contract, 2)
    await withdraw(contract, 2)
    await addDraft(bench, contract, 1)
    const compared = await ask('version.compare', { contract, older: 1, newer: 3 })
    expect(compared.lineages).toEqual({ old: lineages.old, new: lineages.old })
  })

  it('comes back with its bytes and its lineages while the version it followed is the latest', async () => {
    const contract = await addDeal(bench, 3)
    const before = await ask('version.compare', { contract, older: 2, newer: 3 })
    await withdraw(contract, 3)
    await withdraw(contract, 2)
    const early = await refusal('version.restore', { contract, version: 3 })
    expect(early).toMatchObject({ kind: 'refused', why: 'follows-another', detail: '3' })
    expectClear(early)
    await restore(contract, 2)
    await restore(contract, 3)
    expect(await ask('version.compare', { contract, older: 2, newer: 3 })).toEqual(before)
    const { bytes } = await ask('version.export', { contract, version: 3 })
    expect(new TextDecoder().decode(bytes ?? undefined)).toBe(DRAFTS[2])
  })

  it('does not come back after another has come in its place', async () => {
    const contract = await addDeal(bench, 2)
    await withdraw(contract, 2)
    await addDraft(bench, contract, 2)
    expect(await refusal('version.restore', { contract, version: 2 })).toMatchObject({ why: 'follows-another' })
    expect(await refusal('version.restore', { contract, version: 1 })).toMatchObject({
      ...{ why: 'not-withdrawn', detail: 'Version 1' },
    })
    expect(await refusal('version.restore', { contract, version: 9 })).toMatchObject({ kind: 'missing' })
  })

  it('had ended a freeze, which is in force again', async () => {
    const contract = await addDeal(bench, 1)
    const freeze = await ask('version.freeze', { contract })
    await addDraft(bench, contract, 1)
    expect(await withdraw(contract, 2)).toMatchObject({ resumedFreeze: 1 })
    expect(await ask('contract.show', { contract })).toMatchObject({ state: 'frozen', freeze })
    expect(await restore(contract, 2)).toMatchObject({ endedFreeze: 1 })
    expect(await ask('contract.show', { contract })).toMatchObject({ state: 'draft', freeze: null })
  })

  it('had ended a freeze, which stays ended when other points are open than it waived', async () => {
    const contract = await addDeal(bench, 1)
    await ask('version.freeze', { contract })
    await addDraft(bench, contract, 1)
    await raise(contract)
    expect(await withdraw(contract, 2)).toMatchObject({ resumedFreeze: null })
    expect(await ask('contract.show', { contract })).toMatchObject({ state: 'draft', freeze: null })
    const anew = await ask('version.freeze', { contract })
    expect(anew).toMatchObject({ version: 1, waived: ['P-01'] })
    await restore(contract, 2)
    expect(await withdraw(contract, 2)).toMatchObject({ resumedFreeze: 1 })
    expect(await ask('contract.show', { contract })).toMatchObject({ freeze: anew })
  })

  it('does not come back once both sides have signed the version before it', async () => {
    const contract = await addDeal(bench, 2)
    await withdraw(contract, 2)
    await executeDeal(bench, contract)
    const error = await refusal('version.restore', { contract, version: 2 })
    expect(error).toMatchObject({ why: 'signed-so-no-version' })
    const signed = await refusal('version.withdraw', { contract, version: 1 })
    expect(signed).toMatchObject({ why: 'signed-so-frozen' })
    expectClear(signed)
    expect(await refusal('version.unfreeze', { contract })).toMatchObject({ why: 'signed-so-frozen', detail: '1' })
  })
})

describe('a version is not withdrawn', () => {
  const needed = async (contract: string, version: number): Promise<readonly string[]> => {
    const error = await refusal('version.withdraw', { contract, version })
    expectClear(error)
    return error.kind === 'needed' ? error.by : []
  }

  it('while a later one stands', async () => {
    const contract = await addDeal(bench, 2)
    const error = await refusal('version.withdraw', { contract, version: 1 })
    expect(error).toMatchObject({ why: 'not-the-latest', detail: '1' })
    expectClear(error)
  })

  it('while it is frozen, a change order is on it, or a point hangs on it', async () => {
    const contract = await addDeal(bench, 1)
    const agreed = await raise(contract, { clause: '1.1' })
    await addDraft(bench, contract, 2)
    const added = await raise(contract, { clause: '2.2' })
    const positioned = await raise(contract, { vendor: 'Nine.' })
    const free = await raise(contract, { clause: '1.1' })
    await ask('point.agree', { contract, point: agreed, text: null, version: null })
    const { changeOrder } = await order(contract)
    await ask('version.freeze', { contract })
    expect(await needed(contract, 2)).toEqual(['its freeze', agreed, added, positioned, changeOrder.id])

    await ask('version.unfreeze', { contract })
    await ask('changeOrder.void', { contract, changeOrder: changeOrder.id, reason: null })
    await ask('point.reopen', { contract, point: agreed })
    await ask('point.takeBack', { contract, point: positioned, side: 'vendor' })
    expect(await needed(contract, 2)).toEqual([added])
    await ask('point.withdraw', { contract, point: added })
    await withdraw(contract, 2)
    const [clause] = (await ask('point.show', { contract, point: free })).clauses
    expect(clause).toMatchObject({ now: { version: 1, label: '1.1' } })
  })

  it('and a point that was withdrawn before it cannot come back without it', async () => {
    const contract = await addDeal(bench, 2)
    const point = await raise(contract, { vendor: 'Nine.' })
    const { takenBack } = await ask('point.takeBack', { contract, point, side: 'vendor' })
    const other = await raise(contract, { vendor: 'Six.' })
    await ask('point.withdraw', { contract, point: other })
    await withdraw(contract, 2)
    const error = await refusal('point.restore', { contract, point: other })
    expect(error).toMatchObject({ why: 'version-withdrawn', detail: other })
    expectClear(error)
    const back = { contract, point, side: 'vendor', position: takenBack } as const
    expect(await refusal('point.putBack', back)).toMatchObject({ kind: 'missing', noun: 'version', ref: '2' })
    await restore(contract, 2)
    expect(await ask('point.restore', { contract, point: other })).toMatchObject({ status: 'open' })
    expect(await ask('point.putBack', back)).toMatchObject({ positions: [{ text: 'Nine.' }] })
  })
})

describe('a point', () => {
  it('keeps its number when it is withdrawn, and waits for no answer', async () => {
    const contract = await addDeal(bench, 1)
    const point = await raise(contract)
    expect(await ask('point.withdraw', { contract, point })).toMatchObject({ id: 'P-01', status: 'withdrawn' })
    expect(await ask('contract.show', { contract })).toMatchObject({ openPoints: 0 })
    expect(await ask('version.freeze', { contract })).toMatchObject({ waived: [] })
    await ask('version.unfreeze', { contract })
    expect(await raise(contract)).toBe('P-02')
  })

  it('is not opened while a version is frozen: what is signed names those that are waived', async () => {
    const contract = await addDeal(bench, 1)
    const [agreed, withdrawn] = [await raise(contract), await raise(contract)]
    await ask('point.agree', { contract, point: agreed, text: 'Nine.', version: null })
    await ask('point.withdraw', { contract, point: withdrawn })
    await ask('version.freeze', { contract })
    const refusals = [
      await refusal('point.add', { contract, title: 'Late', clause: null, vendor: null, buyer: null }),
      await refusal('point.reopen', { contract, point: agreed }),
      await refusal('point.restore', { contract, point: withdrawn }),
    ]
    for (const error of refusals) {
      expect(error).toMatchObject({ why: 'frozen-so-no-point', detail: '1' })
      expectClear(error)
    }
  })

  it('that is agreed or withdrawn says what comes first', async () => {
    const contract = await addDeal(bench, 1)
    const point = await raise(contract, { vendor: 'Six.' })
    await ask('point.agree', { contract, point, text: 'Nine.', version: null })
    expect(await refusal('point.withdraw', { contract, point })).toMatchObject({ why: 'agreed-already' })
    expect(await refusal('point.restore', { contract, point })).toMatchObject({ why: 'not-withdrawn' })
    await ask('point.reopen', { contract, point })
    await ask('point.withdraw', { contract, point })
    const side = 'vendor'
    const refusals = [
      await refusal('point.withdraw', { contract, point }),
      await refusal('point.agree', { contract, point, text: 'Nine.', version: null }),
      await refusal('point.record', { contract, point, side, version: null, text: 'Ten.' }),
      await refusal('point.takeBack', { contract, point, side }),
    ]
    for (const error of refusals) {
      expect(error).toMatchObject({ why: 'withdrawn-already', detail: point })
      expectClear(error)
    }
  })
})

describe('a position', () => {
  const side = 'buyer'

  it('is recorded as of the version named, else of the latest', async () => {
    const contract = await addDeal(bench, 2)
    const point = await raise(contract)
    await ask('point.record', { contract, point, side, version: 1, text: 'Twelve.' })
    const { positions } = await ask('point.record', { contract, point, side, version: null, text: 'Nine.' })
    expect(positions).toMatchObject([
      { side, version: 1, text: 'Twelve.' },
      { side, version: 2, text: 'Nine.' },
    ])
    const unknown = { contract, point, side, version: 7, text: 'Ten.' } as const
    expect(await refusal('point.record', unknown)).toMatchObject({ kind: 'missing', noun: 'version' })
  })

  it('is taken back the latest first, and put back unless its side has recorded another since', async () => {
    const contract = await addDeal(bench, 1)
    const point = await raise(contract, { vendor: 'Six.' })
    for (const text of ['Twelve.', 'Ten.']) await ask('point.record', { contract, point, side, version: null, text })
    const ten = await ask('point.takeBack', { contract, point, side })
    expect(ten.positions.map(({ text }) => text)).toEqual(['Six.', 'Twelve.'])
    const twelve = await ask('point.takeBack', { contract, point, side })
    const none = await refusal('point.takeBack', { contract, point, side })
    expect(none).toMatchObject({ why: 'no-position', detail: side })
    await ask('point.putBack', { contract, point, side, position: twelve.takenBack })
    await ask('point.record', { contract, point, side, version: null, text: 'Nine.' })
    const since = await refusal('point.putBack', { contract, point, side, position: ten.takenBack })
    expect(since).toMatchObject({ why: 'recorded-since', detail: side })
    const standing = await refusal('point.putBack', { contract, point, side, position: twelve.takenBack })
    expect(standing).toMatchObject({ why: 'not-taken-back' })
    const others = await refusal('point.putBack', { contract, point, side: 'vendor', position: ten.takenBack })
    expect(others).toMatchObject({ why: 'not-taken-back' })
    for (const error of [none, since, standing]) expectClear(error)
    const { positions } = await ask('point.show', { contract, point })
    expect(positions.map(({ text }) => text)).toEqual(['Six.', 'Twelve.', 'Nine.'])
  })

  it('is told by the log without its words', async () => {
    const contract = await addDeal(bench, 1)
    const point = await raise(contract)
    await ask('point.record', { contract, point, side, version: null, text: 'Quicksilver.' })
    await ask('point.takeBack', { contract, point, side })
    const { entries } = await ask('audit.list', { contract, limit: 2 })
    expect(entries.map(({ payload }) => payload)).toEqual([
      { point, side, version: 1 },
      { point, side, version: 1 },
    ])
  })
})

describe('a contract', () => {
  it('is discarded while it is empty, and its number is not used again', async () => {
    const contract = await addDeal(bench, 0)
    await ask('contract.discard', { contract })
    expect((await ask('contract.list', {})).map((row) => row.contract.id)).not.toContain(contract)
    expect(await refusal('contract.show', { contract })).toMatchObject({ kind: 'missing' })
    expect(await refusal('contract.discard', { contract })).toMatchObject({ kind: 'missing' })
    expect(await refusal('version.freeze', { contract })).toMatchObject({ kind: 'missing' })
    expect(Number((await addDeal(bench, 0)).slice(2))).toBe(Number(contract.slice(2)) + 1)
    expect((await ask('audit.list', { contract })).entries.map(({ action }) => action)).toEqual([
      ...['contract.discard', 'contract.add'],
    ])
    const again = await refusal('contract.restore', { contract: 'C-999' })
    expect(again).toMatchObject({ kind: 'missing', ref: 'C-999' })
    expect(await ask('contract.restore', { contract })).toMatchObject({ id: contract })
    const standing = await refusal('contract.restore', { contract })
    expect(standing).toMatchObject({ why: 'not-discarded' })
    expectClear(standing)
  })

  it('is not discarded while anything stands in it', async () => {
    const contract = await addDeal(bench, 1)
    const point = await raise(contract)
    const { changeOrder } = await order(contract)
    const error = await refusal('contract.discard', { contract })
    expect(error).toEqual({ kind: 'needed', noun: 'contract', ref: contract, by: ['version 1', point, changeOrder.id] })
    expectClear(error)
    await ask('changeOrder.void', { contract, changeOrder: changeOrder.id, reason: null })
    await ask('point.withdraw', { contract, point })
    await withdraw(contract, 1)
    const before = await ask('workspace.info', {})
    await ask('contract.discard', { contract })
    const after = await ask('workspace.info', {})
    expect([after.contracts, after.points, after.changeOrders]).toEqual([
      ...[before.contracts - 1, before.points - 1, before.changeOrders - 1],
    ])
  })
})
