import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Input, Output } from '#shared/api/contract.ts'
import { describeError } from '#shared/api/describe-error.ts'
import { MAX_DOCUMENTS } from '#shared/api/versions.ts'
import { readZipStrictly } from '#shared/bundle/container/read-zip.ts'
import type { DocumentKind } from '#shared/model/version-text.ts'
import { makeDocx } from '../fixtures/docx/package.ts'
import { del, ins, p, r } from '../fixtures/docx/xml.ts'
import { markdown, PARTIES, PASSPHRASE, startCore } from '../fixtures/open-core.ts'
import { value } from '../store/support/workspaces.ts'

const test = startCore()
const { ask, refusal } = test

beforeAll(async () => {
  await ask('workspace.create', { path: test.path, passphrase: PASSPHRASE })
})
afterAll(test.end)

type Document = Input<'version.add'>['documents'][number]

const document = (name: string, text: string, kind: DocumentKind = 'schedule'): Document => ({
  ...markdown(text, name),
  kind,
})
const AGREEMENT =
  '# Services Agreement\n\n1. The Vendor does the work of Schedule 1.\n\n2. The Customer pays within thirty days.\n'
const SCHEDULE =
  '# Schedule 1 – Work\n\n1. The Vendor installs the weather station.\n\n2. Clause 2 of the Agreement says when it is paid.\n'
const PRICES = '# Price List\n\n1. A weather station costs four hundred euros.\n'

const main = (text = AGREEMENT): Document => document('agreement.md', text, 'main')
const work = (text = SCHEDULE): Document => document('work.md', text)
const prices = (text = PRICES): Document => document('prices.md', text, 'annex')

const newContract = async (): Promise<string> =>
  (await ask('contract.add', { ...PARTIES, title: 'Deal', price: null, endDate: null })).id

const inputOf = (contract: string, documents: readonly Document[], more: Partial<Input<'version.add'>> = {}) => ({
  ...{ contract, documents, side: 'buyer' as const, date: null, view: 'accepted' as const, ...more },
})

