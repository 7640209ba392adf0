import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDeal, DRAFTS, markdown, PASSPHRASE, startCore } from '../fixtures/open-core.ts'

const bench = startCore()
const { ask, refusal, path } = bench
beforeAll(async () => {
  await ask('workspace.create', { path, passphrase: PASSPHRASE })
})
afterAll(bench.end)

const draft = (text: string) => [{ ...markdown(text), kind: 'main' as const }]

/** Adds a version; `answers` is the one its sender worked on. */
const addVersion = (contract: string, text: string, side: 'vendor' | 'buyer', answers?: number) =>
  ask('version.add', {
    ...{ contract, documents: draft(text), side, date: '2026-03-02', view: 'accepted' },
    ...(answers === undefined ? {} : { answers }),
  })

const pairs = async (contract: string, older: number, newer: number) =>
  (await ask('version.compare', { contract, older, newer })).comparison.changes
    .filter(({ relation, reworded, moved }) => relation !== 'kept' || reworded || moved)
    .map((change) => `${change.old.join('&')}>${change.new.join('&')} ${change.relation}`)

// Clauses of the drafts: 0 title, 1 Work, 2 its text, 3 Money, 4 the cap, and in the third 5 payment.
const REWRITTEN = (DRAFTS[1] ?? '').replace(/2\.1 .*/, '2.1 Damages never exceed one million.')

describe('a correction', () => {
  it('is remembered, and the comparison is made with it', async () => {
    const contract = await addDeal(bench, 1)
    await addVersion(contract, REWRITTEN, 'buyer')
    expect(await pairs(contract, 1, 2)).toEqual(['4> removed', '>4 added'])
    const pairing = await ask('pairing.add', { contract, older: 1, newer: 2, old: 4, new: 4, same: true })
    expect(await pairs(contract, 1, 2)).toEqual(['4>4 kept'])
    expect((await ask('version.compare', { contract, older: 1, newer: 2 })).pairings).toEqual([pairing])
    expect(await ask('pairing.list', { contract })).toEqual([pairing])
    await ask('pairing.remove', { contract, pairing: pairing.id })
    expect(await pairs(contract, 1, 2)).toEqual(['4> removed', '>4 added'])
    expect(await ask('pairing.list', { contract })).toEqual([])
  })

  it('follows through lineages to versions that came in later', async () => {
    const contract = await addDeal(bench, 1)
    await addVersion(contract, REWRITTEN, 'buyer')
    await ask('pairing.add', { contract, older: 1, newer: 2, old: 4, new: 4, same: true })
    await addVersion(contract, REWRITTEN.replace('one million', 'two million'), 'vendor')
    expect(await pairs(contract, 1, 3)).toEqual(['4>4 kept'])
    expect(await pairs(contract, 3, 1)).toEqual(['4>4 kept'])
    const { lineages } = await ask('version.compare', { contract, older: 1, newer: 3 })
    expect(lineages.new[4]).toBe(lineages.old[4])
  })

  it('takes a point along to the clause it is about, and gives it back', async () => {
    const contract = await addDeal(bench, 1)
    const words = { vendor: 'Six months.', buyer: null }
    const { id: point } = await ask('point.add', { contract, title: 'Cap', clause: '2.1', ...words })
    await addVersion(contract, REWRITTEN, 'buyer')
    const { id: since } = await ask('point.add', { contract, title: 'Damages', clause: '2.1', ...words })
    const clauseOf = async (id: string) => (await ask('point.show', { contract, point: id })).clauses[0]
    const before = await clauseOf(since)
    expect((await clauseOf(point))?.now).toBeNull()
    const { id: pairing } = await ask('pairing.add', { contract, older: 1, newer: 2, old: 4, new: 4, same: true })
    expect((await clauseOf(point))?.now).toMatchObject({ version: 2, label: '2.1' })
    expect(await clauseOf(since)).toEqual(await clauseOf(point))
    await ask('pairing.remove', { contract, pairing })
    expect((await clauseOf(point))?.now).toBeNull()
    expect(await clauseOf(since)).toEqual(before)
  })

  it('that parts two clauses keeps a point on its own, and one raised since on the clause that was found', async () => {
    const contract = await addDeal(bench, 2)
    const words = { vendor: 'Six months.', buyer: null }
    const { id: pairing } = await ask('pairing.add', { contract, older: 1, newer: 2, old: 4, new: 4, same: false })
    expect(await pairs(contract, 1, 2)).toEqual(['4> removed', '>4 added'])
    const { id: point } = await ask('point.add', { contract, title: 'Cap', clause: '2.1', ...words })
    const shown = async () => (await ask('point.show', { contract, point })).clauses
    expect(await shown()).toMatchObject([{ now: { version: 2, label: '2.1' } }])
    await ask('pairing.remove', { contract, pairing })
    expect(await shown()).toMatchObject([{ now: { version: 2, label: '2.1' } }])
    expect(await refusal('version.withdraw', { contract, version: 2 })).toMatchObject({ kind: 'needed', by: [point] })
  })

  it('of a withdrawn version rests until that is back', async () => {
    const contract = await addDeal(bench, 1)
    await addVersion(contract, REWRITTEN, 'buyer')
    const pairing = await ask('pairing.add', { contract, older: 1, newer: 2, old: 4, new: 4, same: true })
    const { lineages } = await ask('version.show', { contract, version: 2 })
    await ask('version.withdraw', { contract, version: 2 })
    expect(await ask('pairing.list', { contract })).toEqual([])
    await ask('version.restore', { contract, version: 2 })
    expect(await ask('pairing.list', { contract })).toEqual([pairing])
    expect((await ask('version.show', { contract, version: 2 })).lineages).toEqual(lineages)
  })

  it('names versions and clauses that there are, the older first', async () => {
    const contract = await addDeal(bench, 2)
    const said = { contract, older: 1, newer: 2, old: 4, new: 4, same: true }
    expect(await refusal('pairing.add', { ...said, old: 5 })).toMatchObject({ kind: 'bad-input', field: 'old' })
    expect(await refusal('pairing.add', { ...said, new: 99 })).toMatchObject({ kind: 'bad-input', field: 'new' })
    expect(await refusal('pairing.add', { ...said, old: -1 })).toMatchObject({ kind: 'bad-input' })
    expect(await refusal('pairing.add', { ...said, newer: 3 })).toMatchObject({ kind: 'missing', noun: 'version' })
    expect(await refusal('pairing.add', { ...said, older: 2, newer: 1 })).toMatchObject({ field: 'older' })
    expect(await refusal('pairing.add', { ...said, newer: 1 })).toMatchObject({ field: 'older' })
    expect(await refusal('pairing.remove', { contract, pairing: 999 })).toMatchObject({ kind: 'missing' })
    const { id } = await ask('pairing.add', said)
    expect(await refusal('pairing.restore', { contract, pairing: id })).toMatchObject({ noun: 'correction' })
    await ask('pairing.remove', { contract, pairing: id })
    expect(await refusal('pairing.remove', { contract, pairing: id })).toMatchObject({ noun: 'correction' })
    const other = await addDeal(bench, 2)
    expect(await refusal('pairing.restore', { contract: other, pairing: id })).toMatchObject({ kind: 'missing' })
  })

  it('leaves ids and flags in the audit log, and nothing that a document says', async () => {
    const contract = await addDeal(bench, 2)
    await ask('pairing.add', { contract, older: 1, newer: 2, old: 4, new: 4, same: false })
    const { entries } = await ask('audit.list', { contract, limit: 1 })
    expect(entries[0]?.payload).toEqual({
      ...{ pairing: expect.any(Number), older: 1, newer: 2, old: 4, new: 4, same: false },
    })
  })
})

