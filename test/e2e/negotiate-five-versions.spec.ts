import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { text } from '#renderer/messages/text.ts'
import type { Side } from '#shared/model/side.ts'
import { type App, openApp } from './support/app.ts'
import { button, dialog, runByPalette, sampleFile } from './support/journey.ts'
import { answerInLibreOffice } from './support/libreoffice/answer.ts'

/** Whatever is asked of the core may take its time on a machine that does other things, too. */
const SLOW = { timeout: 60_000 }
const ANSWER = 'Sixteen hours, and not one less.'
const TITLE = 'Triage of tickets'
const triage = text.compare.triage

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Chooses one of several by the keyboard: what is drawn as a label is pressed with Space. */
async function choose(group: Locator, name: RegExp | string): Promise<void> {
  const radio = group.getByRole('radio', { name })
  await radio.focus()
  await radio.press(' ')
}

/** A contract of its own beside the sample, with us as the vendor. */
async function addContract(page: Page): Promise<void> {
  const words = text.home.add
  await runByPalette(page, 'contract.add')
  const form = dialog(page)
  await form.getByLabel(words.name).fill(TITLE)
  await form.getByRole('textbox', { name: words.vendor }).fill('Mira Okafor')
  await form.getByRole('textbox', { name: words.buyer }).fill('Northwind Analytics GmbH')
  await choose(form, text.common.side('vendor'))
  await form.getByLabel(words.currency).fill('EUR')
  await form.getByLabel(words.price).fill('48,000.00')
  await press(page, 'Enter')
  await form.waitFor({ state: 'hidden' })
}

/** Adds what a side sent; what it means for the points is taken over. */
async function addVersion(page: Page, file: string, side: Side): Promise<void> {
  const words = text.overview.add
  await runByPalette(page, 'version.add')
  const form = dialog(page)
  await form.locator('input[type=file]').setInputFiles(file)
  await choose(form, new RegExp(`\\(${side}`))
  const accepted = form.getByRole('radio', { name: words.viewName('accepted') })
  if ((await accepted.count()) > 0) await choose(form, words.viewName('accepted'))
  await button(form, words.submit).press('Enter')
  const after = form.getByText(words.after.intro)
  await expect.poll(async () => (await form.count()) === 0 || (await after.count()) > 0, SLOW).toBe(true)
  if ((await after.count()) > 0) await press(page, 'Escape')
  await form.waitFor({ state: 'hidden' })
}

async function compareLatest(page: Page, older: number, newer: number): Promise<void> {
  await press(page, 'g', 'c')
  await page.getByRole('treegrid', { name: new RegExp(`v${older} .* v${newer} `) }).waitFor(SLOW)
}

/** Answers every change that is left by one key. */
async function answerAll(page: Page, key: string): Promise<void> {
  const line = page.getByRole('region', { name: triage.name })
  // Before the first answer starts the draft, nothing is counted.
  const counts = async (): Promise<readonly number[]> =>
    (await line.getByRole('status').count()) === 0
      ? [0, 1]
      : [...((await line.getByRole('status').textContent()) ?? '').matchAll(/\d+/g)].map(([number]) => Number(number))
  await line.waitFor(SLOW)
  for (let step = 0; step < 120; step += 1) {
    const [done = 0, of = 0] = await counts()
    if (done === of) return
    await press(page, key)
    await expect.poll(async () => (await counts())[0], SLOW).toBe(done + 1)
  }
  throw new Error('the changes were not all answered')
}

/** Issues our draft with its clean text and an issues list in Excel. */
async function issue(page: Page, version: number): Promise<void> {
  const words = text.draft.issue
  await press(page, 'g', 'f')
  await page.getByRole('feed', { name: text.draft.listName }).waitFor(SLOW)
  await press(page, 'Shift+I')
  const form = dialog(page)
  for (const file of ['redline', 'cumulative', 'issues-docx', 'cover', 'issues-xlsx'] as const) {
    const box = form.getByRole('checkbox', { name: words.file(file).label })
    if ((await box.count()) === 0 || (await box.isChecked()) === (file === 'issues-xlsx')) continue
    await box.focus()
    await box.press(' ')
  }
  await form.getByLabel(words.channel).fill('E-mail')
  await press(page, 'Control+Enter')
  await form.getByText(words.doneTitle(version)).waitFor(SLOW)
  await press(page, 'Escape')
  await form.waitFor({ state: 'hidden' })
}

