import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Two machines on one wire, made of network namespaces: the one the window runs on, and the one that listens. */
export interface TwoMachines {
  readonly run: (mode: 'guarded' | 'open', folder: string) => { readonly tried: string; readonly heard: string }
}

const SINK = '10.99.0.2'

const ip = (...args: readonly string[]): boolean => spawnSync('ip', [...args]).status === 0

/** Null where namespaces cannot be made: not on Linux, or not as root. */
export async function makeTwoMachines(folder: string): Promise<TwoMachines | null> {
  const [app, out] = [`cdapp${process.pid}`, `cdout${process.pid}`]
  if (process.platform !== 'linux' || !ip('netns', 'add', app)) return null
  const resolver = `/etc/netns/${app}`
  onTestFinished(() => {
    ip('netns', 'del', app)
    ip('netns', 'del', out)
    rmSync(resolver, { recursive: true, force: true })
  })
  const steps = [
    ['netns', 'add', out],
    ['link', 'add', 'va', 'netns', app, 'type', 'veth', 'peer', 'name', 'vb', 'netns', out],
    ['-n', app, 'addr', 'add', '10.99.0.1/24', 'dev', 'va'],
    ['-n', out, 'addr', 'add', `${SINK}/24`, 'dev', 'vb'],
    ['-n', app, 'link', 'set', 'lo', 'up'],
    ['-n', out, 'link', 'set', 'lo', 'up'],
    ['-n', app, 'link', 'set', 'va', 'up'],
    ['-n', out, 'link', 'set', 'vb', 'up'],
    ['-n', app, 'route', 'add', 'default', 'via', SINK],
  ] as const
  if (!steps.every((step) => ip(...step))) return null
  mkdirSync(resolver, { recursive: true })
  writeFileSync(join(resolver, 'resolv.conf'), `nameserver ${SINK}\n`)
  const log = join(folder, 'sink.log')
  await listen(out, log)

  const run: TwoMachines['run'] = (mode, place) => {
    rmSync(log, { force: true })
    const args = ['netns', 'exec', app, process.execPath, file('run-hostile.ts'), mode, SINK, place]
    const done = spawnSync('ip', args, { encoding: 'utf8', timeout: 90_000 })
    if (done.status !== 0) throw new Error(`the hostile run failed: ${done.stderr}`)
    return { tried: done.stdout, heard: existsSync(log) ? readFileSync(log, 'utf8') : '' }
  }
  return { run }
}

function listen(namespace: string, log: string): Promise<void> {
  const args = ['netns', 'exec', namespace, process.execPath, file('sink.ts'), SINK, log]
  const sink = spawn('ip', args, { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void sink.kill('SIGKILL'))
  return new Promise((resolve, reject) => {
    sink.stdout.once('data', () => resolve())
    sink.once('exit', () => reject(new Error('the listening machine did not start')))
  })
}
