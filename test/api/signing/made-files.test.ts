import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readZipStrictly } from '#shared/bundle/container/read-zip.ts'
import { markdown, PARTIES, PASSPHRASE, signDeal, startCore, type TestCore } from '../../fixtures/open-core.ts'
import { words } from '../../fixtures/pdf/draw.ts'
import { bodyText, letters, pagesOf } from '../../fixtures/pdf/drawn-pages.ts'
import { makePdf } from '../../fixtures/pdf/make-pdf.ts'

const DRAFT = '# Services\n\n1. Work\n\n1.1 The Vendor installs the weather station.\n'
const AGREED = '# Services\n\n1. Work\n\n1.1 The Vendor installs both weather stations.\n'
const SCHEDULE = '# Schedule 1\n\n1. Stations at the harbour.\n'
const PDF = makePdf({ pages: [words(72, 700, 'A plan of the harbour in which the stations are marked.')] })

const bench = startCore()
beforeAll(() => bench.ask('workspace.create', { path: bench.path, passphrase: PASSPHRASE }))
afterAll(bench.end)

/** A contract whose last version has an agreement, a schedule and an annex that is a PDF. */
async function deal({ ask }: TestCore, drafts: readonly string[]): Promise<string> {
  const { id } = await ask('contract.add', { ...PARTIES, title: 'Station', price: null, endDate: null })
  const add = (...documents: { name: string; bytes: Uint8Array; kind: 'main' | 'schedule' | 'annex' }[]) =>
    ask('version.add', { contract: id, documents, side: 'vendor', date: null, view: 'accepted' })
  for (const draft of drafts) await add({ ...markdown(draft), kind: 'main' })
  const schedule = { ...markdown(SCHEDULE, 'schedule.md'), kind: 'schedule' as const }
  await add({ ...markdown(AGREED), kind: 'main' }, schedule, { name: 'plan.pdf', bytes: PDF, kind: 'annex' })
  return id
}

/** The files of a contract's bundle, by their paths below data/. */
async function payload({ ask }: TestCore, contract: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const { bytes } = await ask('bundle.export', { contract })
  const read = readZipStrictly(bytes ?? new Uint8Array())
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return new Map(read.value.map(({ path, bytes: content }) => [path.replace(/^[^/]*\/data\//, ''), content]))
}

const isMade = (path: string): boolean => path.startsWith('08-') || path === '05-history/last-change.html'

const textOf = (files: ReadonlyMap<string, Uint8Array>, path: string): string =>
  Buffer.from(files.get(path) ?? []).toString()

describe('a bundle', () => {
  test('has a PDF of each document that is none, and says that the document counts', async () => {
    const contract = await deal(bench, [DRAFT])
    await signDeal(bench, contract)
    const files = await payload(bench, contract)
    expect([...files.keys()].filter((path) => path.startsWith('08-'))).toEqual([
      '08-reading-copies/01-agreement.pdf',
      '08-reading-copies/02-exhibits/01-schedule.pdf',
    ])
    const said = async (path: string): Promise<string> => bodyText(await pagesOf(files.get(path) ?? new Uint8Array()))
    expect(await said('08-reading-copies/01-agreement.pdf')).toBe(letters(AGREED))
    expect(await said('08-reading-copies/02-exhibits/01-schedule.pdf')).toBe(letters(SCHEDULE))
    const index = textOf(files, '00-index.html')
    expect(index).toContain('08-reading-copies/01-agreement.pdf')
    expect(index).toContain('the document counts')
  })

  test('shows what the last version changed against the one before it, where there is one', async () => {
    const contract = await deal(bench, [DRAFT])
    await signDeal(bench, contract)
    const page = textOf(await payload(bench, contract), '05-history/last-change.html')
    expect(page).toMatch(/<del[^>]*>[^<]*station/)
    expect(page).toMatch(/<ins[^>]*>[^<]*both/)
    const first = await deal(bench, [])
    await signDeal(bench, first)
    expect((await payload(bench, first)).has('05-history/last-change.html')).toBe(false)
  })

  test('has the same files for the same contents', async () => {
    const [one, other] = [await deal(bench, [DRAFT]), await deal(bench, [DRAFT])]
    for (const contract of [one, other]) await signDeal(bench, contract)
    const [files, same] = [await payload(bench, one), await payload(bench, other)]
    const made = [...files.keys()].filter(isMade)
    expect(made).toHaveLength(3)
    for (const path of made) expect(textOf(files, path)).toBe(textOf(same, path))
  })

  test('is not made when its making is cancelled: nothing is signed', async () => {
    const contract = await deal(bench, [DRAFT])
    await bench.ask('version.freeze', { contract })
    const stop = new AbortController()
    const signing = bench.core.invoke('version.sign', { contract, name: 'Ada', capacity: 'owner' }, stop.signal)
    setImmediate(() => stop.abort())
    expect(await signing).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(await bench.ask('signing.show', { contract })).toMatchObject({ state: 'frozen', bundles: [] })
  })
})
