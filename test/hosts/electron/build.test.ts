import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { on, once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writePage } from './support/start.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

// As deep in the project as the real one, so that native modules and resources are found; named for this run.
mkdirSync(join(root, 'dist'), { recursive: true })
const built = mkdtempSync(join(root, 'dist', 'check-'))
const folder = mkdtempSync(join(tmpdir(), 'counterdraft-built-'))

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, [at('../../../src-main/hosts/electron/build.mjs'), built], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
})
afterAll(() => {
  for (const path of [built, folder]) rmSync(path, { recursive: true, force: true })
})

it('the build holds an entry for the main process, the page, the core and its thread, and every file is sound', () => {
  const files = readdirSync(built)
  expect(files).toEqual(expect.arrayContaining(['core-child.mjs', 'core-worker.mjs', 'main.mjs', 'preload.cjs']))
  for (const file of files) {
    const { status, stderr } = spawnSync(process.execPath, ['--check', join(built, file)], { encoding: 'utf8' })
    expect([file, status, stderr]).toEqual([file, 0, ''])
  }
})

it('what is left outside of the bundles is Electron, Node and the two native modules', () => {
  const imported = readdirSync(built).flatMap((file) => {
    const code = readFileSync(join(built, file), 'utf8')
    return [...code.matchAll(/^(?:import|export)[^"'`]*?from\s*["']([^"']+)["']|\brequire\("([^"]+)"\)/gm)]
      .map(([, from, required]) => from ?? required ?? '')
      .filter((name) => !name.startsWith('./') && !name.startsWith('node:'))
  })
  // Packages name Node's own modules without their prefix.
  const packages = new Set(imported.filter((name) => !builtinModules.includes(name)))
  expect([...packages].sort()).toEqual(['@node-rs/argon2', 'better-sqlite3', 'electron'])
})

it('the page gets two functions, and no listener is given Electron’s event', async () => {
  const exposed: Record<string, Record<string, (...args: unknown[]) => unknown>> = {}
  const heard: Record<string, (event: unknown, message: unknown) => void> = {}
  const invoked: unknown[] = []
  const gone: unknown[] = []
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: (typeof exposed)[string]) => {
        exposed[name] = api
      },
    },
    ipcRenderer: {
      invoke: async (...args: unknown[]) => {
        invoked.push(args)
        return 'answer'
      },
      on: (channel: string, listener: (typeof heard)[string]) => {
        heard[channel] = listener
      },
      off: (...args: unknown[]) => gone.push(args),
    },
  }
  const code = readFileSync(join(built, 'preload.cjs'), 'utf8')
  // As in the sandbox: nothing of Node but a `require` that knows Electron.
  vm.runInNewContext(code, {
    require: (name: string) => {
      expect(name).toBe('electron')
      return electron
    },
    exports: {},
    module: {},
  })
  expect(Object.entries(exposed).map(([name, api]) => [name, Object.keys(api)])).toEqual([
    ['counterdraft', ['send', 'subscribe']],
  ])
  const { send, subscribe } = exposed.counterdraft ?? {}
  expect(await send?.({ id: 1, name: 'host.info', input: {} }, 'more')).toBe('answer')
  expect(invoked).toEqual([['counterdraft:call', { id: 1, name: 'host.info', input: {} }]])

  const events: unknown[] = []
  const stop = subscribe?.((...args: unknown[]) => events.push(args)) as () => void
  const [[channel, listener] = []] = Object.entries(heard)
  listener?.({ sender: 'secret' }, { kind: 'core', state: 'ended' })
  expect([channel, events]).toEqual(['counterdraft:event', [[{ kind: 'core', state: 'ended' }]]])
  expect(stop()).toBeUndefined()
  expect(gone).toEqual([['counterdraft:event', listener]])
})

it('the main file loads and starts the application on what stands in for Electron', () => {
  const data = join(folder, 'data')
  // Away from everything else, with a page beside it.
  const moved = join(folder, 'dist', 'electron')
  cpSync(built, moved, { recursive: true })
  writePage(join(folder, 'dist', 'renderer'))
  const env = { ...process.env, COUNTERDRAFT_DATA: data, COUNTERDRAFT_DOWNLOADS: folder }
  const args = ['--import', at('./support/resolve-electron.ts'), join(moved, 'main.mjs'), 'deals.counterdraft']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: folder, env })
  expect([status, stderr]).toEqual([0, ''])
  const log = JSON.parse(stdout) as string[]
  expect(log).toContain(`requestSingleInstanceLock {"workspace":"${join(folder, 'deals.counterdraft')}"}`)
  expect(log.slice(log.indexOf('ready'))).toEqual([
    'ready',
    'setApplicationMenu',
    'fromPartition counterdraft cache=false',
    'new BrowserWindow',
    `fork ${join(moved, 'core-child.mjs')} --workspaces=${join(data, 'workspaces')} --exports=${folder}`,
    'handle counterdraft:call',
  ])
  expect(existsSync(join(data, 'electron'))).toBe(true)
})

it('the core runs as it was built: it makes a workspace, reads in its thread, and ends when told to', async () => {
  const core = fork(join(built, 'core-child.mjs'), {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    cwd: folder,
  })
  const exit = once(core, 'exit')
  const path = join(folder, 'work.counterdraft')
  expect(await ask(core, 1, 'workspace.create', { path, passphrase: 'correct horse' })).toMatchObject({ ok: true })
  const file = { name: 'draft.md', bytes: new TextEncoder().encode('# Services\n\n1. The Vendor works.\n') }
  expect(await ask(core, 2, 'document.read', { file, view: 'accepted' })).toMatchObject({
    ok: true,
    value: { title: 'Services' },
  })
  expect(await ask(core, 3, 'sample.story', {})).toMatchObject({ ok: true })
  expect(await ask(core, 4, 'playbook.list', {})).toMatchObject({ ok: true })
  core.send({ end: true })
  expect((await exit)[0]).toBe(0)
  expect(readdirSync(folder).filter((name) => name.startsWith('work'))).toEqual(['work.counterdraft'])
})

async function ask(core: ChildProcess, id: number, name: string, input: unknown): Promise<unknown> {
  const replies = on(core, 'message')
  core.send({ id, name, input } as object)
  for await (const [reply] of replies) if (reply.id === id) return reply.result
  return null
}
