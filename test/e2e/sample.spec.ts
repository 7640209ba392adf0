import { describe, expect, it } from 'vitest'
import { text } from '#renderer/messages/text.ts'
import { CONTRACT_SCREENS, screenRoute } from '#renderer/route/route.ts'
import { openApp } from './support/app.ts'
import { changedRows, countSeenRows, followLink } from './support/journey.ts'
import { SAMPLE as CONTRACT, comparePair, openSample } from './support/sample.ts'

describe.each(['light', 'dark'] as const)('the sample contract, in %s', (theme) => {
  it('shows three panes and at least eight changed rows at 1280 by 800, and has something on every screen', async () => {
    const app = await openApp({ theme })
    await openSample(app)
    for (const older of [1, 2, 3]) {
      await comparePair(app, older, older + 1)
      const panes = ['navigation', 'complementary'] as const
      for (const pane of panes) expect(await app.page.getByRole(pane).first().isVisible()).toBe(true)
      expect(await app.page.getByRole('treegrid').isVisible()).toBe(true)
      if (older === 1) expect(await countSeenRows(app.page)).toBeGreaterThanOrEqual(8)
      await app.visit(`sample-${older}-${older + 1}`)
    }
    for (const screen of CONTRACT_SCREENS.filter((each) => each !== 'compare')) {
      await followLink(app.page, screenRoute(CONTRACT, screen))
      await app.page.locator('main [aria-busy=true]').waitFor({ state: 'detached' })
      if (screen === 'review') await app.page.getByRole('grid').waitFor()
      await app.allowChange()
      await app.visit(`sample-${screen}`)
    }
    await app.end()
  })
})

describe('the sample contract', () => {
  it('is walked through by keyboard: next, previous, unfold, and back where one came from', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    const address = (): Promise<string> => page.evaluate(() => window.location.hash)
    await page.keyboard.press('j')
    const first = await address()
    await page.keyboard.press('j')
    const second = await address()
    expect(second).not.toBe(first)
    await page.keyboard.press('k')
    expect(await address()).toBe(first)
    await page.keyboard.press('F7')
    expect(await address()).toBe(second)
    const before = await page.getByRole('treegrid').getAttribute('aria-rowcount')
    await page.keyboard.press('u')
    await expect.poll(() => page.getByRole('treegrid').getAttribute('aria-rowcount')).not.toBe(before)
    await page.keyboard.press('u')
    await expect.poll(() => page.getByRole('treegrid').getAttribute('aria-rowcount')).toBe(before)
    // The N of "G then N" is not the N that shows the renumbering.
    const changes = page
      .getByLabel(text.compare.filtersName)
      .getByRole('radio')
      .filter({ hasText: text.compare.filters.all(2) })
    const counted = await changes.textContent()
    await page.keyboard.press('g')
    await page.keyboard.press('n')
    await page
      .getByRole('link', { name: text.commands.titles.negotiation, exact: true })
      .and(page.locator('[aria-current]'))
      .waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    await changedRows(page).first().waitFor()
    expect(await changes.textContent()).toBe(counted)
    await followLink(page, screenRoute(CONTRACT, 'overview'))
    await page.getByRole('heading', { name: text.overview.versions }).first().waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    await changedRows(page).first().waitFor()
    expect(await address()).toBe(second)
    await app.end()
  })

  it('says what the sender did not mark before anything else', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    await comparePair(app, 1, 2)
    const [first] = await page.getByLabel(text.compare.filtersName).getByRole('radio').allTextContents()
    expect(first).toContain(text.compare.filters.unmarked())
    await app.end()
  })
})
