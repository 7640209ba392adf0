import { expect, it } from 'vitest'
import { eventually } from './support/eventually.ts'
import { openWindow } from './support/open-window.ts'
import { processesWith } from './support/processes.ts'

// Shorter than the product's, but long enough for a core that starts on a busy machine.
const TIMES = { tickMs: 500, hungAfterTicks: 4, endMs: 1000 }
const parties = { title: 'Kept', vendor: 'A', buyer: 'B', ours: 'vendor', currency: 'EUR', price: null, endDate: null }
const opening = { path: 'kept', passphrase: 'correct horse battery staple' }

it('when the core is killed the page is told, waiting requests are answered, and what was saved is there again', async () => {
  const { host, ask, events, run } = await openWindow()
  expect(await ask('workspace.create', opening)).toMatchObject({ ok: true })
  expect(await ask('contract.add', parties)).toMatchObject({ ok: true, value: { id: 'C-01' } })
  await run(`void (window.waiting = counterdraft.send({ id: 9001, name: 'document.read', input: { view: 'accepted', file: {
    name: 'a.md', bytes: new TextEncoder().encode(Array.from({ length: 30_000 }, (_, at) => at + '. Work.').join('\\n\\n')) } } }))`)
  host.core().kill('SIGKILL')
  await eventually(events).toEqual([{ kind: 'core', state: 'ended' }])
  const ended = { ok: false, error: { kind: 'core', problem: 'ended' } }
  expect(await run('waiting')).toEqual(ended)
  expect(await ask('contract.list')).toEqual(ended)
  expect(await ask('host.info')).toMatchObject({ ok: true })

  expect(await ask('host.restartCore')).toEqual({ ok: true, value: null })
  expect(await events()).toEqual([
    { kind: 'core', state: 'ended' },
    { kind: 'core', state: 'running' },
  ])
  expect(await ask('workspace.open', opening)).toMatchObject({ ok: true, value: { contracts: 1 } })
})

it('when the core hangs the page is told, and the user can start it again', async () => {
  const { host, ask, events } = await openWindow({ times: TIMES })
  expect(await ask('workspace.create', opening)).toMatchObject({ ok: true })
  const hanging = host.core()
  hanging.kill('SIGSTOP')
  await eventually(events).toContainEqual({ kind: 'core', state: 'hung' })
  expect(await ask('contract.list')).toEqual({ ok: false, error: { kind: 'core', problem: 'hung' } })
  expect(await ask('host.restartCore')).toEqual({ ok: true, value: null })
  expect(hanging.signalCode).toBe('SIGKILL')
  expect(await ask('workspace.open', opening)).toMatchObject({ ok: true })
})

it('a core that only paused goes on as if nothing had been', async () => {
  const { host, ask, events } = await openWindow({ times: TIMES })
  expect(await ask('workspace.create', opening)).toMatchObject({ ok: true })
  host.core().kill('SIGSTOP')
  await eventually(events).toContainEqual({ kind: 'core', state: 'hung' })
  host.core().kill('SIGCONT')
  await eventually(async () => ((await events()) as unknown[]).at(-1)).toEqual({ kind: 'core', state: 'running' })
  expect(await ask('contract.list')).toEqual({ ok: true, value: [] })
})

it('when the browser is killed the core closes its workspace and ends', async () => {
  const { host, ask } = await openWindow()
  expect(await ask('workspace.create', opening)).toMatchObject({ ok: true })
  const core = host.core()
  const [browser = 0] = processesWith(`${host.profile.split('/').at(-1)}\0--remote-debugging-pipe`)
  process.kill(browser, 'SIGKILL')
  expect(await host.closed).toBe('browser-ended')
  expect(core.exitCode).toBe(0)
})

it('when the page crashes the host ends, too', async () => {
  const { host } = await openWindow()
  const session = await host.page.context().newCDPSession(host.page)
  void session.send('Page.crash').catch(() => undefined)
  expect(await host.closed).toBe('page-crashed')
  expect(host.core().exitCode).toBe(0)
})

it('closing twice is closing once', async () => {
  const { host } = await openWindow()
  await Promise.all([host.close(), host.close()])
  expect(await host.closed).toBe('asked')
  await host.close()
})

it('a browser that cannot be started is said in one line, and leaves no core and no profile behind', async () => {
  const { folders, host } = await openWindow()
  await host.close()
  await expect(openWindow({ browser: '/bin/false', places: folders.places })).rejects.toThrow(
    /^The browser \/bin\/false could not be started: it ended at once$/,
  )
  expect(processesWith(`--workspaces=${folders.places.workspaces}`)).toEqual([])
})
