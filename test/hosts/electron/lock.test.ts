import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { makeCore, startRealCore } from './support/core.ts'
import { pageEvent } from './support/electron.ts'
import { type Started, startReady } from './support/start.ts'

afterEach(() => void vi.useRealTimers())

const ask = (name: string, input: unknown = {}, id = 1): unknown => ({ id, name, input })

const hasReplaced = ({ windows, cores }: Started): boolean => windows.length === 2 && cores.length === 2

it('locking ends the core and the window, and opens fresh ones in their place', async () => {
  const started = await startReady()
  const { call, cores, newest, windows } = started
  const before = newest()
  await call(ask('host.lock'))
  expect(hasReplaced(started)).toBe(true)
  expect([cores[0]?.heard.at(-1), cores[0]?.hasEnded(), cores[1]?.hasEnded()]).toEqual([{ end: true }, true, false])
  expect([before.isDestroyed, before.log.at(-1)]).toEqual([true, 'destroy'])
  expect(newest().options).toMatchObject({ x: 40, y: 30, width: 1200, height: 700, useContentSize: false, show: false })
  expect(newest().log).toEqual(['load app://counterdraft/'])
  expect(windows.filter(({ isDestroyed }) => !isDestroyed)).toEqual([newest()])
})

it('the old page is not heard any more, and the new one is', async () => {
  const { call, cores, newest } = await startReady()
  const old = newest().contents.part.id
  await call(ask('host.lock'))
  await expect(call(ask('workspace.info'), pageEvent(old))).rejects.toThrow('Refused')
  expect(await call(ask('workspace.info'))).toEqual({ ok: true, value: 'workspace.info' })
  expect([cores[0]?.heard, cores[1]?.heard]).toEqual([[{ end: true }], [ask('workspace.info')]])
})

it('the application does not end with the window that the lock replaces', async () => {
  const { call, log, windows } = await startReady()
  await call(ask('host.lock'))
  expect(log.filter((line) => line === 'new BrowserWindow')).toHaveLength(2)
  // The new one was there before the old one went.
  expect(windows.map(({ isDestroyed }) => isDestroyed)).toEqual([true, false])
  expect(log).not.toContain('quit')
})

it.each(['lock-screen', 'suspend', 'user-did-resign-active'])('the system locks the workspace by %s', async (name) => {
  const started = await startReady()
  started.power.emit(name)
  await expect.poll(() => hasReplaced(started)).toBe(true)
})

it('a lid that is closed tells twice and locks once', async () => {
  const started = await startReady()
  started.power.emit('suspend')
  started.power.emit('lock-screen')
  await expect.poll(() => hasReplaced(started)).toBe(true)
  await new Promise(setImmediate)
  expect(started.windows).toHaveLength(2)
})

it('Linux is asked whether its screen is locked, and locks once each time', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] })
  const started = await startReady({ platform: 'linux' })
  vi.advanceTimersByTime(20_000)
  expect(started.windows).toHaveLength(1)
  started.power.state = 'locked'
  vi.advanceTimersByTime(20_000)
  await expect.poll(() => started.windows.length, { interval: 5 }).toBe(2)
  vi.advanceTimersByTime(20_000)
  await new Promise(setImmediate)
  expect(started.windows).toHaveLength(2)
  started.power.state = 'active'
  vi.advanceTimersByTime(10_000)
  started.power.state = 'locked'
  vi.advanceTimersByTime(10_000)
  await expect.poll(() => started.windows.length, { interval: 5 }).toBe(3)
})

it('a page whose process is gone comes back locked when the user wants it, with everything that was saved', async () => {
  const started = await startReady()
  const { newest, log } = started
  newest().contents.events.emit('render-process-gone', {}, { reason: 'clean-exit' })
  expect(log.some((line) => line.startsWith('showMessageBox'))).toBe(false)
  newest().contents.events.emit('render-process-gone', {}, { reason: 'crashed' })
  await expect.poll(() => hasReplaced(started)).toBe(true)
  expect(log).toContain('showMessageBox The window stopped working.')
})

it('a page whose process is gone ends the application when the user wants that', async () => {
  const { answers, newest, log, windows } = await startReady()
  answers.button = 1
  newest().contents.events.emit('render-process-gone', {}, { reason: 'oom' })
  await expect.poll(() => log.includes('quit')).toBe(true)
  expect(windows).toHaveLength(1)
})

it('the process of a window that was locked away, or closed, may go however it likes', async () => {
  const { call, log, newest } = await startReady()
  await call(ask('host.lock'))
  newest().isDestroyed = true
  newest().contents.events.emit('render-process-gone', {}, { reason: 'killed' })
  expect(log.some((line) => line.startsWith('showMessageBox'))).toBe(false)
})

it('a request that is still running at the lock is answered, for its page must not wait for ever', async () => {
  const { call } = await startReady({ startCore: () => makeCore(() => undefined) })
  const waiting = call(ask('document.compare', {}, 3))
  await call(ask('host.lock', {}, 4))
  expect(await waiting).toEqual({ ok: false, error: { kind: 'core', problem: 'ended' } })
})

it('with the core itself: a lock ends its process, and the workspace needs its passphrase again', async () => {
  const { call, cores, folder, newest } = await startReady({ startCore: startRealCore })
  const workspace = { path: join(folder, 'deals.counterdraft'), passphrase: 'correct horse battery staple' }
  expect(await call(ask('workspace.create', workspace))).toMatchObject({ ok: true })
  expect(await call(ask('workspace.info', {}, 2))).toMatchObject({ ok: true })
  const [first] = cores
  await call(ask('host.lock', {}, 3))

  expect(first?.hasEnded()).toBe(true)
  expect(() => process.kill(first?.pid ?? 0, 0)).toThrow('ESRCH')
  expect(existsSync(`${workspace.path}-wal`)).toBe(false)
  expect(newest().isDestroyed).toBe(false)
  expect(await call(ask('contract.list', {}, 4))).toMatchObject({ ok: false, error: { problem: 'none-open' } })
  expect(await call(ask('host.info', {}, 5))).toMatchObject({ value: { lastWorkspace: workspace.path } })
  expect(await call(ask('workspace.open', workspace, 6))).toMatchObject({ ok: true })
})
