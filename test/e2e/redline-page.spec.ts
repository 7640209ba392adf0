import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { redlinePage } from '#main/formats/redline-html/redline-page.ts'
import { findBrowser, NO_BROWSER } from '#main/hosts/chromium/find-browser.ts'
import { wantsSandbox } from '#main/hosts/chromium/switches.ts'
import { HOSTILE, readSample, reportedLines, reportedOf } from '../fixtures/reported.ts'
import { findAxeViolations } from './gates/accessibility.ts'
import { watchPolicy } from './gates/policy.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterdraft-redline-'))
let browser: Browser

beforeAll(async () => {
  const executablePath = findBrowser(process.env, process.platform, homedir())
  if (executablePath === null) throw new Error(NO_BROWSER)
  browser = await chromium.launch({ executablePath, chromiumSandbox: wantsSandbox(process.getuid?.() ?? null) })
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Opened {
  readonly page: Page
  /** Whatever the page asked for besides itself, complained of or asked the user. */
  readonly trouble: readonly string[]
}

/** Opens a redline as somebody does who was sent it. */
async function open(html: string, colorScheme: 'light' | 'dark', width: number): Promise<Opened> {
  const file = join(folder, 'redline.html')
  writeFileSync(file, html)
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } })
  const trouble: string[] = []
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) trouble.push(request.url())
  })
  page.on('console', (message) => trouble.push(message.text()))
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => trouble.push('a dialog')))
  await page.addInitScript(watchPolicy)
  await page.goto(pathToFileURL(file).href)
  await page.evaluate('document.fonts.ready.then(() => null)')
  trouble.push(...(await page.evaluate<readonly string[]>('window.policyReports')))
  return { page, trouble }
}

const hostile = async (): Promise<string> =>
  redlinePage({ ...reportedLines(HOSTILE, HOSTILE.replaceAll('e', 'é')), title: HOSTILE })

const sample = async (): Promise<string> =>
  redlinePage(
    reportedOf(
      await readSample('v3-vendor.docx'),
      await readSample('v2-buyer.docx'),
      await readSample('v2-buyer.docx', 'original'),
    ),
  )

describe.each(['light', 'dark'] as const)('a redline page in a browser, %s', (scheme) => {
  it.each([
    ['of the sample contract', sample],
    ['of hostile texts', hostile],
  ])('%s asks for nothing, runs nothing, and has no barrier', async (_, make) => {
    const { page, trouble } = await open(await make(), scheme, 1280)
    expect(trouble).toEqual([])
    expect(await findAxeViolations(page)).toEqual([])
    await page.close()
  })
})

it('a redline page fits a telephone, and its own font is drawn', async () => {
  const { page } = await open(await sample(), 'light', 390)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
  expect(await page.evaluate(`document.fonts.check('16px "Source Serif 4"')`)).toBe(true)
  expect(await page.evaluate('[...document.fonts].filter(({ status }) => status === "loaded").length')).toBe(2)
  await page.close()
})
