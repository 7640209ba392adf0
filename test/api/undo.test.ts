import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest'
import { type Input, type MutationName, type Output, procedures } from '#shared/api/contract.ts'
import { type Inverse, undoOf } from '#shared/api/undo.ts'
import { addDeal, DRAFTS, markdown, PARTIES, PASSPHRASE, signDeal, startCore } from '../fixtures/open-core.ts'
import { LOGS, SMALL } from '../fixtures/review/small-playbook.ts'
import { value } from '../store/support/workspaces.ts'
import { draftScenes } from './scenes/drafts.ts'
import { pointScenes } from './scenes/points.ts'
import { roundScenes } from './scenes/rounds.ts'
import { signingScenes } from './scenes/signing.ts'
import { turnScenes } from './scenes/turns.ts'

const bench = startCore()
const { ask, core, path } = bench
beforeAll(async () => {
  await ask('workspace.create', { path, passphrase: PASSPHRASE })
})
afterAll(bench.end)

const raise = async (contract: string): Promise<string> => {
  const words = { vendor: 'Six months.', buyer: 'Twelve months.' }
  return (await ask('point.add', { contract, title: 'Cap', clause: '2.1', ...words })).id
}
const oneParty = { ...PARTIES, title: 'Deal', price: null, endDate: null }
const order = { title: 'Cap', scope: 'A second station.', price: '+200', days: 3, clause: null, date: null } as const

const AS_BUYER = { side: 'buyer', depth: 'enterprise', provider: 'buyer' } as const
const NO_LADDER = { ideal: null, acceptable: null, walkAway: null }
let playbooks = 0
/** A playbook that is in no other scene. */
function ownPlaybook(title = 'What we ask'): Input<'playbook.add'>['playbook'] {
  playbooks += 1
  return { ...SMALL, id: `own-${playbooks}`, title, controls: [LOGS] }
}
const addOwnPlaybook = (title?: string) => ask('playbook.add', { playbook: ownPlaybook(title) })

