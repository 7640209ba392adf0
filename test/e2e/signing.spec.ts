import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { text } from '#renderer/messages/text.ts'
import { STATEMENT_NAMESPACE } from '#shared/bundle/statement-form.ts'
import { type App, openApp } from './support/app.ts'
import { button, dialog, runByPalette } from './support/journey.ts'
import { goToAddress, openSample } from './support/sample.ts'

const SSH_KEYGEN = 'ssh-keygen'

const words = text.bundle.countersign
let outside = ''

beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'counterdraft-signer-'))
})
afterAll(() => rmSync(outside, { recursive: true, force: true }))

/** Freezes and signs the sample contract's last version. */
async function signSample(app: App): Promise<void> {
  const { page } = app
  await goToAddress(app, 'bundle')
  await button(page, text.bundle.freeze.button(4)).click()
  await dialog(page).getByRole('button').last().click()
  await button(page, text.bundle.sign.button(4)).click()
  await dialog(page).getByLabel(text.bundle.sign.name, { exact: true }).fill('Mira Okafor')
  await dialog(page).getByRole('textbox', { name: text.bundle.sign.capacity }).fill('owner')
  await dialog(page).getByRole('textbox', { name: text.bundle.sign.place }).fill('Lisbon')
  await button(dialog(page), text.bundle.sign.dialog.confirm(4)).click()
  await dialog(page).waitFor({ state: 'hidden' })
}

/** The file in Downloads whose name ends so. */
function exportedFile(app: App, end: string): string {
  const name = readdirSync(app.folders.downloads).find((each) => each.endsWith(end))
  if (name === undefined) throw new Error(`No export ends in ${end}`)
  return join(app.folders.downloads, name)
}

/** Signs a request outside of Counterdraft, as SIGN.txt says; gives the folder with the answer. */
function signOutside(request: string): string {
  for (const [path, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(request))))) {
    mkdirSync(dirname(join(outside, path)), { recursive: true })
    writeFileSync(join(outside, path), bytes)
  }
  const folder = join(outside, readdirSync(outside).find((name) => name.endsWith('-signrequest')) ?? '')
  const path = join(folder, 'buyer.statement.txt')
  const filled = readFileSync(path, 'utf8')
    .replace('[your full name]', 'Ines Harbour')
    .replace('[your capacity, such as director]', 'Managing director')
    .replace('[the date, as YYYY-MM-DD]', '2026-03-02')
  writeFileSync(path, filled)
  execFileSync(SSH_KEYGEN, ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, 'signing-key')])
  execFileSync(SSH_KEYGEN, ['-q', '-Y', 'sign', '-f', join(folder, 'signing-key'), '-n', STATEMENT_NAMESPACE, path], {
    stdio: 'pipe',
  })
  return folder
}

const choose = (page: Page, ...files: readonly string[]): Promise<void> =>
  dialog(page)
    .locator('input[type=file]')
    .setInputFiles([...files])

describe.each(['light', 'dark'] as const)('signing with the other side, in %s', (theme) => {
  it('goes from the freeze to a bundle that both have signed, the other side by ssh-keygen', async () => {
    const app = await openApp({ theme })
    const { page, visit } = app
    await openSample(app)
    await signSample(app)
    await app.allowChange()
    await visit('signing-signed')
    await button(page, words.requestButton).click()
    await page.getByText(words.requested).first().waitFor()
    rmSync(outside, { recursive: true, force: true })
    mkdirSync(outside)
    const folder = signOutside(exportedFile(app, '-signrequest.zip'))
    const answer = ['buyer.statement.txt', 'buyer.statement.txt.sig'].map((name) => join(folder, name))

    await button(page, words.takeButton).click()
    await visit('signing-take')
    await choose(page, answer[0] ?? '')
    await page.getByText(/none of the files is its signature/).waitFor()
    await choose(page, ...answer)
    await dialog(page).waitFor({ state: 'hidden' })
    await page.getByText(words.theirKey.unknown).waitFor()
    expect(await page.getByText(text.bundle.standing.executed).count()).toBe(1)
    await app.allowChange()
    await visit('signing-executed')
    await button(page, words.theirKey.button).click()
    await visit('signing-confirm')
    await button(dialog(page), words.confirmDialog.submit).click()
    await page.getByText(words.theirKey.confirmed).waitFor()

    await button(page, text.bundle.export.button).click()
    await button(page, text.bundle.check.button).click()
    await page.getByText(text.verify.good).first().waitFor()
    await app.allowChange()
    await visit('signing-bundle')
    await app.end()
  })
})

describe('what the other side may do instead', () => {
  it('is kept as what it is: a paper, a rejection, and both are taken back', async () => {
    const app = await openApp()
    const { page, visit } = app
    await openSample(app)
    await signSample(app)
    const scan = join(outside, 'scan.pdf')
    writeFileSync(scan, '%PDF-1.4')
    await button(page, words.elsewhereButton).click()
    await dialog(page).getByRole('textbox', { name: words.elsewhereDialog.by }).fill('Ines Harbour')
    await choose(page, scan)
    await app.allowChange()
    await visit('signing-elsewhere')
    await button(dialog(page), words.elsewhereDialog.submit).click()
    await page.getByText(words.noClaim).waitFor()
    await app.allowChange()
    await visit('signing-paper')
    await page.keyboard.press('Control+z')
    await page.getByText(words.noClaim).waitFor({ state: 'hidden' })
    await app.allowChange()
    await runByPalette(page, 'signing.reject')
    await dialog(page).getByRole('textbox', { name: words.rejectDialog.reason }).fill('The price is too high')
    await visit('signing-reject')
    await button(dialog(page), words.rejectDialog.submit).click()
    await page.getByText('rejected by the buyer: The price is too high').waitFor()
    await app.allowChange()
    await visit('signing-rejected')
    await button(page, words.takeUp).click()
    await page.getByText('rejected by the buyer: The price is too high').waitFor({ state: 'hidden' })
    await app.end()
  })
})
