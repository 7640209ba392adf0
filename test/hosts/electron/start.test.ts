import { join } from 'node:path'
import { expect, it } from 'vitest'
import { EVENT_CHANNEL } from '#main/hosts/electron/channels.ts'
import { namedWorkspace, readHandover } from '#main/hosts/electron/start-arguments.ts'
import { makeEvent } from './support/events.ts'
import { start, startReady } from './support/start.ts'

it('the sandbox, the switches and the scheme come before Electron is ready, and everything else after', async () => {
  const { log, becomeReady, places } = start()
  expect(log).toEqual([
    'setName Counterdraft',
    'setPath userData',
    'enableSandbox',
    'switch host-resolver-rules MAP * ~NOTFOUND',
    'switch proxy-server 127.0.0.1:9',
    'switch proxy-bypass-list <-loopback>',
    'switch webrtc-ip-handling-policy disable_non_proxied_udp',
    'switch force-webrtc-ip-handling-policy disable_non_proxied_udp',
    'switch disable-background-networking',
    'switch disable-component-update',
    'switch no-pings',
    'registerSchemesAsPrivileged [{"scheme":"app","privileges":{"standard":true,"secure":true,"supportFetchAPI":true}}]',
    'requestSingleInstanceLock {"workspace":null}',
  ])
  const before = log.length
  await becomeReady()
  expect(log.slice(before)).toEqual([
    'ready',
    'setApplicationMenu',
    'fromPartition counterdraft cache=false',
    'new BrowserWindow',
    `fork core-child.mjs --workspaces=${places.workspaces} --exports=${places.exports}`,
    'handle counterdraft:call',
  ])
})

it('a second start hands over its workspace and ends without a window', async () => {
  const second = start({ isFirst: false, named: '/deals/acme.counterdraft' })
  await second.becomeReady()
  expect(second.log).toContain('requestSingleInstanceLock {"workspace":"/deals/acme.counterdraft"}')
  expect(second.log).toContain('quit')
  expect([second.windows, second.cores]).toEqual([[], []])
})

it('the running application comes to the front and opens what a second start named', async () => {
  const { app, newest } = await startReady()
  newest().isMinimized = true
  const before = newest().log.length
  app.emit('second-instance', {}, [], '/', { workspace: '/deals/acme.counterdraft' })
  expect(newest().log.slice(before)).toEqual(['restore', 'show', 'focus'])
  expect(newest().contents.sent).toContainEqual([EVENT_CHANNEL, { kind: 'open', path: '/deals/acme.counterdraft' }])
})

it('what is no handover only brings the window to the front', async () => {
  const { app, newest } = await startReady()
  for (const data of [null, 'x', { workspace: 7 }, { workspace: '' }, { workspace: '/a', more: 1 }]) {
    app.emit('second-instance', {}, ['--open', '/etc/passwd'], '/', data)
  }
  expect(newest().contents.sent.filter(([, sent]) => (sent as { kind: string }).kind === 'open')).toEqual([])
  expect(newest().log).toContain('focus')
})

it('a file that is opened before Electron is ready is the one the page is told of', async () => {
  const { app, becomeReady, call } = start()
  const event = makeEvent()
  app.emit('open-file', event, '/deals/early.counterdraft')
  await becomeReady()
  expect(event.prevented).toBe(true)
  expect(await call({ id: 1, name: 'host.info', input: {} })).toMatchObject({
    ok: true,
    value: { kind: 'electron', lastWorkspace: '/deals/early.counterdraft', canPick: true },
  })
})

it('without a built page the user is told, and the application ends', async () => {
  const { log, becomeReady, windows } = start({ isBuilt: false })
  await becomeReady()
  expect(log.find((line) => line.startsWith('showErrorBox'))).toMatch(/could not start.*not touched/s)
  expect(log).toContain('exit 1')
  expect(windows).toEqual([])
})

it('closing the window quits, and quitting closes the core first', async () => {
  const { app, cores, log } = await startReady()
  app.emit('window-all-closed')
  expect(log).toContain('quit')
  const event = makeEvent()
  app.emit('will-quit', event)
  expect([event.prevented, log.includes('exit 0')]).toEqual([true, false])
  await expect.poll(() => log.includes('exit 0')).toBe(true)
  expect(cores).toHaveLength(1)
  expect([cores[0]?.heard.at(-1), cores[0]?.hasEnded()]).toEqual([{ end: true }, true])
})

it('the workspace is the first word behind the program, or behind our own file while developing', () => {
  const folder = '/home/ada'
  const deals = join(folder, 'deals.counterdraft')
  expect(namedWorkspace(['app', 'deals.counterdraft'], true, folder)).toBe(deals)
  expect(namedWorkspace(['app', '--flag', 'deals.counterdraft'], true, folder)).toBe(deals)
  expect(namedWorkspace(['electron', '--no-sandbox', 'main.mjs', 'deals.counterdraft'], false, folder)).toBe(deals)
  expect(namedWorkspace(['electron', 'main.mjs', deals], false, '/')).toBe(deals)
  expect(namedWorkspace(['electron', 'main.mjs'], false, folder)).toBeNull()
  expect(namedWorkspace(['app', ''], true, folder)).toBeNull()
})

it('a handover is read as it was sent', () => {
  expect(readHandover({ workspace: '/deals/acme.counterdraft' })).toEqual({ workspace: '/deals/acme.counterdraft' })
  expect(readHandover(undefined)).toEqual({ workspace: null })
})
