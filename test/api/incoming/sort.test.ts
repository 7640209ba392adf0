import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Input, Output } from '#shared/api/contract.ts'
import { markdown, PARTIES, PASSPHRASE, startCore, type TestCore } from '../../fixtures/open-core.ts'
import { LEASE, SERVICES } from './drafts.ts'

type Offer = Input<'incoming.sort'>['offers'][number]
type Sorted = Output<'incoming.sort'>

const SCHEDULE = ['# Schedule 1', 'Rates of the engineers: one hundred euros an hour, travel not counted.']

/** The same text with so many more clauses: later drafts have more. */
const grown = (lines: readonly string[], by: number): readonly string[] => [
  ...lines,
  ...Array.from({ length: by }, (_, at) => `${5 + at}. Added in round ${at + 1}: notices go to the seat of each side.`),
]

async function offersOf({ ask }: TestCore, files: Readonly<Record<string, readonly string[]>>): Promise<Offer[]> {
  const offers: Offer[] = []
  for (const [name, lines] of Object.entries(files))
    offers.push((await ask('document.inspect', { file: markdown(`${lines.join('\n\n')}\n`, name) })).offer)
  return offers
}

/** What was found, by the names of the files. */
const shown = ({ contracts }: Sorted, offers: readonly Offer[]) =>
  contracts.map(({ versions }) =>
    versions.map(({ documents }) => documents.map(({ offer, kind }) => `${offers[offer]?.name} (${kind})`)),
  )

describe('a folder of old drafts', () => {
  const bench = startCore()
  const { ask, path } = bench
  beforeAll(async () => {
    await ask('workspace.create', { path, passphrase: PASSPHRASE })
  })
  afterAll(bench.end)

  it('is sorted into contracts, versions and their order', async () => {
    const offers = await offersOf(bench, {
      'services v2.md': grown(SERVICES, 1),
      'lease draft 1.md': LEASE,
      'services v3.md': grown(SERVICES, 2),
      'lease final.md': grown(LEASE, 1),
      'services v1.md': SERVICES,
    })
    const sorted = await ask('incoming.sort', { offers })
    expect(shown(sorted, offers)).toEqual([
      [['services v1.md (main)'], ['services v2.md (main)'], ['services v3.md (main)']],
      [['lease draft 1.md (main)'], ['lease final.md (main)']],
    ])
    expect(sorted.contracts[0]).toMatchObject({
      ...{ contract: null, title: 'Services agreement' },
      ...{ vendor: 'Kestrel Analytics GmbH', buyer: 'Northwind Trading Ltd' },
    })
    expect(sorted.contracts[0]?.versions.map(({ answers, side, isUnsure }) => ({ answers, side, isUnsure }))).toEqual([
      { answers: null, side: null, isUnsure: true },
      { answers: 0, side: null, isUnsure: true },
      { answers: 1, side: null, isUnsure: true },
    ])
    expect(sorted.known).toEqual([])
  })

  it('is sorted the same way whatever order its files come in', async () => {
    const files = { 'a.md': grown(SERVICES, 2), 'b.md': LEASE, 'c.md': SERVICES, 'd.md': grown(SERVICES, 1) }
    const offers = await offersOf(bench, files)
    const names = (sorted: Sorted, all: readonly Offer[]) => new Set(shown(sorted, all).map(String))
    const reversed = offers.toReversed()
    expect(names(await ask('incoming.sort', { offers: reversed }), reversed)).toEqual(
      names(await ask('incoming.sort', { offers }), offers),
    )
    expect(names(await ask('incoming.sort', { offers }), offers)).toContain('c.md (main),d.md (main),a.md (main)')
  })

  it('says sides that the names of files say, and lets the sides take turns from there', async () => {
    const offers = await offersOf(bench, {
      '2026-03-01 services.md': SERVICES,
      '2026-03-09 services, Northwind comments.md': grown(SERVICES, 1),
      '2026-03-20 services.md': grown(SERVICES, 2),
    })
    const { contracts } = await ask('incoming.sort', { offers })
    expect(contracts[0]?.versions.map(({ date, side, isUnsure }) => ({ date, side, isUnsure }))).toEqual([
      { date: '2026-03-01', side: 'vendor', isUnsure: true },
      { date: '2026-03-09', side: 'buyer', isUnsure: false },
      { date: '2026-03-20', side: 'vendor', isUnsure: true },
    ])
  })

  it('takes an agreement and its schedule from one folder as one version', async () => {
    const offers = await offersOf(bench, {
      'round 1/Agreement.md': SERVICES,
      'round 1/Schedule 1.md': SCHEDULE,
      'round 2/Schedule 1.md': [...SCHEDULE, 'Travel is counted by half.'],
      'round 2/Agreement.md': grown(SERVICES, 1),
    })
    expect(shown(await ask('incoming.sort', { offers }), offers)).toEqual([
      [
        ['round 1/Agreement.md (main)', 'round 1/Schedule 1.md (schedule)'],
        ['round 2/Agreement.md (main)', 'round 2/Schedule 1.md (schedule)'],
      ],
    ])
  })

  it('names what is there twice once, and one unrelated document as a contract of its own', async () => {
    const offers = await offersOf(bench, {
      'a.md': SERVICES,
      'copy of a.md': SERVICES,
      'cake.md': ['Whisk three eggs.'],
    })
    const sorted = await ask('incoming.sort', { offers })
    expect(sorted.known).toEqual([{ offer: 1, sameAs: 0 }])
    expect(shown(sorted, offers)).toEqual([[['a.md (main)']], [['cake.md (main)']]])
  })

  it('keeps two contracts from one template apart when they are with others', async () => {
    const other = SERVICES.map((line) => line.replace('Northwind Trading Ltd', 'Halberd Shipping plc'))
    const offers = await offersOf(bench, {
      'one.md': SERVICES,
      'two.md': other,
      'three.md': grown(SERVICES, 1),
      'four.md': grown(other, 2),
    })
    expect(shown(await ask('incoming.sort', { offers }), offers)).toEqual([
      [['one.md (main)'], ['three.md (main)']],
      [['two.md (main)'], ['four.md (main)']],
    ])
  })

  it('continues contracts of the workspace, and changes nothing there', async () => {
    const parties = { vendor: 'Kestrel Analytics GmbH', buyer: 'Northwind Trading Ltd' }
    const { id } = await ask('contract.add', { ...PARTIES, ...parties, title: 'Forecasts', price: null, endDate: null })
    const document = { ...markdown(`${SERVICES.join('\n\n')}\n`, 'first.md'), kind: 'main' as const }
    await ask('version.add', { contract: id, documents: [document], date: null, side: 'vendor', view: 'accepted' })
    const before = await ask('workspace.info', {})
    const offers = await offersOf(bench, { 'x.md': LEASE, 'y.md': grown(SERVICES, 1), 'z.md': SERVICES })
    const sorted = await ask('incoming.sort', { offers })
    expect(sorted.known).toEqual([{ offer: 2, sameAs: null }])
    expect(sorted.contracts.map(({ contract, title }) => ({ contract, title }))).toEqual([
      { contract: null, title: 'Lease of the observatory' },
      { contract: id, title: 'Forecasts' },
    ])
    expect(sorted.contracts[1]?.versions).toEqual([
      { side: 'buyer', isUnsure: true, date: null, answers: null, documents: [{ offer: 1, kind: 'main' }] },
    ])
    expect((await ask('workspace.info', {})).auditEntries).toBe(before.auditEntries)
  })
})

