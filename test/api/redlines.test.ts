import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeError } from '#shared/api/describe-error.ts'
import { makeDocx, paragraph, run } from '../fixtures/docx/make-docx.ts'
import { addDeal, DRAFTS, markdown, PARTIES, PASSPHRASE, startCore, windowPlaces } from '../fixtures/open-core.ts'

const bench = startCore()
const { ask, refusal, core, folder } = bench
let contract = ''

beforeAll(async () => {
  await ask('workspace.create', { path: bench.path, passphrase: PASSPHRASE })
  contract = await addDeal(bench, 3)
})
afterAll(bench.end)

/** Every redline and report there is of two versions, by the name of its format. */
async function allExports(older: number, newer: number): Promise<ReadonlyMap<string, Uint8Array>> {
  const pair = { contract, older, newer }
  const made = new Map<string, Uint8Array>()
  for (const format of ['html', 'pdf'] as const) {
    made.set(`redline.${format}`, (await ask('version.redline', { ...pair, format })).bytes ?? new Uint8Array())
  }
  for (const format of ['docx', 'xlsx', 'csv'] as const) {
    made.set(`changes.${format}`, (await ask('version.report', { ...pair, format })).bytes ?? new Uint8Array())
  }
  return made
}

/** All that can be read in a file, packed as it may be. */
async function readable(name: string, bytes: Uint8Array): Promise<string> {
  if (name.endsWith('.docx') || name.endsWith('.xlsx')) {
    return Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('\n')
  }
  if (!name.endsWith('.pdf')) return strFromU8(bytes)
  const { paragraphs } = await ask('document.read', { file: { name, bytes }, view: 'accepted' })
  return [Buffer.from(bytes).toString('latin1'), ...paragraphs.map(({ text }) => text)].join('\n')
}

describe('a redline of two versions', () => {
  it('is named after the contract and both versions, and holds what changed', async () => {
    const made = await ask('version.redline', { contract, older: 1, newer: 2, format: 'html' })
    expect(made).toMatchObject({ name: 'Deal v2 against v1 redline.html', path: null, folded: [], notCompared: [] })
    const html = strFromU8(made.bytes ?? new Uint8Array())
    expect(html).toContain('<del>6</del><ins>12</ins>')
    expect(html).toContain('Version 2')
    expect(html).toMatch(/from <span class="side buyer"><bdi>Bo<\/bdi>/)
  })

  it('starts, cumulatively, from the last version of ours before the older one', async () => {
    const made = await ask('version.redline', { contract, older: 2, newer: 3, format: 'html', mode: 'cumulative' })
    expect(made.name).toBe('Deal v3 against v1 redline.html')
    expect(strFromU8(made.bytes ?? new Uint8Array())).toContain('<del>6</del><ins>9</ins>')
    const received = await ask('version.redline', { contract, older: 2, newer: 3, format: 'html' })
    expect(strFromU8(received.bytes ?? new Uint8Array())).toContain('<del>12</del><ins>9</ins>')
  })

  it('is refused, cumulatively, from a version of ours, and where we sent none before', async () => {
    const ours = await refusal('version.redline', { contract, older: 1, newer: 3, format: 'html', mode: 'cumulative' })
    expect(describeError(ours).happened).toMatch(/must be a version of theirs/)
    const { id } = await ask('contract.add', {
      vendor: 'Ada',
      buyer: 'Bo',
      ours: 'vendor',
      currency: 'EUR',
      title: 'Theirs first',
      price: null,
      endDate: null,
    })
    for (const side of ['buyer', 'vendor'] as const) {
      const documents = [{ ...markdown(DRAFTS[side === 'buyer' ? 0 : 1] ?? ''), kind: 'main' as const }]
      await ask('version.add', { contract: id, documents, side, date: null, view: 'accepted' })
    }
    const none = await refusal('version.redline', {
      contract: id,
      older: 1,
      newer: 2,
      format: 'html',
      mode: 'cumulative',
    })
    expect(describeError(none).happened).toMatch(/we sent no version before version 1/)
  })

  it('is refused of a version against itself, and of one that is not there', async () => {
    const same = await refusal('version.redline', { contract, older: 2, newer: 2, format: 'pdf' })
    expect(same).toMatchObject({ kind: 'bad-input', field: 'newer' })
    expect(await refusal('version.report', { contract, older: 2, newer: 9, format: 'csv' })).toMatchObject({
      kind: 'missing',
      noun: 'version',
      ref: '9',
    })
  })

  it('follows what the user said of two clauses', async () => {
    const history = async () =>
      strFromU8(
        (await ask('version.report', { contract, older: 1, newer: 2, format: 'csv' })).bytes ?? new Uint8Array(),
      )
    expect(await history()).toContain('Reworded')
    const { clauses } = (await ask('version.show', { contract, version: 1 })).text
    const index = clauses.findIndex(({ text }) => text.startsWith('Liability'))
    const pairing = await ask('pairing.add', { contract, older: 1, newer: 2, old: index, new: index, same: false })
    expect(await history()).not.toContain('Reworded')
    await ask('pairing.remove', { contract, pairing: pairing.id })
    expect(await history()).toContain('Reworded')
  })

  it('ends when it is cancelled', async () => {
    const stop = new AbortController()
    const made = core.invoke('version.redline', { contract, older: 1, newer: 2, format: 'pdf' }, stop.signal)
    stop.abort()
    expect(await made).toMatchObject({ ok: false, error: { kind: 'cancelled' } })
  })

  it('leaves no entry in the audit log: nothing was changed', async () => {
    const before = (await ask('workspace.info', {})).auditEntries
    await allExports(1, 2)
    expect((await ask('workspace.info', {})).auditEntries).toBe(before)
  })
})

