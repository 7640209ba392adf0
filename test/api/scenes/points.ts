import type { Input } from '#shared/api/contract.ts'
import { addDeal, type TestCore } from '../../fixtures/open-core.ts'

/** A contract of two versions with two open points. */
async function dealWithPoints({ ask, ...bench }: TestCore): Promise<{ contract: string; gave: string; got: string }> {
  const contract = await addDeal({ ask, ...bench }, 2)
  const raise = async (title: string): Promise<string> =>
    (await ask('point.add', { contract, title, clause: '2.1', vendor: 'Six months.', buyer: null })).id
  return { contract, gave: await raise('Cap'), got: await raise('Fees') }
}

async function tradeToAdd(bench: TestCore): Promise<Input<'trade.add'>> {
  const deal = await dealWithPoints(bench)
  return { ...deal, gaveIn: 2, gotIn: null, isConditional: true, note: 'Only if they pay within thirty days.' }
}

async function addTrade(bench: TestCore): Promise<{ contract: string; trade: number; told: Input<'trade.add'> }> {
  const told = await tradeToAdd(bench)
  return { contract: told.contract, trade: (await bench.ask('trade.add', told)).id, told }
}

/** The scenes of what is said anew of points, and of trades. */
export const pointScenes = (bench: TestCore) => ({
  'point.set': async (): Promise<Input<'point.set'>> => {
    const { contract, gave, got } = await dealWithPoints(bench)
    const before = [
      { point: gave, status: 'parked', owner: 'Ada', due: '2026-04-01', notes: 'They will ask.' },
      { point: got, priority: 'must', better: 'lower' },
    ] as const
    await bench.ask('point.set', { contract, changes: before })
    const changes = [
      { point: gave, status: 'escalated', owner: 'Bo', due: null, topic: 'liability', rationale: 'Nobody insures it.' },
      { point: got, priority: null, better: 'higher' },
    ] as const
    return { contract, changes }
  },
  'trade.add': () => tradeToAdd(bench),
  'trade.change': async (): Promise<Input<'trade.change'>> => {
    const { trade, told } = await addTrade(bench)
    return { ...told, trade, gave: told.got, got: told.gave, gaveIn: null, gotIn: 1, isConditional: false, note: null }
  },
  'trade.remove': async (): Promise<Input<'trade.remove'>> => {
    const { contract, trade } = await addTrade(bench)
    return { contract, trade }
  },
  'trade.restore': async (): Promise<Input<'trade.restore'>> => {
    const { contract, trade } = await addTrade(bench)
    await bench.ask('trade.remove', { contract, trade })
    return { contract, trade }
  },
})
