// `npm test`: every check, in the order that finds the cheap mistakes first; ends with the counts of the tests.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const report = mkdtempSync(join(tmpdir(), 'counterdraft-check-'))
const results = join(report, 'results.json')

const steps = [
  ['biome', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']],
  ...['shared', 'src-main', 'test'].map((project) => [
    `tsc ${project}`,
    ['node_modules/typescript/bin/tsc', '-p', project],
  ]),
  ['knip', ['node_modules/knip/bin/knip.js']],
  [
    'vitest',
    ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
  ],
]

let failed = 0
let passed = 0
for (const [name, args] of steps) {
  process.stdout.write(`\n== ${name}\n`)
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (done.status === 0) passed += 1
  else failed += 1
}

let tests = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 }
try {
  tests = JSON.parse(readFileSync(results, 'utf8'))
} catch {
  process.stdout.write('vitest left no report\n')
}
rmSync(report, { recursive: true, force: true })
const skipped = tests.numPendingTests === 0 ? '' : `, ${tests.numPendingTests} skipped`
process.stdout.write(`\n${passed + tests.numPassedTests} passed, ${failed + tests.numFailedTests} failed${skipped}\n`)
process.exit(failed + tests.numFailedTests === 0 ? 0 : 1)