describe('a redline as a Word document', () => {
  let deal = ''
  const sample = (name: string) => ({
    name,
    bytes: new Uint8Array(readFileSync(fileURLToPath(new URL(`../../resources/samples/${name}`, import.meta.url)))),
  })
  const wordsOf = async (file: { readonly name: string; readonly bytes: Uint8Array }, view: 'accepted' | 'original') =>
    (await ask('document.read', { file, view })).clauses.map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())

  beforeAll(async () => {
    const { id } = await ask('contract.add', { ...PARTIES, title: 'Models', price: null, endDate: null })
    deal = id
    for (const [name, side] of [
      ['v1-vendor.docx', 'vendor'],
      ['v2-buyer.docx', 'buyer'],
      ['v3-vendor.docx', 'vendor'],
    ] as const) {
      const annex = { ...markdown('# Annex\n\n1. Contacts', 'annex.md'), kind: 'annex' as const }
      const documents = [{ ...sample(name), kind: 'main' as const }, ...(side === 'vendor' ? [annex] : [])]
      await ask('version.add', { contract: id, documents, side, date: null, view: 'accepted' })
    }
  })

  const made = async (input: { readonly author?: string } = {}) => {
    const redline = await ask('version.redline', { contract: deal, older: 2, newer: 3, format: 'docx', ...input })
    return { ...redline, file: { name: redline.name, bytes: redline.bytes ?? new Uint8Array() } }
  }

  it('gives our text where it is accepted, and theirs where it is rejected, with our party as the author', async () => {
    const { name, file } = await made()
    expect(name).toBe('Models v3 against v2 redline.docx')
    expect(await wordsOf(file, 'accepted')).toEqual(await wordsOf(sample('v3-vendor.docx'), 'accepted'))
    expect(await wordsOf(file, 'original')).toEqual(await wordsOf(sample('v2-buyer.docx'), 'accepted'))
    const { revisions } = await ask('document.read', { file, view: 'accepted' })
    expect(new Set(revisions.map(({ author }) => author))).toEqual(new Set(['Ada']))
    const named = await ask('document.read', {
      file: (await made({ author: 'Eve' })).file,
      view: 'accepted',
    })
    expect(new Set(named.revisions.map(({ author }) => author))).toEqual(new Set(['Eve']))
  })

  it('as Word follows what the user said of two clauses', async () => {
    const word = (text: string) => ({
      name: 'contract.docx',
      bytes: makeDocx({ body: ['1. Fees are paid monthly.', text].map((line) => paragraph(run(line))).join('') }),
      kind: 'main' as const,
    })
    const { id } = await ask('contract.add', { ...PARTIES, title: 'Words', price: null, endDate: null })
    for (const text of ['2. Liability ends after six months.', '2. Liability ends after nine months.'])
      await ask('version.add', { contract: id, documents: [word(text)], side: 'vendor', date: null, view: 'accepted' })
    const deleted = async (): Promise<string> => {
      const { bytes } = await ask('version.redline', { contract: id, older: 1, newer: 2, format: 'docx' })
      const xml = strFromU8(unzipSync(bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array())
      return [...xml.matchAll(/<w:delText[^>]*>([^<]*)/g)].map(([, words]) => words).join('')
    }
    expect(await deleted()).toBe('six')
    const { clauses } = (await ask('version.show', { contract: id, version: 1 })).text
    const at = clauses.findIndex(({ text }) => text.startsWith('Liability'))
    await ask('pairing.add', { contract: id, older: 1, newer: 2, old: at, new: at, same: false })
    expect(await deleted()).toContain('Liability ends after six months.')
  })

  it('gives, cumulatively, the text that we sent before where it is rejected', async () => {
    const word = (days: string) => ({
      name: `${days}.docx`,
      bytes: makeDocx({ body: paragraph(run(`The Client pays each invoice within ${days} days.`)) }),
    })
    const { id } = await ask('contract.add', { ...PARTIES, title: 'Fees', price: null, endDate: null })
    for (const [days, side] of [
      ['ten', 'vendor'],
      ['sixty', 'buyer'],
      ['thirty', 'vendor'],
    ] as const) {
      const documents = [{ ...word(days), kind: 'main' as const }]
      await ask('version.add', { contract: id, documents, side, date: null, view: 'accepted' })
    }
    const asked = { contract: id, older: 2, newer: 3, format: 'docx', mode: 'cumulative' } as const
    const { name, bytes } = await ask('version.redline', asked)
    expect(name).toBe('Fees v3 against v1 redline.docx')
    const file = { name, bytes: bytes ?? new Uint8Array() }
    expect(await wordsOf(file, 'accepted')).toEqual(await wordsOf(word('thirty'), 'accepted'))
    expect(await wordsOf(file, 'original')).toEqual(await wordsOf(word('ten'), 'accepted'))
  })

  it('is refused of a document that is not there, has no counterpart, or is no Word document', async () => {
    const asked = { contract: deal, older: 2, newer: 3, format: 'docx' } as const
    const unknown = await refusal('version.redline', { ...asked, document: 'other.docx' })
    expect(describeError(unknown).happened).toMatch(/is none of version 3, which has v3-vendor\.docx, annex\.md/)
    const alone = await refusal('version.redline', { ...asked, document: 'annex.md' })
    expect(describeError(alone).happened).toMatch(/version 2 holds no such annex/)
    const notWord = await refusal('version.redline', { ...asked, older: 1, document: 'annex.md' })
    expect(notWord).toMatchObject({ kind: 'document', problem: 'not-word', name: 'annex.md' })
  })
})