const add = (
  contract: string,
  documents: readonly Document[],
  more: Partial<Input<'version.add'>> = {},
): Promise<Output<'version.add'>> => ask('version.add', inputOf(contract, documents, more))

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a version of several documents', () => {
  it('is one text, the main document first, whatever their order', async () => {
    const contract = await newContract()
    const { version } = await add(contract, [work(), main(), prices()])
    expect(version.documents.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'main agreement.md',
      'schedule work.md',
      'annex prices.md',
    ])
    const { text } = await ask('version.show', { contract, version: 1 })
    expect(text.documents?.map(({ name, firstClause }) => `${firstClause} ${name}`)).toEqual([
      '0 agreement.md',
      '3 work.md',
      '6 prices.md',
    ])
    expect(version.clauseCount).toBe(text.clauses.length)
    expect(text.references.map(({ text: words, target }) => [words, target])).toEqual([
      ['Schedule 1', 3],
      ['Clause 2', 2],
    ])
  })

  it('gives every document back byte for byte, by its name', async () => {
    const contract = await newContract()
    await add(contract, [main(), work(), prices()])
    const texts = { 'agreement.md': AGREEMENT, 'work.md': SCHEDULE, 'prices.md': PRICES }
    for (const [name, text] of Object.entries(texts)) {
      const exported = await ask('version.export', { contract, version: 1, document: name })
      expect(exported.name).toBe(name)
      expect(new TextDecoder().decode(exported.bytes ?? undefined)).toBe(text)
    }
    expect((await ask('version.export', { contract, version: 1 })).name).toBe('agreement.md')
    const error = await refusal('version.export', { contract, version: 1, document: 'Work.md' })
    expect(error).toEqual({ kind: 'missing', noun: 'document', ref: 'Work.md', known: Object.keys(texts) })
    expect(describeError(error).happened).toBe('There is no document Work.md.')
  })

  it('compares with its documents, and a clause of a schedule is named by it', async () => {
    const contract = await newContract()
    await add(contract, [main(), work(), prices()], { side: 'vendor' })
    await add(contract, [main(), prices(), work(SCHEDULE.replace('installs', 'delivers and installs'))])
    const compared = await ask('version.compare', { contract, older: 1, newer: 2 })
    expect(compared.new.documents?.map(({ name }) => name)).toEqual(['agreement.md', 'prices.md', 'work.md'])
    expect(compared.comparison.summary).toMatchObject({ reworded: 1, added: 0, removed: 0 })
    const raised = await ask('point.add', {
      contract,
      title: 'Delivery',
      clause: 'Schedule 1, 1',
      vendor: null,
      buyer: 'x',
    })
    expect(raised.id).toBe('P-01')
  })

  it('may be one document in the next turn, and several again', async () => {
    const contract = await newContract()
    await add(contract, [main(), work()], { side: 'vendor' })
    const second = await add(contract, [main(`${AGREEMENT}\n${SCHEDULE}`)])
    expect(second.summary).toMatchObject({ unchanged: 6, reworded: 0, added: 0, removed: 0, moved: 0 })
    const lineages = async (version: number) => (await ask('version.show', { contract, version })).lineages
    expect(await lineages(2)).toEqual(await lineages(1))
  })

  it('is refused as a whole when one file cannot be read, and says which one and why', async () => {
    const contract = await newContract()
    const before = (await ask('audit.list', { contract })).entries.length
    const broken = { name: 'scan.docx', bytes: bytesOf('PK\u0003\u0004 and no more'), kind: 'annex' as const }
    const error = await refusal('version.add', inputOf(contract, [main(), broken, work()]))
    expect(error).toMatchObject({ kind: 'document', problem: 'damaged', name: 'scan.docx' })
    const empty = { name: 'nothing.md', bytes: new Uint8Array(0), kind: 'schedule' as const }
    expect(await refusal('version.add', inputOf(contract, [main(), empty]))).toMatchObject({
      ...{ kind: 'document', problem: 'empty', name: 'nothing.md' },
    })
    expect(await ask('version.list', { contract })).toEqual([])
    expect((await ask('audit.list', { contract })).entries.length).toBe(before)
  })

  it('is cancelled between two documents as within one', async () => {
    const contract = await newContract()
    const controller = new AbortController()
    const many = Array.from({ length: 20 }, (_, at) => document(`s${at}.md`, SCHEDULE.repeat(40)))
    const adding = test.core.invoke('version.add', inputOf(contract, [main(), ...many]), controller.signal)
    setTimeout(() => controller.abort(), 30)
    expect(await adding).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(await ask('version.list', { contract })).toEqual([])
  })

  it.each([
    ['two files of one name', [main(), work(), work(PRICES)], 'two are called work.md'],
    ['no main document', [work(), prices()], 'exactly one main document'],
    ['two main documents', [main(), document('other.md', PRICES, 'main')], 'exactly one main document'],
    ['none at all', [], 'at least one document'],
    [
      'one more than the most',
      [main(), ...Array.from({ length: MAX_DOCUMENTS }, (_, at) => document(`${at}.md`, PRICES))],
      `at most ${MAX_DOCUMENTS} documents`,
    ],
    [
      'too much together',
      [main(), ...[1, 2, 3, 4, 5].map((at) => ({ name: `${at}.md`, bytes: HUGE, kind: 'annex' as const }))],
      'at most 256 MB together',
    ],
  ])('is refused with %s', async (_, documents, problem) => {
    const error = await refusal('version.add', inputOf(await newContract(), documents))
    expect(error).toMatchObject({ kind: 'bad-input', problem: expect.stringContaining(problem) })
  })

  it('may hold as many documents as there may be, one of a very long name, and one file as main text and annex', async () => {
    const contract = await newContract()
    const long = `${'very '.repeat(150)}long.md`
    const others = Array.from({ length: MAX_DOCUMENTS - 3 }, (_, at) =>
      document(`${at}.md`, `${at + 1}. Number ${at}.\n`),
    )
    const { version } = await add(contract, [
      main(),
      document('copy.md', AGREEMENT, 'annex'),
      document(long, 'Words.\n'),
      ...others,
    ])
    expect(version.documents).toHaveLength(MAX_DOCUMENTS)
    expect(version.documents[1]?.sha256).toBe(version.documents[0]?.sha256)
    const again = await add(contract, [
      main(),
      document('copy.md', AGREEMENT, 'annex'),
      document(long, 'Words.\n'),
      ...others,
    ])
    expect(again.summary).toMatchObject({ reworded: 0, added: 0, removed: 0, moved: 0, unchanged: version.clauseCount })
  })
})

