import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { text } from '#renderer/messages/text.ts'
import { scanFor } from '../store/support/text-scan.ts'
import { openApp } from './support/app.ts'
import { makeFolders, scanTree } from './support/folders.ts'
import { unlock } from './support/journey.ts'
import { hostKind } from './support/launch.ts'

const SECRET = 'Zephyrine marzipan indemnity'
// What was typed, and words that stand in the sample's documents.
const scan = scanFor([SECRET, 'Foreground', 'endeavours to meet', 'Katrin Vossberg'].map((word) => Buffer.from(word)))

/** Every process that names the folder in its command line: the host, its core, the browser. */
const processesIn = (root: string): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => commandLine(pid).includes(root))
    .map(Number)

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

it('host, core and browser killed in the middle leave nothing readable, and keep what was acknowledged', async () => {
  if (hostKind !== 'chromium' || process.platform !== 'linux') {
    process.stdout.write('Killing every process of a window is tried on Linux, with the Chromium host.\n')
    return
  }
  const folders = makeFolders()
  const program = fileURLToPath(new URL('support/run-and-wait.ts', import.meta.url))
  const child = spawn(process.execPath, [program, folders.root, SECRET], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`the window ended with ${code}`)))
  })
  expect(scanTree(folders.root, scan), 'readable while it runs').toEqual({})
  const pids = processesIn(folders.root)
  expect(pids.length).toBeGreaterThan(3)
  for (const pid of pids) process.kill(pid, 'SIGKILL')
  await expect.poll(() => processesIn(folders.root), { timeout: 20_000 }).toEqual([])
  expect(scanTree(folders.root, scan), 'readable after the kill').toEqual({})

  const app = await openApp({ folders })
  await unlock(app.page, 'sample contract')
  await app.page.getByRole('link', { name: 'AI Services Agreement' }).first().click()
  await app.page.getByRole('link', { name: text.commands.titles.negotiation }).click()
  await app.page.getByText(SECRET).first().waitFor()
  await app.end()
  expect(scanTree(folders.root, scan), 'readable at the end').toEqual({})
})
