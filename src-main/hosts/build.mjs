// Builds the window's page when its sources changed since the last time. Plain JavaScript, as `start.mjs` is.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { projectNode, root } from './bootstrap.mjs'

const dist = join(root, 'dist')
const page = join(dist, 'renderer', 'index.html')
const stamp = join(dist, 'renderer.stamp')
const lock = join(dist, 'renderer.lock')

// Longer than any build takes: a lock that is older was left by one that was killed.
const LOCK_MS = 120_000

const say = (message) => process.stderr.write(`${message}\n`)

/** A hash of everything that the page is built from. */
function hashSources() {
  const hash = createHash('sha256')
  for (const source of ['src-renderer', 'shared', 'vite.config.ts', 'package-lock.json']) {
    for (const file of filesUnder(source)) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path]
  const entries = readdirSync(join(root, path), { withFileTypes: true })
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => filesUnder(`${path}/${entry.name}`))
}

const isBuilt = (sources) => existsSync(page) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources

/** Builds the page unless it is built from these very sources already; says so in one line. False when it failed. */
export async function ensureBuilt() {
  const sources = hashSources()
  if (isBuilt(sources)) return true
  try {
    mkdirSync(dist, { recursive: true })
    // Two starts at once: one builds, the other waits for it.
    while (!takeLock()) await delay(100)
  } catch (thrown) {
    say(`The window could not be built: ${thrown.message}. Make the folder writable, and start again.`)
    return false
  }
  try {
    return isBuilt(sources) || build(sources)
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function build(sources) {
  say('Building the window, once.')
  rmSync(stamp, { force: true })
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const done = spawnSync(projectNode(), [vite, 'build'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  if (done.status === 0) {
    writeFileSync(stamp, sources)
    return true
  }
  say(`The window could not be built:\n${done.stdout}${done.stderr}`)
  return false
}

function takeLock() {
  try {
    mkdirSync(lock)
    return true
  } catch (thrown) {
    // Nobody's lock stands in the way: waiting would not end.
    if (thrown.code !== 'EEXIST') throw thrown
    if (isOld(lock)) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

function isOld(path) {
  try {
    return Date.now() - statSync(path).mtimeMs > LOCK_MS
  } catch {
    return false
  }
}
