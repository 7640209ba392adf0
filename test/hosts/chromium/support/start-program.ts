import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished } from 'vitest'
import type { Places } from '#main/hosts/window/places.ts'
import { eventually } from './eventually.ts'
import type { Folders } from './folders.ts'
import { processesWith } from './processes.ts'

const RUN = fileURLToPath(new URL('./run-headless.ts', import.meta.url))

/** The program in a process of its own. */
export interface Program {
  readonly process: ChildProcess
  /** What it has said on standard error. */
  readonly said: () => string
  readonly exitCode: Promise<number | null>
}

/** Starts the program in the folders of the test. */
export function startProgram(folders: Folders, page: string, files: readonly string[] = [], canWrite = true): Program {
  if (canWrite) mkdirSync(unswept(folders.places), { recursive: true })
  const child = spawn(process.execPath, [RUN, page, ...files], {
    env: { ...process.env, ...folders.env },
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  child.stderr.on('data', (data) => {
    said += String(data)
  })
  const exitCode = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  return { process: child, said: () => said, exitCode }
}

/** A profile of a process that is no more. The program sweeps it when its window is there, which tells us that it is. */
const unswept = (places: Places): string => join(places.profiles, '999999999-unswept')

/** The processes of a program whose window is there: its browser's and its core's. */
export async function processesOf({ places }: Folders): Promise<{ readonly browser: number; readonly core: number }> {
  const processes = (): readonly (number | undefined)[] => {
    const [profile] = namesIn(places.profiles)
    // The browser's own process is the one that has the debugging pipe.
    const [browser] = profile === undefined ? [] : processesWith(`${profile}\0--remote-debugging-pipe`)
    const [core] = processesWith(`--workspaces=${places.workspaces}`)
    return [browser, core]
  }
  await eventually(() => existsSync(unswept(places))).toBe(false)
  await eventually(processes).toEqual([expect.any(Number), expect.any(Number)])
  const [browser = 0, core = 0] = processes()
  return { browser, core }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
