import type { SessionPart } from '../parts.ts'
import { isOwnPage } from './page.ts'

// `file` belongs to them: a document dropped beside its target must not be opened as a page.
const REFUSED_SCHEMES = ['http', 'https', 'ws', 'wss', 'ftp', 'file'] as const

/** Denies a session everything but the page's own files: permissions, devices, the network, downloads. */
export function hardenSession(session: SessionPart, isPackaged: boolean): void {
  // Electron grants every permission that is not asked about.
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.webRequest.onBeforeRequest(({ url, resourceType }, answer) =>
    answer({ cancel: !isAllowed(url, resourceType, isPackaged) }),
  )
  for (const scheme of REFUSED_SCHEMES) session.protocol.handle(scheme, () => Response.error())
  session.enableNetworkEmulation({ offline: true })
  // The spellchecker fetches its dictionaries from a server.
  session.setSpellCheckerEnabled(false)
  // Exports are written by the core, never by the browser.
  session.on('will-download', (event) => event.preventDefault())
}

/** The page's own files; images that it holds itself, as its policy allows; the developer tools while developing. */
function isAllowed(address: string, resourceType: string, isPackaged: boolean): boolean {
  if (isOwnPage(address)) return true
  const scheme = URL.parse(address)?.protocol
  if (scheme === 'devtools:') return !isPackaged
  return resourceType === 'image' && (scheme === 'data:' || scheme === 'blob:')
}