describe('where an export of a comparison goes', () => {
  it('to the file that was named, or into Downloads under its own name', async () => {
    const file = join(folder, 'redline.pdf')
    const made = await ask('version.redline', { contract, older: 1, newer: 2, format: 'pdf', to: { file } })
    expect(made).toMatchObject({ bytes: null, path: file, size: readFileSync(file).length })
    const window = startCore(windowPlaces)
    await window.ask('workspace.create', { path: 'Deals', passphrase: PASSPHRASE })
    const id = await addDeal(window, 2)
    const exported = await window.ask('version.report', {
      contract: id,
      older: 1,
      newer: 2,
      format: 'xlsx',
      to: 'downloads',
    })
    expect(exported).toMatchObject({ bytes: null, name: 'Deal v2 against v1 changes.xlsx' })
    window.end()
  })
})

describe('what is private', () => {
  it('stands in no redline and in no report', async () => {
    const secret = ['Zanzibar', 'Quetzal', 'Marzipan'] as const
    const { id } = await ask('point.add', {
      ...{ contract, title: `Cap ${secret[0]}`, clause: '2.1' },
      ...{ vendor: `We want ${secret[1]}`, buyer: `They want ${secret[1]}` },
    })
    await ask('point.record', { contract, point: id, side: 'vendor', version: null, text: `Or ${secret[2]}` })
    expect(JSON.stringify(await ask('point.show', { contract, point: id }))).toContain(secret[2])
    for (const [name, bytes] of await allExports(1, 2)) {
      const text = await readable(name, bytes)
      expect(text).toContain('Liability is limited')
      for (const word of secret) expect([name, text.includes(word)]).toEqual([name, false])
    }
  })
})

describe('two files outside any workspace', () => {
  const files = { older: markdown(DRAFTS[0] ?? '', 'one.md'), newer: markdown(DRAFTS[1] ?? '', 'two.md') }

  it('make a redline and a report, named after both', async () => {
    const bare = startCore()
    const redline = await bare.ask('document.redline', { ...files, format: 'html' })
    expect(redline.name).toBe('two against one redline.html')
    expect(strFromU8(redline.bytes ?? new Uint8Array())).toContain('<del>6</del><ins>12</ins>')
    const report = await bare.ask('document.report', { ...files, format: 'csv' })
    expect(report.name).toBe('two against one changes.csv')
    expect(strFromU8(report.bytes ?? new Uint8Array())).toMatch(/six|6 months|12 months/)
    bare.end()
  })
})