describe('a hostile page', () => {
  const bench = startCore()
  const { ask, refusal, path } = bench
  beforeAll(async () => {
    await ask('workspace.create', { path, passphrase: PASSPHRASE })
  })
  afterAll(bench.end)

  it('gets no further with broken prints, too many offers or none', async () => {
    const [offer] = await offersOf(bench, { 'a.md': SERVICES })
    const many = Array.from({ length: 501 }, () => offer).flatMap((one) => one ?? [])
    expect(await refusal('incoming.sort', { offers: many })).toMatchObject({ kind: 'bad-input' })
    expect(await refusal('incoming.sort', { offers: [] })).toMatchObject({ kind: 'bad-input' })
    const broken = many.slice(0, 1).map((one) => ({ ...one, print: new Uint8Array([1, 3, 1]) }))
    expect(await refusal('incoming.sort', { offers: broken })).toMatchObject({ field: 'offers.0.print' })
  })

  it('may name files as it likes, and leave prints and names empty', async () => {
    const [offer] = await offersOf(bench, { 'a.md': SERVICES })
    const hostile = ['../../../a', '//', '.md', '\u202Egnp.exe', '__proto__/constructor', 'v'.repeat(1000)].flatMap(
      (name, at) =>
        offer === undefined
          ? []
          : [
              {
                ...offer,
                name,
                sha256: String(at).repeat(64),
                print: new Uint8Array([1, 0, 0]),
                title: null,
                parties: [],
              },
            ],
    )
    const sorted = await ask('incoming.sort', { offers: hostile })
    const placed = sorted.contracts.flatMap(({ versions }) => versions.flatMap(({ documents }) => documents))
    expect(placed.map(({ offer: at }) => at).toSorted()).toEqual([0, 1, 2, 3, 4, 5])
  })
})
