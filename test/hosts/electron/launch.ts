import { _electron, type Page } from 'playwright-core'
import { findRuntime, isRoot, MAIN_FILE, runtimeEnvironment } from '#main/hosts/electron/runtime.ts'

/** The executable of Electron's runtime, or null where it is not installed. Never starts a download. */
export const electronRuntime = (): string | null => findRuntime()

export interface LaunchOptions {
  /** The workspace named at the start. */
  readonly workspace?: string
  /** On top of our own environment; `COUNTERDRAFT_DATA` and `COUNTERDRAFT_DOWNLOADS` give a run its own folders. */
  readonly env?: Readonly<Record<string, string>>
  readonly colorScheme?: 'light' | 'dark'
}

export interface Launched {
  readonly page: Page
  readonly close: () => Promise<void>
}

/** Starts the built application in real Electron; `electronRuntime` says whether it can, `build.mjs` builds it. */
export async function launchElectron({ workspace, env = {}, colorScheme }: LaunchOptions): Promise<Launched> {
  const executablePath = electronRuntime()
  if (executablePath === null) throw new Error('The Electron runtime is not installed.')
  const application = await _electron.launch({
    executablePath,
    args: [MAIN_FILE, ...(workspace === undefined ? [] : [workspace])],
    env: runtimeEnvironment({ ...process.env, ...env }),
    // Off, this would start Electron with --no-sandbox. Root cannot have it.
    chromiumSandbox: !isRoot(),
    ...(colorScheme === undefined ? {} : { colorScheme }),
  })
  return { page: await application.firstWindow(), close: () => application.close() }
}
