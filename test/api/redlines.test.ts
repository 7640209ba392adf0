import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeError } from '#shared/api/describe-error.ts'
import { addDeal, DRAFTS, markdown, PASSPHRASE, startCore, windowPlaces } from '../fixtures/open-core.ts'

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
