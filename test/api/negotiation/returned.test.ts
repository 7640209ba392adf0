import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDraft, markdown, PARTIES, PASSPHRASE, startCore } from '../../fixtures/open-core.ts'

const bench = startCore()
const { ask, path } = bench

beforeAll(async () => {
  await ask('workspace.create', { path, passphrase: PASSPHRASE })
})
afterAll(bench.end)

it('a point is on its clause again when the clause was struck and is put back', async () => {
  const { id: contract } = await ask('contract.add', { ...PARTIES, title: 'Deal', price: null, endDate: null })
  const add = (text: string, side: 'vendor' | 'buyer') =>
    ask('version.add', {
      ...{ contract, documents: [{ ...markdown(text), kind: 'main' as const }], date: null, view: 'accepted' as const },
      side,
    })
  const short =
    '# Services\n\n1. Work\n\n1.1 The Vendor installs the weather station.\n\n2. Money\n\n2.1 Liability is limited to the fees of six months.\n'
  const whole = `${short}\n2.2 The Customer pays each of the Vendor’s invoices within thirty days.\n`
  await add(whole, 'vendor')
  const { id: point } = await ask('point.add', { contract, title: 'Pay', clause: '2.2', vendor: null, buyer: null })
  const now = async () => (await ask('point.show', { contract, point })).clauses[0]?.now?.label ?? null
  await add(short, 'buyer')
  expect(await now()).toBeNull()
  expect((await ask('round.propose', { contract, version: 2 })).gone).toEqual([{ point, title: 'Pay' }])
  await add(whole.replace('thirty', 'twenty'), 'vendor')
  expect(await now()).toBe('2.2')
  await ask('version.withdraw', { contract, version: 3 })
  expect(await now()).toBeNull()
  await addDraft(bench, contract, 0)
  expect(await now()).toBeNull()
})
