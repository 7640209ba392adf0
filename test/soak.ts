import { spawn, spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const rounds = Number(process.argv[2] ?? 20)

/** Damaged files by format: how many are read, and the script that reads them. Their seeds are fixed. */
const MUTANTS = [
  { name: 'Word documents', count: 10_000, script: 'test/property/mutants/run-docx.ts' },
  { name: 'PDFs', count: 1000, script: 'test/property/mutants/run-pdf.ts' },
] as const

const HANG_MS = 10_000
const MEMORY_MB = 1024

/** Runs the property tests with fresh seeds, and says the seed of a round that failed: it makes the failure again. */
function runProperties(): boolean {
  for (let round = 1; round <= rounds; round += 1) {
    const seed = String(randomInt(2 ** 31))
    const done = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'property'], {
      cwd: root,
      env: { ...process.env, COUNTERDRAFT_SEED: seed },
      encoding: 'utf8',
    })
    if (done.status !== 0) {
      console.log(done.stdout)
      console.log(`Round ${round} failed. The same again: COUNTERDRAFT_SEED=${seed} npx vitest run property`)
      return false
    }
    console.log(`Round ${round} of ${rounds}: seed ${seed} passed`)
  }
  return true
}

/** Gives the page that travels in a bundle 200 bundles with a changed byte, in a real browser. */
function runVerifyPage(): boolean {
  const done = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project=windows', 'test/e2e/verify-page.spec.ts'],
    { cwd: root, env: { ...process.env, COUNTERDRAFT_FLIPS: '200' }, encoding: 'utf8' },
  )
  if (done.status !== 0) console.log(done.stdout)
  console.log(`verify.html and 200 changed bytes: ${done.status === 0 ? 'refused every one' : 'FAILED'}`)
  return done.status === 0
}

/** Reads damaged files in a process of its own, which is ended when one of them takes too long. */
async function runMutants({ name, count, script }: (typeof MUTANTS)[number]): Promise<boolean> {
  const child = spawn(process.execPath, [script, String(count)], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  const faults: string[] = []
  let seed = 'none'
  let slowest = { ms: 0, seed }
  let memory = 0
  let began = performance.now()
  const note = (): void => {
    const ms = performance.now() - began
    if (seed !== 'none' && ms > slowest.ms) slowest = { ms, seed }
    began = performance.now()
  }
  const watch = setInterval(() => {
    if (performance.now() - began <= HANG_MS) return
    faults.push(`seed ${seed} takes longer than ${HANG_MS / 1000} s`)
    child.kill('SIGKILL')
  }, 500)
  for await (const line of createInterface({ input: child.stdout })) {
    note()
    const [kind, value = ''] = line.split(' ')
    if (kind === 'seed') seed = value
    else if (kind === 'memory') memory = Number(value)
    else faults.push(line)
  }
  clearInterval(watch)
  const code = await ended
  if (code !== 0 && faults.length === 0) faults.push(`the process ended with ${code} at seed ${seed}`)
  if (memory > MEMORY_MB) faults.push(`${memory} MB of memory are more than ${MEMORY_MB}`)
  for (const fault of faults) console.log(`FAILED ${name}: ${fault}`)
  console.log(
    `${count} damaged ${name}: ${faults.length} faults, slowest ${(slowest.ms / 1000).toFixed(2)} s (seed ${slowest.seed}), ${memory} MB`,
  )
  return faults.length === 0
}

let isWell = runProperties()
isWell = runVerifyPage() && isWell
for (const mutants of MUTANTS) isWell = (await runMutants(mutants)) && isWell
if (!isWell) process.exitCode = 1
