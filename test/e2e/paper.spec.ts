import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { text } from '#renderer/messages/text.ts'
import { addressOf, documentRoute } from '#renderer/route/route.ts'
import { type App, openApp } from './support/app.ts'
import { button, changedRows, dialog, followLink, runByPalette } from './support/journey.ts'

const CONTRACT = 'C-01'
const words = text.paper

const sheet = (page: Page): Locator => page.getByRole('feed')
const address = (page: Page): Promise<string> => page.evaluate(() => window.location.hash.slice(1))
const chosen = (page: Page): Locator => page.locator('[data-chosen]').first()

/** The sample contract's latest version on its sheets. */
async function openSample(app: App): Promise<void> {
  const { page } = app
  await page.getByRole('button', { name: new RegExp(text.start.choices.sample) }).click()
  await changedRows(page).first().waitFor()
  await followLink(page, documentRoute(CONTRACT, null))
  await sheet(page).waitFor()
  await app.allowChange()
}

describe.each(['light', 'dark'] as const)('a document as it looks on paper, in %s', (theme) => {
  it('passes the gates: alone, with a clause chosen, while something is looked for, and in a small window', async () => {
    const app = await openApp({ theme })
    const { page } = app
    await openSample(app)
    await app.visit('document')
    await page.keyboard.press('j')
    await chosen(page).waitFor()
    await app.visit('document-chosen')
    await page.keyboard.press('Control+f')
    await page.getByRole('textbox', { name: words.find.label }).fill('vendor')
    await page.getByRole('status').filter({ hasText: /^1 of/ }).waitFor()
    await app.visit('document-find')
    await page.getByRole('textbox', { name: words.find.label }).press('Escape')
    await page.setViewportSize({ width: 900, height: 600 })
    await app.allowChange()
    await app.visit('document-small')
    await app.end()
  })
})

describe('a document', () => {
  it('is read by keyboard: from clause to clause, along a reference, and back', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const second = await address(page)
    await page.keyboard.press('k')
    expect(await address(page)).not.toBe(second)
    await page.keyboard.press('j')
    expect(await address(page)).toBe(second)
    // Arrow keys do the same, and the focus goes along.
    await page.keyboard.press('ArrowDown')
    const third = await address(page)
    expect(third).not.toBe(second)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-clause')))
      .toBe(third.split('/').at(-1))

    const link = sheet(page).locator('article a').first()
    const target = (await link.getAttribute('href'))?.slice(1)
    await link.click()
    await expect.poll(() => address(page)).toBe(target)
    await chosen(page).waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(() => address(page)).not.toBe(target)
    // Back at the clause with the link, not where the reading began.
    await expect.poll(() => chosen(page).locator(`a[href="#${target}"]`).count()).toBeGreaterThan(0)
    await app.end()
  })

  it('finds words that are not drawn yet, and brings them into view', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    await runByPalette(page, 'document.find')
    const field = page.getByRole('textbox', { name: words.find.label })
    await field.fill('liability')
    await page.getByRole('status').filter({ hasText: /^1 of/ }).waitFor()
    await field.press('Enter')
    const current = page.locator('[data-current-hit]')
    await expect.poll(() => current.first().isVisible()).toBe(true)
    expect((await current.first().textContent())?.toLowerCase()).toBe('liability')
    await field.fill('no such words at all')
    await page.getByRole('status').filter({ hasText: words.find.none }).waitFor()
    await field.press('Escape')
    await field.waitFor({ state: 'hidden' })
    await app.end()
  })

  it('shows the clause that its heading leads to, and a point is raised there', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    const heading = page.getByRole('treeitem').nth(5)
    const to = (await heading.getAttribute('href'))?.slice(1)
    await heading.click()
    await expect.poll(() => address(page)).toBe(to)
    const details = page.getByRole('complementary', { name: text.shell.inspector })
    await details.getByText(text.compare.inspector.noPoints).waitFor()
    await page.keyboard.press('p')
    await dialog(page).getByRole('textbox').first().waitFor()
    await button(dialog(page), text.negotiation.raise.submit).click()
    await dialog(page).waitFor({ state: 'hidden' })
    await details.getByText(/^P-\d+$/).waitFor()
    expect(await address(page)).toBe(to)
    await app.end()
  })

  it('is compared with the version before at the clause that is read, and reached from the overview', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    await followLink(page, { screen: 'overview', contract: CONTRACT })
    await button(page, words.readVersion(2)).click()
    await expect.poll(() => address(page)).toBe(addressOf(documentRoute(CONTRACT, 2)))
    await sheet(page).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('c')
    await changedRows(page).first().waitFor()
    expect(await address(page)).toMatch(/^\/C-01\/compare\/1\/2\/\d+$/)
    await app.end()
  })

  it('that the contract does not have says so, and leads to the latest', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    await page.evaluate((hash) => window.location.assign(hash), `#${addressOf(documentRoute(CONTRACT, 99))}`)
    await page.getByText(words.missing(99)).waitFor()
    await button(page, words.toLatest).click()
    await sheet(page).waitFor()
    await app.end()
  })
})
