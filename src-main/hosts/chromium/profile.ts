import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive } from './is-alive.ts'
import { PREFERENCES } from './switches.ts'

/** Makes a profile folder that only this user can read; its name carries our process id, so that others leave it alone. */
export function makeProfile(profiles: string): string {
  mkdirSync(profiles, { recursive: true, mode: 0o700 })
  const folder = mkdtempSync(join(profiles, `${process.pid}-`))
  mkdirSync(join(folder, 'Default'), { mode: 0o700 })
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(PREFERENCES), { mode: 0o600 })
  return folder
}

/** Removes what killed processes left behind. A folder whose owner still runs is not touched. */
export async function sweepProfiles(profiles: string): Promise<void> {
  await Promise.all(
    staleProfiles(profiles).map((name) =>
      rm(join(profiles, name), { recursive: true, force: true }).catch(() => undefined),
    ),
  )
}

/** Removes a profile whose browser has just ended; it may still be letting go of its files. */
export function dropProfile(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  } catch {
    // The next start sweeps it.
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