const written = (app: App, name: RegExp): string => {
  const found = readdirSync(app.folders.downloads).find((each) => name.test(each))
  if (found === undefined) throw new Error(`nothing in Downloads is called ${name}`)
  return join(app.folders.downloads, found)
}

describe('a negotiation of five versions', () => {
  it('goes from the first draft to agreed text by keys alone, with an issues list filled in by LibreOffice', async () => {
    const app = await openApp()
    const { page } = app
    // The mouse is taken away: whatever would need it, fails.
    await page.evaluate(() => {
      for (const type of ['pointerdown', 'mousedown', 'touchstart'])
        window.addEventListener(type, () => document.body.setAttribute('data-mouse-used', type), true)
    })
    await page.getByRole('button', { name: new RegExp(text.start.choices.sample) }).press('Enter')
    await page.getByRole('treegrid').waitFor(SLOW)

    await addContract(page)
    await addVersion(page, sampleFile('v1-vendor.docx'), 'vendor')
    await addVersion(page, sampleFile('v2-buyer.docx'), 'buyer')

    // Their first answer: one change becomes a point and is kept ours, all others are accepted.
    await compareLatest(page, 1, 2)
    await press(page, 'j', 'p')
    await dialog(page).waitFor()
    await press(page, 'Control+Enter')
    await dialog(page).waitFor({ state: 'hidden' })
    await press(page, 'Shift+A', 'r')
    await page.getByText(text.draft.decision('keep-ours')).first().waitFor(SLOW)
    await answerAll(page, 'a')
    await issue(page, 3)

    // They fill in the list and change a number, both in LibreOffice.
    const sent = {
      list: written(app, /v3 issues list\.xlsx$/),
      answer: ANSWER,
      document: written(app, /v3\.docx$/),
      old: 'Business Days',
      new: 'working days',
    }
    const answered = answerInLibreOffice(sent, app.folders.root)
    await addVersion(page, answered.document, 'buyer')
    await press(page, 'g', 'n')
    await page.locator('[data-point="P-01"]').waitFor(SLOW)
    await runByPalette(page, 'point.read-list')
    await dialog(page).locator('input[type=file]').setInputFiles(answered.list)
    await dialog(page).getByText(ANSWER).waitFor(SLOW)
    await button(dialog(page), text.negotiation.takeList.submit(1)).press('Enter')
    await dialog(page).waitFor({ state: 'hidden' })
    await page.locator('[data-point="P-01"]').getByText(ANSWER).waitFor(SLOW)

    // Our last word is theirs: every change is accepted, and the point is agreed in what we send.
    await compareLatest(page, 3, 4)
    await answerAll(page, 'a')
    await issue(page, 5)
    await press(page, 'g', 'n')
    await page.locator('[data-point="P-01"]').focus()
    await runByPalette(page, 'point.agree')
    const agreement = dialog(page).getByRole('textbox').first()
    await agreement.fill('The parties have agreed on the words of the clause.')
    await agreement.press('Control+Enter')
    await dialog(page).waitFor({ state: 'hidden' })
    await page.locator('[data-point="P-01"]').getByText(text.negotiation.status('agreed')).waitFor(SLOW)

    await compareLatest(page, 4, 5)
    await page
      .getByText(/v4 .*v5/)
      .first()
      .waitFor()
    expect(await page.getByRole('treegrid').locator('tbody tr', { hasText: text.compare.tags.reworded }).count()).toBe(
      0,
    )
    expect(await page.evaluate(() => document.body.getAttribute('data-mouse-used'))).toBe(null)
    await app.end()
  }, 600_000)
})
