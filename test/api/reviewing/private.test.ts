import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAnyDocument } from '#main/formats/open-document.ts'
import { addDeal, PASSPHRASE, signDeal, startCore } from '../../fixtures/open-core.ts'
import { value } from '../../store/support/workspaces.ts'

const bench = startCore()
const { ask, path } = bench
beforeAll(async () => {
  await ask('workspace.create', { path, passphrase: PASSPHRASE })
})
afterAll(bench.end)

const OURS = ['marmalade-ideal', 'marmalade-acceptable', 'marmalade-walk-away', 'marmalade-wording', 'marmalade-note']

/** A signed contract with a point and a review of which every private word is one of ours. */
async function preparedDeal(): Promise<string> {
  const contract = await addDeal(bench, 2)
  const [ideal, acceptable, walkAway, wording, note = ''] = OURS
  const ladder = { ideal: ideal ?? null, acceptable: acceptable ?? null, walkAway: walkAway ?? null }
  await ask('point.add', {
    ...{ contract, title: 'Cap', clause: '2.1', vendor: 'Six months.', buyer: 'Twelve months.' },
    ...{ topic: 'marmalade-topic', wording: wording ?? null, ladder },
  })
  await ask('review.set', { contract, playbook: 'nda', side: 'vendor', depth: 'smb', provider: 'vendor' })
  await ask('review.choose', { contract, topic: 'term', choice: { verdict: 'refused', note } })
  await signDeal(bench, contract)
  return contract
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** All words of an export, whatever holds them: also those in packed files, and of a PDF what is drawn. */
async function wordsOf(name: string, bytes: Uint8Array): Promise<string> {
  if (isZip(bytes)) {
    const packed = Object.entries(unzipSync(bytes))
    return (await Promise.all(packed.map(([path, inner]) => wordsOf(path, inner)))).join('\n')
  }
  const plain = new TextDecoder().decode(bytes)
  if (!name.endsWith('.pdf')) return plain
  return `${plain}${JSON.stringify(value(await openAnyDocument(name, bytes)).view('accepted'))}`
}

it('what a point keeps for us alone, and our notes on topics, are in no export', async () => {
  const contract = await preparedDeal()
  const pair = { contract, older: 1, newer: 2 }
  const exports = [
    await ask('bundle.export', { contract }),
    ...(await Promise.all(
      (['docx', 'xlsx', 'csv', 'md'] as const).map((format) => ask('point.export', { contract, format })),
    )),
    ...(await Promise.all((['html', 'pdf'] as const).map((format) => ask('version.redline', { ...pair, format })))),
    ...(await Promise.all(
      (['docx', 'xlsx', 'csv'] as const).map((format) => ask('version.report', { ...pair, format })),
    )),
    ...(await Promise.all(
      (['checklist', 'implementation', 'matrix', 'review'] as const).flatMap((what) =>
        (['docx', 'pdf', 'xlsx', 'md'] as const).map((format) => ask('review.export', { contract, what, format })),
      ),
    )),
  ]
  expect(exports).toHaveLength(26)
  for (const { name, bytes } of exports) {
    const words = await wordsOf(name, bytes ?? new Uint8Array())
    expect(words.length, name).toBeGreaterThan(50)
    expect(words, name).not.toContain('marmalade')
  }
})

it('the search would find them: a position on the point is in the bundle', async () => {
  const contract = await preparedDeal()
  const { name, bytes } = await ask('bundle.export', { contract })
  expect(await wordsOf(name, bytes ?? new Uint8Array())).toContain('Twelve months.')
})

it('what was noted of a point is told to nobody but the window, and the log holds none of it', async () => {
  const contract = await preparedDeal()
  const [point] = await ask('point.list', { contract })
  expect(point).toMatchObject({ topic: 'marmalade-topic', wording: 'marmalade-wording', ladder: { ideal: OURS[0] } })
  const { entries } = await ask('audit.list', { contract })
  for (const secret of OURS) expect(JSON.stringify(entries)).not.toContain(secret)
})

it('a ladder of which nothing is said is none', async () => {
  const contract = await addDeal(bench, 1)
  const none = { ideal: null, acceptable: null, walkAway: null }
  const words = { vendor: null, buyer: null, clause: null }
  const added = await ask('point.add', { contract, title: 'Cap', ...words, ladder: none })
  expect(added).toMatchObject({ topic: null, wording: null, ladder: null })
  const { before, ...after } = await ask('point.prepare', {
    ...{ contract, point: added.id, wording: 'As we would write it.', ladder: { ...none, walkAway: 'No cap.' } },
  })
  expect(before).toEqual({ wording: null, ladder: null })
  expect(after).toMatchObject({ wording: 'As we would write it.', ladder: { ...none, walkAway: 'No cap.' } })
})
