import type { Protocol } from 'electron'
import { type Assets, answer } from '../../window/assets.ts'

const SCHEME = 'app'
const HOST = 'counterdraft'

/** Where the page lives. Nothing else is ever loaded. */
export const PAGE_URL = `${SCHEME}://${HOST}/`

/** Makes the page's scheme a real origin with a secure context. Never `bypassCSP`, and no service workers. */
export const PAGE_SCHEME = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
} as const

/**
 * True for an address of the page's own origin.
 *
 * `URL.origin` would not do: outside of the browser a scheme of our own has none, and every such address compares equal.
 */
export function isOwnPage(address: string): boolean {
  const url = URL.parse(address)
  return url?.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.password === ''
}

/** Serves the page from memory. An address picks a file by its exact path, so that none can lead out of the folder. */
export function servePage(protocol: Pick<Protocol, 'handle'>, assets: Assets): void {
  protocol.handle(SCHEME, ({ url, method }) => {
    if (!isOwnPage(url) || (method !== 'GET' && method !== 'HEAD')) return Response.error()
    const { status, headers, body } = answer(assets, new URL(url).pathname)
    return new Response(new Uint8Array(body), { status, headers })
  })
}
