import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('open-once.ts', import.meta.url))

/** From the start of the process until the first field can be typed into, in milliseconds. */
function openOnce(): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), 'counterdraft-bench-'))
  for (const name of ['data', 'downloads', 'temp']) mkdirSync(join(root, name))
  const start = performance.now()
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let usable = Number.NaN
  child.stdout.once('data', () => {
    usable = performance.now() - start
  })
  return new Promise((resolve) => {
    child.once('exit', () => {
      rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
      resolve(usable)
    })
  })
}

/** The median of five warm starts, in milliseconds. */
export async function benchStart(): Promise<number> {
  await openOnce()
  const times: number[] = []
  for (let run = 0; run < 5; run += 1) times.push(await openOnce())
  return times.sort((a, b) => a - b)[2] ?? Number.NaN
}
