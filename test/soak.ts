import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const rounds = Number(process.argv[2] ?? 20)

/** Runs the property tests with fresh seeds, and says the seed of a round that failed: it makes the failure again. */
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
    process.exit(1)
  }
  console.log(`Round ${round} of ${rounds}: seed ${seed} passed`)
}
