import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDeal, addDraft, markdown, PARTIES, PASSPHRASE, startCore } from '../fixtures/open-core.ts'

const samples = fileURLToPath(new URL('../../resources/samples/', import.meta.url))
const sample = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(`${samples}${name}`)) })

const bench = startCore()
const { ask, refusal, path, core } = bench
beforeAll(async () => {
  await ask('workspace.create', { path, passphrase: PASSPHRASE })
})
afterAll(bench.end)

describe('the log', () => {
  it('is read page by page, the newest first, and says that the chain holds', async () => {
    const contract = await addDeal(bench, 2)
    const { auditEntries } = await ask('workspace.info', {})
    const first = await ask('audit.list', { contract: null, before: null, limit: 2 })
    expect(first.entries.map(({ seq }) => seq)).toEqual([auditEntries, auditEntries - 1])
    expect(first.chain).toMatchObject({ ok: true, entries: auditEntries })
    const second = await ask('audit.list', { contract: null, before: first.entries[1]?.seq ?? null, limit: 500 })
    expect(second.entries.map(({ seq }) => seq)).toEqual(
      Array.from({ length: auditEntries - 2 }, (_, at) => auditEntries - 2 - at),
    )
    const own = await ask('audit.list', { contract })
    expect(own.entries.map(({ action }) => action)).toEqual(['version.add', 'version.add', 'contract.add'])
    expect(own.entries[2]).toEqual({
      ...{ seq: auditEntries - 2, at: expect.any(String), actor: 'user', action: 'contract.add', contract },
      payload: { title: 'Deal', vendor: 'Ada', buyer: 'Bo', ours: 'vendor' },
    })
  })

  it('of a contract that never was is refused, and no page is longer than 500', async () => {
    expect(await refusal('audit.list', { contract: 'C-99' })).toMatchObject({ kind: 'missing', noun: 'contract' })
    expect(await refusal('audit.list', { contract: null, limit: 501 })).toMatchObject({ field: 'limit' })
  })
})

describe('the story of the sample', () => {
  it('can be told through the ordinary changes', async () => {
    const story = await ask('sample.story', {})
    expect(story.versions.flatMap(({ documents }) => documents)).toEqual(
      ['v1-vendor.docx', 'v2-buyer.docx', 'v3-vendor.docx', 'v4-buyer.docx'].map((name) => ({
        ...sample(name),
        kind: 'main',
      })),
    )
    const { id: contract } = await ask('contract.add', story.contract)
    for (const { side, date, documents } of story.versions) {
      await ask('version.add', { contract, documents, side, date, view: 'accepted' })
    }
    for (const { title, clause, vendor, buyer, agreed } of story.points) {
      const { id: point } = await ask('point.add', { contract, title, clause, vendor, buyer })
      if (agreed !== null) await ask('point.agree', { contract, point, text: agreed, version: null })
    }
    await ask('version.freeze', { contract })
    await ask('version.sign', { contract, ...story.signer })
    const order = { ...story.changeOrder, contract, date: null, status: 'agreed' } as const
    const { changeOrder } = await ask('changeOrder.add', order)
    expect(changeOrder.clauses).toHaveLength(1)
  })

  it('needs no workspace', async () => {
    const bare = startCore()
    expect((await bare.ask('sample.story', {})).points.length).toBeGreaterThan(3)
    bare.end()
  })
})

describe('looking into a document', () => {
  it('counts what it holds and names the authors of its marks', async () => {
    const text = await ask('document.read', { file: sample('v3-vendor.docx'), view: 'accepted' })
    expect(await ask('document.inspect', { file: sample('v3-vendor.docx') })).toEqual({
      ...{ format: 'docx', title: text.title, findings: text.findings },
      ...{ clauses: text.clauses.length, revisions: text.revisions.length, comments: text.comments.length },
      ...{ authors: ['Mira Okafor'], revisers: 1, tables: expect.any(Number), notes: expect.any(Number) },
      offer: expect.objectContaining({ name: 'v3-vendor.docx', format: 'docx', title: text.title }),
    })
    expect(text.revisions.length).toBeGreaterThan(5)
    const plain = await ask('document.inspect', { file: markdown('# Draft\n\n1. Work.\n') })
    expect(plain).toMatchObject({ format: 'markdown', title: 'Draft', revisions: 0, comments: 0, authors: [] })
  })

  it.each([
    ['agreement.docx', '', 'empty'],
    ['setup.exe', 'MZ\u0090\0\u0003', 'unknown-format'],
    ['blank.txt', ' \n ', 'no-text'],
  ])('of %s says what is wrong with it', async (name, text, problem) => {
    expect(await refusal('document.inspect', { file: markdown(text, name) })).toMatchObject({
      ...{ kind: 'document', problem, name },
    })
  })

  it('can be cancelled', async () => {
    const long = markdown(Array.from({ length: 20_000 }, (_, at) => `${at + 1}. The Vendor works.`).join('\n\n'))
    const controller = new AbortController()
    const looking = core.invoke('document.inspect', { file: long }, controller.signal)
    setImmediate(() => controller.abort())
    expect(await looking).toEqual({ ok: false, error: { kind: 'cancelled' } })
  })
})

