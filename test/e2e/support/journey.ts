import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type CommandId, commands } from '#renderer/commands/table.ts'
import { text } from '#renderer/messages/text.ts'
import { addressOf, type Route } from '#renderer/route/route.ts'
import type { Side } from '#shared/model/side.ts'

/** A document of the sample contract. */
export const sampleFile = (name: string): string =>
  fileURLToPath(new URL(`../../../resources/samples/${name}`, import.meta.url))

export const button = (page: Page | Locator, name: string): Locator => page.getByRole('button', { name, exact: true })
export const field = (page: Page | Locator, name: string): Locator => page.getByLabel(name, { exact: true })
export const dialog = (page: Page): Locator => page.getByRole('dialog')

/** Makes the first workspace on the start screen, and comes out on the list of contracts. */
export async function createWorkspace(page: Page, name: string, passphrase: string): Promise<void> {
  await field(page, text.start.create.name).fill(name)
  await field(page, text.start.passphrase).fill(passphrase)
  await field(page, text.start.create.again).fill(passphrase)
  await button(page, text.start.create.submit).click()
  await page.getByRole('heading', { name: text.home.empty.title }).waitFor()
}

/** Opens the workspace that is chosen on the start screen. */
export async function unlock(page: Page, passphrase: string): Promise<void> {
  await field(page, text.start.passphrase).fill(passphrase)
  await button(page, text.start.unlock.submit).click()
}

/** Runs a command by the palette, as somebody would who knows its name. */
export async function runByPalette(page: Page, command: CommandId): Promise<void> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: text.shell.paletteLabel })
  await palette.getByRole('searchbox').fill(commands[command].title)
  await palette.getByRole('menuitem', { name: commands[command].title }).first().waitFor()
  await page.keyboard.press('Enter')
  await palette.waitFor({ state: 'hidden' })
}

export interface ContractFields {
  readonly title: string
  readonly vendor: string
  readonly buyer: string
  readonly price: string
}

/** Adds a contract on our side, the vendor's; ends on its overview. */
export async function addContract(page: Page, { title, vendor, buyer, price }: ContractFields): Promise<void> {
  const words = text.home.add
  await runByPalette(page, 'contract.add')
  const form = dialog(page)
  await form.getByLabel(words.name).fill(title)
  await form.getByRole('textbox', { name: words.vendor }).fill(vendor)
  await form.getByRole('textbox', { name: words.buyer }).fill(buyer)
  await form
    .locator('label', { hasText: text.common.side('vendor') })
    .last()
    .click()
  await form.getByLabel(words.currency).fill('EUR')
  await form.getByLabel(words.price).fill(price)
  await button(form, words.submit).click()
  await form.waitFor({ state: 'hidden' })
}

/** Reading and comparing a document on a busy machine. */
const PATIENCE = { timeout: 30_000 }

/** Adds a document as the next version, by the dialog that the command opens; what it means for the points is left for later. */
export async function addVersion(page: Page, file: string, side: Side, look?: () => Promise<void>): Promise<void> {
  const words = text.overview.add
  await runByPalette(page, 'version.add')
  const form = dialog(page)
  await form.locator('input[type=file]').setInputFiles(file)
  await form.locator('label', { hasText: `(${side}` }).waitFor()
  // Whoever looks tries the keys, too, and so chooses something.
  await look?.()
  await form.locator('label', { hasText: `(${side}` }).click()
  const accepted = form.locator('label', { hasText: words.viewName('accepted') })
  if ((await accepted.count()) > 0) await accepted.click()
  await button(form, words.submit).click()
  // Where there are points, the dialog goes on to what the version means for them.
  const after = form.getByText(words.after.intro)
  await expect.poll(async () => (await form.count()) === 0 || (await after.count()) > 0, PATIENCE).toBe(true)
  if ((await after.count()) > 0) await page.keyboard.press('Escape')
  await form.waitFor({ state: 'hidden' })
}

/** Goes to a screen by a link to it: the tabs and the navigation have one for each. */
export const followLink = (page: Page, route: Route): Promise<void> =>
  page
    .locator(`a[href="#${addressOf(route)}"]`)
    .first()
    .click()

/** The rows of the comparison that stand for a change. */
export const changedRows = (page: Page): Locator =>
  page.getByRole('treegrid').locator('tbody tr[aria-level="1"]:not([aria-expanded])')

/** How many of them are wholly inside the window. */
export const countSeenRows = (page: Page): Promise<number> =>
  changedRows(page).evaluateAll(
    (rows) =>
      rows.filter((row) => {
        const { top, bottom } = row.getBoundingClientRect()
        const box = row.closest('[role=treegrid]')?.parentElement?.getBoundingClientRect()
        return box !== undefined && top >= box.top && bottom <= box.bottom
      }).length,
  )
