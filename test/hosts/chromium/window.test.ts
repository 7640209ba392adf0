import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { eventually } from './support/eventually.ts'
import { openWindow } from './support/open-window.ts'

const ORIGIN = 'https://app.invalid'

it('the page is a secure one, read as UTF-8, and nothing lies before it in the history', async () => {
  const { host, run } = await openWindow()
  expect(host.page.url()).toBe(`${ORIGIN}/`)
  expect(await run('[document.characterSet, isSecureContext, history.length, document.title]')).toEqual([
    'UTF-8',
    true,
    1,
    'Counterdraft',
  ])
  expect(await run('document.querySelector("p").textContent')).toBe('§ 5 “Fees”: 100 €')
  expect(await run('[innerWidth, innerHeight]')).toEqual([1280, 800])
})

it('the page follows the theme of the system, and not the one that tests have', async () => {
  const { host, run } = await openWindow()
  await host.page.emulateMedia({ colorScheme: 'dark' })
  expect(await run('matchMedia("(prefers-color-scheme: dark)").matches')).toBe(true)
  await host.page.emulateMedia({ colorScheme: null })
  const system = await run('matchMedia("(prefers-color-scheme: dark)").matches')
  await host.page.reload()
  expect(await run('matchMedia("(prefers-color-scheme: dark)").matches')).toBe(system)
})

it('closing the window ends the host, though other windows are open', async () => {
  const { host } = await openWindow()
  const core = host.core()
  const session = await host.page.context().newCDPSession(host.page)
  // As Ctrl+N does. Each is closed as soon as it opens, and one more may open while the window closes.
  await session.send('Target.createTarget', { url: 'about:blank', newWindow: true })
  await eventually(() => host.page.context().pages().length).toBe(1)
  void session.send('Target.createTarget', { url: 'about:blank', newWindow: true }).catch(() => undefined)
  await session.send('Page.close').catch(() => undefined)
  expect(await host.closed).toBe('window-closed')
  // Zero: it was asked to end, and has closed its workspace.
  expect(core.exitCode).toBe(0)
})

it('the page cannot open a window, nor leave its own address', async () => {
  const { host, run } = await openWindow()
  await run('void window.open("https://elsewhere.example/window")')
  await run('void window.open("about:blank")')
  await eventually(() => host.page.context().pages().length).toBe(1)
  await run('void (location.href = "https://elsewhere.example/navigation?secret")')
  await eventually(() => host.foreign).toContain('https://elsewhere.example/navigation?secret')
  await eventually(() => run('[location.origin, typeof counterdraft]')).toEqual([ORIGIN, 'object'])
})

it('what is not of the page is aborted and recorded; what it does not have is not found', async () => {
  const { host, run } = await openWindow()
  const fetched = (address: string): Promise<unknown> =>
    run(`fetch(${JSON.stringify(address)}).then(({ status }) => status, () => 'failed')`)
  expect(await fetched('/page.js')).toBe(200)
  expect(await fetched('/nowhere')).toBe(404)
  expect(await fetched('/..%2f..%2fpackage.json')).toBe(404)
  // The policy stops it before it is a request.
  expect(await fetched('https://elsewhere.example/')).toBe('failed')
  expect(host.foreign).toEqual([])
  // A post is none of ours, wherever it goes.
  expect(await run(`fetch('/page.js', { method: 'POST', body: 'x' }).then(() => 'sent', () => 'failed')`)).toBe(
    'failed',
  )
  expect(host.foreign).toEqual([`${ORIGIN}/page.js`])
  await host.page.goto('http://127.0.0.1:1/local').catch(() => undefined)
  expect(host.foreign).toContain('http://127.0.0.1:1/local')
})

it('the browser writes no download', async () => {
  const { host, run, folders } = await openWindow()
  const refused = host.page.waitForEvent('download').then((download) => download.failure())
  await run(`(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['text of a contract']))
    link.download = 'contract.txt'
    link.click()
  })()`)
  expect(await refused).not.toBe(null)
  expect(readdirSync(folders.places.exports)).toEqual([])
  expect(readdirSync(host.profile, { recursive: true }).filter((name) => String(name).includes('contract'))).toEqual([])
})

it('locking ends the core and the page with all their memory, and comes back to the same place', async () => {
  const { host, run, ask } = await openWindow()
  const browser = await host.page.context().browser()!.newBrowserCDPSession()
  const renderers = async (): Promise<readonly number[]> => {
    const { processInfo } = await browser.send('SystemInfo.getProcessInfo')
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  }
  await run('void (window.secret = "in memory", location.hash = "#/C-01/history")')
  const before = await renderers()
  const core = host.core()
  const fresh = host.page.waitForEvent('load', { predicate: () => host.page.url().startsWith(ORIGIN) })
  await ask('host.lock').catch(() => undefined)
  await fresh
  await eventually(() => run('[window.secret, location.hash, history.length]')).toEqual([
    undefined,
    '#/C-01/history',
    1,
  ])
  expect(core.exitCode).toBe(0)
  expect(host.core().pid).not.toBe(core.pid)
  expect(await ask('contract.list')).toMatchObject({ error: { kind: 'workspace', problem: 'none-open' } })
  // The browser keeps one empty process ready; the one that had the page is gone.
  await eventually(async () => (await renderers()).filter((id) => before.includes(id)).length).toBeLessThanOrEqual(1)
})
