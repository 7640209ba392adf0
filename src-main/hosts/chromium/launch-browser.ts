import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { browserSwitches, childEnvironment, unwantedSwitches, WINDOW_SIZE, wantsSandbox } from './switches.ts'

export interface LaunchOptions {
  /** The browser's program. */
  readonly browser: string
  readonly profile: string
  readonly headless: boolean
  /** The user's id, or null where there are none. */
  readonly uid: number | null
}

/** The window as it opens: still empty. */
export interface Launched {
  readonly context: BrowserContext
  readonly page: Page
}

// The page uses base64 of `Uint8Array` and is built for this one.
const OLDEST_BROWSER = 140

/** Starts the browser over its debugging pipe, with one window and the network denied. Throws with a line for the user. */
export async function launchBrowser({ browser, profile, headless, uid }: LaunchOptions): Promise<Launched> {
  const context = await chromium
    .launchPersistentContext(profile, {
      executablePath: browser,
      headless,
      args: [...browserSwitches()],
      ignoreDefaultArgs: unwantedSwitches(),
      env: childEnvironment(process.env),
      chromiumSandbox: wantsSandbox(uid),
      acceptDownloads: false,
      serviceWorkers: 'block',
      artifactsDir: profile,
      // The user's own, and not the ones that Playwright gives to tests.
      colorScheme: null,
      reducedMotion: null,
      forcedColors: null,
      contrast: null,
      // The window's own size; a test gives it another one.
      viewport: headless ? WINDOW_SIZE : null,
      // This process ends the browser itself, after the core.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    .catch((thrown: unknown) => {
      throw new Error(`The browser ${browser} could not be started: ${launchProblem(String(thrown))}`)
    })
  const version = context.browser()?.version() ?? ''
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  if (Number.parseInt(version, 10) >= OLDEST_BROWSER) return { context, page }
  await context.close()
  throw new Error(
    `The browser ${browser} is version ${version}; the window needs ${OLDEST_BROWSER} or newer: update it.`,
  )
}

/** What kept a browser from starting, in a few words, from what Playwright says of it in many lines. */
export function launchProblem(message: string): string {
  if (/XServer|X server|cannot open display/i.test(message)) {
    return 'no display answers; start on a desktop, over "ssh -X", or as "xvfb-run -a npm start"'
  }
  if (/sandboxing failed/i.test(message))
    return "its sandbox does not work here; install one of the system's own packages"
  return /spawn \S+ (E[A-Z]+)/.exec(message)?.[1] ?? 'it ended at once'
}
