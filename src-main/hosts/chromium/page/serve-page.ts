import type { BrowserContext, Route } from 'playwright-core'
import { type Assets, answer } from '../../window/assets.ts'

/** Where the page lives: a name that no resolver knows, and a secure context. */
export const ORIGIN = 'https://app.invalid'

/** Serves the built page at its origin; anything else is aborted, and `onForeign` gets its address. */
export async function servePage(
  context: BrowserContext,
  assets: Assets,
  onForeign: (url: string) => void,
): Promise<void> {
  const serve = async (route: Route): Promise<void> => {
    const request = route.request()
    const url = new URL(request.url())
    if (url.origin !== ORIGIN || request.method() !== 'GET') {
      onForeign(request.url())
      // `aborted` leaves the page where it is; any other reason would show the browser's own page in its place.
      await route.abort('aborted')
      return
    }
    const { status, headers, body } = answer(assets, url.pathname)
    await route.fulfill({ status, headers: { ...headers }, body })
  }
  // A page that went in the middle of being served is no failure.
  await context.route('**/*', (route) => serve(route).catch(() => undefined))
}
