import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, it } from 'vitest'
import { browserPlaces, findBrowser, NO_BROWSER } from '#main/hosts/chromium/find-browser.ts'
import { launchProblem } from '#main/hosts/chromium/launch-browser.ts'
import { revealCommand } from '#main/hosts/chromium/reveal.ts'
import { browserSwitches, childEnvironment, unwantedSwitches, wantsSandbox } from '#main/hosts/chromium/switches.ts'
import { makeFolders } from './support/folders.ts'

it('on Linux a browser is found where packages put it, then on the path, Chromium first', () => {
  const places = browserPlaces({ PATH: ['/usr/bin', '/snap/bin'].join(delimiter) }, 'linux', '/home/ada')
  expect(places.indexOf('/usr/lib/chromium/chromium')).toBe(0)
  expect(places).toContain('/opt/google/chrome/chrome')
  expect(places).toContain('/snap/bin/chromium')
  expect(places.indexOf('/usr/bin/chromium')).toBeLessThan(places.indexOf('/usr/bin/google-chrome'))
  expect(places.indexOf('/usr/bin/google-chrome')).toBeLessThan(places.indexOf('/usr/bin/microsoft-edge'))
  for (const place of browserPlaces({}, 'linux', '/home/ada')) expect(place).toMatch(/^\//)
})

it('on macOS and Windows a browser is found where its installer puts it', () => {
  expect(browserPlaces({}, 'darwin', '/Users/ada')).toContain(
    '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  )
  const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' }
  expect(browserPlaces(env, 'win32', 'C:\\Users\\ada')).toEqual([
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Users\\ada\\AppData\\Local\\Chromium\\Application\\chrome.exe',
    'C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Users\\ada\\AppData\\Local\\Microsoft\\Edge\\Application\\msedge.exe',
  ])
})

it('a browser that was named is the one, and only a program is a browser', () => {
  const { root } = makeFolders()
  const named = join(root, 'chromium')
  writeFileSync(named, '')
  chmodSync(named, 0o600)
  const nothingElse = { COUNTERDRAFT_BROWSER: named }
  expect(browserPlaces(nothingElse, 'linux', root)).toEqual([named])
  expect(findBrowser(nothingElse, 'linux', root)).not.toBe(named)
  chmodSync(named, 0o700)
  expect(findBrowser(nothingElse, 'linux', root)).toBe(named)
  mkdirSync(join(root, 'folder'))
  expect(findBrowser({ COUNTERDRAFT_BROWSER: join(root, 'folder') }, 'linux', root)).not.toBe(join(root, 'folder'))
  expect(NO_BROWSER).not.toContain('\n')
})

it('the sandbox is on for everybody but root', () => {
  expect([wantsSandbox(0), wantsSandbox(1000), wantsSandbox(null)]).toEqual([false, true, true])
  expect(browserSwitches()).not.toContain('--no-sandbox')
})

it('the network is denied three times over, and nothing runs in the background', () => {
  expect(browserSwitches()).toEqual(
    expect.arrayContaining([
      '--incognito',
      '--test-type',
      '--app=data:text/html,',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--proxy-server=127.0.0.1:9',
      '--webrtc-ip-handling-policy=disable_non_proxied_udp',
      '--disable-background-networking',
      '--disable-component-update',
    ]),
  )
  expect(browserSwitches().filter((name) => /remote-debugging-(port|address)|remote-allow/.test(name))).toEqual([])
})

it('shared memory stays in memory where there is enough of it', () => {
  const inFiles = '--disable-dev-shm-usage'
  expect(unwantedSwitches(8 * 1024 ** 3)).toContain(inFiles)
  expect(unwantedSwitches(64 * 1024 ** 2)).not.toContain(inFiles)
  expect(unwantedSwitches(null)).not.toContain(inFiles)
})

it('what we start gets no passphrase of ours', () => {
  const env = {
    PATH: '/bin',
    COUNTERDRAFT_PASSPHRASE: 'secret',
    NODE_OPTIONS: '--inspect',
    DISPLAY: ':1',
    EMPTY: undefined,
  }
  expect(childEnvironment(env)).toEqual({ PATH: '/bin', DISPLAY: ':1' })
})

it('a browser that does not start is said with its reason, in one line', () => {
  const box = '║ Looks like you launched a headed browser without having a XServer running. ║'
  expect(launchProblem(`closed\nBrowser logs:\n${box}`)).toMatch(/^no display answers.*xvfb-run/)
  expect(launchProblem('closed\nBrowser logs:\nChromium sandboxing failed!\n=====')).toMatch(/sandbox/)
  expect(launchProblem('Failed to launch: Error: spawn /etc/passwd EACCES\nCall log:')).toBe('EACCES')
  expect(launchProblem('Target page, context or browser has been closed\nmore')).toBe('it ended at once')
})

it('a file is shown in the file manager of each system', () => {
  expect(revealCommand('/home/ada/Downloads/b.zip', 'linux')).toEqual(['xdg-open', '/home/ada/Downloads'])
  expect(revealCommand('/Users/ada/b.zip', 'darwin')).toEqual(['open', '-R', '/Users/ada/b.zip'])
  expect(revealCommand('C:\\b.zip', 'win32')).toEqual(['explorer.exe', '/select,C:\\b.zip'])
})
