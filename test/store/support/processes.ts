import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { KEY } from './workspaces.ts'

/** A process of its own that works on a workspace, and what it has said so far. */
export interface Child {
  readonly process: ChildProcess
  readonly pid: number
  readonly said: readonly unknown[]
  /** Ends when it has said so many messages. */
  readonly hears: (count: number) => Promise<readonly unknown[]>
  /** Ends it at once, as a crash would: nothing is closed or flushed. */
  readonly kill: () => Promise<void>
}

/** What differs from the test's own process: the user, and where temporary files go. */
export interface Surroundings {
  readonly uid?: number | undefined
  readonly temp?: string
}

/** Starts `child/<script>.ts PATH KEY`. Ended with the test. */
export function startChild(script: string, path: string, { uid, temp }: Surroundings = {}): Child {
  const file = join(import.meta.dirname, 'child', `${script}.ts`)
  const user = uid === undefined ? [] : [String(uid)]
  const env = temp === undefined ? process.env : { ...process.env, TMPDIR: temp, SQLITE_TMPDIR: temp }
  const child = spawn(process.execPath, [file, path, KEY.toString('hex'), ...user], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  })
  const said: unknown[] = []
  const waiting = new Set<() => void>()
  const wake = (): void => {
    for (const check of waiting) check()
  }
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(JSON.parse(line))
    wake()
  })
  const ended = once(child, 'close')
  child.on('close', wake)
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(kill)
  const hears = (count: number): Promise<readonly unknown[]> =>
    new Promise((resolve, reject) => {
      const check = (): void => {
        if (said.length >= count) resolve(said)
        else if (child.exitCode !== null) reject(new Error(`${script} ended with ${child.exitCode}`))
        else return
        waiting.delete(check)
      }
      waiting.add(check)
      check()
    })
  return { process: child, pid: child.pid ?? 0, said, hears, kill }
}
