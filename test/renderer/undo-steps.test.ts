import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mutate } from '#renderer/shell/mutate.ts'
import { forgetSteps, undo, useSteps } from '#renderer/shell/undo.ts'
import type { HostMessage } from '#shared/api/host.ts'
import { PARTIES, PASSPHRASE, startCore, type TestCore, windowPlaces } from '../fixtures/open-core.ts'

const CONTRACT = { ...PARTIES, price: null, endDate: null }

let bench: TestCore
/** Runs while the core is asked to take something back. */
let meanwhile = async (): Promise<void> => undefined

beforeEach(async () => {
  bench = startCore(windowPlaces)
  await bench.ask('workspace.create', { path: 'Deals', passphrase: PASSPHRASE })
  forgetSteps()
  meanwhile = async () => undefined
  const send = async (message: HostMessage): Promise<unknown> => {
    if ('cancel' in message) return null
    const { name, input } = message
    const answer = await bench.core.invoke(name as never, input as never)
    if (name === 'contract.discard') await meanwhile()
    return answer
  }
  vi.stubGlobal('window', { counterdraft: { send, subscribe: () => () => undefined } })
})
afterEach(() => {
  vi.unstubAllGlobals()
  bench.end()
})

const add = (title: string) => mutate('contract.add', { ...CONTRACT, title }, `Added ${title}`)
const steps = () => {
  const { done, undone } = useSteps.getState()
  return { done: done.map(({ title }) => title), undone: undone.map(({ title }) => title) }
}

describe('taking a change back', () => {
  it('offers to do it again', async () => {
    await add('One')
    await add('Two')
    await undo()
    expect(steps()).toEqual({ done: ['Added One'], undone: ['Added Two'] })
  })

  it('leaves a change alone that came in while the core was asked', async () => {
    await add('One')
    meanwhile = async () => void (await add('Two'))
    await undo()
    expect(steps()).toEqual({ done: ['Added Two'], undone: [] })
  })

  it('does not reach into another workspace that was opened while the core was asked', async () => {
    await add('One')
    meanwhile = async () => forgetSteps()
    await undo()
    expect(steps()).toEqual({ done: [], undone: [] })
  })
})
