import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCore } from '#main/core/core.ts'
import { makeWorkerJobs } from '#main/core/jobs.ts'
import { listAudit } from '#main/store/audit.ts'
import { closeWorkspace, openWorkspace } from '#main/store/open.ts'
import { type Input, type Output, type ProcedureName, procedures } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { AuditEntry } from '#shared/model/audit.ts'
import type { TestCore } from '../fixtures/open-core.ts'
import { LOGS, SMALL } from '../fixtures/review/small-playbook.ts'
import { failure, value } from '../store/support/workspaces.ts'
import { draftScenes } from './scenes/drafts.ts'
import { pointScenes } from './scenes/points.ts'
import { roundScenes } from './scenes/rounds.ts'
import { signingScenes } from './scenes/signing.ts'
import { turnScenes } from './scenes/turns.ts'

const NOW = '2026-03-01T09:00:00.000Z'
const folder = mkdtempSync(join(tmpdir(), 'counterdraft-core-'))
const path = join(folder, 'work.counterdraft')
const passphrase = 'correct horse battery staple'
const places = { workspaces: join(folder, 'workspaces'), exports: join(folder, 'exports') }
const core = createCore({ now: () => new Date(NOW), jobs: makeWorkerJobs(), places })
const answered = new Set<ProcedureName>()

beforeAll(async () => {
  await ask('workspace.create', { path, passphrase })
})
afterAll(() => {
  core.close()
  rmSync(folder, { recursive: true, force: true })
})

const auditCount = async (): Promise<number> => value(await core.invoke('workspace.info', {})).auditEntries

/** The answer of a procedure, as its own schema reads it, with its audit entry if it is a mutation and none if not. */
async function ask<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> {
  const isSession = procedures[name].kind === 'session'
  const before = isSession ? 0 : await auditCount()
  const output = value(await core.invoke(name, input))
  const parsed = procedures[name].output.safeParse(output)
  expect(parsed.error, name).toBeUndefined()
  expect(parsed.data, name).toEqual(output)
  answered.add(name)
  if (!isSession) expect((await auditCount()) - before, name).toBe(procedures[name].kind === 'mutation' ? 1 : 0)
  return output
}

/** Why a procedure was refused, which leaves no audit entry. */
async function refusal<N extends ProcedureName>(name: N, input: Input<N>): Promise<ApiError> {
  const before = await auditCount()
  const error = failure(await core.invoke(name, input)) as ApiError
  expect(await auditCount(), name).toBe(before)
  return error
}

const file = (text: string) => ({ name: 'draft.md', bytes: new TextEncoder().encode(text) })
const FIRST = `# Services

1. Work

1.1 The Vendor installs the weather station on the roof.

1.2 The Customer grants access to the building on weekdays.

2. Money

2.1 Liability is limited to the fees of six months.
`
const MOVED = `# Services

1. Money

1.1 The Customer pays within thirty days of the invoice.

1.2 Liability is limited to the fees of six months.

2. Work

2.1 The Vendor installs the weather station on the roof.

2.2 The Customer grants access to the building on weekdays.
`

let contracts = 0
/** A new contract with the versions given, by alternating sides. */
async function dealOf(...texts: readonly string[]): Promise<string> {
  const parties = { vendor: 'Ada', buyer: 'Bo', ours: 'vendor', currency: 'EUR' } as const
  contracts += 1
  const { id } = await ask('contract.add', { ...parties, title: `Deal ${contracts}`, price: '1000', endDate: null })
  for (const [index, text] of texts.entries()) await addVersion(id, text, index % 2 === 0 ? 'vendor' : 'buyer')
  return id
}

const addVersion = (contract: string, text: string, side: 'vendor' | 'buyer' = 'buyer') =>
  ask('version.add', { contract, documents: [{ ...file(text), kind: 'main' }], side, date: null, view: 'accepted' })

const orderOf = (contract: string, text: string | null) => ({
  ...{ contract, title: 'Cap', scope: null, price: '+200', days: 3, date: null, status: 'agreed' as const },
  clause: text === null ? null : { label: '2.1', text },
})

/** Every entry of the log, read by another than the core. */
async function wholeAudit(): Promise<readonly AuditEntry[]> {
  await ask('workspace.close', {})
  const opened = value(await openWorkspace(path, Buffer.from(passphrase)))
  const entries = listAudit(opened.db, null)
  closeWorkspace(opened)
  await ask('workspace.open', { path, passphrase })
  return entries
}

