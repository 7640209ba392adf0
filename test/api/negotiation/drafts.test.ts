import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Input, Output } from '#shared/api/contract.ts'
import { addDeal, markdown, PARTIES, PASSPHRASE, startCore } from '../../fixtures/open-core.ts'

const bench = startCore()
const { ask, refusal, path } = bench

beforeAll(async () => {
  await ask('workspace.create', { path, passphrase: PASSPHRASE })
})
afterAll(bench.end)

type Edit = NonNullable<Input<'draft.put'>['changes'][number]['edit']>

const WHOLE = { decision: 'edit', after: null, like: null, note: null } as const
const reword = (slot: string, heading: string | null, ...paragraphs: string[]): Edit => ({
  ...{ slot, ...WHOLE, words: { heading, paragraphs } },
})
const remove = (slot: string): Edit => ({ slot, ...WHOLE, words: null })
const insert = (slot: string, after: string, like: number, heading: string | null, ...paragraphs: string[]): Edit => ({
  ...{ slot, decision: 'insert', after, like, note: null, words: { heading, paragraphs } },
})

const put = (contract: string, ...edits: readonly Edit[]) =>
  ask('draft.put', { contract, changes: edits.map((edit) => ({ slot: edit.slot, edit })) })

const start = async (contract: string): Promise<string> => {
  await ask('draft.start', { contract, base: null })
  return contract
}

type Shown = NonNullable<Output<'draft.show'>>

async function show(contract: string): Promise<Shown> {
  const shown = await ask('draft.show', { contract })
  if (shown === null) throw new Error('there is no draft')
  return shown
}

const outline = ({ clauses }: Shown): readonly string[] =>
  clauses.map(({ label, heading, paragraphs, isRemoved }) =>
    [isRemoved ? 'out' : (label ?? '–'), heading ?? '', ...paragraphs].join(' | '),
  )

/** A contract whose first version is the sample's, and the second that of the client, both Word documents. */
async function sampleDeal(): Promise<string> {
  const { id: contract } = await ask('contract.add', { ...PARTIES, title: 'Sample', price: null, endDate: null })
  for (const [name, side] of [
    ['v1-vendor.docx', 'vendor'],
    ['v2-buyer.docx', 'buyer'],
  ] as const) {
    const bytes = new Uint8Array(readFileSync(new URL(`../../../resources/samples/${name}`, import.meta.url)))
    const documents: Input<'version.add'>['documents'] = [{ name, bytes, kind: 'main' }]
    await ask('version.add', { contract, documents, side, date: '2026-02-03', view: 'accepted' })
  }
  return contract
}

const clausesOf = (text: Output<'version.show'>['text']) =>
  text.clauses.map(({ label, heading, text: words }) => ({ label, heading, words }))

