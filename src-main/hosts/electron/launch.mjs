// Starts the application in Electron: `launch.mjs [FILE]`, under the project's Node. Ends with 3 where there is no
// runtime and none can be downloaded, so that whoever called can open another window.
import { fetchRuntime, findRuntime, isRoot, runRuntime } from './runtime.ts'

const NO_RUNTIME = 3
const say = (message) => process.stderr.write(`${message}\n`)

/** The runtime, downloaded on the first start. */
function obtainRuntime() {
  const found = findRuntime()
  if (found !== null) return found
  say('Downloading the Electron runtime, once.')
  return fetchRuntime()
}

const runtime = obtainRuntime()
if (runtime === null) {
  say('The Electron runtime is not installed and could not be downloaded.')
  process.exit(NO_RUNTIME)
}
const { ensureElectronBuilt } = await import('./build.mjs')
await ensureElectronBuilt()
if (isRoot()) say('Running as root: without the browser sandbox. Use another account for real work.')
const code = await runRuntime(runtime, process.argv.slice(2))
if (code !== 0) say('Electron ended with an error. "npm start -- --chromium" opens an installed browser instead.')
process.exit(code)