/** What is asked of documents that came in, of two of them and of two versions. */
async function askOfComparisons(contract: string): Promise<void> {
  const documents = { older: file(FIRST), newer: file(MOVED) }
  const { offer } = await ask('document.inspect', { file: file(MOVED) })
  await ask('incoming.place', { offers: [offer], contract })
  await ask('incoming.sort', { offers: [offer] })
  await ask('document.redline', { ...documents, format: 'html' })
  await ask('document.report', { ...documents, format: 'csv' })
  await ask('version.redline', { contract, older: 1, newer: 2, format: 'html' })
  await ask('version.report', { contract, older: 1, newer: 2, format: 'csv' })
  await ask('version.compareSides', { contract })
  const { lineages } = await ask('version.show', { contract, version: 1 })
  await ask('clause.history', { contract, lineage: lineages[0] ?? 1 })
  const { id: pairing } = await ask('pairing.add', { contract, older: 1, newer: 2, old: 0, new: 0, same: true })
  await ask('pairing.remove', { contract, pairing })
  await ask('pairing.restore', { contract, pairing })
  await ask('pairing.list', { contract })
}

/** What is asked of playbooks, of reviews against them, and of new contracts made from them. */
async function askOfReviews(contract: string): Promise<void> {
  await ask('playbook.list', {})
  await ask('playbook.check', { json: JSON.stringify(SMALL) })
  await ask('playbook.add', { playbook: { ...SMALL, controls: [LOGS] } })
  await ask('playbook.change', { playbook: { ...SMALL, title: 'Ours', controls: [LOGS] } })
  await ask('playbook.show', { id: SMALL.id })
  await ask('playbook.export', { id: SMALL.id })
  const settings = { contract, playbook: SMALL.id, depth: 'smb', provider: 'vendor' } as const
  await ask('review.settings', { contract })
  await ask('review.set', { ...settings, side: 'buyer' })
  await ask('review.choose', { contract, topic: 'training', choice: { verdict: 'refused', note: 'a secret reason' } })
  for (const half of ['client', 'vendor'] as const)
    await ask('review.assign', { contract, control: LOGS.id, half, owner: half })
  await ask('review.get', { contract })
  await ask('review.compare', { contract, older: 1, newer: 2 })
  await ask('review.export', { contract, what: 'review', format: 'md' })
  const { version } = await ask('review.attachMatrix', { contract })
  await ask('version.withdraw', { contract, version })
  await ask('playbook.withdraw', { id: SMALL.id })
  await ask('playbook.restore', { id: SMALL.id })
  await ask('document.review', { file: file(FIRST), playbook: { id: 'nda' } })
  const drafted = {
    playbook: SMALL.id,
    side: 'vendor',
    depth: 'smb',
    provider: 'vendor',
    topics: ['training'],
  } as const
  const parties = { title: 'New deal', vendor: 'Ada', buyer: 'Bo' }
  await ask('template.preview', { ...drafted, ...parties })
  await ask('template.make', { ...drafted, ...parties })
}

const bench: TestCore = { ...{ core, folder, path, ask, refusal }, end: () => undefined }
const scenes = {
  ...pointScenes(bench),
  ...roundScenes(bench),
  ...turnScenes(bench),
  ...draftScenes(bench),
  ...signingScenes(bench),
}

/** Every mutation that has a scene among those of negotiating and signing, each in a contract of its own. */
async function askOfScenes(): Promise<void> {
  const all = Object.entries(scenes) as [keyof typeof scenes, () => Promise<never>][]
  for (const [name, scene] of all) await ask(name, await scene())
}

/** What is asked while negotiating, and changes nothing. */
async function askOfNegotiating(contract: string, point: string): Promise<void> {
  await ask('trade.list', { contract })
  await ask('point.warnings', { contract })
  await ask('point.timeline', { contract, point })
  await ask('precedent.list', { contract, topic: null, words: 'Money' })
  await ask('round.propose', { contract, version: 2 })
  const list = '| No. | Issue | Your answer |\n| --- | --- | --- |\n| P-01 | Cap | Nine. |\n'
  await ask('round.readList', { contract, file: { ...file(list), name: 'list.md' } })
  await ask('turn.show', { contract })
  await ask('deadline.list', { contract: null })
  await ask('deadline.export', { contract })
  await ask('draft.show', { contract })
  await ask('signing.show', { contract })
  await ask('key.list', {})
  await ask('draft.send', { contract, version: 1, files: ['issues-xlsx'], author: null })
}

