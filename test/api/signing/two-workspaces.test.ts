import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Output } from '#shared/api/contract.ts'
import { markdown, PARTIES, PASSPHRASE, startCore, type TestCore } from '../../fixtures/open-core.ts'

const SSH_KEYGEN = 'ssh-keygen'

const AGREED = '# Services\n\n1. Work\n\n1.1 The Vendor installs the weather station.\n\n2. Money\n\n2.1 EUR 1,000.\n'
const SCHEDULE = '# Schedule 1\n\n1. One station at the harbour.\n'

const vendor = startCore()
const buyer = startCore()
let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'counterdraft-two-'))
  for (const { ask, path } of [vendor, buyer]) await ask('workspace.create', { path, passphrase: PASSPHRASE })
})
afterAll(() => {
  vendor.end()
  buyer.end()
  rmSync(folder, { recursive: true, force: true })
})

const DOCUMENTS = [
  { ...markdown(AGREED, 'agreement.md'), kind: 'main' as const },
  { ...markdown(SCHEDULE, 'schedule.md'), kind: 'schedule' as const },
]

/** A contract in a side's workspace with the agreed text as its latest version; the two sides number their versions otherwise. */
async function deal({ ask }: TestCore, ours: 'vendor' | 'buyer', drafts = 0): Promise<string> {
  const { id } = await ask('contract.add', { ...PARTIES, ours, title: 'Station', price: '1000', endDate: null })
  const add = (documents: typeof DOCUMENTS) =>
    ask('version.add', { contract: id, documents, side: 'vendor', date: null, view: 'accepted' })
  for (let at = 0; at < drafts; at += 1) await add([{ ...markdown(`${AGREED}\n3. ${at}\n`), kind: 'main' }])
  await add(DOCUMENTS)
  return id
}

const ADA = { name: 'Ada', capacity: 'owner', authority: 'sole trader', place: 'Lisbon' }
const BO = { name: 'Bo', capacity: 'director' }

const bytesOf = ({ bytes }: { readonly bytes: Uint8Array | null }): Uint8Array => bytes ?? new Uint8Array()
const fileOf = (made: { readonly name: string; readonly bytes: Uint8Array | null }) => ({
  name: made.name,
  bytes: bytesOf(made),
})

async function signedByVendor(drafts = 0): Promise<{ readonly contract: string; readonly request: Uint8Array }> {
  const contract = await deal(vendor, 'vendor', drafts)
  await vendor.ask('version.freeze', { contract })
  await vendor.ask('version.sign', { contract, ...ADA })
  return { contract, request: bytesOf(await vendor.ask('signing.request', { contract })) }
}

const requestFile = (bytes: Uint8Array) => ({ name: 'request.zip', bytes })

const stateOf = async ({ ask }: TestCore, contract: string): Promise<Output<'signing.show'>['state']> =>
  (await ask('signing.show', { contract })).state

function unpack(bytes: Uint8Array, into: string): void {
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    mkdirSync(join(into, dirname(path)), { recursive: true })
    writeFileSync(join(into, path), content)
  }
}

