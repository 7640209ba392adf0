import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { text } from '#renderer/messages/text.ts'
import { type App, openApp } from './support/app.ts'
import {
  addContract,
  addVersion,
  button,
  createWorkspace,
  dialog,
  field,
  followLink,
  runByPalette,
  sampleFile,
} from './support/journey.ts'

const PASSPHRASE = 'marmalade kettledrum'
const SAMPLE = { title: 'AI services', vendor: 'Mira Okafor', buyer: 'Northwind Analytics GmbH', price: '48000' }
const OTHER = { title: 'Lease of the studio', vendor: 'House and Home', buyer: 'Mira Okafor', price: '100' }

const add = text.overview.add
const { sort } = text.incoming

/** Lets go files and folders over the middle of the window, as a file manager would. */
async function drop(page: Page, paths: readonly string[], at = { x: 700, y: 400 }): Promise<void> {
  const mouse = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await mouse.send('Input.dispatchDragEvent', { type, ...at, data })
}

function write(folder: string, name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** A workspace with two versions of the sample contract, and another contract without any. */
async function openWithSample(app: App): Promise<void> {
  const { page } = app
  await createWorkspace(page, 'Clients', PASSPHRASE)
  await addContract(page, SAMPLE)
  await addVersion(page, sampleFile('v1-vendor.docx'), 'vendor')
  await addVersion(page, sampleFile('v2-buyer.docx'), 'buyer')
  await addContract(page, OTHER)
}

const FEES = '1. Fees\n\nThe Client pays EUR 900 a day.\n\n2. Travel\n\nTravel is paid as it costs.'
const MAP = '1. Rooms\n\nThe work is done in the rooms shown on the map.'

/** Old drafts as they lie about: two deals, files that are none, and what programs leave behind. */
function makeDrafts(root: string): string {
  const folder = join(root, 'Old drafts')
  for (const each of ['Northwind', 'Lease']) mkdirSync(join(folder, each), { recursive: true })
  for (const name of ['v1-vendor.docx', 'v2-buyer.docx', 'v3-vendor.docx'])
    copyFileSync(sampleFile(name), join(folder, 'Northwind', `services ${name}`))
  const lease = (rent: number): string =>
    `# Lease\n\nThis lease is made between House and Home Ltd (the "Vendor") and Globex plc (the "Buyer").\n\n1. Rent\n\nThe Buyer pays EUR ${rent} a month for the rooms.\n\n2. Term\n\nThe lease runs for twelve months and ends by itself.\n`
  write(join(folder, 'Lease'), 'lease v1.md', lease(800))
  write(join(folder, 'Lease'), 'lease v2.md', lease(950))
  write(join(folder, 'Lease'), 'torn.docx', 'PK\x03\x04')
  write(join(folder, 'Lease'), '.DS_Store', 'x')
  write(folder, 'rooms.jpg', 'x')
  return folder
}

describe('documents that come in', () => {
  it('several become one version: the main text, what else there is, and not what cannot be read', async () => {
    const app = await openApp()
    const { page, folders } = app
    await openWithSample(app)
    await followLink(page, { screen: 'overview', contract: 'C-01' })
    const files = [
      sampleFile('v3-vendor.docx'),
      write(folders.root, 'Schedule 1 Fees.md', FEES),
      write(folders.root, 'Annex A Map.md', MAP),
      write(folders.root, 'torn.docx', 'PK\x03\x04'),
    ]
    await drop(page, files)
    const form = dialog(page)
    await form.getByText(add.documents(3)).first().waitFor()
    await form.getByRole('alert').filter({ hasText: 'torn.docx' }).waitFor()
    await app.allowChange()
    await app.visit('add-documents')
    await button(form, add.goOn).click()
    await drop(page, [write(folders.root, 'Annex B Hours.md', MAP.replace('map', 'clock'))], { x: 420, y: 300 })
    await form.getByText(add.documents(4)).first().waitFor()
    await form.getByRole('button', { name: add.kind('Annex A Map.md') }).click()
    await page.getByRole('option', { name: text.incoming.kind('annex') }).click()
    await form.locator('label', { hasText: '(vendor' }).click()
    await button(form, add.submit).click()
    await form.waitFor({ state: 'hidden' })
    const versions = page.getByRole('table', { name: text.overview.versions })
    for (const name of ['v3-vendor.docx', 'Schedule 1 Fees.md', 'Annex A Map.md', 'Annex B Hours.md'])
      await versions.getByText(name).first().waitFor()
    expect(await versions.getByText('torn.docx').count()).toBe(0)
    await app.end()
  })

  it('find their contract, their sender and the version they answer; the user confirms', async () => {
    const app = await openApp()
    const { page } = app
    await openWithSample(app)
    await followLink(page, { screen: 'contracts' })
    await page.getByRole('heading', { name: text.home.title, level: 1 }).waitFor()
    await drop(page, [sampleFile('v3-vendor.docx')])
    const form = dialog(page)
    const likely = form.getByRole('radio', { name: new RegExp(SAMPLE.title) })
    await likely.waitFor({ state: 'attached' })
    expect(await likely.isChecked()).toBe(true)
    await app.allowChange()
    await app.visit('which-contract')
    await form.locator('label', { hasText: SAMPLE.title }).click()
    await button(form, add.contract.submit).click()
    await form.getByRole('button', { name: new RegExp(add.answers) }).waitFor()
    expect(await form.getByRole('radio', { name: /\(vendor/ }).isChecked()).toBe(true)
    await form.getByText(text.incoming.sender.suggested, { exact: true }).waitFor()
    await form.getByText(/^Most like version 2/).waitFor()
    await button(form, add.submit).click()
    await form.waitFor({ state: 'hidden' })
    await page.getByText(text.overview.changes.title(3)).waitFor()
    await app.end()
  })

  it('are told to be more like another contract, and to be there already', async () => {
    const app = await openApp()
    const { page } = app
    await openWithSample(app)
    await followLink(page, { screen: 'overview', contract: 'C-02' })
    await page.getByRole('heading', { name: text.overview.noVersions.title }).waitFor()
    await drop(page, [sampleFile('v2-buyer.docx')])
    const form = dialog(page)
    await form.getByText(new RegExp(`more like “${SAMPLE.title}”`)).waitFor()
    await form.getByText(add.known('v2-buyer.docx', 2, SAMPLE.title)).waitFor()
    await app.allowChange()
    await app.visit('misplaced')
    await button(form, add.elsewhere.change).click()
    await form.getByText(add.known('v2-buyer.docx', 2, null)).waitFor()
    await page.keyboard.press('Escape')
    await page.getByText(text.overview.changes.title(2)).waitFor()
    await app.end()
  })

  it('start a new contract, which is named first; the documents wait for it', async () => {
    const app = await openApp()
    const { page, folders } = app
    await createWorkspace(page, 'Clients', PASSPHRASE)
    await runByPalette(page, 'incoming.files')
    const file = write(folders.root, 'terms.md', FEES)
    await dialog(page).locator('input[type=file]').setInputFiles(file)
    await button(dialog(page), add.contract.submit).click()
    const words = text.home.add
    await field(dialog(page), words.name).fill('Day rate')
    await dialog(page).getByRole('textbox', { name: words.vendor }).fill('Mira Okafor')
    await dialog(page).getByRole('textbox', { name: words.buyer }).fill('Client')
    await dialog(page)
      .locator('label', { hasText: text.common.side('vendor') })
      .last()
      .click()
    await button(dialog(page), words.submit).click()
    await dialog(page).getByText('terms.md').waitFor()
    await dialog(page).locator('label', { hasText: '(vendor' }).click()
    await button(dialog(page), add.submit).click()
    await dialog(page).waitFor({ state: 'hidden' })
    await page.getByRole('table', { name: text.overview.versions }).getByText('terms.md').waitFor()
    await app.end()
  })
})

describe('a folder of old drafts', () => {
  it.each(['light', 'dark'] as const)('is sorted, looked through and added, in %s', async (theme) => {
    const app = await openApp({ theme })
    const { page, folders } = app
    await createWorkspace(page, 'Clients', PASSPHRASE)
    await runByPalette(page, 'incoming.folder')
    await page.getByRole('heading', { name: sort.title }).waitFor()
    await app.allowChange()
    await app.visit('sort-folder')
    await drop(page, [makeDrafts(folders.root)])
    await button(page, sort.submit(2, 5)).waitFor()
    await page.getByText('torn.docx', { exact: false }).waitFor()
    await app.allowChange()
    await app.visit('sorted')
    const parts = page.getByRole('region')
    const all = parts.filter({ hasText: sort.all.title(2) }).last()
    await all
      .locator('label', { hasText: text.common.side('vendor') })
      .first()
      .click()
    await field(all, sort.all.ourName).fill('Mira Okafor')
    const empty = page.getByRole('textbox', { name: sort.contract.buyer, exact: true })
    for (let at = 0; at < (await empty.count()); at += 1)
      if ((await empty.nth(at).inputValue()) === '') await empty.nth(at).fill('Globex plc')
    await sayAllSides(page)
    await button(page, sort.submit(2, 5)).click()
    await page.getByText(sort.added(2, 5)).waitFor()
    await page.getByRole('heading', { name: text.home.title, level: 1 }).waitFor()
    expect(await page.getByRole('table', { name: text.home.title }).getByRole('row').count()).toBe(3)
    await button(page, sort.undoAll).click()
    await page.getByRole('heading', { name: text.home.empty.title }).waitFor()
    await app.end()
  })

  it('can be cancelled while it is read, and nothing of it was added', async () => {
    const app = await openApp()
    const { page, folders } = app
    await createWorkspace(page, 'Clients', PASSPHRASE)
    const folder = makeDrafts(folders.root)
    for (let copy = 1; copy <= 40; copy += 1)
      copyFileSync(sampleFile('v4-buyer.docx'), join(folder, `copy ${copy}.docx`))
    await drop(page, [folder])
    await button(page, text.common.cancel).click()
    await page.getByText(sort.cancelled).waitFor()
    await followLink(page, { screen: 'contracts' })
    await page.getByRole('heading', { name: text.home.empty.title }).waitFor()
    await app.end()
  })

  it('can be chosen instead of dropped, and is shown in a small window, too, by scrolling', async () => {
    const app = await openApp()
    const { page, folders } = app
    await createWorkspace(page, 'Clients', PASSPHRASE)
    await page.setViewportSize({ width: 900, height: 600 })
    await runByPalette(page, 'incoming.folder')
    await page.locator('input[type=file]').setInputFiles(makeDrafts(folders.root))
    await button(page, sort.submit(2, 5)).waitFor()
    await app.allowChange()
    await app.visit('small-sorted')
    await button(page, sort.leave).click()
    await button(page, sort.choose).waitFor()
    await app.end()
  })
})

/** Takes over the sides that are likely, and says vendor where nothing was found. */
async function sayAllSides(page: Page): Promise<void> {
  const likely = page.getByRole('button', { name: /likely side/ })
  if ((await likely.count()) > 0) await likely.click()
  const open = page.getByRole('button', { name: new RegExp(sort.version.sideNone.replace('?', '\\?')) })
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await open.first().click()
    await page.getByRole('option', { name: text.common.side('vendor') }).click()
  }
}
