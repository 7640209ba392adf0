import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fingerprintOf } from '#main/formats/sshsig/sshsig.ts'
import { findBrowser, NO_BROWSER } from '#main/hosts/chromium/find-browser.ts'
import { wantsSandbox } from '#main/hosts/chromium/switches.ts'
import { verifyPage as words } from '#renderer/messages/verify-page.ts'
import { readZipStrictly } from '#shared/bundle/container/read-zip.ts'
import { fingerprintWords } from '#shared/bundle/fingerprint-words.ts'
import { aChangeOrder, bundleContents, earlierOf, makeBundle, testKey } from '../fixtures/bundle-contents.ts'
import { findAxeViolations } from './gates/accessibility.ts'
import { watchPolicy } from './gates/policy.ts'

/** How many bytes are flipped, half in the zip and half in the unpacked folder; `npm run soak` asks for more. */
const HALF = Number(process.env.COUNTERDRAFT_FLIPS ?? 20) / 2

const key = testKey()
const documents = ['Agreement.docx', 'Säkerhet.docx']
const contents = {
  ...bundleContents({ documents, changeOrders: [aChangeOrder(1)] }),
  earlier: [earlierOf(bundleContents({ documents }), key)],
}
const bundle = makeBundle(contents, key, { buyerKey: testKey(2) })

const root = mkdtempSync(join(tmpdir(), 'counterdraft-verify-page-'))
const zip = join(root, bundle.fileName)
const folder = join(root, bundle.fileName.replace('.zip', ''))
let browser: Browser
let paths: readonly string[] = []

function unpack(): readonly string[] {
  const read = readZipStrictly(bundle.bytes)
  if (!read.ok) throw new Error(read.error.message)
  for (const { path, bytes } of read.value) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    writeFileSync(join(root, path), bytes)
  }
  return read.value.map(({ path }) => path)
}

beforeAll(async () => {
  writeFileSync(zip, bundle.bytes)
  paths = unpack()
  const executablePath = findBrowser(process.env, process.platform, homedir())
  if (executablePath === null) throw new Error(NO_BROWSER)
  browser = await chromium.launch({ executablePath, chromiumSandbox: wantsSandbox(process.getuid?.() ?? null) })
})
afterAll(async () => {
  await browser.close()
  rmSync(root, { recursive: true, force: true })
})

interface Opened {
  readonly page: Page
  /** Whatever the page asked for besides itself, complained of or asked the user. */
  readonly trouble: () => Promise<readonly string[]>
}

/** Opens the page that is in the bundle, as somebody does who was sent it. */
async function open(colorScheme: 'light' | 'dark' = 'light', width = 1280): Promise<Opened> {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } })
  const seen: string[] = []
  const address = pathToFileURL(join(folder, 'verify.html')).href
  page.on('request', (request) => {
    if (request.url() !== address) seen.push(request.url())
  })
  page.on('console', (message) => seen.push(message.text()))
  page.on('pageerror', (error) => seen.push(error.message))
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => seen.push('a dialog')))
  await page.addInitScript(watchPolicy)
  await page.goto(address)
  const trouble = async () => [...seen, ...(await page.evaluate<readonly string[]>('window.policyReports'))]
  return { page, trouble }
}

/** Gives the page a zip or a folder by its own button, and waits for what it says. */
async function choose(page: Page, path: string): Promise<string> {
  await page.evaluate("document.querySelector('.outcome').replaceChildren()")
  const picking = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: path.endsWith('.zip') ? words.chooseZip : words.chooseFolder }).click()
  await (await picking).setFiles(path)
  return (await page.locator('.verdict h2').textContent()) ?? ''
}

describe.each(['light', 'dark'] as const)('the page that travels in a bundle, %s', (scheme) => {
  it('finds the untouched bundle good, as zip and as folder, and asks for nothing', async () => {
    const { page, trouble } = await open(scheme)
    expect(await findAxeViolations(page)).toEqual([])
    for (const path of [zip, folder]) {
      expect(await choose(page, path)).toBe(words.good)
      expect(await page.locator('tr.bad').count()).toBe(0)
      expect(await findAxeViolations(page)).toEqual([])
    }
    expect(await trouble()).toEqual([])
    await page.close()
  })
})