const HUGE = new Uint8Array(60 * 1024 * 1024)

describe('the same file again', () => {
  it('is taken in, and the answer says whose main document it is', async () => {
    const contract = await newContract()
    expect((await add(contract, [main(), work()])).sameAs).toBeNull()
    expect((await add(contract, [main(), prices()])).sameAs).toBe(1)
    expect((await add(contract, [main(`${AGREEMENT}\n3. More.\n`)])).sameAs).toBeNull()
    expect((await add(contract, [main()])).sameAs).toBe(2)
    expect(
      (await add(contract, [document('other.md', '# Other\n\n1. Words.\n', 'main'), { ...main(), kind: 'annex' }]))
        .sameAs,
    ).toBeNull()
  })
})

describe('tracked changes in one of several documents', () => {
  const docx = (...paragraphs: readonly string[]): Uint8Array => makeDocx({ body: paragraphs.join('') })
  const sent = docx(p('Schedule 1'), p('1. The Vendor reports within 72 hours.'), p('2. The Vendor pays nothing.'))
  const answer = docx(
    p('Schedule 1'),
    p(`${r('1. The Vendor reports within ')}${del('72')}${ins('24')}${r(' hours.')}`),
    p('2. The Vendor pays everything.'),
  )
  const schedule = (bytes: Uint8Array): Document => ({ name: 'schedule.docx', bytes, kind: 'schedule' })

  it('are judged there, and where no document marks anything nothing is', async () => {
    const contract = await newContract()
    await add(contract, [main(), schedule(sent)], { side: 'vendor' })
    const { version, summary } = await add(contract, [main(AGREEMENT.replace('thirty', 'sixty')), schedule(answer)])
    expect(version.revisionCount).toBe(2)
    expect(summary).toMatchObject({ reworded: 3, unmarked: 2 })
    const { comparison, new: now } = await ask('version.compare', { contract, older: 1, newer: 2 })
    const marked = comparison.changes.filter(({ reworded }) => reworded)
    expect(marked.map((change) => [now.clauses[change.new[0] ?? -1]?.text.slice(-11), change.marked])).toEqual([
      ['sixty days.', 'none'],
      ['n 24 hours.', 'all'],
      ['everything.', 'none'],
    ])
  })
})

