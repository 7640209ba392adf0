import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { findAxeViolations } from '../gates/accessibility.ts'
import { findHiddenWords, takeLayoutShifts, watchLayoutShifts } from '../gates/layout.ts'
import { watchPolicy } from '../gates/policy.ts'
import { findUnreachable } from '../gates/reach.ts'
import { type Folders, makeFolders } from './folders.ts'
import { type Launched, type LaunchOptions, launchWindow } from './launch.ts'

export type Theme = 'light' | 'dark'

/** A window under watch: every screen that is visited has to pass the gates, and so has the run as a whole. */
export interface App {
  readonly page: Page
  readonly folders: Folders
  readonly launched: Launched
  /** Looks at the screen as it stands: accessibility, reach, hidden words, shifts; and keeps a picture of it. */
  readonly visit: (name: string) => Promise<void>
  /** What was just asked for may have moved things: only what moves from now on counts. */
  readonly allowChange: () => Promise<void>
  /** Ends the run: no foreign request, no error in the console, no report of the policy. */
  readonly end: () => Promise<void>
}

const SIZE = { width: 1280, height: 800 }
const LARGE = { width: 1920, height: 1200 }
const PICTURES = fileURLToPath(new URL('../report/', import.meta.url))

// `npm run screenshots` wants the pictures alone, but in both sizes.
const picturesOnly = process.env.COUNTERDRAFT_PICTURES === 'only'

export interface AppOptions extends Partial<LaunchOptions> {
  readonly theme?: Theme
  /** Lines that the console may say because the test itself causes them. */
  readonly expected?: RegExp
}

export async function openApp({ theme = 'light', expected, ...options }: AppOptions = {}): Promise<App> {
  const folders = options.folders ?? makeFolders()
  process.env.TMPDIR = folders.temp
  const launched = await launchWindow({ ...options, folders })
  onTestFinished(launched.close)
  const { page } = launched
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(String(error)))
  await page.setViewportSize(SIZE)
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  // The page was loaded before anybody could watch it: once more, from its first moment.
  await page.addInitScript(watchLayoutShifts)
  await page.addInitScript(watchPolicy)
  await page.reload()
  mkdirSync(PICTURES, { recursive: true })

  const visit = async (name: string): Promise<void> => {
    const where = `${name} (${theme})`
    await settle(page)
    await page.screenshot({ path: `${PICTURES}${name}-${theme}.png` })
    if (picturesOnly) {
      await page.setViewportSize(LARGE)
      await settle(page)
      await page.screenshot({ path: `${PICTURES}${name}-${theme}-large.png` })
      await page.setViewportSize(SIZE)
      return
    }
    expect.soft(await takeLayoutShifts(page), `layout shifts on the way to ${where}`).toEqual([])
    expect.soft(await findHiddenWords(page), `words that cannot be read: ${where}`).toEqual([])
    expect.soft(await findAxeViolations(page), `accessibility: ${where}`).toEqual([])
    expect.soft(await findUnreachable(page), `out of the keyboard's reach: ${where}`).toEqual([])
    await takeLayoutShifts(page)
  }

  const allowChange = async (): Promise<void> => {
    await settle(page)
    await takeLayoutShifts(page)
  }

  const end = async (): Promise<void> => {
    const reports = await page.evaluate(() => (window as unknown as { policyReports: string[] }).policyReports)
    expect(reports, 'reports of the content security policy').toEqual([])
    expect(
      said.filter((line) => expected?.test(line) !== true),
      'errors in the console',
    ).toEqual([])
    expect(launched.foreign, 'requests that would have left the machine').toEqual([])
    await launched.close()
  }
  return { page, folders, launched, visit, allowChange, end }
}

/** Waits until nothing moves or loads any more. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    const quiet = (): boolean => document.getAnimations().every(({ playState }) => playState !== 'running')
    for (let frame = 0; frame < 60 && !(frame > 5 && quiet()); frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  })
}