describe('the page that travels in a bundle', () => {
  it('shows who signed, with the fingerprint as OpenSSH prints it and its eight words', async () => {
    const { page } = await open()
    await choose(page, zip)
    const signer = page.locator('.signer').first()
    const shown = (await signer.locator('code.groups').textContent()) ?? ''
    expect(shown.replaceAll(' ', '')).toBe(fingerprintOf(key.publicKey))
    const text = (await signer.textContent()) ?? ''
    expect(text).toContain(fingerprintWords(fingerprintOf(key.publicKey))?.join(' '))
    expect(text).toContain('Mara Lindqvist')
    expect(text).toContain('Owner')
    await page.close()
  })

  it('is worked by keys alone, and its focus goes to the verdict', async () => {
    const { page } = await open()
    const picking = page.waitForEvent('filechooser')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe(words.chooseZip)
    await page.keyboard.press('Enter')
    await (await picking).setFiles(zip)
    await page.locator('.verdict h2').waitFor()
    expect(await page.evaluate('document.activeElement.textContent')).toBe(words.good)
    await page.close()
  })

  it('takes a zip that is dropped anywhere on it, or says why it cannot', async () => {
    const { page, trouble } = await open()
    const drop = (make: string): Promise<unknown> =>
      page.evaluate(`{
        const dataTransfer = new DataTransfer()
        ${make}
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      }`)
    const base64 = Buffer.from(bundle.bytes).toString('base64')
    const bytes = `Uint8Array.from(atob('${base64}'), (character) => character.charCodeAt(0))`
    await drop(`dataTransfer.items.add(new File([${bytes}], 'bundle.zip'))`)
    expect(await page.locator('.verdict h2').textContent()).toBe(words.good)
    await drop(`for (const name of ['a', 'b']) dataTransfer.items.add(new File(['x'], name))`)
    expect(await page.locator('.verdict').textContent()).toContain(words.faults.many(2))
    await drop('')
    expect(await page.locator('.verdict').textContent()).toContain(words.faults.nothing)
    expect(await trouble()).toEqual([])
    await page.close()
  })

  it('shows hostile names as the text that they are', async () => {
    const { page, trouble } = await open()
    const hostile = join(root, '<img src=x onerror=alert(1)>')
    mkdirSync(join(hostile, 'data'), { recursive: true })
    writeFileSync(join(hostile, 'bagit.txt'), '<script>alert(1)</script>')
    writeFileSync(join(hostile, 'data', '<script>alert(1)<'), 'x')
    expect(await choose(page, hostile)).toBe(words.bad)
    expect(await page.locator('.verdict').textContent()).toContain('<img src=x onerror=alert(1)>')
    expect(await page.locator('main img, main script').count()).toBe(0)
    expect(await trouble()).toEqual([])
    await page.close()
  })

  it('says in words what it cannot read, and fits a telephone', async () => {
    const { page, trouble } = await open('dark', 390)
    writeFileSync(join(root, 'note.zip'), 'no zip at all')
    expect(await choose(page, join(root, 'note.zip'))).toBe(words.bad)
    expect(await findAxeViolations(page)).toEqual([])
    expect(await choose(page, zip)).toBe(words.good)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    expect(await trouble()).toEqual([])
    await page.close()
  })

  it(`refuses the zip with a byte changed, ${HALF} times`, async () => {
    const { page, trouble } = await open()
    for (let sample = 0; sample < HALF; sample += 1) {
      const bytes = bundle.bytes.slice()
      const at = Math.floor((bytes.length * (sample + 0.5)) / HALF)
      bytes[at]! ^= 1 << (sample % 8)
      const changed = join(root, 'changed.zip')
      writeFileSync(changed, bytes)
      expect(await choose(page, changed), `byte ${at}`).toBe(words.bad)
    }
    expect(await trouble()).toEqual([])
    await page.close()
  })

  it(`refuses the folder with a byte changed, ${HALF} times in one file after another`, async () => {
    const { page, trouble } = await open()
    for (let sample = 0; sample < HALF; sample += 1) {
      const path = join(root, paths[Math.floor((paths.length * sample) / HALF)]!)
      const before = readFileSync(path)
      const after = Buffer.from(before)
      after[Math.floor((after.length * ((sample * 7) % 10)) / 10)]! ^= 1 << (sample % 8)
      writeFileSync(path, after)
      expect(await choose(page, folder), path).toBe(words.bad)
      writeFileSync(path, before)
    }
    expect(await choose(page, folder)).toBe(words.good)
    expect(await trouble()).toEqual([])
    await page.close()
  })
})
