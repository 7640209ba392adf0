import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'

const project = fileURLToPath(new URL('../../../', import.meta.url))

// Stand-ins that say how they were called: what is under test is which of them is, and with what.
const BOOTSTRAP = `
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
export const projectNode = () => process.env.TEST_NODE ?? process.execPath
export const ensureInstalled = () => undefined
export const runUnderProjectNode = (script, args) => console.log(JSON.stringify([script.slice(root.length + 1), ...args]))
`
const LAUNCH = `
console.log(JSON.stringify(['electron', ...process.argv.slice(2)]))
process.exit(Number(process.env.TEST_ELECTRON ?? 3))
`
const MAIN = `
if (process.env.TEST_WAIT) {
  process.on('SIGTERM', () => process.exit(7))
  setInterval(() => undefined, 1000)
}
console.log(JSON.stringify(['chromium', ...process.argv.slice(2)]))
`

interface Run {
  readonly status: number | null
  /** What was called, in order. */
  readonly calls: readonly unknown[]
  readonly said: string
}

interface Project {
  readonly root: string
  readonly start: (args: readonly string[], env?: Record<string, string>) => Run
}

/** The start scripts in a small project of their own. */
function makeProject(): Project {
  const root = mkdtempSync(join(tmpdir(), 'counterdraft-start-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const hosts = join(root, 'src-main', 'hosts')
  for (const folder of ['electron', 'chromium']) mkdirSync(join(hosts, folder), { recursive: true })
  for (const folder of ['src-renderer', 'shared', 'node_modules']) mkdirSync(join(root, folder))
  for (const file of ['start.mjs', 'build.mjs']) cpSync(join(project, 'src-main', 'hosts', file), join(hosts, file))
  cpSync(join(project, 'vite.config.ts'), join(root, 'vite.config.ts'))
  symlinkSync(join(project, 'node_modules', 'vite'), join(root, 'node_modules', 'vite'))
  writeFileSync(join(root, 'package.json'), '{"type":"module"}')
  writeFileSync(join(root, 'package-lock.json'), '{}')
  writeFileSync(
    join(root, 'src-renderer', 'index.html'),
    '<title>Page</title><script type="module" src="/main.ts"></script>',
  )
  writeFileSync(join(root, 'src-renderer', 'main.ts'), 'document.title = "one"')
  writeFileSync(join(hosts, 'bootstrap.mjs'), BOOTSTRAP)
  writeFileSync(join(hosts, 'electron', 'launch.mjs'), LAUNCH)
  writeFileSync(join(hosts, 'chromium', 'main.ts'), MAIN)
  const start = (args: readonly string[], env: Record<string, string> = { DISPLAY: ':1' }): Run => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(hosts, 'start.mjs'), ...args], {
      cwd: root,
      env: { PATH: process.env.PATH, ...env },
      encoding: 'utf8',
    })
    const calls = stdout.split('\n').filter((line) => line !== '')
    return { status, calls: calls.map((line): unknown => JSON.parse(line)), said: stderr }
  }
  return { root, start }
}

const BUILDING = 'Building the window, once.\n'
const FALLBACK = 'The Electron runtime is not installed, so the window opens in an installed browser.\n'

it('without Electron the window opens in a browser, after one attempt and with one line', () => {
  const { start, root } = makeProject()
  expect(start([])).toEqual({ status: 0, calls: [['electron'], ['chromium']], said: BUILDING + FALLBACK })
  // What failed is not tried again for a day.
  expect(start([])).toEqual({ status: 0, calls: [['chromium']], said: FALLBACK })
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000)
  utimesSync(join(root, 'dist', 'electron-not-there'), yesterday, yesterday)
  expect(start([]).calls).toEqual([['electron'], ['chromium']])
  expect(start([], { DISPLAY: ':1', TEST_ELECTRON: '0' }).calls).toEqual([['chromium']])
})

it('with Electron the window is its own, and ends as it ends', () => {
  const { start, root } = makeProject()
  expect(start(['--electron'], { DISPLAY: ':1', TEST_ELECTRON: '5' })).toMatchObject({
    status: 5,
    calls: [['electron']],
  })
  expect(start([]).calls).toEqual([['electron'], ['chromium']])
  mkdirSync(join(root, 'node_modules', 'electron'))
  writeFileSync(join(root, 'node_modules', 'electron', 'path.txt'), 'electron')
  expect(start([], { WAYLAND_DISPLAY: 'wayland-0', TEST_ELECTRON: '0' })).toEqual({
    status: 0,
    calls: [['electron']],
    said: '',
  })
})

