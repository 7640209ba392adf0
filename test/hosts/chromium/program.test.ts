import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { eventually } from './support/eventually.ts'
import { makeFolders, writePage } from './support/folders.ts'
import { processesWith } from './support/processes.ts'
import { processesOf, startProgram } from './support/start-program.ts'

const lockOf = (data: string): string => join(data, 'window.lock')

it('Ctrl+C and its kin close the core and the window, and leave nothing behind', async () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    const folders = makeFolders()
    const program = startProgram(folders, writePage(folders.root))
    const { browser, core } = await processesOf(folders)
    program.process.kill(signal)
    expect(await program.exitCode, signal).toBe(0)
    expect(program.said().replace(/^Running as root.*\n/, ''), signal).toBe('')
    for (const pid of [browser, core]) expect(() => process.kill(pid, 0), signal).toThrow()
    expect(readdirSync(folders.places.data).sort()).toEqual(['letters', 'profiles'])
    expect(readdirSync(folders.places.profiles)).toEqual([])
  }
})

it('a signal while the window still opens is heeded, too', async () => {
  const folders = makeFolders()
  const program = startProgram(folders, writePage(folders.root))
  await eventually(() => existsSync(lockOf(folders.places.data))).toBe(true)
  program.process.kill('SIGTERM')
  expect(await program.exitCode).toBe(0)
  expect(readdirSync(folders.places.profiles)).toEqual([])
})

it('a browser that was killed is said in one line that tells what is safe and what to do', async () => {
  const folders = makeFolders()
  const program = startProgram(folders, writePage(folders.root))
  const { browser, core } = await processesOf(folders)
  process.kill(browser, 'SIGKILL')
  expect(await program.exitCode).toBe(1)
  expect(program.said()).toMatch(/The browser ended.*Everything saved is safe\. Start again to go on\.\n$/)
  expect(() => process.kill(core, 0)).toThrow()
})

it('a second start hands its workspace to the first, says so in one line, and ends well', async () => {
  const folders = makeFolders()
  const page = writePage(folders.root)
  const first = startProgram(folders, page)
  const { browser } = await processesOf(folders)
  const second = startProgram(folders, page, ['given.counterdraft'])
  expect(await second.exitCode).toBe(0)
  expect(second.said()).toBe(
    `Counterdraft is running already: it was asked to open ${join(process.cwd(), 'given.counterdraft')}.\n`,
  )
  const third = startProgram(folders, page)
  expect(await third.exitCode).toBe(0)
  expect(third.said()).toBe('Counterdraft is running already.\n')
  expect(processesWith(folders.places.profiles).includes(browser)).toBe(true)
  expect(readdirSync(join(folders.places.data, 'letters'))).toEqual([])
  first.process.kill('SIGTERM')
  await first.exitCode
})

it('a lock that a killed start left is taken over, and so is one that its owner does not answer for', async () => {
  const folders = makeFolders()
  const page = writePage(folders.root)
  const killed = startProgram(folders, page)
  await processesOf(folders)
  killed.process.kill('SIGKILL')
  await killed.exitCode
  expect(readFileSync(lockOf(folders.places.data), 'utf8')).toBe(String(killed.process.pid))
  const next = startProgram(folders, page)
  await eventually(() => readFileSync(lockOf(folders.places.data), 'utf8')).toBe(String(next.process.pid))
  next.process.kill('SIGTERM')
  await next.exitCode

  // Another process has the number by now: this one.
  writeFileSync(lockOf(folders.places.data), String(process.pid))
  const last = startProgram(folders, page)
  await processesOf(folders)
  last.process.kill('SIGTERM')
  expect(await last.exitCode).toBe(0)
  expect(existsSync(lockOf(folders.places.data))).toBe(false)
})

it('a data folder that cannot be written is said, and nothing was changed', async () => {
  const folders = makeFolders()
  writeFileSync(folders.places.data, 'a file')
  const program = startProgram(folders, writePage(folders.root), [], false)
  expect(await program.exitCode).toBe(1)
  expect(program.said()).toMatch(/^Counterdraft cannot work in .*data: .*\n$/)
})

it('a browser that is not there is said in one line', async () => {
  const folders = makeFolders()
  mkdirSync(folders.places.data)
  const env = { ...folders.env, COUNTERDRAFT_BROWSER: '/nowhere/chromium', PLAYWRIGHT_BROWSERS_PATH: folders.root }
  const program = startProgram({ ...folders, env }, writePage(folders.root))
  expect(await program.exitCode).toBe(2)
  expect(program.said()).toMatch(/^No browser for the window was found: install Chromium.*\n$/)
})
