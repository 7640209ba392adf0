import type { ChildProcess } from 'node:child_process'
import { homedir } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { Assets } from '../window/assets.ts'
import { makeCarrier } from '../window/carry.ts'
import type { LinkTimes } from '../window/core-link.ts'
import { makeHostSide } from '../window/host-handlers.ts'
import type { Places } from '../window/places.ts'
import { type Launched, launchBrowser } from './launch-browser.ts'
import { openBridge } from './page/bridge.ts'
import { ORIGIN, servePage } from './page/serve-page.ts'
import { dropProfile, makeProfile, profilesFor, sweepProfiles } from './profile.ts'
import { reveal } from './reveal.ts'
import { type CoreBeside, startCore } from './start-core.ts'
import { keepOneWindow, loadFresh, type WindowEnd, watchWindow } from './window.ts'

export interface ChromiumHostOptions {
  readonly places: Places
  readonly assets: Assets
  /** The browser's program. */
  readonly browser: string
  readonly headless?: boolean
  /** The workspace named at the start, as an absolute path. */
  readonly workspace?: string | null
  /** Tests shorten them. */
  readonly times?: LinkTimes
}

/** Why the host has ended: its window, or because it was asked to. */
export type HostEnd = WindowEnd | 'asked'

/** A running window and what belongs to it. */
export interface ChromiumHost {
  readonly page: Page
  /** Settles after everything was cleaned up: the core has closed its workspace, the profile is gone. */
  readonly closed: Promise<HostEnd>
  readonly close: () => Promise<void>
  /** Brings the window to the front, and asks it to open a workspace. */
  readonly show: (workspace: string | null) => Promise<void>
  /** Addresses that a page asked for and did not get. */
  readonly foreign: readonly string[]
  /** The core process that runs now. */
  readonly core: () => ChildProcess
  readonly profile: string
}

/** Opens the window in an installed browser, with its core beside it. Throws with a line for the user when it cannot. */
export async function openChromiumHost(options: ChromiumHostOptions): Promise<ChromiumHost> {
  const { places, browser, headless = false, times } = options
  // First of all, so that it starts while the browser does.
  const core = startCore(places, times)
  const profiles = profilesFor(browser, places.profiles, homedir())
  const profile = makeProfile(profiles)
  const cleanUp = async (): Promise<void> => {
    await core.link.close()
    dropProfile(profile)
  }
  try {
    const launched = await launchBrowser({ browser, profile, headless, uid: process.getuid?.() ?? null })
    const host = await fillWindow(options, launched, core, { profile, cleanUp })
    // Now that nobody waits for it.
    sweepProfiles(profiles)
    return host
  } catch (thrown) {
    await cleanUp()
    throw thrown
  }
}

// Between the page's failure to load and the browser's word that its window is gone.
const CLOSING_MS = 500

interface Ending {
  readonly profile: string
  readonly cleanUp: () => Promise<void>
}

async function fillWindow(
  { places, assets, workspace = null }: ChromiumHostOptions,
  { context, page }: Launched,
  core: CoreBeside,
  { profile, cleanUp }: Ending,
): Promise<ChromiumHost> {
  const foreign: string[] = []
  const host = makeHostSide({
    kind: 'chromium',
    places,
    link: core.link,
    named: workspace,
    reload: () => loadFresh(page, ORIGIN),
    reveal,
    pick: null,
  })
  const carry = makeCarrier({ link: core.link, host: host.handlers, onDone: host.onDone })
  keepOneWindow(context, page)
  const [bridge, window] = await Promise.all([
    openBridge(page, ORIGIN, carry),
    watchWindow(context, page),
    servePage(context, assets, (url) => foreign.push(url)),
  ])
  core.listen((state) => bridge.tell({ kind: 'core', state }))

  const asked = Promise.withResolvers<HostEnd>()
  const closed = Promise.race([window.ended, asked.promise]).then(async (end) => {
    await Promise.all([context.close().catch(() => undefined), core.link.close()])
    await cleanUp()
    return end
  })
  const close = async (): Promise<void> => {
    asked.resolve('asked')
    await closed
  }
  const show = async (path: string | null): Promise<void> => {
    await page.bringToFront()
    if (path === null) return
    host.offer(path)
    bridge.tell({ kind: 'open', path })
  }
  try {
    await loadFresh(page, ORIGIN)
  } catch (thrown) {
    // A user who closes the window before it has loaded has made no mistake: `closed` tells.
    const isOver = await Promise.race([window.ended.then(() => true), delay(CLOSING_MS, false)])
    if (!isOver) {
      await close()
      throw thrown
    }
  }
  return { page, closed, close, show, foreign, core: core.process, profile }
}