/** A state in which each mutation can be asked for, and what is asked: whoever declares one adds its line here. */
const scenes: { readonly [N in MutationName]: () => Promise<Input<N>> } = {
  'contract.add': async () => oneParty,
  'contract.discard': async () => ({ contract: await addDeal(bench, 0) }),
  'contract.restore': async () => {
    const contract = await addDeal(bench, 0)
    await ask('contract.discard', { contract })
    return { contract }
  },
  'version.add': async () => {
    const contract = await addDeal(bench, 1)
    await ask('version.freeze', { contract })
    return {
      contract,
      documents: [{ ...markdown(DRAFTS[1] ?? ''), kind: 'main' }],
      side: 'buyer',
      date: null,
      view: 'accepted',
    }
  },
  'version.withdraw': async () => ({ contract: await addDeal(bench, 2), version: 2 }),
  'version.restore': async () => {
    const contract = await addDeal(bench, 2)
    await ask('version.withdraw', { contract, version: 2 })
    await ask('version.freeze', { contract })
    return { contract, version: 2 }
  },
  'pairing.add': async () => {
    const contract = await addDeal(bench, 3)
    return { contract, older: 2, newer: 3, old: 4, new: 5, same: true }
  },
  'pairing.remove': async () => {
    const contract = await addDeal(bench, 3)
    await raise(contract)
    const { id } = await ask('pairing.add', { contract, older: 2, newer: 3, old: 4, new: 4, same: false })
    return { contract, pairing: id }
  },
  'pairing.restore': async () => {
    const contract = await addDeal(bench, 3)
    const { id } = await ask('pairing.add', { contract, older: 2, newer: 3, old: 4, new: 4, same: false })
    await raise(contract)
    await ask('pairing.remove', { contract, pairing: id })
    return { contract, pairing: id }
  },
  'version.freeze': async () => ({ contract: await addDeal(bench, 1) }),
  'version.unfreeze': async () => {
    const contract = await addDeal(bench, 1)
    await raise(contract)
    await ask('version.freeze', { contract })
    return { contract }
  },
  'version.sign': async () => {
    const contract = await addDeal(bench, 1)
    await ask('version.freeze', { contract })
    return { contract, name: 'Ada', capacity: 'owner' }
  },
  'point.add': async () => {
    const contract = await addDeal(bench, 1)
    return { contract, title: 'Cap', clause: '2.1', vendor: 'Six months.', buyer: null }
  },
  'point.rename': async () => {
    const contract = await addDeal(bench, 1)
    return { contract, point: await raise(contract), title: 'Cap on liability' }
  },
  'point.prepare': async () => {
    const contract = await addDeal(bench, 1)
    const point = await raise(contract)
    await ask('point.prepare', { contract, point, wording: null, ladder: { ...NO_LADDER, ideal: 'Six months.' } })
    return { contract, point, wording: 'Liability has a cap.', ladder: { ...NO_LADDER, walkAway: 'No cap.' } }
  },
  'point.record': async () => {
    const contract = await addDeal(bench, 2)
    return { contract, point: await raise(contract), side: 'buyer', version: 1, text: 'Nine months.' }
  },
  'point.takeBack': async () => {
    const contract = await addDeal(bench, 1)
    // The vendor's is the older one of the two: its place in the order must come back, too.
    return { contract, point: await raise(contract), side: 'vendor' }
  },
  'point.putBack': async () => {
    const contract = await addDeal(bench, 1)
    const point = await raise(contract)
    const { takenBack } = await ask('point.takeBack', { contract, point, side: 'vendor' })
    return { contract, point, side: 'vendor', position: takenBack }
  },
  'point.agree': async () => {
    const contract = await addDeal(bench, 2)
    return { contract, point: await raise(contract), text: 'Nine months.', version: 1 }
  },
  'point.reopen': async () => {
    const contract = await addDeal(bench, 2)
    const point = await raise(contract)
    await ask('point.agree', { contract, point, text: 'Nine months.', version: 1 })
    return { contract, point }
  },
  'point.withdraw': async () => {
    const contract = await addDeal(bench, 1)
    return { contract, point: await raise(contract) }
  },
  'point.restore': async () => {
    const contract = await addDeal(bench, 1)
    const point = await raise(contract)
    await ask('point.withdraw', { contract, point })
    return { contract, point }
  },
  ...pointScenes(bench),
  ...roundScenes(bench),
  ...turnScenes(bench),
  ...signingScenes(bench),
  ...draftScenes(bench),
  'playbook.add': async () => ({ playbook: ownPlaybook() }),
  'playbook.change': async () => {
    const playbook = ownPlaybook()
    await ask('playbook.add', { playbook })
    return { playbook: { ...playbook, title: 'What we ask of everybody' } }
  },
  'playbook.withdraw': async () => {
    const { id } = await addOwnPlaybook()
    const contract = await addDeal(bench, 1)
    await ask('review.set', { contract, ...AS_BUYER, playbook: id })
    return { id }
  },
  'playbook.restore': async () => {
    // Of three that had one id, the one in the middle.
    const { id } = await addOwnPlaybook('First')
    await ask('playbook.withdraw', { id })
    await ask('playbook.add', { playbook: { ...ownPlaybook('Second'), id } })
    const { number } = await ask('playbook.withdraw', { id })
    await ask('playbook.add', { playbook: { ...ownPlaybook('Third'), id } })
    await ask('playbook.withdraw', { id })
    return { id, number }
  },
  'review.set': async () => ({ contract: await addDeal(bench, 1), ...AS_BUYER, playbook: 'nda' }),
  'review.choose': async () => {
    const contract = await addDeal(bench, 1)
    await ask('review.set', { contract, ...AS_BUYER, playbook: 'nda' })
    await ask('review.choose', {
      contract,
      topic: 'term',
      choice: { verdict: 'refused', note: 'They never give one.' },
    })
    return { contract, topic: 'term', choice: { verdict: 'out-of-scope', note: 'Elsewhere.' } }
  },
  'review.assign': async () => {
    const contract = await addDeal(bench, 1)
    await ask('review.set', { contract, ...AS_BUYER, playbook: (await addOwnPlaybook()).id })
    return { contract, control: 'C1', half: 'client', owner: 'both' }
  },
  'review.attachMatrix': async () => {
    const contract = await addDeal(bench, 1)
    await ask('review.set', { contract, ...AS_BUYER, playbook: (await addOwnPlaybook()).id })
    for (const half of ['client', 'vendor'] as const)
      await ask('review.assign', { contract, control: LOGS.id, half, owner: half })
    return { contract }
  },
  'changeOrder.add': async () => ({ contract: await addDeal(bench, 1), ...order, status: 'agreed' }),
  'changeOrder.void': async () => {
    const contract = await addDeal(bench, 1)
    const { changeOrder } = await ask('changeOrder.add', { contract, ...order, status: 'pending' })
    return { contract, changeOrder: changeOrder.id, reason: null }
  },
  'bundle.export': async () => {
    const contract = await addDeal(bench, 1)
    await signDeal(bench, contract)
    return { contract }
  },
}

