// Plain JavaScript that any Node from 20 on runs: installs what the project needs, once, and then works under the
// project's own Node 24. Messages go to standard error, so that an answer on standard output stays clean.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

const modules = join(root, 'node_modules')
const stamp = join(modules, '.counterdraft-installed')
const OLDEST_NODE = 20

const say = (message) => process.stderr.write(`${message}\n`)

/** The project's own Node, as the npm package `node` brings it. */
export const projectNode = () => join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash() && existsSync(projectNode())

/** The npm that runs us, else the one on the PATH. */
function npm(args, tries = 1) {
  const own = process.env.npm_execpath
  const [command, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []]
  const done = spawnSync(command, [...first, ...args], {
    cwd: root,
    // npm talks on standard output; ours belongs to the answer.
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  })
  if (done.status === 0) return
  if (tries > 1) {
    say('That did not work. Trying once more.')
    npm(args, tries - 1)
    return
  }
  say(
    `Counterdraft could not be installed: "npm ${args.join(' ')}" failed${done.error ? ` (${done.error.message})` : ''}.`,
  )
  say('Check the network connection and the messages above, then run the same command again. Nothing else was changed.')
  process.exit(2)
}

/** Installs the exact versions of the lock file unless they are there already. */
export function ensureInstalled() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < OLDEST_NODE) {
    say(`Counterdraft needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}.`)
    process.exit(2)
  }
  if (isInstalled()) return
  say('Installing what Counterdraft needs, once. This takes about a minute.')
  // A network that drops once in a hundred packages is common enough.
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], 2)
  // Scripts stay off for all packages but this one: it fetches the Node binary that everything else runs under.
  npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'])
  if (!existsSync(projectNode())) {
    say(`Counterdraft could not be installed: ${projectNode()} is missing.`)
    process.exit(2)
  }
  writeFileSync(stamp, lockHash())
  say('Installed.')
}

/** Runs a script under the project's Node and ends as it ends. */
export function runUnderProjectNode(script, args) {
  const bin = join(modules, '.bin')
  const path = `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`
  const child = spawnSync(projectNode(), ['--disable-warning=ExperimentalWarning', script, ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  })
  if (child.error) {
    say(`Node could not be started: ${child.error.message}.`)
    process.exit(2)
  }
  process.exit(child.status ?? 1)
}