describe('our draft', () => {
  it('reads as its base version until something is decided', async () => {
    const contract = await start(await addDeal(bench, 3))
    const { text } = await ask('version.show', { contract, version: 3 })
    const { draft, clauses, dangling } = await show(contract)
    expect(draft).toMatchObject({ base: 3, edits: [] })
    expect(dangling).toEqual([])
    expect(clauses.map(({ label, heading, paragraphs }) => ({ label, heading, words: paragraphs.join('\n') }))).toEqual(
      clausesOf(text),
    )
    expect(clauses.every(({ isChanged, isRemoved, decision }) => !isChanged && !isRemoved && decision === null)).toBe(
      true,
    )
  })

  it('may be laid over an older version, and is one at a time', async () => {
    const contract = await addDeal(bench, 2)
    expect(await ask('draft.show', { contract })).toBeNull()
    expect(await ask('draft.start', { contract, base: 1 })).toMatchObject({ base: 1 })
    expect(await refusal('draft.start', { contract, base: null })).toMatchObject({ why: 'draft-there', detail: '1' })
  })

  it('keeps its base version from being withdrawn', async () => {
    const contract = await start(await addDeal(bench, 2))
    expect(await refusal('version.withdraw', { contract, version: 2 })).toMatchObject({ by: ['our draft'] })
  })

  it('moves numbers on, lets references follow, and names those that lead nowhere', async () => {
    const { id: contract } = await ask('contract.add', { ...PARTIES, title: 'Deal', price: null, endDate: null })
    const text =
      '# Deal\n\n1. Work\n\n1.1 The Vendor works.\n\n2. Money\n\n2.1 Fees are due. Section 2.2 applies.\n\n2.2 Section 1.1 is free of charge, subject to Section 2.1.\n'
    const documents: Input<'version.add'>['documents'] = [{ ...markdown(text), kind: 'main' }]
    await ask('version.add', { contract, documents, side: 'buyer', date: null, view: 'accepted' })
    await start(contract)
    await put(contract, insert('n1', 'c3', 4, null, 'Costs come on top. Section 2.2 has no say in Section 9.'))
    expect(outline(await show(contract))).toEqual([
      '– | Deal',
      '1. | Work',
      '1.1 |  | The Vendor works.',
      '2. | Money',
      '2.1 |  | Costs come on top. Section 2.3 has no say in Section 9.',
      '2.2 |  | Fees are due. Section 2.3 applies.',
      '2.3 |  | Section 1.1 is free of charge, subject to Section 2.2.',
    ])
    expect((await show(contract)).dangling).toEqual([{ slot: 'n1', text: 'Section 9' }])
    await put(contract, remove('c4'))
    expect((await show(contract)).dangling).toContainEqual({ slot: 'c5', text: 'Section 2.1' })
  })

  it('refuses a change that has no place', async () => {
    const contract = await start(await addDeal(bench, 1))
    const change = (edit: Edit) => refusal('draft.put', { contract, changes: [{ slot: edit.slot, edit }] })
    expect(await change(remove('c99'))).toMatchObject({
      field: 'changes',
      problem: expect.stringMatching(/^c99 is no/),
    })
    expect(await change(insert('n1', 'n2', 1, null, 'Words.'))).toMatchObject({ field: 'changes' })
    expect(await change({ ...remove('c1'), like: 2 })).toMatchObject({ field: 'changes' })
  })
})

describe('draft.issue', () => {
  it('makes a Word document of a draft over a text, which reads as the draft', async () => {
    const contract = await start(await addDeal(bench, 2))
    await put(contract, reword('c4', null, 'Liability is limited to the fees of nine months.'))
    await put(contract, insert('n1', 'c4', 1, 'Law', 'Austrian law applies.'))
    const before = await show(contract)
    const { version } = await ask('draft.issue', { contract, date: '2026-03-05' })
    expect(version).toMatchObject({ number: 3, side: 'vendor', answers: 2, date: '2026-03-05' })
    expect(version.documents).toMatchObject([{ name: 'draft.docx', format: 'docx' }])
    const { text, lineages } = await ask('version.show', { contract, version: 3 })
    expect(clausesOf(text)).toEqual(
      before.clauses.map(({ label, heading, paragraphs }) => ({ label, heading, words: paragraphs.join('\n') })),
    )
    const { lineages: older } = await ask('version.show', { contract, version: 2 })
    expect(lineages.slice(0, older.length)).toEqual(older)
    expect(await ask('draft.show', { contract })).toBeNull()
  })

  it('writes on top of their Word document: what is not decided stays as it is', async () => {
    const contract = await start(await sampleDeal())
    const { clauses } = await show(contract)
    const at = clauses.findIndex(({ label, paragraphs }) => label === '7.2' && paragraphs.length > 0)
    const clause = clauses[at]
    expect(clause).toBeDefined()
    await put(contract, reword(`c${at}`, clause?.heading ?? null, 'The cap is the fees of nine months.'))
    const shown = await show(contract)
    const { version } = await ask('draft.issue', { contract, date: null })
    expect(version).toMatchObject({ number: 3, revisionCount: 0 })
    const { text } = await ask('version.show', { contract, version: version.number })
    expect(clausesOf(text)).toEqual(
      shown.clauses.map(({ label, heading, paragraphs }) => ({ label, heading, words: paragraphs.join('\n') })),
    )
    const { comparison } = await ask('version.compare', { contract, older: 2, newer: 3 })
    expect(comparison.summary).toMatchObject({ reworded: 1, added: 0, removed: 0, renumbered: 0 })
  })

  it('hands a document over byte for byte where nothing of it is decided', async () => {
    const contract = await start(await sampleDeal())
    await ask('draft.issue', { contract, date: null })
    const [, theirs, ours] = await ask('version.list', { contract })
    expect(ours?.documents[0]?.sha256).toBe(theirs?.documents[0]?.sha256)
  })

  it('is taken back only as what it was', async () => {
    const contract = await start(await addDeal(bench, 2))
    await ask('draft.issue', { contract, date: null })
    expect(await refusal('draft.unissue', { contract, version: 2 })).toMatchObject({ why: 'not-issued' })
    await ask('draft.unissue', { contract, version: 3 })
    await put(contract, remove('c4'))
    expect(await refusal('draft.reissue', { contract, version: 3 })).toMatchObject({ why: 'draft-changed' })
  })
})