/** Everything a user sees of one contract. What was withdrawn or voided keeps its number, and counts no more. */
async function visibleIn(contract: string): Promise<unknown> {
  const { freeze, ...shown } = await ask('contract.show', { contract })
  const points = await ask('point.list', { contract })
  const { changeOrders, toDate } = await ask('changeOrder.list', { contract })
  const versions = await ask('version.list', { contract })
  const lineages = versions.map(
    async ({ number }) => (await ask('version.show', { contract, version: number })).lineages,
  )
  return {
    lineages: await Promise.all(lineages),
    pairings: await ask('pairing.list', { contract }),
    trades: await ask('trade.list', { contract }),
    turns: await ask('turn.show', { contract }),
    draft: await ask('draft.show', { contract }),
    deadlines: await ask('deadline.list', { contract }),
    elsewhere: (await ask('signing.show', { contract })).elsewhere,
    ...shown,
    // A version that is frozen again is frozen from then on.
    freeze: freeze === null ? null : { ...freeze, at: '' },
    points: points.filter((point) => point.status !== 'withdrawn'),
    changeOrders: changeOrders.filter((changeOrder) => changeOrder.status !== 'void'),
    toDate,
  }
}

/** How a contract with versions is reviewed, and what is said of it. */
const visibleReview = async (contract: string): Promise<unknown> =>
  (await ask('version.list', { contract })).length === 0 ? null : await ask('review.get', { contract })

/** Everything a user sees; of reviews, each of which is made anew, only that of the contract that is worked on. */
async function visible(): Promise<unknown> {
  const overviews = await ask('contract.list', {})
  const own = (await ask('playbook.list', {})).filter(({ isOwn }) => isOwn)
  const last = overviews.at(-1)?.contract.id
  return {
    review: last === undefined ? null : await visibleReview(last),
    contracts: await Promise.all(
      overviews.map(async (row) => ({ row, ...((await visibleIn(row.contract.id)) as object) })),
    ),
    keys: (await ask('key.list', {})).confirmed,
    playbooks: await Promise.all(own.map(({ id }) => ask('playbook.show', { id }))),
  }
}

/** Makes a change, which must leave one audit entry of its own. */
async function change<N extends MutationName>(name: N, input: Input<N>): Promise<Output<N>> {
  const before = (await ask('workspace.info', {})).auditEntries
  const output = value(await core.invoke(name, input))
  const { entries, chain } = await ask('audit.list', { contract: null, limit: 1 })
  expect(entries[0], name).toMatchObject({ seq: before + 1, action: name, actor: 'user' })
  expect(chain).toMatchObject({ ok: true, entries: before + 1 })
  return output
}

const changeBack = ({ name, input }: Inverse): Promise<Output<MutationName>> => change(name, input)

const declared = Object.entries(procedures).flatMap(([name, { kind }]) =>
  kind === 'mutation' ? [name as MutationName] : [],
)

