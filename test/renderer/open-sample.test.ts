import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { text } from '#renderer/messages/text.ts'
import { openSample, type SampleStep } from '#renderer/start/sample/open-sample.ts'
import { err } from '#shared/model/result.ts'
import { startCore, type TestCore, windowPlaces } from '../fixtures/open-core.ts'
import { value } from '../store/support/workspaces.ts'

type Ask = Parameters<typeof openSample>[0]

let bench: TestCore
beforeEach(() => {
  bench = startCore(windowPlaces)
})
afterEach(() => bench.end())

const ask: Ask = (name, input) => bench.core.invoke(name, input)
const nobody = (): void => undefined

/** Asks until this many versions and points came in; then somebody presses Cancel. */
function askUntil(changes: number): Ask {
  let left = changes
  return async (name, input) => {
    const isChange = name === 'version.add' || name === 'point.add' || name === 'point.agree'
    if (isChange && left === 0) return err({ kind: 'cancelled' })
    if (isChange) left -= 1
    return ask(name, input)
  }
}

const shown = async (contract: string) => ({
  versions: value(await ask('version.list', { contract })).map(({ number, side }) => `${number} ${side}`),
  points: value(await ask('point.list', { contract })).map(({ id, status }) => `${id} ${status}`),
})

const WHOLE = {
  versions: ['1 vendor', '2 buyer', '3 vendor', '4 buyer'],
  points: ['P-01 agreed', 'P-02 agreed', 'P-03 agreed', 'P-04 agreed', 'P-05 open'],
}

describe('trying the sample contract', () => {
  it('adds its versions and points to a workspace of its own, and says each step', async () => {
    const steps: SampleStep[] = []
    const opened = value(await openSample(ask, (step) => steps.push(step)))
    expect(opened).toMatchObject({ contract: 'C-01', older: 3, newer: 4 })
    expect(opened.workspace.path).toMatch(/Sample\.counterdraft$/)
    expect(await shown('C-01')).toEqual(WHOLE)
    const versions = [1, 2, 3, 4].map((version) => ({ kind: 'version', version, of: 4 }))
    expect(steps).toEqual([{ kind: 'opening' }, ...versions, { kind: 'points' }])
  })

  it('goes on where it was stopped, and adds nothing twice', async () => {
    for (const changes of [2, 3, 1, 2]) {
      expect(await openSample(askUntil(changes), nobody)).toEqual(err({ kind: 'cancelled' }))
      await ask('workspace.close', {})
    }
    value(await openSample(ask, nobody))
    await ask('workspace.close', {})
    value(await openSample(ask, nobody))
    expect(await shown('C-01')).toEqual(WHOLE)
    expect(value(await ask('contract.list', {}))).toHaveLength(1)
  })

  it('leaves a sample alone that was frozen meanwhile', async () => {
    expect(await openSample(askUntil(2), nobody)).toEqual(err({ kind: 'cancelled' }))
    value(await ask('version.freeze', { contract: 'C-01' }))
    await ask('workspace.close', {})
    expect(value(await openSample(ask, nobody))).toMatchObject({ older: 1, newer: 2 })
    expect((await shown('C-01')).points).toEqual([])
  })

  it('leaves entries in the audit log that can be told in plain words', async () => {
    value(await openSample(ask, nobody))
    value(await ask('version.freeze', { contract: 'C-01' }))
    const { entries } = value(await ask('audit.list', { contract: null }))
    const told = entries.toReversed().map(({ action, payload }) => text.history.action(action, payload))
    expect(told.filter((words) => words.includes(text.common.unknown))).toEqual([])
    expect(told.slice(0, 3)).toEqual([
      'Workspace created',
      'Contract added: AI Services Agreement',
      'Added version 1 from the vendor',
    ])
    expect(told.at(-1)).toBe('Froze version 4, with P-05 still open')
  })
})
