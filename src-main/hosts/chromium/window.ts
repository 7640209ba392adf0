import type { BrowserContext, Page } from 'playwright-core'

/** Why a window is no more. */
export type WindowEnd =
  /** The user closed it. */
  | 'window-closed'
  /** The browser ended under it. */
  | 'browser-ended'
  /** The page's process crashed; the browser would offer a "reload" that leads nowhere. */
  | 'page-crashed'

/**
 * Answers when the window has ended.
 *
 * It listens to the page: other windows, as Ctrl+N opens them, keep the context alive. A browser that is killed closes
 * its pages, too, but only one that lives says that the page's target was destroyed.
 */
export async function watchWindow(
  context: BrowserContext,
  page: Page,
): Promise<{ readonly ended: Promise<WindowEnd> }> {
  const { promise, resolve } = Promise.withResolvers<WindowEnd>()
  page.on('crash', () => resolve('page-crashed'))
  context.on('close', () => resolve('browser-ended'))
  const [own, all] = await Promise.all([context.newCDPSession(page), context.browser()?.newBrowserCDPSession()])
  const { targetInfo } = await own.send('Target.getTargetInfo')
  all?.on('Target.targetDestroyed', ({ targetId }) => {
    if (targetId === targetInfo.targetId) resolve('window-closed')
  })
  await all?.send('Target.setDiscoverTargets', { discover: true })
  return { ended: promise }
}

/** Closes every other window as soon as it opens: nothing but the application belongs into this browser. */
export function keepOneWindow(context: BrowserContext, page: Page): void {
  context.on('page', (other) => {
    if (other !== page) void other.close().catch(() => undefined)
  })
}

/**
 * Loads the page into a fresh process: what the old document held in memory goes with the old one.
 *
 * Another site in between is what makes the browser change processes; a plain reload keeps the one there is.
 */
export async function loadFresh(page: Page, origin: string): Promise<void> {
  const before = new URL(page.url())
  // Addresses hold ids alone, so the way back to where the user was may stay.
  const hash = before.origin === origin ? before.hash : ''
  if (before.origin === origin) await page.goto('data:text/html,')
  await page.goto(`${origin}/${hash}`)
  // Nor does "back" lead to the empty page.
  const session = await page.context().newCDPSession(page)
  await session.send('Page.resetNavigationHistory')
  await session.detach()
}
