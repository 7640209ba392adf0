import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, onTestFinished, vi } from 'vitest'
import {
  findRuntime,
  MAIN_FILE,
  runRuntime,
  runtimeArguments,
  runtimeEnvironment,
} from '#main/hosts/electron/runtime.ts'
import { electronRuntime, launchElectron } from './launch.ts'

let programs = 0
const folder = mkdtempSync(join(tmpdir(), 'counterdraft-runtime-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (...path: readonly string[]): string => {
  const full = join(folder, ...path)
  mkdirSync(join(full, '..'), { recursive: true })
  writeFileSync(full, '')
  return full
}

it('the runtime is found where the package has put it, and is missed without a download', () => {
  expect(findRuntime(join(folder, 'nowhere'), {})).toBeNull()
  file('bare', 'index.js')
  expect(findRuntime(join(folder, 'bare'), {})).toBeNull()

  writeFileSync(file('half', 'path.txt'), 'electron')
  expect(findRuntime(join(folder, 'half'), {})).toBeNull()

  writeFileSync(file('mac', 'path.txt'), 'Electron.app/Contents/MacOS/Electron\n')
  const executable = file('mac', 'dist', 'Electron.app', 'Contents', 'MacOS', 'Electron')
  expect(findRuntime(join(folder, 'mac'), {})).toBe(executable)
})

it('a runtime elsewhere is found by the variable that Electron itself reads', () => {
  const executable = file('own', 'electron')
  expect(findRuntime(join(folder, 'bare'), { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'own') })).toBe(executable)
  expect(findRuntime(join(folder, 'bare'), { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'gone') })).toBeNull()
})

it('only root goes without the browser sandbox', () => {
  expect(runtimeArguments(['deals.counterdraft'], false)).toEqual([MAIN_FILE, 'deals.counterdraft'])
  expect(runtimeArguments([], true)).toEqual(['--no-sandbox', MAIN_FILE])
})

it('nothing in the environment changes what the runtime is, and no passphrase gets into it', () => {
  const env = {
    PATH: '/bin',
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: '--require /tmp/x.cjs',
    COUNTERDRAFT_PASSPHRASE: 'x',
    GONE: undefined,
  }
  expect(runtimeEnvironment({ ...env, COUNTERDRAFT_DATA: '/d' })).toEqual({ PATH: '/bin', COUNTERDRAFT_DATA: '/d' })
})

it('the runtime’s end is ours, also when it cannot be started', async () => {
  expect(await runRuntime(join(folder, 'not-there'), [])).toBe(1)
  expect(await runRuntime(program('exit 7'), [])).toBe(7)
  expect(
    await runRuntime(program(`for last; do :; done; test "$last" = deals.counterdraft`), ['deals.counterdraft']),
  ).toBe(0)
})

it('a signal reaches the runtime once, as another one, and its orderly end is waited for', async () => {
  const seen = join(folder, 'seen')
  const runtime = program(
    `trap 'echo term >> ${seen}' TERM; touch ${seen}; while ! test -s ${seen}; do sleep 0.02; done`,
  )
  const ended = runRuntime(runtime, [])
  await expect.poll(() => existsSync(seen)).toBe(true)
  process.emit('SIGINT')
  process.emit('SIGHUP')
  expect(await ended).toBe(0)
  expect(readFileSync(seen, 'utf8')).toBe('term\n')
})

it('without the runtime a launch says so, and downloads nothing', async () => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', join(folder, 'gone'))
  onTestFinished(() => void vi.unstubAllEnvs())
  expect(electronRuntime()).toBeNull()
  await expect(launchElectron({})).rejects.toThrow('not installed')
})

/** A program in the runtime's place. */
function program(script: string): string {
  programs += 1
  const path = file(`program-${programs}`)
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  chmodSync(path, 0o755)
  return path
}
