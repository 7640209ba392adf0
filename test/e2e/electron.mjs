// `npm run e2e:electron`: the end-to-end specs, unchanged, against real Electron where its runtime is installed.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildElectron } from '../../src-main/hosts/electron/build.mjs'
import { findRuntime } from '../../src-main/hosts/electron/runtime.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

if (findRuntime() === null) {
  process.stdout.write(
    'The Electron runtime is not installed: the specs did not run against it. `npm test` runs them in a browser.\n',
  )
} else {
  await buildElectron()
  process.stdout.write('Running the specs against real Electron.\n')
  const done = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project=windows', 'test/e2e'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, COUNTERDRAFT_E2E_HOST: 'electron' },
  })
  process.exit(done.status ?? 1)
}
