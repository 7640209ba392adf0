import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDeal, PASSPHRASE, startCore } from '../../fixtures/open-core.ts'

const bench = startCore()
const { ask, path } = bench

beforeAll(async () => {
  await ask('workspace.create', { path, passphrase: PASSPHRASE })
})
afterAll(bench.end)

it('precedents are what was agreed in other contracts, by topic, title or the heading of the clause', async () => {
  const here = await addDeal(bench, 1)
  const there = await addDeal(bench, 2)
  const raise = async (contract: string, title: string, clause: string | null, topic: string | null) => {
    const { id: point } = await ask('point.add', { contract, title, clause, topic, vendor: null, buyer: null })
    await ask('point.agree', { contract, point, text: `Agreed: ${title}.`, version: 1 })
  }
  await raise(here, 'Cap', '2.1', 'cap')
  await raise(there, 'Limit', '2.1', 'cap')
  await raise(there, 'Notice', null, null)
  const limit = {
    ...{ contract: there, title: 'Deal', counterparty: 'Bo', point: 'P-01', pointTitle: 'Limit' },
    ...{ text: 'Agreed: Limit.', version: 1, count: 1 },
  }
  const list = (topic: string | null, words: string | null) => ask('precedent.list', { contract: here, topic, words })
  expect(await list('cap', null)).toMatchObject([limit])
  expect(await list(null, 'Money')).toMatchObject([limit])
  expect((await list(null, 'Notices')).map(({ pointTitle }) => pointTitle)).toEqual(['Notice'])
  expect(await list(null, 'Warranty')).toEqual([])
})
