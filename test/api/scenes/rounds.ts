import type { Input } from '#shared/api/contract.ts'
import { undoOf } from '#shared/api/undo.ts'
import { addDeal, type TestCore } from '../../fixtures/open-core.ts'

/** A contract with an open point, an agreed one that was countered before, and what a round says on both. */
async function roundToTake(bench: TestCore): Promise<Input<'round.take'>> {
  const { ask } = bench
  const contract = await addDeal(bench, 2)
  const add = async (title: string): Promise<string> =>
    (await ask('point.add', { contract, title, clause: '2.1', vendor: 'Six months.', buyer: null })).id
  const [open, agreed, told] = [await add('Cap'), await add('Fees'), await add('Months')]
  await ask('point.agree', { contract, point: agreed, text: 'the fees of 12 months', version: 2 })
  const { clauses } = await ask('point.show', { contract, point: open })
  const position = { side: 'buyer', text: 'Twelve months.', clause: clauses[0]?.lineage ?? null } as const
  return {
    ...{ contract, version: 2, origin: 'version', reopen: [agreed] },
    positions: [
      { ...position, point: open },
      { ...position, point: agreed },
      { ...position, side: 'vendor', point: told, clause: null },
    ],
  }
}

/** What is asked when a round that was taken over is taken back. */
async function roundToTakeBack(bench: TestCore): Promise<Input<'round.takeBack'>> {
  const input = await roundToTake(bench)
  const undo = undoOf('round.take', input, await bench.ask('round.take', input))
  return 'never' in undo ? Promise.reject(new Error(undo.never)) : (undo.input as Input<'round.takeBack'>)
}

/** The scenes of what is done by rounds. */
export const roundScenes = (bench: TestCore) => ({
  'round.take': () => roundToTake(bench),
  'round.takeBack': () => roundToTakeBack(bench),
  'round.putBack': async (): Promise<Input<'round.putBack'>> => {
    const { agree, ...input } = await roundToTakeBack(bench)
    await bench.ask('round.takeBack', { agree, ...input })
    return { ...input, reopen: agree.map(({ point }) => point) }
  },
})
