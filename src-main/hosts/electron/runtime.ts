import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The application as `build.mjs` leaves it. */
export const MAIN_FILE = join(root, 'dist', 'electron', 'main.mjs')

const PACKAGE = join(root, 'node_modules', 'electron')
const FETCH_MS = 10 * 60_000
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

// These would turn it into a plain Node or load something into it; a passphrase is for the command line alone.
const NOT_PASSED_ON = ['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS', 'COUNTERDRAFT_PASSPHRASE']

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The runtime's executable, or null where it is not installed.
 *
 * Looked up by hand: importing the package `electron` would start a download.
 */
export function findRuntime(folder: string = PACKAGE, env: Environment = process.env): string | null {
  const named = readOrNull(join(folder, 'path.txt'))
  const given = env.ELECTRON_OVERRIDE_DIST_PATH
  if (given === undefined && named === null) return null
  const executable = join(given ?? join(folder, 'dist'), named ?? 'electron')
  return existsSync(executable) ? executable : null
}

/** Downloads the runtime, checked against the hashes in the package; null when that is not possible. */
export function fetchRuntime(folder: string = PACKAGE): string | null {
  const install = join(folder, 'install.js')
  if (!existsSync(install)) return null
  // Its messages go to standard error; its failure is an answer, not a fault.
  spawnSync(process.execPath, [install], { stdio: ['ignore', 2, 'ignore'], timeout: FETCH_MS })
  return findRuntime(folder)
}

/** The runtime's arguments: root has to do without Chromium's sandbox, as Chromium itself insists. */
export const runtimeArguments = (args: readonly string[], isRoot: boolean): readonly string[] => [
  ...(isRoot ? ['--no-sandbox'] : []),
  MAIN_FILE,
  ...args,
]

/** True for the user that Chromium's sandbox refuses. */
export const isRoot = (): boolean => process.getuid?.() === 0

/** The environment of the runtime: ours, without what does harm there. */
export const runtimeEnvironment = (env: Environment): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !NOT_PASSED_ON.includes(entry[0]),
    ),
  )

/** Runs the application and answers with its exit code when it has ended. */
export function runRuntime(executable: string, args: readonly string[]): Promise<number> {
  const child = spawn(executable, runtimeArguments(args, isRoot()), {
    stdio: 'inherit',
    env: runtimeEnvironment(process.env),
  })
  // Whatever we are ended by, it ends in order, and we after it. A terminal has sent it Ctrl+C already, and the same
  // signal twice would kill it: so it gets another one, once.
  let isEnding = false
  const end = (): void => {
    if (!isEnding) child.kill('SIGTERM')
    isEnding = true
  }
  for (const signal of SIGNALS) process.on(signal, end)
  return new Promise<number>((resolve) => {
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  }).finally(() => {
    for (const signal of SIGNALS) process.off(signal, end)
  })
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}
