import type { ElectronParts } from '../parts.ts'
import { PAGE_SCHEME } from './page.ts'

/**
 * No name resolves, every connection meets a proxy that is not there, and WebRTC may not go past it.
 *
 * Measured on Chromium: a content policy alone still lets name lookups, preconnects, navigation and WebRTC out; with
 * these, a hostile page without any policy sent not one packet.
 */
const SWITCHES = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', '127.0.0.1:9'],
  // Else addresses of this machine would go past the proxy.
  ['proxy-bypass-list', '<-loopback>'],
  // Newer Chromium knows the first name alone, older the second.
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['no-pings'],
] as const

/** What has to be said before Electron is ready: later it is not heard. */
export function hardenProcess({ app, protocol }: Pick<ElectronParts, 'app' | 'protocol'>): void {
  app.enableSandbox()
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value)
  protocol.registerSchemesAsPrivileged([PAGE_SCHEME])
}
