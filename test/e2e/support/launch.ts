import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { findBrowser, NO_BROWSER } from '#main/hosts/chromium/find-browser.ts'
import { openChromiumHost } from '#main/hosts/chromium/open-host.ts'
import { readAssets } from '#main/hosts/window/assets.ts'
import type { LinkTimes } from '#main/hosts/window/core-link.ts'
import { findPlaces } from '#main/hosts/window/places.ts'
import { launchElectron } from '../../hosts/electron/launch.ts'
import type { Folders } from './folders.ts'

/** A running window, whichever host shows it. */
export interface Launched {
  readonly page: Page
  readonly close: () => Promise<void>
  /** Addresses outside the application that the page asked for. */
  readonly foreign: readonly string[]
  /** The process of the core; null where the host keeps it to itself. */
  readonly core: () => { readonly pid?: number | undefined; readonly kill: (signal: NodeJS.Signals) => boolean } | null
}

const PAGE = fileURLToPath(new URL('../../../dist/renderer', import.meta.url))

/** Which host the specs run against: real Electron when asked for, else an installed browser. */
export const hostKind = process.env.COUNTERDRAFT_E2E_HOST === 'electron' ? 'electron' : 'chromium'

export interface LaunchOptions {
  readonly folders: Folders
  readonly workspace?: string
  readonly times?: LinkTimes
}

export async function launchWindow({ folders, workspace, times }: LaunchOptions): Promise<Launched> {
  const env = { ...process.env, COUNTERDRAFT_DATA: folders.data, COUNTERDRAFT_DOWNLOADS: folders.downloads }
  if (hostKind === 'electron') {
    const { page, close } = await launchElectron({ env, ...(workspace === undefined ? {} : { workspace }) })
    return { page, close, foreign: [], core: () => null }
  }
  const browser = await findBrowser(process.env, process.platform, folders.root)
  if (browser === null) throw new Error(NO_BROWSER)
  const host = await openChromiumHost({
    places: findPlaces(env, process.platform, folders.root),
    assets: readAssets(PAGE),
    browser,
    headless: true,
    workspace: workspace ?? null,
    ...(times === undefined ? {} : { times }),
  })
  return { page: host.page, close: host.close, foreign: host.foreign, core: host.core }
}