describe('two workspaces that exchange only files', () => {
  test('end with bundles that are the same to the byte', async () => {
    const { contract, request } = await signedByVendor(2)
    expect(await stateOf(vendor, contract)).toBe('signed-by-us')
    const theirs = await deal(buyer, 'buyer')
    const received = await buyer.ask('signing.receive', { contract: theirs, file: requestFile(request) })
    expect(received).toMatchObject({ version: 1, signing: { side: 'vendor', name: 'Ada', place: 'Lisbon' } })
    expect(await stateOf(buyer, theirs)).toBe('signed-by-them')
    await buyer.ask('version.sign', { contract: theirs, ...BO })
    expect(await stateOf(buyer, theirs)).toBe('executed')
    const answer = await buyer.ask('signing.answer', { contract: theirs })
    expect(answer.size).toBeLessThan(10_000)
    await vendor.ask('signing.take', { contract, files: [fileOf(answer)] })
    expect(await stateOf(vendor, contract)).toBe('executed')
    const ours = await vendor.ask('bundle.export', { contract })
    const same = await buyer.ask('bundle.export', { contract: theirs })
    expect(Buffer.compare(bytesOf(ours), bytesOf(same))).toBe(0)
    expect(ours.name).toBe(same.name)
    const report = await vendor.ask('bundle.verify', { bytes: bytesOf(ours) })
    expect(report).toMatchObject({ ok: true, signatures: [{ side: 'vendor' }, { side: 'buyer' }] })
  })

  test('sign a change order in the same way, on top of what both signed', async () => {
    const { contract, request } = await signedByVendor()
    const theirs = await deal(buyer, 'buyer')
    await buyer.ask('signing.receive', { contract: theirs, file: requestFile(request) })
    await buyer.ask('version.sign', { contract: theirs, ...BO })
    const answer = await buyer.ask('signing.answer', { contract: theirs })
    await vendor.ask('signing.take', { contract, files: [fileOf(answer)] })
    const order = {
      title: 'Second station',
      scope: 'One more.',
      price: '+200',
      days: 3,
      clause: null,
      date: null,
    } as const
    await vendor.ask('changeOrder.add', { contract, ...order, status: 'agreed' })
    expect((await vendor.ask('signing.show', { contract })).isOutdated).toBe(true)
    expect(await vendor.refusal('bundle.export', { contract })).toMatchObject({ why: 'changed-since-signed' })
    expect((await vendor.ask('bundle.export', { contract, number: 1 })).name).toBe('station-v1-bundle.zip')
    await vendor.ask('version.sign', { contract, ...ADA })
    const again = requestFile(bytesOf(await vendor.ask('signing.request', { contract })))
    expect(await buyer.refusal('signing.receive', { contract: theirs, file: again })).toMatchObject({
      kind: 'signature',
      problem: 'other-change-orders',
    })
    await buyer.ask('changeOrder.add', { contract: theirs, ...order, status: 'agreed' })
    await buyer.ask('signing.receive', { contract: theirs, file: again })
    await buyer.ask('version.sign', { contract: theirs, ...BO })
    const second = await buyer.ask('signing.answer', { contract: theirs })
    await vendor.ask('signing.take', { contract, files: [fileOf(second)] })
    const ours = await vendor.ask('bundle.export', { contract })
    const same = await buyer.ask('bundle.export', { contract: theirs })
    expect(ours.name).toBe('station-v1-bundle-2.zip')
    expect(Buffer.compare(bytesOf(ours), bytesOf(same))).toBe(0)
    expect((await buyer.ask('bundle.verify', { bytes: bytesOf(same) })).ok).toBe(true)
  })
})

