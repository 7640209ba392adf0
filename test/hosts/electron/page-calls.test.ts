import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { EVENT_CHANNEL } from '#main/hosts/electron/channels.ts'
import { PAGE_URL } from '#main/hosts/electron/guard/page.ts'
import { makeCore } from './support/core.ts'
import { pageEvent } from './support/electron.ts'
import { startReady } from './support/start.ts'

const ask = (name: string, input: unknown = {}, id = 1): unknown => ({ id, name, input })

it.each([
  ['our page in the main frame', true, {}],
  ['our page at another of its addresses', true, { url: `${PAGE_URL}#/contracts/C-01` }],
  ['a frame that is gone', false, null],
  ['a frame that is on its way out', false, { detached: true }],
  ['a frame inside our page', false, { parent: {} }],
  ['another origin', false, { url: 'https://example.com/' }],
  ['another host of our scheme', false, { url: 'app://other/' }],
  ['another port', false, { url: 'app://counterdraft:1/' }],
  ['our name in another origin', false, { url: 'https://example.com/app://counterdraft/' }],
  ['a page that has not loaded', false, { url: 'about:blank' }],
  ['a file', false, { url: 'file:///counterdraft/' }],
  ['no address', false, { url: '' }],
] as const)('of all senders, %s is heard: %s', async (_, isHeard, frame) => {
  const { call, cores, newest } = await startReady()
  const answered = call(ask('workspace.info'), pageEvent(newest().contents.part.id, frame))
  if (isHeard) expect(await answered).toEqual({ ok: true, value: 'workspace.info' })
  else await expect(answered).rejects.toThrow('Refused')
  expect(cores[0]?.heard).toHaveLength(isHeard ? 1 : 0)
})

it('other contents than those of the window are not heard, even when they show our page', async () => {
  const { call, cores } = await startReady()
  await expect(call(ask('workspace.info'), pageEvent(99))).rejects.toThrow('Refused')
  expect(cores[0]?.heard).toEqual([])
})

it('a message of a wrong shape is answered with an error', async () => {
  const { call, cores } = await startReady()
  for (const message of [
    null,
    'x',
    [],
    { id: -1, name: 'a', input: {} },
    { id: 1 },
    { ...Object(ask('a')), more: 1 },
  ]) {
    expect(await call(message)).toMatchObject({ ok: false, error: { kind: 'bad-input' } })
  }
  expect(cores[0]?.heard).toEqual([])
})

it('a request is carried to the core and its answer back, and can be cancelled', async () => {
  const { call, cores } = await startReady({ startCore: () => makeCore(() => ({ ok: false, error: 'x' })) })
  const answered = call(ask('contract.list', { a: 1 }, 7))
  expect(await call({ cancel: 7 })).toBeNull()
  expect(await answered).toEqual({ ok: false, error: 'x' })
  expect(cores[0]?.heard).toEqual([{ id: 1, name: 'contract.list', input: { a: 1 } }, { cancel: 1 }])
})

it('a core that ends by itself is told of, and can be started again', async () => {
  const { call, cores, newest } = await startReady()
  cores[0]?.crash()
  expect(newest().contents.sent.at(-1)).toEqual([EVENT_CHANNEL, { kind: 'core', state: 'ended' }])
  expect(await call(ask('contract.list'))).toEqual({ ok: false, error: { kind: 'core', problem: 'ended' } })
  expect(await call(ask('host.restartCore'))).toEqual({ ok: true, value: null })
  expect(newest().contents.sent.at(-1)).toEqual([EVENT_CHANNEL, { kind: 'core', state: 'running' }])
  expect(await call(ask('contract.list'))).toEqual({ ok: true, value: 'contract.list' })
  expect(cores).toHaveLength(2)
})

it('a workspace is picked in a dialog of the system', async () => {
  const { answers, call, log, places } = await startReady()
  expect(await call(ask('host.pickWorkspace'))).toEqual({ ok: true, value: { path: null } })
  mkdirSync(places.workspaces, { recursive: true })
  answers.open = ['/deals/acme.counterdraft']
  expect(await call(ask('host.pickWorkspace'))).toEqual({ ok: true, value: { path: '/deals/acme.counterdraft' } })
  expect(log.filter((line) => line.startsWith('showOpenDialog'))).toEqual(Array(2).fill('showOpenDialog openFile'))
})

it('only a file that was exported just now is shown in the file manager', async () => {
  const exported = { path: '' }
  const { call, log, places } = await startReady({ startCore: () => makeCore(() => ({ ok: true, value: exported })) })
  exported.path = join(places.exports, 'bundle.zip')
  const reveal = ask('host.reveal', { path: exported.path })
  expect(await call(reveal)).toMatchObject({ ok: false })
  await call(ask('bundle.export', { contract: 'C-01' }))
  expect(await call(reveal)).toEqual({ ok: true, value: null })
  expect(await call(ask('host.reveal', { path: '/etc/passwd' }))).toMatchObject({ ok: false })
  expect(log.filter((line) => line.startsWith('showItem'))).toEqual([`showItemInFolder ${exported.path}`])
})
