import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addPlan, cancelAdding } from '#renderer/incoming/add-plan.ts'
import { discardSorting, editPlan, type ReadFile, useIncoming } from '#renderer/incoming/incoming-slice.ts'
import { planOf } from '#renderer/incoming/model/plan.ts'
import { useToasts } from '#renderer/shell/notices/toasts.ts'
import { forgetSteps, useSteps } from '#renderer/shell/undo.ts'
import type { Output } from '#shared/api/contract.ts'
import type { HostMessage } from '#shared/api/host.ts'
import { PASSPHRASE, startCore, type TestCore, windowPlaces } from '../../fixtures/open-core.ts'

let bench: TestCore
/** Runs before the core is asked to add a version; its number counts from 1. */
let beforeVersion = async (_count: number): Promise<void> => undefined

beforeEach(async () => {
  bench = startCore(windowPlaces)
  await bench.ask('workspace.create', { path: 'Deals', passphrase: PASSPHRASE })
  forgetSteps()
  useToasts.setState({ toasts: [] })
  beforeVersion = async () => undefined
  let versions = 0
  const send = async (message: HostMessage): Promise<unknown> => {
    if ('cancel' in message) return null
    if (message.name === 'version.add') {
      versions += 1
      await beforeVersion(versions)
    }
    return bench.core.invoke(message.name as never, message.input as never)
  }
  vi.stubGlobal('window', { counterdraft: { send, subscribe: () => () => undefined }, location: { hash: '' } })
})
afterEach(() => {
  discardSorting()
  vi.unstubAllGlobals()
  bench.end()
})

const read = (path: string, text: string): ReadFile => ({ path, file: new File([text], path), found: {} as never })
const SORTED: Output<'incoming.sort'> = {
  contracts: [
    { contract: null, title: 'Retainer', vendor: 'Studio', buyer: 'Client', versions: [[0], [1, 2], [3]] },
    { contract: null, title: 'Secrets', vendor: 'Studio', buyer: 'Other', versions: [[4]] },
  ].map((contract) => ({
    ...contract,
    versions: contract.versions.map((files, at) => ({
      side: at % 2 === 0 ? ('vendor' as const) : ('buyer' as const),
      isUnsure: false,
      date: `2026-03-0${at + 1}`,
      answers: at === 0 ? null : at - 1,
      documents: files.map((offer, place) => ({ offer, kind: place === 0 ? ('main' as const) : ('annex' as const) })),
    })),
  })),
  known: [],
}
const FILES = [
  read('old/Retainer.md', '1. Fees\n\nThe Client pays monthly.'),
  read('Retainer.md', '1. Fees\n\nThe Client pays yearly.'),
  read('old/Retainer.md', '1. Map\n\nThe rooms.'),
  read('Retainer 3.md', '1. Fees\n\nThe Client pays weekly.'),
  read('Secrets.md', '1. Secrets\n\nNobody tells.'),
]

/** Puts a sorted folder before the user, who has agreed to all of it. */
function review(files: readonly ReadFile[] = FILES): void {
  const ours = { name: 'Studio', ours: 'vendor', currency: 'EUR' } as const
  useIncoming.setState({
    files,
    stage: { kind: 'review' },
    plan: planOf(
      SORTED,
      files.map(() => '2026-01-01'),
      ours,
    ),
  })
}

async function stored(): Promise<readonly string[]> {
  const contracts = await bench.ask('contract.list', {})
  const lists = contracts.map(async ({ contract }) => {
    const versions = await bench.ask('version.list', { contract: contract.id })
    const said = versions.map(({ number, side, documents, answers }) => {
      const names = documents.map(({ name, kind }) => `${name} ${kind}`).join(' + ')
      return `v${number} ${side} after ${answers}: ${names}`
    })
    return [contract.title, ...said]
  })
  return (await Promise.all(lists)).flat()
}

const lastToast = () => useToasts.getState().toasts.at(-1)

describe('adding what was sorted', () => {
  it('adds contracts and their versions in order, each with all its documents', async () => {
    review()
    await addPlan()
    expect(await stored()).toEqual([
      'Retainer',
      'v1 vendor after null: Retainer.md main',
      'v2 buyer after 1: Retainer.md main + Retainer (2).md annex',
      'v3 vendor after 2: Retainer 3.md main',
      'Secrets',
      'v1 vendor after null: Secrets.md main',
    ])
    expect(useIncoming.getState().stage.kind).toBe('choose')
  })

  it('offers to take all of it back at once', async () => {
    review()
    await addPlan()
    expect(useSteps.getState().done).toHaveLength(6)
    lastToast()?.actions[0]?.run()
    await vi.waitFor(() => expect(useSteps.getState().undone).toHaveLength(6))
    expect(await stored()).toEqual([])
  })

  it('asks nothing of the core while something is still to be said', async () => {
    review()
    editPlan((plan) => ({ ...plan, contracts: plan.contracts.map((contract) => ({ ...contract, buyer: '' })) }))
    await addPlan()
    expect(await stored()).toEqual([])
    expect(useIncoming.getState()).toMatchObject({ isTried: true, stage: { kind: 'review' } })
  })

  it('goes on with the next contract when a file cannot be read, and keeps the rest with the reason', async () => {
    review(FILES.with(3, read('Retainer 3.md', '')))
    await addPlan()
    expect((await stored()).filter((line) => !line.startsWith('v'))).toEqual(['Retainer', 'Secrets'])
    const { plan, outcome } = useIncoming.getState()
    const [left] = plan.contracts
    expect(left?.contract).toBe('C-01')
    expect(left?.versions.map(({ documents }) => documents.map(({ file }) => file))).toEqual([[3]])
    expect(outcome?.isStopped).toBe(false)
    expect(outcome?.failures.get(left?.versions[0]?.id ?? -1)).toMatchObject({ error: { problem: 'empty' } })
  })

  it('keeps what was added when it is cancelled, and the rest can be added later, answering what it answered', async () => {
    review()
    beforeVersion = async (count) => {
      if (count === 2) cancelAdding()
    }
    await addPlan()
    expect(await stored()).toHaveLength(3)
    expect(useIncoming.getState().outcome?.isStopped).toBe(true)
    beforeVersion = async () => undefined
    await addPlan()
    expect(await stored()).toContain('v3 vendor after 2: Retainer 3.md main')
    expect(await stored()).toHaveLength(6)
  })
})
