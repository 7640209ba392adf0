import { homedir } from 'node:os'
import { onTestFinished } from 'vitest'
import { findBrowser, NO_BROWSER } from '#main/hosts/chromium/find-browser.ts'
import { type ChromiumHost, type ChromiumHostOptions, openChromiumHost } from '#main/hosts/chromium/open-host.ts'
import { readAssets } from '#main/hosts/window/assets.ts'
import { type Folders, makeFolders, writePage } from './folders.ts'

/** A window with the test's own page, and what the page asks of its host. */
export interface TestWindow {
  readonly host: ChromiumHost
  readonly folders: Folders
  /** Sends a request as the page would. */
  readonly ask: (name: string, input?: unknown) => Promise<unknown>
  /** What the host has told the page since it was loaded. */
  readonly events: () => Promise<unknown>
  /** Runs an expression in the page. */
  readonly run: (expression: string) => Promise<unknown>
}

let lastId = 0

/** The browser that the tests use. Without one they fail with the line that says what to install. */
export function browserForTests(): string {
  const browser = findBrowser(process.env, process.platform, homedir())
  if (browser === null) throw new Error(NO_BROWSER)
  return browser
}

/** Opens a window without a display, closed after the test. */
export async function openWindow(options: Partial<ChromiumHostOptions> = {}): Promise<TestWindow> {
  const folders = makeFolders()
  const assets = readAssets(writePage(folders.root))
  const browser = browserForTests()
  const host = await openChromiumHost({ places: folders.places, assets, browser, headless: true, ...options })
  onTestFinished(host.close)
  const run = (expression: string): Promise<unknown> => host.page.evaluate(expression)
  const ask = (name: string, input: unknown = {}): Promise<unknown> => {
    lastId += 1
    return run(`counterdraft.send(${JSON.stringify({ id: lastId, name, input })})`)
  }
  return { host, folders, ask, run, events: () => run('events') }
}
