import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, posix, win32 } from 'node:path'
import { chromium } from 'playwright-core'

type Environment = Readonly<Record<string, string | undefined>>

/** What to say where there is none. */
export const NO_BROWSER =
  'No browser for the window was found: install Chromium ("sudo apt install chromium"), Google Chrome or Microsoft Edge, and start again.'

// The programs themselves before the scripts that start them: those add switches of their own, and Debian's puts shared
// memory, and with it text, into files under /tmp.
const LINUX_PLACES = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
]

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const MAC_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const WINDOWS_PLACES = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** The places where a browser may be, the best first. `COUNTERDRAFT_BROWSER` goes before all of them. */
export function browserPlaces(env: Environment, platform: NodeJS.Platform, home: string): readonly string[] {
  const given = env.COUNTERDRAFT_BROWSER
  if (given !== undefined && given !== '') return [given]
  switch (platform) {
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((root) => {
        const folder = env[root]
        return folder === undefined ? [] : WINDOWS_PLACES.map((place) => win32.join(folder, place))
      })
    case 'darwin':
      return [...MAC_PLACES, ...MAC_PLACES.map((place) => posix.join(home, place))]
    default: {
      const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
      const named = LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
      return [...LINUX_PLACES, ...named]
    }
  }
}

/** The browser to open the window in: an installed one, else the one that Playwright has downloaded, else null. */
export function findBrowser(env: Environment, platform: NodeJS.Platform, home: string): string | null {
  const installed = browserPlaces(env, platform, home).find(isProgram)
  if (installed !== undefined) return installed
  const downloaded = chromium.executablePath()
  return isProgram(downloaded) ? downloaded : null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
