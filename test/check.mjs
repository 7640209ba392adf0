// `npm test`: every check, in the order that finds the cheap mistakes first; ends with the counts of the tests.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from './e2e/support/ensure-browser.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const report = mkdtempSync(join(tmpdir(), 'counterdraft-check-'))

/** The windows are tested where there is no network at all, on systems that can take it away. */
const offline = ['unshare', '-n']
const canGoOffline = spawnSync(offline[0], [...offline.slice(1), 'true']).status === 0

const vitest = (project) => [
  'node_modules/vitest/vitest.mjs',
  'run',
  `--project=${project}`,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(report, `${project}.json`)}`,
]

const steps = [
  ['biome', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']],
  ...['shared', 'src-main', 'src-renderer', 'test', 'test/e2e'].map((project) => [
    `tsc ${project}`,
    ['node_modules/typescript/bin/tsc', '-p', project],
  ]),
  ['knip', ['node_modules/knip/bin/knip.js']],
  ['vitest core', vitest('core')],
  [`vitest windows${canGoOffline ? ', without network' : ''}`, vitest('windows'), canGoOffline ? offline : []],
]

// Before the network is taken away. Without one the tests of the windows fail, and say so, too.
ensureBrowser()

let failed = 0
let passed = 0
for (const [name, args, under = []] of steps) {
  process.stdout.write(`\n== ${name}\n`)
  const [command, ...rest] = [...under, process.execPath, ...args]
  const done = spawnSync(command, rest, { cwd: root, stdio: 'inherit' })
  if (done.status === 0) passed += 1
  else failed += 1
}

/** The counts of one run; a run that left no report is a failure. */
function countTests(project) {
  try {
    return JSON.parse(readFileSync(join(report, `${project}.json`), 'utf8'))
  } catch {
    process.stdout.write(`vitest ${project} left no report\n`)
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 }
  }
}

let skipped = 0
for (const tests of ['core', 'windows'].map(countTests)) {
  passed += tests.numPassedTests
  failed += tests.numFailedTests
  skipped += tests.numPendingTests
}
rmSync(report, { recursive: true, force: true })
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}\n`)
process.exit(failed === 0 ? 0 : 1)
