import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeError } from '#shared/api/describe-error.ts'
import { PASSPHRASE, startCore } from '../../fixtures/open-core.ts'
import { SMALL } from '../../fixtures/review/small-playbook.ts'

const bench = startCore()
const { ask, refusal, path } = bench
beforeAll(async () => {
  await ask('workspace.create', { path, passphrase: PASSPHRASE })
})
afterAll(bench.end)

const BUILT_IN = ['ai-services', 'commercial', 'nda']
const ids = async (): Promise<readonly string[]> => (await ask('playbook.list', {})).map(({ id }) => id)

describe('playbooks without an open workspace', () => {
  it('are those that come with the application, and can be shown and exported', async () => {
    const bare = startCore()
    expect((await bare.ask('playbook.list', {})).map(({ id, isOwn }) => [id, isOwn])).toEqual(
      BUILT_IN.map((id) => [id, false]),
    )
    const { name, bytes } = await bare.ask('playbook.export', { id: 'nda' })
    const shown = await bare.ask('playbook.show', { id: 'nda' })
    expect(name).toBe('nda.json')
    expect(JSON.parse(new TextDecoder().decode(bytes ?? undefined))).toEqual(shown.playbook)
    expect(await bare.refusal('playbook.add', { playbook: SMALL })).toMatchObject({ problem: 'none-open' })
    bare.end()
  })
})

describe('a playbook of the workspace', () => {
  it('comes in, is changed in its place, is exported as it came, and is imported again', async () => {
    await ask('playbook.add', { playbook: SMALL })
    expect(await ids()).toEqual([...BUILT_IN, 'small'])
    const changed = { ...SMALL, title: 'What we ask' }
    expect(await ask('playbook.change', { playbook: changed })).toEqual({ before: SMALL })
    const { bytes } = await ask('playbook.export', { id: 'small' })
    const file = { name: 'small.json', bytes: bytes ?? new Uint8Array() }
    expect(await ask('playbook.check', { file })).toEqual({ playbook: changed, faults: [] })
    await ask('playbook.withdraw', { id: 'small' })
    expect(await ids()).toEqual(BUILT_IN)
    expect(await refusal('playbook.show', { id: 'small' })).toMatchObject({ kind: 'missing', noun: 'playbook' })
    await ask('playbook.add', { playbook: changed })
    expect(await ask('playbook.show', { id: 'small' })).toEqual({ playbook: changed, isOwn: true })
  })

  it('never has the id of one that is there, and those that come with the application never change', async () => {
    const builtIn = await refusal('playbook.add', { playbook: { ...SMALL, id: 'nda' } })
    expect(builtIn).toEqual({ kind: 'playbook', problem: 'exists', id: 'nda' })
    await ask('playbook.add', { playbook: { ...SMALL, id: 'once' } })
    expect(await refusal('playbook.add', { playbook: { ...SMALL, id: 'once' } })).toMatchObject({ problem: 'exists' })
    const { playbook } = await ask('playbook.show', { id: 'nda' })
    const change = await refusal('playbook.change', { playbook })
    expect(change).toEqual({ kind: 'playbook', problem: 'built-in', id: 'nda' })
    expect(describeError(change).todo).toContain('Clone it')
    expect(await refusal('playbook.withdraw', { id: 'nda' })).toMatchObject({ problem: 'built-in' })
    expect(await refusal('playbook.change', { playbook: { ...SMALL, id: 'nowhere' } })).toMatchObject({
      kind: 'missing',
      ref: 'nowhere',
    })
  })

  it('that a clone is made of comes in under another id, and the first one stays as it is', async () => {
    const { playbook } = await ask('playbook.show', { id: 'nda' })
    await ask('playbook.add', { playbook: { ...playbook, id: 'our-nda', title: 'Ours' } })
    expect(await ask('playbook.show', { id: 'nda' })).toEqual({ playbook, isOwn: false })
    expect((await ask('playbook.show', { id: 'our-nda' })).playbook.topics).toEqual(playbook.topics)
  })

  it('has no pattern that cannot be read, and is told where', async () => {
    const [flag] = SMALL.redFlags
    const broken = { ...SMALL, id: 'broken', redFlags: flag === undefined ? [] : [{ ...flag, when: { found: '(a' } }] }
    expect(await refusal('playbook.add', { playbook: broken })).toEqual({
      ...{ kind: 'bad-input', field: 'playbook' },
      problem: 'redFlags.0.when.found: this bracket is never closed (at character 1)',
    })
    await ask('playbook.add', { playbook: { ...broken, redFlags: [] } })
    expect(await refusal('playbook.change', { playbook: broken })).toMatchObject({ field: 'playbook' })
  })

  it('is restored by its id, the one that was withdrawn last, and not over one that stands', async () => {
    await ask('playbook.add', { playbook: { ...SMALL, id: 'again' } })
    expect(await refusal('playbook.restore', { id: 'again' })).toMatchObject({ kind: 'refused', why: 'not-withdrawn' })
    await ask('playbook.withdraw', { id: 'again' })
    await ask('playbook.add', { playbook: { ...SMALL, id: 'again', title: 'Second' } })
    expect(await refusal('playbook.restore', { id: 'again' })).toMatchObject({ kind: 'playbook', problem: 'exists' })
    await ask('playbook.withdraw', { id: 'again' })
    await ask('playbook.restore', { id: 'again' })
    expect((await ask('playbook.show', { id: 'again' })).playbook.title).toBe('Second')
    expect(await refusal('playbook.restore', { id: 'never' })).toMatchObject({ kind: 'missing', ref: 'never' })
  })
})