describe('a contract in the list', () => {
  it('shows whose draft is the latest', async () => {
    const { id } = await ask('contract.add', { ...PARTIES, title: 'List', price: null, endDate: null })
    const row = async () => (await ask('contract.list', {})).find(({ contract }) => contract.id === id)
    expect(await row()).toMatchObject({ versions: 0, latest: null })
    await addDraft(bench, id, 0)
    await addDraft(bench, id, 1)
    expect(await row()).toMatchObject({ versions: 2, latest: { number: 2, side: 'buyer', date: '2026-03-01' } })
  })
})

describe('what the sender did not mark', () => {
  it('is said of a version and the one before it alone: between others nobody is to be blamed', async () => {
    const { contract: deal, versions } = await ask('sample.story', {})
    const { id: contract } = await ask('contract.add', deal)
    for (const { side, date, documents } of versions) {
      await ask('version.add', { contract, documents, side, date, view: 'accepted' })
    }
    const unmarked = async (older: number, newer: number) =>
      (await ask('version.compare', { contract, older, newer })).comparison.summary.unmarked
    expect([await unmarked(1, 2), await unmarked(2, 3), await unmarked(3, 4)]).toEqual([1, 0, 1])
    expect([await unmarked(1, 3), await unmarked(1, 4), await unmarked(2, 4)]).toEqual([0, 0, 0])
  })
})

describe('a clause by its lineage', () => {
  it('is given by a comparison, one for each clause of each text', async () => {
    const contract = await addDeal(bench, 3)
    const { old, new: newer, lineages } = await ask('version.compare', { contract, older: 1, newer: 3 })
    expect([lineages.old.length, lineages.new.length]).toEqual([old.clauses.length, newer.clauses.length])
    const added = newer.clauses.findIndex(({ label }) => label === '2.2')
    expect(lineages.old).not.toContain(lineages.new[added])
    expect(lineages.new.filter((_, at) => at !== added)).toEqual(lineages.old)
  })

  it('gets a point also when the latest version has it no more', async () => {
    const contract = await addDeal(bench, 3)
    const { new: newer, lineages } = await ask('version.compare', { contract, older: 1, newer: 3 })
    const lineage = lineages.new[newer.clauses.findIndex(({ label }) => label === '2.2')] ?? 0
    await addDraft(bench, contract, 0)
    const raised = { contract, title: 'Payment', clause: 'nowhere', lineage, vendor: null, buyer: null }
    expect(await ask('point.add', raised)).toMatchObject({ clauses: [{ lineage, labelThen: '2.2', now: null }] })
  })

  it('of another contract is none of this one', async () => {
    const other = await addDeal(bench, 1)
    const { lineages } = await ask('version.compare', { contract: other, older: 1, newer: 1 })
    const contract = await addDeal(bench, 1)
    for (const lineage of [lineages.old[0] ?? 0, 999_999]) {
      const raised = { contract, title: 'Cap', clause: null, lineage, vendor: null, buyer: null }
      expect(await refusal('point.add', raised)).toMatchObject({ kind: 'missing', noun: 'clause' })
    }
  })
})

describe('what a side wants when a point is raised', () => {
  const raised = { title: 'Cap', clause: null, vendor: 'Six months', buyer: 'Twelve months' }

  it('is kept with the version in which it stands, else with the latest', async () => {
    const contract = await addDeal(bench, 3)
    const { positions } = await ask('point.add', { contract, ...raised, vendorVersion: 1 })
    expect(positions).toMatchObject([
      { side: 'vendor', version: 1 },
      { side: 'buyer', version: 3 },
    ])
  })

  it('is refused with a version that is not there', async () => {
    const contract = await addDeal(bench, 1)
    expect(await refusal('point.add', { contract, ...raised, buyerVersion: 9 })).toMatchObject({
      kind: 'missing',
      noun: 'version',
    })
    expect(await ask('point.list', { contract })).toEqual([])
  })
})
