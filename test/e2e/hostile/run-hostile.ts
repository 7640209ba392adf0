// Opens the window on a machine that has a network, injects the hostile script, and says what it tried.
// Arguments: `guarded` or `open` (a plain browser without our host, to show that the sink would hear it), the sink's
// address, a folder to work in.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { findBrowser, NO_BROWSER } from '#main/hosts/chromium/find-browser.ts'
import { launchWindow } from '../support/launch.ts'
import { tryToLeak } from './attack.ts'

const [mode, address = '', root = ''] = process.argv.slice(2)
const SECRET = 'leaked-clause-text'

async function attackGuarded(): Promise<readonly string[]> {
  const folders = { root, data: join(root, 'data'), downloads: join(root, 'downloads'), temp: join(root, 'temp') }
  for (const folder of [folders.data, folders.downloads, folders.temp]) mkdirSync(folder, { recursive: true })
  const { page, close } = await launchWindow({ folders })
  try {
    // The last attempt navigates away: then the page that would answer is gone, and that is an answer, too.
    return await page.evaluate(tryToLeak, [address, SECRET] as const).catch(() => ['ended by the navigation'])
  } finally {
    await close()
  }
}

async function attackOpen(): Promise<readonly string[]> {
  const executablePath = await findBrowser(process.env, process.platform, root)
  if (executablePath === null) throw new Error(NO_BROWSER)
  const browser: Browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
  try {
    const page = await browser.newPage()
    return await page.evaluate(tryToLeak, [address, SECRET] as const).catch(() => ['ended by the navigation'])
  } finally {
    await browser.close()
  }
}

const tried = await (mode === 'open' ? attackOpen() : attackGuarded())
process.stdout.write(`${JSON.stringify(tried)}\n`)
