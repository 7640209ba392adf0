import { unzipSync } from 'fflate'
import { signStatement } from '#main/formats/sshsig/sshsig.ts'
import type { Input } from '#shared/api/contract.ts'
import { testKey } from '../../fixtures/bundle-contents.ts'
import { addDeal, DRAFTS, markdown, PARTIES, signDeal, type TestCore } from '../../fixtures/open-core.ts'

const FINGERPRINT = `SHA256:${'A'.repeat(43)}`
const SCAN = { name: 'scan.pdf', bytes: new TextEncoder().encode('%PDF-1.4') }
const PAPER = { kind: 'paper', side: 'buyer', by: 'Bo', on: '2026-03-01', file: SCAN } as const

async function signedDeal(bench: TestCore): Promise<string> {
  const contract = await addDeal(bench, 1)
  await signDeal(bench, contract)
  return contract
}

async function requested(bench: TestCore, contract: string): Promise<Uint8Array> {
  const { bytes } = await bench.ask('signing.request', { contract })
  return bytes ?? new Uint8Array()
}

/** A contract on the buyer's side with the vendor's request for its only version. */
async function dealWithRequest(bench: TestCore): Promise<Input<'signing.receive'>> {
  const bytes = await requested(bench, await signedDeal(bench))
  const { id } = await bench.ask('contract.add', {
    ...PARTIES,
    ours: 'buyer',
    title: 'Deal',
    price: null,
    endDate: null,
  })
  const documents = [{ ...markdown(DRAFTS[0] ?? ''), kind: 'main' as const }]
  await bench.ask('version.add', { contract: id, documents, side: 'vendor', date: null, view: 'accepted' })
  return { contract: id, file: { name: 'request.zip', bytes } }
}

async function received(bench: TestCore): Promise<{ readonly contract: string; readonly freeze: number }> {
  const request = await dealWithRequest(bench)
  const { freeze } = await bench.ask('signing.receive', request)
  return { contract: request.contract, freeze }
}

/** The buyer's answer to a request, filled in and signed by a key of its own. */
function answerTo(request: Uint8Array): Input<'signing.take'>['files'] {
  const [, blank] = Object.entries(unzipSync(request)).find(([path]) => path.endsWith('/buyer.statement.txt')) ?? []
  const statement = new TextDecoder()
    .decode(blank)
    .replace('[your full name]', 'Bo')
    .replace('[your capacity, such as director]', 'Director')
    .replace('[the date, as YYYY-MM-DD]', '2026-03-01')
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
  return [
    { name: 'buyer.statement.txt', bytes: utf8(statement) },
    { name: 'buyer.statement.txt.sig', bytes: utf8(signStatement(testKey(9).seed, statement)) },
  ]
}

async function confirmed(bench: TestCore): Promise<{ readonly key: number }> {
  const { id } = await bench.ask('key.confirm', { party: 'Bo', fingerprint: FINGERPRINT })
  return { key: id }
}

async function dealWithPaper(bench: TestCore): Promise<{ readonly contract: string; readonly signed: number }> {
  const contract = await signedDeal(bench)
  const { id } = await bench.ask('signing.elsewhere', { contract, ...PAPER })
  return { contract, signed: id }
}

/** The scenes of signing requests and their answers, papers, and keys. */
export const signingScenes = (bench: TestCore) => ({
  'signing.request': async () => ({ contract: await signedDeal(bench) }),
  'signing.receive': () => dealWithRequest(bench),
  'signing.setAside': async () => ({ contract: (await received(bench)).contract }),
  'signing.takeUp': async () => {
    const ended = await received(bench)
    await bench.ask('signing.setAside', { contract: ended.contract })
    return ended
  },
  'signing.end': async () => ({ contract: (await received(bench)).contract, reason: 'set aside' }),
  'signing.answer': async () => {
    const { contract } = await received(bench)
    await bench.ask('key.rotate', { name: 'Ada' })
    await bench.ask('version.sign', { contract, name: 'Bo', capacity: 'director' })
    return { contract }
  },
  'signing.take': async () => {
    const contract = await signedDeal(bench)
    return { contract, files: answerTo(await requested(bench, contract)) }
  },
  'signing.reject': async (): Promise<Input<'signing.reject'>> => ({
    ...{ contract: await signedDeal(bench), side: 'buyer', reason: 'Too dear' },
  }),
  'signing.elsewhere': async (): Promise<Input<'signing.elsewhere'>> => ({
    contract: await signedDeal(bench),
    ...PAPER,
  }),
  'signing.removeElsewhere': () => dealWithPaper(bench),
  'signing.restoreElsewhere': async () => {
    const paper = await dealWithPaper(bench)
    await bench.ask('signing.removeElsewhere', paper)
    return paper
  },
  'key.export': async () => {
    await signedDeal(bench)
    return {}
  },
  'key.rotate': async () => {
    await signedDeal(bench)
    return { name: 'Ada' }
  },
  'key.confirm': async () => ({ party: 'Bo', fingerprint: FINGERPRINT }),
  'key.withdraw': () => confirmed(bench),
  'key.restore': async () => {
    const key = await confirmed(bench)
    await bench.ask('key.withdraw', key)
    return key
  },
})
