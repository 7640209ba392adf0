import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { text } from '#renderer/messages/text.ts'
import { openApp } from './support/app.ts'
import { button, changedRows, dialog, runByPalette } from './support/journey.ts'
import { comparePair, goToAddress, openSample } from './support/sample.ts'

const words = text.compare

/** The chip of a filter, by its words. */
const chip = (page: Page, label: string): Locator =>
  page.getByLabel(words.filtersName).getByRole('radio').filter({ hasText: label })

const lookedLine = (page: Page): Locator => page.getByRole('region', { name: words.looked.name })

describe.each(['light', 'dark'] as const)('the compare screen, in %s', (theme) => {
  it('lists by weight, by kind and by words, and every dialog of it passes the gates', async () => {
    const app = await openApp({ theme })
    const { page } = app
    await openSample(app)
    await comparePair(app, 1, 2)
    await page.keyboard.press('w')
    await page.getByRole('row', { name: words.weights.terms }).waitFor()
    await app.visit('compare-by-weight')
    await page.keyboard.press('w')
    await page.keyboard.press('t')
    await lookedLine(page).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('days')
    await app.visit('compare-searched')
    await page.keyboard.press('Escape')
    await lookedLine(page).waitFor({ state: 'hidden' })
    await app.allowChange()
    await button(page, words.view.menu).click()
    await page.getByRole('menuitemradio', { name: words.view.orders.weight }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('e')
    await button(dialog(page), words.exports.write).waitFor()
    await app.visit('redline')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+E')
    await button(dialog(page), words.exports.write).waitFor()
    await app.visit('report')
    await page.keyboard.press('Escape')
    await page.keyboard.press('s')
    await button(dialog(page), words.pairing.dialog.same.submit).waitFor()
    await app.visit('same-clause')
    await page.keyboard.press('Escape')
    await goToAddress(app, 'sides')
    await page.getByRole('treegrid').waitFor()
    await app.allowChange()
    await app.visit('sides')
    await app.end()
  })
})

describe('the compare screen', () => {
  it('parts two clauses that the machine took for one, keeps the place, and takes it back', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    await comparePair(app, 1, 2)
    await page.keyboard.press('j')
    const chosen = page.locator('tr[data-chosen]')
    const heading = await page.getByRole('complementary').getByRole('heading', { level: 2 }).textContent()
    await page.keyboard.press('d')
    await page.getByText(words.pairing.partedStep).first().waitFor()
    await chosen.filter({ hasText: words.tags.parted }).waitFor()
    expect(await page.getByRole('complementary').getByRole('heading', { level: 2 }).textContent()).toBe(heading)
    expect(await chosen.getByText(words.tags.added).count()).toBe(1)
    await chip(page, words.filters.corrected()).click()
    await expect.poll(() => changedRows(page).count()).toBe(2)
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.getByText(words.tags.parted).count()).toBe(0)
    await app.end()
  })

  it('takes an added and a removed clause for one when the user says so, in every comparison from then on', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    await comparePair(app, 1, 2)
    await chip(page, words.filters.removed()).click()
    await page.keyboard.press('s')
    await button(dialog(page), words.pairing.dialog.same.submit).waitFor()
    await dialog(page).getByRole('combobox').fill('2.6')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await button(dialog(page), words.pairing.dialog.same.submit).click()
    await dialog(page).waitFor({ state: 'hidden' })
    await chip(page, words.filters.corrected()).waitFor()
    await comparePair(app, 3, 4)
    await comparePair(app, 1, 2)
    await chip(page, words.filters.corrected()).click()
    await changedRows(page).filter({ hasText: words.tags.paired }).waitFor()
    await runByPalette(page, 'pairing.take-back')
    await page.getByText(words.looked.none).waitFor()
    await app.end()
  })

  it('follows a clause through the versions, and leads to the comparison in which it changed', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    await comparePair(app, 1, 2)
    await page.keyboard.press('j')
    const heading = await page.getByRole('complementary').getByRole('heading', { level: 2 }).textContent()
    await page.getByRole('button', { name: words.history.go(2, 3) }).click()
    await page.getByRole('treegrid', { name: /v2 .* v3 / }).waitFor()
    await expect
      .poll(() => page.getByRole('complementary').getByRole('heading', { level: 2 }).textContent())
      .toBe(heading)
    await app.end()
  })

  it('writes a redline and a report into Downloads', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    await comparePair(app, 3, 4)
    await page.keyboard.press('e')
    await dialog(page).locator('label', { hasText: words.exports.redlineFormats.html.label }).click()
    await button(dialog(page), words.exports.write).click()
    const pages = (): readonly string[] => readdirSync(app.folders.downloads).filter((name) => name.endsWith('.html'))
    await expect.poll(pages, { timeout: 30_000 }).toHaveLength(1)
    const [written = ''] = readdirSync(app.folders.downloads)
    expect(readFileSync(join(app.folders.downloads, written), 'utf8')).toContain('<ins')
    const close = button(dialog(page), text.common.close)
    await Promise.race([close.click(), dialog(page).waitFor({ state: 'hidden' })])
    await runByPalette(page, 'comparison.report')
    await dialog(page).locator('label', { hasText: words.exports.reportFormats.csv.label }).click()
    await button(dialog(page), words.exports.write).click()
    await dialog(page).waitFor({ state: 'hidden' })
    expect(readdirSync(app.folders.downloads).filter((name) => name.endsWith('.csv'))).toHaveLength(1)
    await app.end()
  })

  it('says so when the address names a version that is not there', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    await goToAddress(app, 'compare/1/99')
    await page.getByText(words.missed([99], { older: 3, newer: 4 })).waitFor()
    await app.end()
  })
})

describe('comparing three ways', () => {
  it('lists who changed what, place by place', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    const grid = page.getByRole('treegrid', { name: text.sides.listName(2, 4, 3) })
    await grid.waitFor()
    await chip(page, text.sides.filters.both()).click()
    const rows = grid.locator('tbody tr[data-kind=place]')
    const [first] = await chip(page, text.sides.filters.both()).locator('b').allTextContents()
    expect(await rows.count()).toBe(Number(first))
    await page.keyboard.press('j')
    await grid.locator('tr[data-chosen]').filter({ hasText: text.sides.states.both }).waitFor()
    await app.end()
  })

  it('makes a place a point with what each side wants there', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    await goToAddress(app, 'sides')
    const grid = page.getByRole('treegrid', { name: text.sides.listName(2, 4, 3) })
    await grid.waitFor()
    await chip(page, text.sides.filters.both()).click()
    await page.keyboard.press('j')
    await grid.locator('tr[data-chosen]').waitFor()
    await page.keyboard.press('p')
    const vendor = dialog(page).getByLabel(/^Vendor.*wants/)
    const buyer = dialog(page).getByLabel(/^Buyer.*wants/)
    await vendor.waitFor()
    expect(await vendor.inputValue()).not.toBe('')
    expect(await buyer.inputValue()).not.toBe(await vendor.inputValue())
    await app.visit('sides-raise')
    await dialog(page).getByLabel(words.raise.titleField).fill('Both differ')
    await button(dialog(page), words.raise.submit).click()
    await page.getByText(/raised: Both differ/).waitFor()
    await app.end()
  })
})