describe('every change that the API declares', () => {
  it('has a scene here', () => {
    expect(Object.keys(scenes).sort()).toEqual([...declared].sort())
  })

  it.each(declared)('%s leaves an audit entry, and is taken back and made again, or says why not', async (name) => {
    const input = await scenes[name]()
    const before = await visible()
    const output = await change(name, input)
    const undo = undoOf(name, input, output)
    if ('never' in undo) {
      expect(undo.never).toMatch(/^\p{Lu}.{20,}\.$/u)
      return
    }
    const after = await visible()
    const undone = await changeBack(undo)
    expect(await visible()).toEqual(before)
    const redo = undoOf(undo.name, undo.input, undone)
    if ('never' in redo) {
      expect(redo.never).toMatch(/^\p{Lu}.{20,}\.$/u)
      return
    }
    await changeBack(redo)
    expect(await visible()).toEqual(after)
  })

  it('declares an inverse that takes what is made for it, by type', () => {
    type Misdeclared = {
      [N in MutationName]: (typeof procedures)[N]['undo'] extends {
        readonly by: infer By
        readonly input: (...args: never) => infer Made
      }
        ? By extends MutationName
          ? Made extends Input<By>
            ? never
            : N
          : N
        : never
    }[MutationName]
    expectTypeOf<Misdeclared>().toEqualTypeOf<never>()
  })

  it('can be taken back only with a reason to the contrary for what left or bound', () => {
    const never = declared.filter((name) => 'never' in procedures[name].undo)
    expect(never.sort()).toEqual([
      ...['bundle.export', 'changeOrder.void', 'key.export', 'key.rotate'],
      ...['signing.answer', 'signing.request', 'signing.take', 'version.sign'],
    ])
  })
})

describe('a whole story', () => {
  // What is seen is looked at after every step: in a workspace of its own that is one contract, not all of those above.
  beforeAll(async () => {
    await ask('workspace.close', {})
    await ask('workspace.create', { path: join(bench.folder, 'story.counterdraft'), passphrase: PASSPHRASE })
  })

  interface Step {
    readonly before: unknown
    readonly inverse: Inverse
  }

  /** Makes a change and remembers how it is taken back. */
  async function step<N extends MutationName>(steps: Step[], name: N, input: Input<N>): Promise<Output<N>> {
    const before = await visible()
    const output = await change(name, input)
    const inverse = undoOf(name, input, output)
    if ('never' in inverse) throw new Error(`${name} cannot be taken back`)
    steps.push({ before, inverse })
    return output
  }

  /** Takes all steps back, the latest first, and gives the steps that make them again. */
  async function takeAllBack(steps: readonly Step[]): Promise<Step[]> {
    const again: Step[] = []
    for (const { before, inverse } of [...steps].reverse()) {
      const now = await visible()
      const output = await changeBack(inverse)
      expect(await visible(), inverse.name).toEqual(before)
      const redo = undoOf(inverse.name, inverse.input, output)
      if ('never' in redo) throw new Error(`${inverse.name} cannot be made again`)
      again.push({ before: now, inverse: redo })
    }
    return again
  }

  it('is taken back step by step to nothing, and made again to the end, twice', async () => {
    let steps: Step[] = []
    const { id: contract } = await step(steps, 'contract.add', oneParty)
    const draft = (text: string, side: 'vendor' | 'buyer') =>
      step(steps, 'version.add', {
        contract,
        documents: [{ ...markdown(text), kind: 'main' }],
        side,
        date: null,
        view: 'accepted',
      })
    await draft(DRAFTS[0] ?? '', 'vendor')
    await step(steps, 'version.freeze', { contract })
    await draft(DRAFTS[1] ?? '', 'buyer')
    const words = { vendor: 'Six.', buyer: null }
    const { id: point } = await step(steps, 'point.add', { contract, title: 'Cap', clause: '2.1', ...words })
    await step(steps, 'point.record', { contract, point, side: 'buyer', version: null, text: 'Twelve.' })
    await draft(DRAFTS[2] ?? '', 'vendor')
    await step(steps, 'point.record', { contract, point, side: 'vendor', version: null, text: 'Nine.' })
    await step(steps, 'point.takeBack', { contract, point, side: 'buyer' })
    await step(steps, 'point.rename', { contract, point, title: 'Cap on liability' })
    await step(steps, 'point.withdraw', { contract, point })
    await step(steps, 'point.restore', { contract, point })
    await step(steps, 'point.agree', { contract, point, text: null, version: null })
    await step(steps, 'version.freeze', { contract })
    const end = await visible()
    for (const _ of ['once', 'twice']) {
      steps = await takeAllBack(steps)
      steps = await takeAllBack(steps)
      expect(await visible()).toEqual(end)
    }
    expect(await ask('workspace.check', {})).toMatchObject({ ok: true })
  })
})
