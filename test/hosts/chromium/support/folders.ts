import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { findPlaces, type Places } from '#main/hosts/window/places.ts'

/** Where one test's window works. */
export interface Folders {
  readonly root: string
  readonly places: Places
  /** What makes another process work in the same folders. */
  readonly env: Record<string, string>
}

/** Fresh folders, gone after the test. */
export function makeFolders(): Folders {
  const root = mkdtempSync(join(tmpdir(), 'counterdraft-window-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }))
  const env = {
    COUNTERDRAFT_DATA: join(root, 'data'),
    COUNTERDRAFT_DOWNLOADS: join(root, 'downloads'),
    TMPDIR: join(root, 't'),
  }
  mkdirSync(env.COUNTERDRAFT_DOWNLOADS)
  mkdirSync(env.TMPDIR)
  return { root, places: findPlaces(env, 'linux', root), env }
}

const HTML = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta property="csp-nonce" nonce="__CSP_NONCE__" />
    <title>Counterdraft</title>
    <script src="/page.js"></script>
  </head>
  <body>
    <p>§ 5 “Fees”: 100 €</p>
    <form><input id="typed" name="typed" /></form>
  </body>
</html>
`

// Keeps what the host says, and the policy's reports.
const SCRIPT = `
window.events = []
window.reports = []
counterdraft.subscribe((event) => events.push(event))
document.addEventListener('securitypolicyviolation', (event) => reports.push(event.violatedDirective))
`

/** The smallest page that shows what a host does for one; gives its folder. */
export function writePage(root: string): string {
  const page = join(root, 'page')
  mkdirSync(page)
  writeFileSync(join(page, 'index.html'), HTML)
  writeFileSync(join(page, 'page.js'), SCRIPT)
  return page
}
