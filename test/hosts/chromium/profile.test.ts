import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { isAlive } from '#main/hosts/chromium/is-alive.ts'
import { dropProfile, makeProfile, profilesFor, sweepProfiles } from '#main/hosts/chromium/profile.ts'
import { scanFor, scanOpenFiles } from '../../store/support/text-scan.ts'
import { eventually } from './support/eventually.ts'
import { makeFolders, writePage } from './support/folders.ts'
import { browserForTests, openWindow } from './support/open-window.ts'
import { PLANTED } from './support/planted.ts'
import { processesWith } from './support/processes.ts'

const TYPIST = fileURLToPath(new URL('./support/type-secrets.ts', import.meta.url))

/** An id that no process has: that of one that has just ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await new Promise((resolve) => child.on('exit', resolve))
  return child.pid!
}

/** Everything below a folder in which a planted text stands. */
function leaks(root: string): readonly string[] {
  const scan = scanFor(PLANTED.map((text) => Buffer.from(text)))
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => scan(readFileSync(path)).length > 0 || PLANTED.some((text) => path.includes(text)))
}

/** Starts a window in which text was typed, titles were set and paths were visited. */
async function startTypist(env: Record<string, string>, page: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [TYPIST, page], {
    env: { ...process.env, ...env, COUNTERDRAFT_BROWSER: browserForTests() },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = await new Promise<string>((resolve) => {
    child.stdout.once('data', (data) => resolve(String(data)))
    child.once('exit', () => resolve('ended'))
  })
  expect(said).toBe('typed\n')
  return child
}

it('what was typed, shown and visited is in no file, neither while it runs nor after everything was killed', async () => {
  const folders = makeFolders()
  const page = writePage(folders.root)
  const child = await startTypist(folders.env, page)
  const [profile = ''] = readdirSync(folders.places.profiles)
  const browsers = processesWith(profile)
  expect(browsers.length).toBeGreaterThan(0)
  expect(leaks(folders.root)).toEqual([])
  for (const pid of browsers) {
    expect(scanOpenFiles(pid, scanFor(PLANTED.map((text) => Buffer.from(text)))), `open files of ${pid}`).toEqual({})
  }
  child.kill('SIGKILL')
  for (const pid of browsers) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It went with another one.
    }
  }
  await eventually(() => processesWith(profile)).toEqual([])
  expect(readdirSync(folders.places.profiles)).toEqual([profile])
  expect(leaks(folders.root)).toEqual([])
})

it('the browser ends when the host is killed, and the next start sweeps its profile', async () => {
  const folders = makeFolders()
  const child = await startTypist(folders.env, writePage(folders.root))
  const [profile = ''] = readdirSync(folders.places.profiles)
  child.kill('SIGKILL')
  await eventually(() => processesWith(profile)).toEqual([])
  expect(existsSync(join(folders.places.profiles, profile))).toBe(true)
  const { host } = await openWindow({ places: folders.places })
  expect(readdirSync(folders.places.profiles)).toEqual([host.profile.split('/').at(-1)])
})

it('a window leaves nothing behind when it ends', async () => {
  const { host, folders } = await openWindow()
  expect(statSync(host.profile).mode & 0o777).toBe(0o700)
  expect(statSync(folders.places.profiles).mode & 0o777).toBe(0o700)
  await host.close()
  expect(readdirSync(folders.places.profiles)).toEqual([])
})

it('profiles of dead owners are swept, with their sockets; those of live ones and strangers stay', async () => {
  const { places, root } = makeFolders()
  const { profiles } = places
  const mine = makeProfile(profiles)
  const dead = join(profiles, `${await deadPid()}-abc`)
  const socket = join(root, 'org.chromium.Chromium.abc')
  const strange = join(profiles, 'notes')
  for (const folder of [dead, socket, strange]) mkdirSync(folder)
  writeFileSync(join(dead, 'file'), '')
  symlinkSync(join(socket, 'SingletonSocket'), join(dead, 'SingletonSocket'))
  sweepProfiles(profiles)
  expect([mine, strange, dead, socket].map((path) => existsSync(path))).toEqual([true, true, false, false])
  // A link that leads elsewhere is not followed.
  symlinkSync(join(strange, 'SingletonSocket'), join(mine, 'SingletonSocket'))
  dropProfile(mine)
  expect([mine, strange].map((path) => existsSync(path))).toEqual([false, true])
  sweepProfiles(join(root, 'nowhere'))
})

it('a browser from a snap has its profiles where it can write', () => {
  expect(profilesFor('/usr/lib/chromium/chromium', '/data/profiles', '/home/ada')).toBe('/data/profiles')
  expect(profilesFor('/snap/bin/chromium', '/data/profiles', '/home/ada')).toMatch(/^\/home\/ada\/snap\/chromium\//)
})

it('a new profile keeps and checks nothing that is typed', () => {
  const profile = makeProfile(makeFolders().places.profiles)
  expect(JSON.parse(readFileSync(join(profile, 'Default', 'Preferences'), 'utf8'))).toMatchObject({
    browser: { enable_spellchecking: false },
    credentials_enable_service: false,
    profile: { password_manager_enabled: false },
    translate: { enabled: false },
    autofill: { profile_enabled: false },
  })
  expect(isAlive(process.pid)).toBe(true)
})
