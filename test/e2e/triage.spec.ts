import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { text } from '#renderer/messages/text.ts'
import { type App, openApp } from './support/app.ts'
import { button } from './support/journey.ts'
import { comparePair, goToAddress, openSample } from './support/sample.ts'

const words = text.compare.triage

/** Whatever is asked of the core may take its time on a machine that does other things, too. */
const SLOW = { timeout: 20_000 }

const line = (page: Page): Locator => page.getByRole('region', { name: words.name })
const chosen = (page: Page): Locator => page.locator('tr[data-chosen]')
/** How many changes the list has, as it says while something is looked for. */
const listed = async (page: Page): Promise<number> =>
  Number.parseInt(
    (await page.getByRole('region', { name: text.compare.looked.name }).getByRole('status').textContent()) ?? '',
    10,
  )
const decided = (page: Page): Promise<string | null> => line(page).getByRole('status').textContent()

const editor = (page: Page): Locator => page.getByLabel(text.draft.editor.paragraphs)

/** The gates try all keys, and leave other filters and another change: the comparison as it opens. */
async function openAnew(app: App): Promise<void> {
  await comparePair(app, 1, 2)
  await comparePair(app, 3, 4)
}

/** How many of their changes are decided, and of how many, as the line says. */
async function progress(page: Page): Promise<readonly number[]> {
  const said = (await line(page).getByRole('status').count()) === 0 ? '' : ((await decided(page)) ?? '')
  return [...said.matchAll(/\d+/g)].map(([number]) => Number(number))
}

describe.each(['light', 'dark'] as const)('answering their changes, in %s', (theme) => {
  it('decides by keys alone, goes on to the next by itself, and passes the gates', async () => {
    const app = await openApp({ theme })
    const { page } = app
    await openSample(app)
    await comparePair(app, 3, 4)
    await line(page).getByText(words.none).waitFor()
    await app.visit('triage-before')
    await openAnew(app)
    const first = await chosen(page).getAttribute('data-index')
    await page.keyboard.press('a')
    await page.getByText(text.draft.decision('accept')).first().waitFor()
    await expect.poll(() => chosen(page).getAttribute('data-index'), SLOW).not.toBe(first)
    await page.keyboard.press('r')
    await expect.poll(() => progress(page), SLOW).toEqual([2, expect.any(Number)])
    await app.allowChange()
    await app.visit('triage')
    await openAnew(app)
    await page.keyboard.press('c')
    await editor(page).waitFor()
    await app.allowChange()
    await app.visit('triage-counter')
    await app.end()
  }, 400_000)
})

describe('answering their changes', () => {
  it('counters in the row, and goes on', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    await comparePair(app, 3, 4)
    await page.keyboard.press('c')
    await editor(page).waitFor()
    await page.keyboard.press('Escape')
    await editor(page).waitFor({ state: 'hidden' })
    await page.keyboard.press('c')
    await editor(page).waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('The parties meet and agree on it.')
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await progress(page))[0], SLOW).toBe(1)
    await page.getByText(text.draft.decision('counter')).first().waitFor()
    await app.end()
  })

  it('lists what is undecided alone, skips, takes back, and undoes', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    await comparePair(app, 3, 4)
    await page.keyboard.press('o')
    const all = await listed(page)
    const first = await chosen(page).textContent()
    await page.keyboard.press('x')
    await expect.poll(() => chosen(page).textContent(), SLOW).not.toBe(first)
    await page.keyboard.press('k')
    await page.keyboard.press('r')
    await expect.poll(() => listed(page), SLOW).toBe(all - 1)
    await page.keyboard.press('Control+z')
    await expect.poll(() => listed(page), SLOW).toBe(all)
    await page.keyboard.press('a')
    await expect.poll(() => progress(page), SLOW).toEqual([1, all])
    await page.keyboard.press('o')
    await expect.poll(() => page.locator('tr', { hasText: text.draft.decision('accept') }).count(), SLOW).toBe(1)
    await page.locator('tr', { hasText: text.draft.decision('accept') }).click()
    await page.keyboard.press('b')
    await expect.poll(() => progress(page), SLOW).toEqual([0, all])
    await app.end()
  })

  it('answers only what our draft answers', async () => {
    const app = await openApp()
    const { page } = app
    await openSample(app)
    await comparePair(app, 1, 2)
    expect(await line(page).count()).toBe(0)
    await comparePair(app, 1, 4)
    await line(page).waitFor()
    await page.keyboard.press('a')
    await expect.poll(async () => (await progress(page))[0], SLOW).toBe(1)
    await comparePair(app, 3, 4)
    await line(page).waitFor()
    await goToAddress(app, 'draft')
    await button(page, text.draft.issueShort).waitFor()
    await app.end()
  })
})
