// `npm start` and `npm test`: installs on first use, then starts the application or the checks.
//
//   npm start [-- [--electron | --chromium] [FILE]]
//
// The window is Electron's where its runtime is installed or can be downloaded, else an installed browser's; without a
// display the demonstration runs, and takes the remaining arguments.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ensureInstalled, projectNode, root, runUnderProjectNode } from './bootstrap.mjs'
import { ensureBuilt } from './build.mjs'

const hosts = join(root, 'src-main', 'hosts')
const NO_RUNTIME = 3
const DAY_MS = 24 * 60 * 60 * 1000
// Remembers that the runtime could not be downloaded, so that the next starts need not try.
const noElectron = join(root, 'dist', 'electron-not-there')

const say = (line) => process.stderr.write(`${line}\n`)

const hasDisplay = () =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY) ||
  Boolean(process.env.WAYLAND_DISPLAY)

/** Runs a script under the project's Node; answers with its exit code. It gets every signal to end that we get. */
function runWindow(script, args) {
  const child = spawn(projectNode(), ['--disable-warning=ExperimentalWarning', script, ...args], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('error', (error) => {
      say(`Node could not be started: ${error.message}.`)
      resolve(2)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

const isElectronInstalled = () =>
  process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined ||
  existsSync(join(root, 'node_modules', 'electron', 'path.txt'))

function failedLately() {
  try {
    return Date.now() - statSync(noElectron).mtimeMs < DAY_MS
  } catch {
    return false
  }
}

/** The exit code of the application in Electron, or null where its runtime cannot be had. */
async function runElectron(args, isForced) {
  const isInstalled = isElectronInstalled()
  if (!isInstalled && !isForced && failedLately()) return null
  const code = await runWindow(join(hosts, 'electron', 'launch.mjs'), args)
  if (code !== NO_RUNTIME) {
    rmSync(noElectron, { force: true })
    return code
  }
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(noElectron, '')
  return null
}

async function runChromium(files) {
  const main = join(hosts, 'chromium', 'main.ts')
  if (process.execPath !== projectNode()) process.exit(await runWindow(main, files))
  // Under the project's Node already: one process less, and a faster start.
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...files)
  await import('./chromium/main.ts')
}

/** Without a display: what can be done there, on the command line. */
function runDemo(args) {
  const display = 'For the window, start on a desktop, over "ssh -X", or as "xvfb-run -a npm start"'
  const file = args.length === 1 && !args[0].startsWith('-') ? args[0] : null
  if (file !== null) {
    say(
      `There is no display for a window. ${display}; without one: npm run counterdraft -- contract list --workspace ${file}`,
    )
    process.exit(2)
  }
  say(`There is no display for a window: doing the main job on the sample contract instead. ${display}.`)
  runUnderProjectNode(join(hosts, 'cli', 'main.ts'), ['demo', ...args])
}

async function start(args) {
  const kinds = args.filter((argument) => argument === '--chromium' || argument === '--electron')
  const rest = args.filter((argument) => !kinds.includes(argument))
  if (!hasDisplay()) return runDemo(rest)
  const unknown = rest.find((argument) => argument.startsWith('-'))
  if (unknown !== undefined || rest.length > 1 || kinds.length > 1) {
    say('Start as: npm start [-- [--electron | --chromium] [FILE.counterdraft]]')
    say('The demonstration without a window: npm run counterdraft -- demo [--out DIR]')
    process.exit(2)
  }
  if (!(await ensureBuilt())) process.exit(2)
  // npm starts scripts in the project's folder; the user stands elsewhere.
  const files = rest.map((file) => resolve(process.env.INIT_CWD ?? '', file))
  if (kinds[0] !== '--chromium') {
    const code = await runElectron(files, kinds[0] === '--electron')
    if (code !== null) process.exit(code)
    if (kinds[0] === '--electron') process.exit(2)
    say('The Electron runtime is not installed, so the window opens in an installed browser.')
  }
  return runChromium(files)
}

ensureInstalled()
if (process.argv[2] === '--test') runUnderProjectNode(join(root, 'test', 'check.mjs'), process.argv.slice(3))
else await start(process.argv.slice(2))
