import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isAlive } from './is-alive.ts'
import { PREFERENCES } from './switches.ts'

/** Where the profiles of this browser may lie: one from a snap can write nowhere hidden in a home folder. */
export const profilesFor = (browser: string, usual: string, home: string): string =>
  browser.startsWith('/snap/') ? join(home, 'snap', 'chromium', 'common', 'counterdraft-profiles') : usual

/** Makes a profile folder that only this user can read; its name carries our process id, so that others leave it alone. */
export function makeProfile(profiles: string): string {
  mkdirSync(profiles, { recursive: true, mode: 0o700 })
  const folder = mkdtempSync(join(profiles, `${process.pid}-`))
  mkdirSync(join(folder, 'Default'), { mode: 0o700 })
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(PREFERENCES), { mode: 0o600 })
  return folder
}

/** Removes what killed processes left behind. A folder whose owner still runs is not touched. */
export function sweepProfiles(profiles: string): void {
  for (const name of staleProfiles(profiles)) dropProfile(join(profiles, name))
}

/** Removes a profile whose browser has ended; it may still be letting go of its files. */
export function dropProfile(folder: string): void {
  const socket = socketFolder(folder)
  for (const each of socket === null ? [folder] : [folder, socket]) {
    try {
      rmSync(each, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    } catch {
      // The next start sweeps it.
    }
  }
}

/** The folder under /tmp where Chromium keeps its socket, and leaves it when it is killed; null where it went with it. */
function socketFolder(folder: string): string | null {
  try {
    const socket = dirname(readlinkSync(join(folder, 'SingletonSocket')))
    return /^\.?(org\.chromium|com\.google|com\.microsoft)\./.test(basename(socket)) ? socket : null
  } catch {
    return null
  }
}

function staleProfiles(profiles: string): readonly string[] {
  try {
    return readdirSync(profiles).filter((name) => {
      const owner = /^(\d+)-/.exec(name)?.[1]
      return owner !== undefined && !isAlive(Number(owner))
    })
  } catch {
    return []
  }
}
