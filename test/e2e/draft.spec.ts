import { readdirSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { text } from '#renderer/messages/text.ts'
import { type App, openApp } from './support/app.ts'
import { dialog } from './support/journey.ts'
import { comparePair, openSample } from './support/sample.ts'

const words = text.draft

/** Whatever is asked of the core may take its time on a machine that does other things, too. */
const SLOW = { timeout: 30_000 }

const feed = (page: Page): Locator => page.getByRole('feed', { name: words.listName })
const row = (page: Page, has: string): Locator => feed(page).locator('article', { hasText: has })
const chosen = (page: Page): Locator => feed(page).locator('article[data-chosen]')

const editor = (page: Page): Locator => page.getByLabel(words.editor.paragraphs)

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Answers the first changes of v4 by keys, and goes to the draft. */
async function draftSample(app: App): Promise<void> {
  const { page } = app
  await openSample(app)
  await comparePair(app, 3, 4)
  await press(page, 'a', 'r')
  await page.getByText(text.compare.triage.decided(2, 17)).waitFor()
  await press(page, 'g', 'f')
  await feed(page).waitFor()
  await app.allowChange()
}

/** Goes down the draft from its beginning by keys until a clause with these words is chosen. */
async function chooseClause(page: Page, has: string): Promise<void> {
  await press(page, 'j', 'Home')
  for (let step = 0; step < 80; step += 1) {
    if ((await chosen(page).filter({ hasText: has }).count()) > 0) return
    await page.keyboard.press('j')
  }
  throw new Error(`no clause of the draft has the words: ${has}`)
}

describe.each(['light', 'dark'] as const)('our draft, in %s', (theme) => {
  it('is decided, edited, filled from the review and issued by keys alone', async () => {
    const app = await openApp({ theme })
    const { page } = app
    await draftSample(app)
    await row(page, 'dated 1 October').getByText(words.decision('accept')).waitFor()
    await app.visit('draft')

    await press(page, 'u')
    await row(page, 'Knowledge transfer').waitFor()
    await chooseClause(page, 'Knowledge transfer')
    await expect.poll(() => chosen(page).locator('ins').allTextContents(), SLOW).toEqual(['twelve'])
    await press(page, 'Enter')
    await editor(page).waitFor()
    await app.allowChange()
    await app.visit('draft-editor')
    await editor(page).focus()
    await press(page, 'Control+a')
    await page.keyboard.type('The Vendor trains the staff of the Customer for fourteen hours.')
    await press(page, 'Enter')
    await page.keyboard.type('Recordings stay confidential forever.')
    await press(page, 'Control+Enter')
    await editor(page).waitFor({ state: 'hidden' })
    await row(page, 'Recordings stay confidential forever.').waitFor()

    // The gates have tried all keys, and so have chosen another one.
    await chooseClause(page, 'Knowledge transfer')
    await press(page, 'a')
    await editor(page).waitFor()
    await page.keyboard.type('The Customer may record the training.')
    await press(page, 'Control+Enter')
    await editor(page).waitFor({ state: 'hidden' })
    await expect.poll(() => chosen(page).textContent(), SLOW).toContain('The Customer may record the training.')
    expect(await chosen(page).textContent()).toContain('2.8')

    await press(page, 'g', 'v')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await app.allowChange()
    await press(page, 'j', 'f')
    await page.getByText(words.finding.show).first().waitFor()
    await press(page, 'g', 'f')
    await expect.poll(() => row(page, words.decision('insert')).count(), SLOW).toBeGreaterThanOrEqual(1)
    await app.allowChange()

    await press(page, 'Shift+I')
    await dialog(page).getByText(words.issue.files).waitFor()
    await app.allowChange()
    await app.visit('draft-issue')
    await dialog(page).getByLabel(words.issue.channel).focus()
    await page.keyboard.type('E-mail')
    await press(page, 'Control+Enter')
    await dialog(page).getByText(words.issue.doneTitle(5)).waitFor({ timeout: 60_000 })
    await app.allowChange()
    await app.visit('draft-issued')
    const files = readdirSync(app.folders.downloads)
    expect(files.filter((name) => name.endsWith('.docx')).length).toBeGreaterThanOrEqual(2)
    expect(await dialog(page).getByText(words.issue.noted('E-mail')).count()).toBe(1)
    await press(page, 'Escape')
    await page.getByText(words.none.ours(5)).waitFor()
    await app.allowChange()
    await app.visit('draft-none')
    await press(page, 'g', 'c')
    await page.getByRole('treegrid', { name: /v4 .* v5 / }).waitFor(SLOW)
    await app.end()
  }, 400_000)
})

describe('our draft', () => {
  it('takes clauses out and puts them back, and says which references are lost', async () => {
    const app = await openApp()
    const { page } = app
    await draftSample(app)
    await chooseClause(page, 'Order of precedence')
    await press(page, 'x')
    await chosen(page).getByText(words.takenOut).waitFor()
    await press(page, 'r')
    await expect.poll(() => chosen(page).getByText(words.takenOut).count(), SLOW).toBe(0)
    await press(page, 'Control+z')
    await chosen(page).getByText(words.takenOut).waitFor()
    await app.end()
  })

  it('keeps a note for us alone, and is put away and taken up again', async () => {
    const app = await openApp()
    const { page } = app
    await draftSample(app)
    await press(page, 'u', 'j', 'n')
    await dialog(page).waitFor()
    await page.keyboard.type('They need the date for their board.')
    await press(page, 'Control+Enter')
    await page.getByRole('complementary').getByText('They need the date for their board.').waitFor()
    await page.getByRole('complementary').getByText(words.inspector.forUs).first().waitFor()
    await app.allowChange()
    await app.visit('draft-note')
    await press(page, 'Control+k')
    await page.keyboard.type(text.commands.titles.discardDraft)
    await press(page, 'Enter')
    await page.getByText(words.none.words(4)).waitFor()
    await press(page, 'Control+z')
    await feed(page).waitFor()
    await app.end()
  })
})