describe('a buyer without Counterdraft', () => {
  /** Does what SIGN.txt says, with ssh-keygen. */
  function signByHand(request: Uint8Array, edit: (statement: string) => string = (text) => text) {
    const place = mkdtempSync(join(folder, 'buyer-'))
    unpack(request, place)
    const [top = ''] = Object.keys(unzipSync(request))[0]?.split('/') ?? []
    const inside = join(place, top)
    const sign = readFileSync(join(inside, 'SIGN.txt'), 'utf8')
    const commands = [...sign.matchAll(/^ {4}(ssh-keygen .*)$/gm)].map((match) => match[1] ?? '')
    const path = join(inside, 'buyer.statement.txt')
    const filled = readFileSync(path, 'utf8')
      .replace('[your full name]', 'Bo')
      .replace('[your capacity, such as director]', 'Director')
      .replace('[the date, as YYYY-MM-DD]', '2026-03-02')
    writeFileSync(path, edit(filled))
    const [make = '', signing = '', show = ''] = commands
    expect(make).toBe('ssh-keygen -t ed25519 -f signing-key')
    execFileSync('sh', ['-c', `${make} -q -N ''`], { cwd: inside })
    execFileSync('sh', ['-c', signing], { cwd: inside, stdio: 'pipe' })
    const fingerprint = execFileSync('sh', ['-c', show], { cwd: inside, encoding: 'utf8' }).split(' ')[1] ?? ''
    const files = ['buyer.statement.txt', 'buyer.statement.txt.sig'].map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(join(inside, name))),
    }))
    return { files, fingerprint }
  }

  test('signs by SIGN.txt, and the bundle is executed, also for whoever follows VERIFY.txt', async () => {
    const { contract, request } = await signedByVendor()
    const { files, fingerprint } = signByHand(request)
    await vendor.ask('signing.take', { contract, files })
    const shown = await vendor.ask('signing.show', { contract })
    expect(shown).toMatchObject({ state: 'executed', theirKey: { fingerprint, confirmed: null } })
    expect(shown.theirKey?.words).toHaveLength(8)
    const bundle = await vendor.ask('bundle.export', { contract })
    const place = mkdtempSync(join(folder, 'third-'))
    unpack(bytesOf(bundle), place)
    const { status, stdout } = spawnSync('sh', ['verify.sh'], {
      cwd: join(place, 'station-v1-bundle'),
      encoding: 'utf8',
    })
    expect(stdout).toContain(`signature for buyer with ED25519 key ${fingerprint}`)
    expect(status).toBe(0)
  })

  test('may save the statement as Windows does', async () => {
    const { contract, request } = await signedByVendor()
    const { files } = signByHand(request, (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`)
    await vendor.ask('signing.take', { contract, files })
    const bundle = await vendor.ask('bundle.export', { contract })
    expect((await vendor.ask('bundle.verify', { bytes: bytesOf(bundle) })).ok).toBe(true)
  })

  test.each([
    ['another price', (text: string) => text.replace(/^ {2}[0-9a-f]{8}/m, '  00000000'), 'Documents'],
    [
      'another manifest',
      (text: string) => text.replace(/^Manifest SHA-256: ..../m, 'Manifest SHA-256: 0000'),
      'Manifest SHA-256',
    ],
    ['a reservation', (text: string) => text.replace('Intent:', 'Note: not really\nIntent:'), 'not in form'],
    ['what is left to fill in', (text: string) => text.replace('Name: Bo', 'Name: [your full name]'), 'not filled in'],
    ['for the other side', (text: string) => text.replace('Side: buyer', 'Side: vendor'), 'not in form'],
  ])('who signs %s is refused with the reason', async (_, edit, reason) => {
    const { contract, request } = await signedByVendor()
    const { files } = signByHand(request, edit)
    const refused = await vendor.refusal('signing.take', { contract, files })
    expect(refused).toMatchObject({ kind: 'signature' })
    expect(JSON.stringify(refused)).toContain(reason)
    expect(await stateOf(vendor, contract)).toBe('signed-by-us')
  })

  test('is refused when the statement was changed after it was signed, or one file is missing', async () => {
    const { contract, request } = await signedByVendor()
    const { files } = signByHand(request)
    const [statement, signature] = files
    const changed = {
      name: 'x',
      bytes: new TextEncoder().encode(Buffer.from(statement!.bytes).toString().replace('Bo', 'Jo')),
    }
    for (const wrong of [[changed, signature!], [statement!], [signature!]]) {
      expect(await vendor.refusal('signing.take', { contract, files: wrong })).toMatchObject({ problem: 'no-answer' })
    }
  })

  test('with another key than the confirmed one is refused loudly, until it is confirmed', async () => {
    const { contract, request } = await signedByVendor()
    const wrong = `SHA256:${'A'.repeat(43)}`
    const { id } = await vendor.ask('key.confirm', { party: 'Bo', fingerprint: wrong })
    const { files, fingerprint } = signByHand(request)
    expect(await vendor.refusal('signing.take', { contract, files })).toMatchObject({ problem: 'other-key' })
    await vendor.ask('key.confirm', { party: 'Bo', fingerprint })
    await vendor.ask('signing.take', { contract, files })
    const bundle = await vendor.ask('bundle.export', { contract })
    const report = await vendor.ask('bundle.verify', { bytes: bytesOf(bundle) })
    expect(report.signatures.map(({ pinned }) => pinned)).toEqual([false, true])
    await vendor.ask('key.withdraw', { key: id })
  })
})

describe('a signing request', () => {
  test('about documents that the buyer does not have is refused', async () => {
    const { request } = await signedByVendor()
    const { id } = await buyer.ask('contract.add', {
      ...PARTIES,
      ours: 'buyer',
      title: 'Other',
      price: null,
      endDate: null,
    })
    const other = [{ ...markdown('# Other\n\n1. Something else.\n'), kind: 'main' as const }]
    await buyer.ask('version.add', { contract: id, documents: other, side: 'vendor', date: null, view: 'accepted' })
    const refused = await buyer.refusal('signing.receive', { contract: id, file: requestFile(request) })
    expect(refused).toMatchObject({ kind: 'signature', problem: 'other-documents' })
  })

  test('that was tampered with is refused, wherever', async () => {
    const { request } = await signedByVendor()
    const contract = await deal(buyer, 'buyer')
    for (let at = 3; at < request.length; at += Math.ceil(request.length / 60)) {
      const changed = request.slice()
      changed[at]! ^= 0x01
      const refused = await buyer.refusal('signing.receive', { contract, file: requestFile(changed) })
      expect(refused, String(at)).toMatchObject({ kind: 'signature', problem: 'no-request' })
    }
  })

  test('can be set aside and taken up again, and ends when a version comes in', async () => {
    const { request } = await signedByVendor()
    const contract = await deal(buyer, 'buyer')
    const { freeze } = await buyer.ask('signing.receive', { contract, file: requestFile(request) })
    await buyer.ask('signing.setAside', { contract })
    expect(await stateOf(buyer, contract)).toBe('void')
    await buyer.ask('signing.takeUp', { contract, freeze })
    expect(await stateOf(buyer, contract)).toBe('signed-by-them')
    const counter = [{ ...markdown(AGREED.replace('1,000', '900')), kind: 'main' as const }]
    await buyer.ask('version.add', { contract, documents: counter, side: 'buyer', date: null, view: 'accepted' })
    expect(await stateOf(buyer, contract)).toBe('superseded')
    await buyer.ask('version.withdraw', { contract, version: 2 })
    expect(await stateOf(buyer, contract)).toBe('signed-by-them')
  })

  test('that is rejected leaves the version void, with the reason', async () => {
    const { contract } = await signedByVendor()
    await vendor.ask('signing.reject', { contract, side: 'buyer', reason: 'The price is too high' })
    expect(await vendor.ask('signing.show', { contract })).toMatchObject({
      state: 'rejected',
      ended: { version: 1, reason: 'rejected by the buyer: The price is too high' },
    })
  })
})

describe('a contract signed on paper or with a service', () => {
  test('is executed, its scan is kept as it came, and both say so in the bundle', async () => {
    const { contract } = await signedByVendor()
    const scan = { name: 'scan.pdf', bytes: new TextEncoder().encode('%PDF-1.4 a scan') }
    const kept = await vendor.ask('signing.elsewhere', {
      ...{ contract, kind: 'paper', side: 'buyer', by: 'Bo', on: '2026-03-02', file: scan },
    })
    expect(kept).toMatchObject({ differences: null, name: 'scan.pdf' })
    expect(await stateOf(vendor, contract)).toBe('executed')
    await vendor.ask('version.sign', { contract, ...ADA })
    const bundle = unzipSync(bytesOf(await vendor.ask('bundle.export', { contract })))
    expect(Buffer.from(bundle['station-v1-bundle-2/data/01-signed-on-paper/01-buyer-scan.pdf']!).toString()).toBe(
      '%PDF-1.4 a scan',
    )
    const index = Buffer.from(bundle['station-v1-bundle-2/data/00-index.html']!).toString()
    expect(index).toContain('Nothing here proves a signature in these files')
    await vendor.ask('signing.removeElsewhere', { contract, signed: kept.id })
    expect(await stateOf(vendor, contract)).toBe('signed-by-us')
  })

  test('of a service is compared with the frozen text', async () => {
    const { contract } = await signedByVendor()
    const file = markdown(`${AGREED.replace('1,000', '1,500')}${SCHEDULE.replace('# ', '\n# ')}`, 'signed.md')
    const kept = await vendor.ask('signing.elsewhere', {
      ...{ contract, kind: 'service', side: null, by: 'A signing service', on: '2026-03-02', file },
    })
    expect(kept.differences?.join('\n')).toContain('1,500')
  })
})

describe('keys', () => {
  test('can be exported for ssh-keygen, which knows them by the same fingerprint', async () => {
    const exported = await vendor.ask('key.export', {})
    const path = join(folder, 'exported')
    writeFileSync(path, bytesOf(exported), { mode: 0o600 })
    const { own } = await vendor.ask('key.list', {})
    expect(execFileSync(SSH_KEYGEN, ['-l', '-f', path], { encoding: 'utf8' })).toContain(own[0]?.fingerprint ?? '?')
    expect(execFileSync(SSH_KEYGEN, ['-y', '-f', path], { encoding: 'utf8' })).toContain(own[0]?.publicKey ?? '?')
  })

  test('are rotated with a statement that the old key signed', async () => {
    const [before] = (await vendor.ask('key.list', {})).own
    const { fingerprint, succession } = await vendor.ask('key.rotate', { name: 'Ada' })
    expect((await vendor.ask('key.list', {})).own.map((key) => key.fingerprint).slice(0, 2)).toEqual([
      fingerprint,
      before?.fingerprint,
    ])
    const [statement = '', signature = ''] = succession.split(/\n(?=-----BEGIN)/)
    writeFileSync(join(folder, 'succession.sig'), signature)
    writeFileSync(join(folder, 'signers'), `ada ${before?.publicKey}\n`)
    const options = ['-f', 'signers', '-I', 'ada', '-n', 'counterdraft.statement.v1', '-s', 'succession.sig']
    const verified = spawnSync(SSH_KEYGEN, ['-Y', 'verify', ...options], {
      cwd: folder,
      input: statement,
      encoding: 'utf8',
    })
    expect(verified.stdout).toMatch(/^Good /)
  })
})
