import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Input, Output } from '#shared/api/contract.ts'
import type { Side } from '#shared/model/side.ts'
import { markdown, PARTIES, PASSPHRASE, startCore, type TestCore } from '../../fixtures/open-core.ts'
import { LEASE, SERVICES } from './drafts.ts'

type Offer = Input<'incoming.place'>['offers'][number]

const file = (lines: readonly string[], name: string) => markdown(`${lines.join('\n\n')}\n`, name)
const edit = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.replace('ninety', 'eighty').replace('four hundred', 'five hundred'))

const offerOf = async ({ ask }: TestCore, lines: readonly string[], name: string): Promise<Offer> =>
  (await ask('document.inspect', { file: file(lines, name) })).offer

async function addContract(
  { ask }: TestCore,
  title: string,
  parties: { readonly vendor: string; readonly buyer: string },
  drafts: readonly (readonly string[])[],
): Promise<string> {
  const { id } = await ask('contract.add', { ...PARTIES, ...parties, title, price: null, endDate: null })
  for (const [at, lines] of drafts.entries()) {
    const side: Side = at % 2 === 0 ? 'vendor' : 'buyer'
    const document = { ...file(lines, `${title} v${at + 1}.md`), kind: 'main' as const }
    await ask('version.add', { contract: id, documents: [document], date: null, side, view: 'accepted' })
  }
  return id
}

const KESTREL = { vendor: 'Kestrel Analytics GmbH', buyer: 'Northwind Trading Ltd' }
const KEEN = { vendor: 'Mount Keen Estates Ltd', buyer: 'Stargazers Club' }

describe('a workspace with two contracts', () => {
  const bench = startCore()
  const { ask, refusal, path } = bench
  let services = ''
  let lease = ''
  beforeAll(async () => {
    await ask('workspace.create', { path, passphrase: PASSPHRASE })
    services = await addContract(bench, 'Forecasting', KESTREL, [SERVICES, edit(SERVICES)])
    lease = await addContract(bench, 'Observatory', KEEN, [LEASE])
  })
  afterAll(bench.end)

  const place = async (offers: readonly Offer[], contract: string | null = null): Promise<Output<'incoming.place'>> =>
    ask('incoming.place', { offers: [...offers], contract })

  it('is told which contract a draft belongs to, which version it answers, and whose turn it is', async () => {
    const placed = await place([await offerOf(bench, [...edit(SERVICES), '5. German law applies.'], 'draft.md')])
    expect(placed.contracts.map(({ contract, isLikely }) => ({ contract, isLikely }))).toEqual([
      { contract: services, isLikely: true },
      { contract: lease, isLikely: false },
    ])
    expect(placed.contracts[0]).toMatchObject({ title: 'Forecasting', similarity: expect.closeTo(0.95, 1) })
    expect(placed.answered).toEqual({ version: 2, similarity: placed.contracts[0]?.similarity })
    expect(placed.sender).toEqual({ side: 'vendor', isUnsure: true, reasons: [{ kind: 'turn', version: 2 }] })
    expect(placed).toMatchObject({ kinds: ['main'], known: [] })
  })

  it('finds the older version that a late answer was made from', async () => {
    const placed = await place([await offerOf(bench, [...SERVICES, '5. German law applies.'], 'late.md')])
    expect(placed.answered?.version).toBe(1)
    expect(placed.sender?.side).toBe('buyer')
  })

  it('answers for the contract that is asked for, however unlike it is', async () => {
    const offer = await offerOf(bench, SERVICES, 'draft.md')
    expect((await place([offer], lease)).answered?.version).toBe(1)
    expect((await place([offer], lease)).contracts[0]?.contract).toBe(services)
    expect(await refusal('incoming.place', { offers: [offer], contract: 'C-99' })).toMatchObject({ kind: 'missing' })
  })

  it('says of a document that belongs to none that it belongs to none', async () => {
    const foreign = ['# Recipe', 'Whisk three eggs with sugar and fold in the flour.', 'Bake the cake until golden.']
    const placed = await place([await offerOf(bench, foreign, 'cake.md')])
    expect(placed.contracts.some(({ isLikely }) => isLikely)).toBe(false)
    expect(placed).toMatchObject({ answered: null, sender: null, known: [] })
  })

  it('knows a file that is there already, byte for byte', async () => {
    const { offer } = await ask('document.inspect', { file: file(LEASE, 'other name.md') })
    expect((await place([await offerOf(bench, SERVICES, 'x.md'), offer])).known).toEqual([
      { offer: 0, contract: services, version: 1 },
      { offer: 1, contract: lease, version: 1 },
    ])
  })

  it('takes several files as one version: the agreement is the main one, whatever comes first', async () => {
    const schedule = await offerOf(bench, ['# Schedule 1', 'Rates: one hundred euros an hour.'], 'Schedule 1 rates.md')
    const placed = await place([schedule, await offerOf(bench, SERVICES, 'Agreement.md')])
    expect(placed.kinds).toEqual(['schedule', 'main'])
    expect(placed.contracts[0]?.contract).toBe(services)
  })

  it('forgets a version that was withdrawn', async () => {
    const { id } = await ask('contract.add', { ...PARTIES, title: 'Spare', price: null, endDate: null })
    const document = { ...file(['# Spare', ...LEASE.slice(2)], 'spare.md'), kind: 'main' as const }
    await ask('version.add', { contract: id, documents: [document], date: null, side: 'vendor', view: 'accepted' })
    const offer = await offerOf(bench, ['# Spare', ...LEASE.slice(2)], 'spare.md')
    expect((await place([offer])).contracts[0]?.contract).toBe(id)
    await ask('version.withdraw', { contract: id, version: 1 })
    const placed = await place([offer])
    expect(placed.contracts[0]?.contract).toBe(lease)
    expect(placed.known).toEqual([])
    await ask('contract.discard', { contract: id })
  })
})