describe('every procedure', () => {
  const words = [
    'weather station',
    'six months',
    'thirty days',
    'nine months',
    'no limit at all',
    'my scope of work',
  ].concat('eleven months', 'a secret reason', 'four months', 'the fees of five months')

  it('answers as its schema says, and each mutation leaves one audit entry', async () => {
    const contract = await dealOf(FIRST, MOVED)
    await ask('document.read', { file: file(FIRST), view: 'accepted' })
    await ask('document.compare', { older: file(FIRST), newer: file(MOVED) })
    await ask('document.inspect', { file: file(FIRST) })
    await ask('sample.story', {})
    await ask('workspace.list', {})
    await ask('workspace.check', {})
    await ask('workspace.info', {})
    await ask('contract.list', {})
    await ask('contract.show', { contract })
    await ask('version.list', { contract })
    await ask('version.show', { contract, version: 1 })
    const exported = await ask('version.export', { contract, version: 2 })
    expect(new TextDecoder().decode(exported.bytes ?? undefined)).toBe(MOVED)
    await ask('version.compare', { contract, older: 1, newer: 2 })
    await askOfComparisons(contract)
    await askOfReviews(contract)
    const raised = { contract, title: 'Cap', clause: '1.2', vendor: 'six months', buyer: 'no limit at all' }
    const point = (await ask('point.add', raised)).id
    await ask('point.agree', { contract, point, text: 'nine months', version: null })
    await ask('point.reopen', { contract, point })
    await ask('point.rename', { contract, point, title: 'Cap on liability' })
    const ladder = { ideal: 'four months', acceptable: null, walkAway: null }
    await ask('point.prepare', { contract, point, wording: 'the fees of five months', ladder })
    await ask('point.record', { contract, point, side: 'vendor', version: 1, text: 'eleven months' })
    const { takenBack: position } = await ask('point.takeBack', { contract, point, side: 'vendor' })
    await ask('point.putBack', { contract, point, side: 'vendor', position })
    await ask('point.takeBack', { contract, point, side: 'vendor' })
    await ask('point.withdraw', { contract, point })
    await ask('point.restore', { contract, point })
    await ask('point.list', { contract })
    await ask('point.export', { contract, format: 'md' })
    await ask('point.show', { contract, point })
    await askOfNegotiating(contract, point)
    const { version } = await addVersion(contract, FIRST)
    await ask('version.withdraw', { contract, version: version.number })
    await ask('version.restore', { contract, version: version.number })
    await ask('version.freeze', { contract })
    await ask('version.unfreeze', { contract })
    await ask('version.freeze', { contract })
    await ask('version.sign', { contract, name: 'Ada', capacity: 'owner' })
    const order = { ...orderOf(contract, 'Liability: nine months.'), scope: 'my scope of work' }
    const { changeOrder } = await ask('changeOrder.add', order)
    await ask('changeOrder.show', { contract, changeOrder: changeOrder.id })
    await ask('changeOrder.list', { contract })
    await ask('changeOrder.void', { contract, changeOrder: changeOrder.id, reason: 'Written twice' })
    await ask('version.sign', { contract, name: 'Ada', capacity: 'owner' })
    await ask('signing.show', { contract })
    const { bytes } = await ask('bundle.export', { contract })
    expect(await ask('bundle.verify', { bytes: bytes ?? new Uint8Array() })).toMatchObject({ ok: true })
    const { name } = await ask('bundle.export', { contract, to: 'downloads' })
    expect(await ask('bundle.verifyExported', { name })).toMatchObject({ ok: true })
    await askOfScenes()
    const empty = await dealOf()
    await ask('contract.discard', { contract: empty })
    await ask('contract.restore', { contract: empty })
    await ask('audit.list', { contract })
    await wholeAudit()
    expect([...answered].sort()).toEqual(Object.keys(procedures).sort())
  })

  it('is logged by ids, names, counts and hashes, never by the text of a document', async () => {
    const entries = await wholeAudit()
    expect(entries.length).toBeGreaterThan(25)
    const log = JSON.stringify(entries)
    expect(words.filter((word) => log.includes(word))).toEqual([])
    expect(entries.every((entry) => entry.at === NOW)).toBe(true)
    expect(await ask('workspace.check', {})).toMatchObject({ ok: true })
  })
})

