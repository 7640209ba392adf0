import { spawnSync } from 'node:child_process'
import { homedir } from 'node:os'
import { findBrowser, NO_BROWSER } from '#main/hosts/chromium/find-browser.ts'

const find = (): string | null => findBrowser(process.env, process.platform, homedir())

const run = (...args: readonly string[]): boolean =>
  spawnSync('apt-get', [...args], { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0

/**
 * Sees to it that there is a browser for the tests of the windows: an installed one, else Playwright's download, else
 * Debian's `chromium` where we may install it. False, and one line that says what to do, when there is none to be had.
 */
export function ensureBrowser(): boolean {
  if (find() !== null) return true
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    process.stdout.write('Installing a browser for the tests: chromium\n')
    if (run('update', '-qq') && run('install', '-y', '-qq', '--no-install-recommends', 'chromium') && find() !== null)
      return true
  }
  process.stdout.write(`${NO_BROWSER}\n`)
  return false
}
