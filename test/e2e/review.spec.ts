import { readdirSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { text } from '#renderer/messages/text.ts'
import { SECTIONS } from '#renderer/review/model/sections.ts'
import { type App, openApp } from './support/app.ts'
import { addContract, button, createWorkspace, dialog, followLink, runByPalette } from './support/journey.ts'
import { goToAddress, openSample } from './support/sample.ts'

const words = text.review

const grid = (page: Page, version: number): Locator => page.getByRole('grid', { name: words.gridName(version) })
const chosenTitle = (page: Page): Promise<string | null> =>
  page.getByRole('complementary').getByRole('heading', { level: 2 }).textContent()
const tab = (page: Page, section: (typeof SECTIONS)[number]): Locator =>
  page.getByRole('tab', { name: words.sections.titles[section], exact: true })
const address = (page: Page): Promise<string> => page.evaluate(() => window.location.hash)

async function openReview(app: App, version: number, item = ''): Promise<void> {
  await goToAddress(app, `review/${version}${item === '' ? '' : `/${item}`}`)
  await grid(app.page, version).waitFor()
  await app.allowChange()
}

describe.each(['light', 'dark'] as const)('the review screen, in %s', (theme) => {
  it('passes the gates in every part of it, and so does every dialog', async () => {
    const app = await openApp({ theme })
    const { page } = app
    await openSample(app)
    await openReview(app, 1)
    await page.locator('[data-item=R1]').waitFor()
    await app.visit('review-flags')
    for (const section of SECTIONS.filter((each) => each !== 'topics')) {
      await tab(page, section).click()
      await page.keyboard.press('j')
      await app.allowChange()
      await app.visit(`review-${section}`)
    }
    await tab(page, 'topics').click()
    await openReview(app, 2, 'incident-response')
    await app.visit('review-topic')
    await page.keyboard.press('p')
    await button(dialog(page), text.compare.raise.submit).waitFor()
    await app.visit('review-raise')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+P')
    await dialog(page).getByRole('checkbox').first().waitFor()
    await app.visit('review-raise-many')
    await page.keyboard.press('Escape')
    await page.keyboard.press('x')
    await button(dialog(page), words.exports.write).waitFor()
    await app.visit('review-export')
    await page.keyboard.press('Escape')
    await button(page, words.inspector.notApplicable).click()
    await button(dialog(page), words.choose.submit).waitFor()
    await app.visit('review-choose')
    await app.end()
  })
})

describe('the review', () => {
  it('is walked through by keyboard: findings, the grid, and on to the details', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    await page.keyboard.press('g')
    await page.keyboard.press('v')
    await grid(page, 4).waitFor()
    const first = await address(page)
    await page.keyboard.press('j')
    expect(await address(page)).not.toBe(first)
    await page.keyboard.press('k')
    expect(await address(page)).toBe(first)
    const cells = grid(page, 4).getByRole('gridcell')
    await cells.first().focus()
    await page.keyboard.press('ArrowRight')
    expect(await cells.nth(1).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('ArrowDown')
    const below = page.locator('[role=gridcell]:focus, td:focus')
    expect(await below.getAttribute('aria-selected')).toBe('true')
    const [over, under] = await Promise.all([cells.nth(1).boundingBox(), below.boundingBox()])
    expect(under?.x).toBe(over?.x)
    expect(under?.y).toBeGreaterThan(over?.y ?? 0)
    await page.keyboard.press('Enter')
    await page.getByRole('complementary').locator(':focus').waitFor()
    await app.end()
  })

  it('keeps the user’s word on a topic with its reason, for every version, and takes it back', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    await openReview(app, 4, 'insurance')
    const cell = grid(page, 4).locator('[data-topic=insurance]')
    const before = await cell.getAttribute('data-verdict')
    await button(page, words.inspector.refuse).click()
    await button(dialog(page), words.choose.submit).click()
    await dialog(page).locator('[aria-invalid=true]').waitFor()
    await dialog(page).getByRole('textbox').fill('They said no twice.')
    await button(dialog(page), words.choose.submit).click()
    await dialog(page).waitFor({ state: 'hidden' })
    expect(await cell.getAttribute('data-verdict')).toBe('refused')
    await page.getByRole('complementary').getByText('They said no twice.').waitFor()
    await openReview(app, 3, 'insurance')
    expect(await grid(page, 3).locator('[data-topic=insurance]').getAttribute('data-verdict')).toBe('refused')
    await openReview(app, 4, 'insurance')
    const title = await chosenTitle(page)
    await page.keyboard.press('Control+z')
    await page
      .getByText(text.undo.undone(words.choose.done(title ?? '', 'refused')))
      .first()
      .waitFor()
    expect(await cell.getAttribute('data-verdict')).toBe(before)
    await app.end()
  })

  it('asks for more at enterprise depth, and remembers it', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    await openReview(app, 2)
    const vague = page.getByLabel(words.filtersName).getByRole('radio').filter({ hasText: words.filters.vague })
    const count = async (): Promise<number> => Number(await vague.locator('b').textContent())
    const small = await count()
    await page.getByRole('button', { name: new RegExp(words.settings.depthOption('smb')) }).click()
    await page.getByRole('option', { name: words.settings.depthOption('enterprise') }).click()
    const chosen = page.getByRole('button', { name: new RegExp(words.settings.depthOption('enterprise')) })
    await chosen.waitFor()
    expect(await count()).toBeGreaterThan(small)
    await openReview(app, 3)
    await chosen.waitFor()
    await app.end()
  })

  it('makes points of several findings in one go, and takes all of them back', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    await openReview(app, 1)
    await page.keyboard.press('Shift+P')
    await button(dialog(page), words.raiseMany.nothing).click()
    const boxes = dialog(page).locator('label')
    for (const at of [0, 1, 2]) await boxes.nth(at).click()
    await button(dialog(page), words.raiseMany.submit(3)).click()
    await dialog(page).waitFor({ state: 'hidden' })
    await page.getByText(words.raiseMany.done(3)).first().waitFor()
    await button(page, words.raiseMany.undoAll).click()
    await page
      .getByText(text.undo.undone(words.raiseMany.step(3)))
      .first()
      .waitFor()
    await page.keyboard.press('Shift+P')
    await button(dialog(page), words.raiseMany.nothing).click()
    await app.end()
  })

  it('raises a point from a topic with position, wording and ladder, and leads to it', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    await openReview(app, 2, 'insurance')
    await page.keyboard.press('p')
    const title = await chosenTitle(page)
    expect(await dialog(page).getByLabel(text.compare.raise.titleField, { exact: true }).inputValue()).toBe(title)
    await button(dialog(page), text.compare.raise.submit).click()
    await dialog(page).waitFor({ state: 'hidden' })
    const link = page.getByRole('complementary').getByRole('link', { name: title ?? '' })
    await link.click()
    await page.getByRole('heading', { name: text.negotiation.points }).waitFor()
    await app.end()
  })

  it('writes the review into Downloads', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    await openReview(app, 4)
    await runByPalette(page, 'review.checklist')
    await tab(page, 'checklist').and(page.locator('[aria-selected=true]')).waitFor()
    await page.keyboard.press('x')
    await dialog(page).locator('label', { hasText: words.exports.formats.md }).click()
    await button(dialog(page), words.exports.write).click()
    await dialog(page).waitFor({ state: 'hidden' })
    const written = readdirSync(app.folders.downloads)
    expect(written).toHaveLength(1)
    expect(written[0]).toMatch(/checklist\.md$/)
    await app.end()
  })

  it('says so when the address names a version or a part that is not there, and when there is no version', async () => {
    const app = await openApp()
    const { page } = app
    await createWorkspace(page, 'Clients', 'marmalade kettledrum')
    await addContract(page, { title: 'Retainer', vendor: 'Studio', buyer: 'Client', price: '100' })
    await followLink(page, { screen: 'review', contract: 'C-01', version: null, item: null })
    await page.getByRole('heading', { name: words.empty.title }).waitFor()
    await app.allowChange()
    await app.visit('review-empty')
    await app.end()
    const other = await openApp()
    await openSample(other)
    await goToAddress(other, 'review/99/nothing')
    await other.page.getByText(words.missed(99, 4)).waitFor()
    await other.page.getByText(words.inspector.missing('nothing')).waitFor()
    await other.allowChange()
    await other.visit('review-missing')
    await other.end()
  })
})