describe('hostile input', () => {
  const invoke = core.invoke as (name: string, input: unknown) => ReturnType<typeof core.invoke>

  it.each(['contract.drop', 'toString', '__proto__', 'constructor', '', 'contract'])(
    'the procedure %j is unknown',
    async (name) => {
      expect(failure(await invoke(name, {}))).toEqual({ kind: 'bad-input', field: 'procedure', problem: 'is unknown' })
    },
  )

  it('of a wrong shape is refused by every procedure', async () => {
    const before = await auditCount()
    for (const name of Object.keys(procedures)) {
      for (const input of [undefined, null, 7, 'x', [], { sneaky: 1 }, { contract: {} }, { contract: 'C-01', x: 1 }]) {
        expect(failure(await invoke(name, input)), `${name} ${JSON.stringify(input)}`).toMatchObject({
          kind: 'bad-input',
        })
      }
    }
    expect(await auditCount()).toBe(before)
  })

  it('of a hundred megabytes is refused before anything reads it', async () => {
    const huge = { name: 'a.md', bytes: new Uint8Array(100_000_000) }
    expect(failure(await core.invoke('document.read', { file: huge, view: 'accepted' }))).toMatchObject({
      ...{ kind: 'bad-input', field: 'file.bytes' },
    })
    expect(failure(await core.invoke('bundle.verify', { bytes: huge.bytes }))).toMatchObject({ field: 'bytes' })
    const title = 'x'.repeat(100_000_000)
    const point = { contract: 'C-01', title, clause: null, vendor: null, buyer: null }
    expect(await refusal('point.add', point)).toMatchObject({ kind: 'bad-input', field: 'title' })
  })

  it('that names a file deceptively is stored under a name that deceives nobody', async () => {
    const contract = await dealOf()
    const document = { ...file(FIRST), name: 'a\u202egnp.md' }
    const added = await ask('version.add', {
      contract,
      documents: [{ ...document, kind: 'main' }],
      side: 'vendor',
      date: null,
      view: 'accepted',
    })
    expect(added.version.documents[0]?.name).toBe('a_gnp.md')
  })
})

describe('cancelling', () => {
  const long = file(
    `# Long\n\n${Array.from({ length: 20_000 }, (_, at) => `${at + 1}. The Vendor works.`).join('\n\n')}`,
  )

  it('a running read ends it, and the core goes on working', async () => {
    const controller = new AbortController()
    const reading = core.invoke('document.read', { file: long, view: 'accepted' }, controller.signal)
    setImmediate(() => controller.abort())
    expect(failure(await reading)).toEqual({ kind: 'cancelled' })
    await ask('document.read', { file: file(FIRST), view: 'accepted' })
  })

  it('a running version.add adds nothing', async () => {
    const contract = await dealOf()
    const before = await auditCount()
    const controller = new AbortController()
    const input: Input<'version.add'> = {
      contract,
      documents: [{ ...long, kind: 'main' }],
      side: 'vendor',
      date: null,
      view: 'accepted',
    }
    const adding = core.invoke('version.add', input, controller.signal)
    setImmediate(() => controller.abort())
    expect(failure(await adding)).toEqual({ kind: 'cancelled' })
    expect(await auditCount()).toBe(before)
    expect(await ask('version.list', { contract })).toEqual([])
  })

  it('before it starts is enough', async () => {
    expect(failure(await core.invoke('contract.list', {}, AbortSignal.abort()))).toEqual({ kind: 'cancelled' })
  })
})