describe('the version that another one answers', () => {
  const text = (months: number, more = ''): string =>
    `# Agreement\n\n1. The Vendor installs the weather station.\n\n2. Liability is limited to the fees of ${months} months.\n${more}`
  const first = text(6)
  const second = text(12, '\n3. The Vendor keeps a spare station in its store at all times.\n')

  it('is the latest, unless another is named', async () => {
    const contract = await newContract()
    expect((await add(contract, [main(first)])).version.answers).toBeNull()
    expect((await add(contract, [main(second)])).version.answers).toBe(1)
    expect((await add(contract, [main(first)], { answers: 1 })).version.answers).toBe(1)
  })

  it('must be a version of the contract that is not withdrawn', async () => {
    const contract = await newContract()
    const missing = (ref: string, known: readonly string[]) => ({ kind: 'missing', noun: 'version', ref, known })
    expect(await refusal('version.add', inputOf(contract, [main()], { answers: 1 }))).toEqual(missing('1', []))
    await add(contract, [main(first)])
    await add(contract, [main(second)])
    await ask('version.withdraw', { contract, version: 2 })
    expect(await refusal('version.add', inputOf(contract, [main()], { answers: 2 }))).toEqual(missing('2', ['1']))
    expect((await add(contract, [main(second)])).version).toMatchObject({ number: 3, answers: 1 })
  })

  it('is what the changes are counted and judged against', async () => {
    const contract = await newContract()
    const marked = (from: string, to: string): Document => ({
      name: 'agreement.docx',
      bytes: makeDocx({
        body: [
          p('1. The Vendor installs the weather station.'),
          p(`${r('2. Liability is limited to the fees of ')}${del(from)}${ins(to)}${r(' months.')}`),
        ].join(''),
      }),
      kind: 'main',
    })
    await add(contract, [main(first)], { side: 'vendor' })
    await add(contract, [main(second)], { side: 'vendor' })
    const crossed = await add(contract, [marked('6', '9')], { answers: 1 })
    expect(crossed.summary).toMatchObject({ reworded: 1, removed: 1, unmarked: 1 })
    const compare = async (older: number) =>
      (await ask('version.compare', { contract, older, newer: 3 })).comparison.changes.map(({ marked: how }) => how)
    expect(await compare(1)).toContain('all')
    expect(await compare(2)).toEqual([null, null, null, null])
  })

  it('gives its lineages on, and what was taken up from the latest keeps those', async () => {
    const contract = await newContract()
    await add(contract, [main(first)], { side: 'vendor' })
    await add(contract, [main(second)], { side: 'vendor' })
    const spare = '3. The Vendor keeps a spare station in its store at all times.'
    await add(contract, [main(text(9, `\n${spare}\n\n4. The Customer feeds the birds on the roof in winter.\n`))], {
      answers: 1,
    })
    const lineages = async (version: number) => (await ask('version.show', { contract, version })).lineages
    const [one, two, three] = [await lineages(1), await lineages(2), await lineages(3)]
    expect(three.slice(0, 3)).toEqual(one)
    expect(three[3]).toBe(two[3])
    expect([...one, ...two]).not.toContain(three[4])
    expect(new Set(three).size).toBe(three.length)
  })
})

describe('a signed version of several documents', () => {
  it('leaves in the bundle with every document untouched, also those whose names differ in case alone', async () => {
    const contract = await newContract()
    const long = `${'Data processing terms '.repeat(40)}.md`
    const documents = [
      main(),
      work(),
      document('WORK.md', PRICES),
      document('prices.md', PRICES, 'annex'),
      document('Prices.MD', SCHEDULE, 'annex'),
      document('stra\u00dfe.md', 'One.\n', 'annex'),
      document('STRASSE.md', 'Two.\n', 'annex'),
      document('../../etc/passwd', 'Three.\n', 'annex'),
      document('con.txt', 'Four.\n', 'annex'),
      document(long, 'Five.\n', 'annex'),
    ]
    const { version } = await add(contract, documents)
    await ask('version.freeze', { contract })
    const { statement } = await ask('version.sign', { contract, name: 'Ada', capacity: 'owner' })
    for (const { sha256 } of version.documents) expect(statement).toContain(sha256)

    const { bytes } = await ask('bundle.export', { contract })
    const report = await ask('bundle.verify', { bytes: bytes ?? new Uint8Array() })
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([])
    expect(report.ok).toBe(true)
    const files = value(readZipStrictly(bytes ?? new Uint8Array()))
    const held = files.filter(({ path }) => /\/data\/(?:01-agreement|02-exhibits\/)/.test(path))
    expect(held.map(({ bytes: own }) => new TextDecoder().decode(own))).toEqual(
      documents.map(({ bytes: own }) => new TextDecoder().decode(own)),
    )
    expect(held.slice(0, 4).map(({ path }) => path.replace(/^.*\/data\//, ''))).toEqual([
      '01-agreement.md',
      '02-exhibits/01-work.md',
      '02-exhibits/02-work.md',
      '02-exhibits/03-prices.md',
    ])
    const folded = files.map(({ path }) => path.toUpperCase().toLowerCase())
    expect(new Set(folded).size).toBe(files.length)
    const log = files.find(({ path }) => path.endsWith('07-audit.jsonl'))
    const added =
      new TextDecoder()
        .decode(log?.bytes)
        .split('\n')
        .find((line) => line.includes('version.add')) ?? ''
    for (const { sha256 } of version.documents) expect(added).toContain(sha256)
  })
})