describe('small workspaces', () => {
  it('without a contract answer with nothing, and with one say whether it is that', async () => {
    const bench = startCore()
    const { ask, path } = bench
    await ask('workspace.create', { path, passphrase: PASSPHRASE })
    const [draft, other] = [await offerOf(bench, edit(SERVICES), 'a.md'), await offerOf(bench, LEASE, 'b.md')]
    const nothing = await ask('incoming.place', { offers: [draft], contract: null })
    expect(nothing).toEqual({ kinds: ['main'], contracts: [], answered: null, sender: null, known: [] })
    const contract = await addContract(bench, 'Forecasting', KESTREL, [SERVICES])
    const likely = async (offer: Offer) =>
      (await ask('incoming.place', { offers: [offer], contract: null })).contracts.map(({ isLikely }) => isLikely)
    expect(await likely(draft)).toEqual([true])
    expect(await likely(other)).toEqual([false])
    expect((await ask('incoming.place', { offers: [draft], contract: null })).contracts[0]?.contract).toBe(contract)
    bench.end()
  })

  it('with a contract that has no version yet tell it by its parties', async () => {
    const bench = startCore()
    const { ask, path } = bench
    await ask('workspace.create', { path, passphrase: PASSPHRASE })
    await addContract(bench, 'Observatory', KEEN, [])
    const contract = await addContract(bench, 'Forecasting', KESTREL, [])
    const offer = await offerOf(bench, SERVICES, 'a.md')
    const placed = await ask('incoming.place', { offers: [offer], contract: null })
    expect(placed.contracts[0]).toEqual({ contract, title: 'Forecasting', similarity: 0, isLikely: true })
    expect(placed).toMatchObject({ answered: null, sender: null })
    bench.end()
  })
})

describe('offers that a hostile page makes up', () => {
  const bench = startCore()
  const { ask, refusal, path } = bench
  let offer: Offer
  beforeAll(async () => {
    await ask('workspace.create', { path, passphrase: PASSPHRASE })
    await addContract(bench, 'Forecasting', KESTREL, [SERVICES])
    offer = await offerOf(bench, SERVICES, 'a.md')
  })
  afterAll(bench.end)

  const refused = (changed: Partial<Offer>) =>
    refusal('incoming.place', { offers: [{ ...offer, ...changed }], contract: null })

  it.each([
    ['nothing', []],
    ['another format', [9, 0, 0]],
    ['a cut-off number', [1, 0x80]],
    ['more numbers than bytes', [1, 0xff, 0xff, 0x7f]],
    ['a number twice', [1, 2, 5, 1, 0, 1, 0]],
    ['a count of none', [1, 1, 5, 0, 0]],
    ['a number that is too large', [1, 1, 0xff, 0xff, 0xff, 0x7f, 1, 0]],
    ['something at the end', [1, 0, 0, 7]],
  ])('a print of %s is refused', async (_, bytes) => {
    expect(await refused({ print: Uint8Array.from(bytes) })).toMatchObject({
      ...{ kind: 'bad-input', field: 'offers.0.print' },
    })
  })

  it('a print that is too large is refused before it is looked at', async () => {
    expect(await refused({ print: new Uint8Array(5_000_000) })).toMatchObject({ field: 'offers.0.print' })
  })

  it.each<[string, Partial<Offer>]>([
    ['no hash', { sha256: 'abc' }],
    ['a day that never was', { date: '2026-02-31' }],
    ['a name of nothing', { name: '' }],
    ['a title without end', { title: 'x'.repeat(1001) }],
    ['a count that is none', { authors: [{ name: 'Eve', count: 0 }] }],
  ])('%s is refused', async (_, changed) => {
    expect(await refused(changed)).toMatchObject({ kind: 'bad-input' })
  })

  it('counts and names without measure change nothing', async () => {
    const authors = [{ name: '../../Eve', count: Number.MAX_SAFE_INTEGER }]
    const offers = [{ ...offer, authors, name: '../../../etc/passwd.md' }]
    const placed = await ask('incoming.place', { offers, contract: null })
    expect(placed.contracts[0]).toMatchObject({ isLikely: true })
  })

  it('more offers than a version may have are refused, and so is none', async () => {
    expect(await refusal('incoming.place', { offers: [], contract: null })).toMatchObject({ kind: 'bad-input' })
    const many = Array.from({ length: 51 }, () => offer)
    expect(await refusal('incoming.place', { offers: many, contract: null })).toMatchObject({ kind: 'bad-input' })
  })
})