describe('the life of a contract', () => {
  it('a version that comes in after a freeze ends it', async () => {
    const contract = await dealOf(FIRST)
    await ask('version.freeze', { contract })
    expect(await refusal('version.freeze', { contract })).toMatchObject({ kind: 'refused', why: 'frozen-already' })
    expect(await addVersion(contract, MOVED)).toMatchObject({ endedFreeze: 1 })
    expect(await ask('contract.show', { contract })).toMatchObject({ state: 'draft', freeze: null })
    expect(await ask('version.freeze', { contract })).toMatchObject({ version: 2 })
  })

  it('a version that comes in ends what we alone have signed, and is refused once both have', async () => {
    const contract = await dealOf(FIRST)
    expect(await refusal('version.sign', { contract, name: 'Ada', capacity: 'owner' })).toMatchObject({
      ...{ kind: 'refused', why: 'nothing-frozen' },
    })
    await ask('version.freeze', { contract })
    expect(await refusal('bundle.export', { contract })).toMatchObject({ why: 'not-signed' })
    await ask('version.sign', { contract, name: 'Ada', capacity: 'owner' })
    const scan = { name: 'scan.pdf', bytes: new TextEncoder().encode('%PDF-1.4') }
    const again: Input<'version.add'> = {
      contract,
      documents: [{ ...file(MOVED), kind: 'main' }],
      side: 'buyer',
      date: null,
      view: 'accepted',
    }
    expect(await refusal('version.sign', { contract, name: 'Ada', capacity: 'owner' })).toMatchObject({
      ...{ why: 'signed-already' },
    })
    expect(await ask('version.add', again)).toMatchObject({ endedFreeze: 1 })
    await ask('version.withdraw', { contract, version: 2 })
    await ask('signing.elsewhere', { contract, kind: 'paper', side: 'buyer', by: 'Bo', on: '2026-03-01', file: scan })
    expect(await refusal('version.add', again)).toMatchObject({ kind: 'refused', why: 'signed-so-no-version' })
    expect(await ask('version.list', { contract })).toHaveLength(1)
  })

  it('a text is not frozen against a change order that was agreed on other words, and both are shown', async () => {
    const contract = await dealOf(FIRST)
    const order = orderOf(contract, 'Liability is limited to the fees of nine months.')
    const { changeOrder } = await ask('changeOrder.add', order)
    await addVersion(contract, FIRST.replace('six months', 'one month'))
    expect(await refusal('version.freeze', { contract })).toEqual({
      kind: 'text-changed',
      changeOrder: 'CO-001',
      clause: '2.1',
      agreed: 'Liability is limited to the fees of six months.',
      found: 'Liability is limited to the fees of one month.',
    })
    await ask('changeOrder.void', { contract, changeOrder: changeOrder.id, reason: null })
    expect(await ask('version.freeze', { contract })).toMatchObject({ version: 2 })
  })

  it('a change order is not voided under a later one that changes the text it gave', async () => {
    const contract = await dealOf(FIRST)
    const first = (await ask('changeOrder.add', orderOf(contract, 'Nine months.'))).changeOrder.id
    const second = (await ask('changeOrder.add', orderOf(contract, 'Ten months.'))).changeOrder.id
    const error = await refusal('changeOrder.void', { contract, changeOrder: first, reason: null })
    expect(error).toEqual({ kind: 'needed', noun: 'change order', ref: first, by: [second] })
    await ask('changeOrder.void', { contract, changeOrder: second, reason: null })
    await ask('changeOrder.void', { contract, changeOrder: first, reason: null })
  })

  it('a point stays on its clause when that moves and is renumbered', async () => {
    const contract = await dealOf(FIRST)
    const raised = { contract, title: 'Cap', clause: '2.1', vendor: 'six', buyer: null }
    const point = (await ask('point.add', raised)).id
    await addVersion(contract, MOVED)
    const [clause] = (await ask('point.show', { contract, point })).clauses
    expect(clause).toMatchObject({ labelThen: '2.1', now: { version: 2, label: '1.2' } })
    await addVersion(contract, FIRST, 'vendor')
    const [back] = (await ask('point.show', { contract, point })).clauses
    expect(back).toMatchObject({ lineage: clause?.lineage, now: { version: 3, label: '2.1' } })
    await addVersion(contract, FIRST.replace(/2\. Money[\s\S]*/u, '2. Silence\n'))
    const [gone] = (await ask('point.show', { contract, point })).clauses
    expect(gone).toMatchObject({ labelThen: '2.1' })
    expect(gone?.now?.label ?? null).not.toBe('2.1')
  })

  it('mutations that are asked for at once are done one after another', async () => {
    const contract = await dealOf(FIRST)
    const point = (title: string) => ({ contract, title, clause: null, vendor: null, buyer: null })
    const titles = ['a', 'b', 'c', 'd']
    const raised = await Promise.all(titles.map((title) => core.invoke('point.add', point(title))))
    expect(raised.map((result) => value(result).id)).toEqual(['P-01', 'P-02', 'P-03', 'P-04'])
  })
})

describe('without a workspace', () => {
  it('what needs one says so, and what does not goes on', async () => {
    const bare = createCore({ now: () => new Date(NOW), jobs: makeWorkerJobs(), places: null })
    expect(failure(await bare.invoke('contract.list', {}))).toMatchObject({ problem: 'none-open' })
    expect(failure(await bare.invoke('version.freeze', { contract: '1' }))).toMatchObject({ problem: 'none-open' })
    value(await bare.invoke('document.read', { file: file(FIRST), view: 'accepted' }))
    bare.close()
  })

  it('one that cannot be opened stays as it was, and another can be opened after it', async () => {
    const copy = join(folder, 'copy.counterdraft')
    await ask('workspace.close', {})
    copyFileSync(path, copy)
    await ask('workspace.open', { path, passphrase })
    const bytes = readFileSync(copy)
    expect(failure(await core.invoke('workspace.open', { path: copy, passphrase: 'wrong' }))).toMatchObject({
      problem: 'wrong-passphrase',
    })
    expect(readFileSync(copy)).toEqual(bytes)
    await ask('workspace.open', { path, passphrase })
  })
})