it('either window can be insisted on', () => {
  const { start } = makeProject()
  expect(start(['--chromium'])).toMatchObject({ status: 0, calls: [['chromium']], said: BUILDING })
  expect(start(['--electron'])).toMatchObject({ status: 2, calls: [['electron']], said: '' })
  // Insisting tries again, whatever failed before.
  expect(start(['--electron'])).toMatchObject({ status: 2, calls: [['electron']] })
})

it('a workspace is named from where the user stands', () => {
  const { start, root } = makeProject()
  const named = join(root, 'work.counterdraft')
  expect(start(['--chromium', 'work.counterdraft']).calls).toEqual([['chromium', named]])
  expect(start(['--electron', 'work.counterdraft']).calls).toEqual([['electron', named]])
  const env = { DISPLAY: ':1', INIT_CWD: '/home/ada' }
  expect(start(['--chromium', 'work.counterdraft'], env).calls).toEqual([['chromium', '/home/ada/work.counterdraft']])
  expect(start(['--chromium', '/abs.counterdraft'], env).calls).toEqual([['chromium', '/abs.counterdraft']])
})

it('without a display the demonstration runs, and one line says how to get a window', () => {
  const { start, root } = makeProject()
  const { status, calls, said } = start(['--out', '/demo'], {})
  expect({ status, calls }).toEqual({ status: 0, calls: [['src-main/hosts/cli/main.ts', 'demo', '--out', '/demo']] })
  expect(said).toMatch(/^There is no display.*xvfb-run.*\n$/)
  // Nothing was built for it.
  expect(existsSync(join(root, 'dist'))).toBe(false)
  expect(start(['--chromium'], {}).calls).toEqual([['src-main/hosts/cli/main.ts', 'demo']])
})

it('a workspace cannot be opened without a display, and no demonstration takes its place', () => {
  const { status, calls, said } = makeProject().start(['work.counterdraft'], {})
  expect({ status, calls }).toEqual({ status: 2, calls: [] })
  expect(said).toMatch(
    /^There is no display.*npm run counterdraft -- contract list --workspace .*work\.counterdraft.*\n$/,
  )
})

it('what cannot be understood is answered with how to start', () => {
  const { start } = makeProject()
  for (const args of [['--out', 'x'], ['a', 'b'], ['--chromium', '--electron'], ['--help']]) {
    const { status, calls, said } = start(args)
    expect({ status, calls }).toEqual({ status: 2, calls: [] })
    expect(said).toContain('npm start')
  }
})

it('the tests start with their arguments', () => {
  expect(makeProject().start(['--test', 'a']).calls).toEqual([['test/check.mjs', 'a']])
})

it('the page is built again when a source has changed, and only then', () => {
  const { start, root } = makeProject()
  const source = join(root, 'src-renderer', 'main.ts')
  expect(start(['--chromium']).said).toBe(BUILDING)
  const later = new Date(Date.now() + 60_000)
  utimesSync(source, later, later)
  expect(start(['--chromium']).said).toBe('')
  writeFileSync(source, 'document.title = "two"')
  expect(start(['--chromium']).said).toBe(BUILDING)
  writeFileSync(join(root, 'shared', 'more.ts'), 'export {}')
  expect(start(['--chromium']).said).toBe(BUILDING)
  rmSync(join(root, 'dist', 'renderer'), { recursive: true })
  expect(start(['--chromium']).said).toBe(BUILDING)
})

it('a page that cannot be built is said with its reason, and not taken for built', () => {
  const { start, root } = makeProject()
  writeFileSync(join(root, 'src-renderer', 'main.ts'), 'import "./missing.ts"')
  for (const _ of [1, 2]) {
    const { status, calls, said } = start(['--chromium'])
    expect({ status, calls }).toEqual({ status: 2, calls: [] })
    expect(said).toMatch(/could not be built[\s\S]*missing\.ts/)
  }
})

it('under another Node the window runs in a process of its own, which gets the signals', async () => {
  const { root } = makeProject()
  // The same program by another name is not the project's Node.
  const node = join(root, 'node')
  symlinkSync(process.execPath, node)
  const child = spawn(process.execPath, [join(root, 'src-main', 'hosts', 'start.mjs'), '--chromium', '/w'], {
    env: { PATH: process.env.PATH, DISPLAY: ':1', TEST_NODE: node, TEST_WAIT: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  expect(String(await new Promise((resolve) => child.stdout.once('data', resolve)))).toBe('["chromium","/w"]\n')
  child.kill('SIGTERM')
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(7)
})
