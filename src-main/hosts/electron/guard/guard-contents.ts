import type { ContentsPart } from '../parts.ts'

/**
 * Denies every way for a page to become another one: navigation, redirects, new windows, web views.
 *
 * Not even an address of our own is let through: the page moves within itself, and only the host loads it.
 */
export function guardContents(contents: ContentsPart): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