describe('a clause’s history', () => {
  it('says who changed which words, version by version', async () => {
    const contract = await addDeal(bench, 3)
    const { lineages } = await ask('version.show', { contract, version: 1 })
    const history = await ask('clause.history', { contract, lineage: lineages[4] ?? 0 })
    expect(history.map(({ version, side, relation }) => [version, side, relation])).toEqual([
      [1, 'vendor', 'added'],
      [2, 'buyer', 'changed'],
      [3, 'vendor', 'changed'],
    ])
    expect(history[1]?.words.filter(([kind]) => kind !== '=')).toEqual([
      ['-', '6'],
      ['+', '12'],
    ])
  })

  it('of a lineage that is none is refused', async () => {
    const contract = await addDeal(bench, 1)
    expect(await refusal('clause.history', { contract, lineage: 99_999 })).toMatchObject({ noun: 'clause' })
  })
})

describe('three ways', () => {
  it('lays both sides’ latest drafts against the version that both worked on', async () => {
    const contract = await addDeal(bench, 1)
    await addVersion(contract, DRAFTS[1] ?? '', 'buyer', 1)
    await addVersion(contract, (DRAFTS[0] ?? '').replace('weather', 'tide'), 'vendor', 1)
    const sides = await ask('version.compareSides', { contract })
    expect(sides).toMatchObject({ base: 1, buyer: 2, vendor: 3 })
    expect(sides.rows.map(({ state }) => state)).toEqual(['unchanged', 'unchanged', 'vendor', 'unchanged', 'buyer'])
    expect(sides.texts.buyer.clauses[4]?.text).toContain('12 months')
  })

  it('takes the version before for base where one draft answers the other', async () => {
    const contract = await addDeal(bench, 3)
    const { base, buyer, vendor, rows } = await ask('version.compareSides', { contract })
    expect({ base, buyer, vendor }).toEqual({ base: 1, buyer: 2, vendor: 3 })
    expect(rows.map(({ state }) => state).slice(4)).toEqual(['both', 'vendor'])
  })

  it('takes the versions that are named', async () => {
    const contract = await addDeal(bench, 3)
    expect(await ask('version.compareSides', { contract, base: 2, vendor: 1 })).toMatchObject({
      ...{ base: 2, buyer: 2, vendor: 1 },
    })
    expect(await refusal('version.compareSides', { contract, vendor: 2 })).toMatchObject({ field: 'vendor' })
    expect(await refusal('version.compareSides', { contract, base: 9 })).toMatchObject({ kind: 'missing' })
  })

  it('needs a version from each side', async () => {
    const contract = await addDeal(bench, 1)
    expect(await refusal('version.compareSides', { contract })).toMatchObject({
      ...{ kind: 'missing', noun: 'version', ref: 'from the buyer' },
    })
  })
})