describe('draft.send', () => {
  it('makes all files of a version of ours, each with its fingerprint', async () => {
    const contract = await start(await sampleDeal())
    const secret = 'Never below six months, says the owner.'
    await ask('point.add', { contract, title: 'Cap on liability', clause: '7.2', vendor: 'Six.', buyer: 'Twelve.' })
    await put(contract, { ...reword('c1', null, 'Between the parties named below.'), note: secret })
    const { version } = await ask('draft.issue', { contract, date: '2026-03-05' })
    const kinds = ['clean', 'redline', 'cumulative', 'issues-docx', 'issues-xlsx', 'cover'] as const
    const sent = await ask('draft.send', { contract, version: version.number, files: kinds, author: null })
    expect(sent.notMade).toEqual([])
    expect(sent.files.map(({ kind, name }) => [kind, name])).toEqual([
      ['clean', 'Sample v3.docx'],
      ['redline', 'Sample v3 against v2 redline.docx'],
      ['cumulative', 'Sample v3 against v1 redline.docx'],
      ['issues-docx', 'Sample v3 issues list.docx'],
      ['issues-xlsx', 'Sample v3 issues list.xlsx'],
      ['cover', 'Sample v3 cover note.docx'],
    ])
    for (const { bytes, sha256 } of sent.files)
      expect(
        createHash('sha256')
          .update(bytes ?? new Uint8Array())
          .digest('hex'),
      ).toBe(sha256)
    const cover = sent.files.find(({ kind }) => kind === 'cover')
    const file = { name: 'cover.docx', bytes: cover?.bytes ?? new Uint8Array() }
    const read = await ask('document.read', { file, view: 'accepted' })
    const words = read.paragraphs.map((paragraph) => paragraph.text).join('\n')
    expect(words).toContain('Against version 2')
    expect(words).toContain('Cap on liability')
    expect(words).not.toContain(secret)
  })

  it('makes what it can, and says why the rest is not there', async () => {
    const contract = await addDeal(bench, 1)
    const sent = await ask('draft.send', { contract, version: 1, files: ['redline', 'clean'], author: null })
    expect(sent.files.map(({ name }) => name)).toEqual(['Deal v1.md'])
    expect(sent.notMade).toEqual([{ kind: 'redline', why: expect.stringContaining('nothing to mark') }])
  })

  it('sends nothing of theirs', async () => {
    const contract = await addDeal(bench, 2)
    const theirs = { contract, version: 2, files: ['clean'], author: null } as const
    expect(await refusal('draft.send', theirs)).toMatchObject({ field: 'version' })
  })
})
