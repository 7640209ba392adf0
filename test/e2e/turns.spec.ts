import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { CommandId } from '#renderer/commands/table.ts'
import { text } from '#renderer/messages/text.ts'
import { readCalendar, unescaped } from '../fixtures/read-calendar.ts'
import { type App, openApp } from './support/app.ts'
import { button, dialog, runByPalette, sampleFile } from './support/journey.ts'
import { openSample } from './support/sample.ts'

const words = text.turns
const { add } = text.overview

/** Presses Tab until something inside of what is meant has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const isThere = await target.evaluate((element) => element.contains(document.activeElement))
    if (isThere) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the keyboard does not get there')
}

/** Chooses one of a group with the arrow keys. */
async function choose(page: Page, group: Locator, name: string | RegExp): Promise<void> {
  const radio = group.getByRole('radio', { name })
  await tabTo(page, group)
  for (let presses = 0; presses < 6 && !(await radio.isChecked()); presses += 1)
    await page.keyboard.press(presses === 0 ? 'Space' : 'ArrowDown')
  expect(await radio.isChecked()).toBe(true)
}

/** Opens a dialog, looks at it, and closes it: whoever looks tries the keys, too, and so chooses something. */
async function lookAt({ page, visit, allowChange }: App, command: CommandId, name: string): Promise<void> {
  await runByPalette(page, command)
  await dialog(page).waitFor()
  await allowChange()
  await visit(name)
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'hidden' })
}

async function goTo(page: Page, keys: string): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

const card = (page: Page): Locator => page.locator('section', { hasText: words.title })

describe.each(['light', 'dark'] as const)('turns and dates, in %s and by keyboard alone', (theme) => {
  it('are said, recorded, exported and taken back on the overview', async () => {
    const app = await openApp({ theme })
    const { page, visit } = app
    await openSample(app)
    await goTo(page, 'go')
    await card(page).getByText(words.ours, { exact: true }).waitFor()
    await page.getByText(text.overview.changes.title(4)).waitFor()
    await app.allowChange()
    await visit('turns-overview')

    await lookAt(app, 'turn.change', 'turns-say')
    await runByPalette(page, 'turn.change')
    await choose(page, dialog(page).getByRole('radiogroup', { name: words.change.holder }), /buyer/)
    await tabTo(page, button(dialog(page), words.change.submit))
    await page.keyboard.press('Enter')
    await card(page).getByText(words.theirs, { exact: true }).waitFor()
    await page.getByText(words.change.done(false)).waitFor()
    await page.keyboard.press('Control+z')
    await card(page).getByText(words.ours, { exact: true }).waitFor()
    await page.keyboard.press('Control+Shift+z')
    await card(page).getByText(words.saidSo(null)).waitFor()
    await tabTo(page, button(page, words.takeBack))
    await page.keyboard.press('Enter')
    await card(page).getByText(words.ours, { exact: true }).waitFor()

    await lookAt(app, 'reminder.add', 'turns-reminder')
    await runByPalette(page, 'reminder.add')
    await dialog(page).getByText(words.dates.add.what).waitFor()
    await page.keyboard.type('Call them, then write')
    await page.keyboard.press('Enter')
    await page.getByText('Call them, then write', { exact: true }).waitFor()

    await lookAt(app, 'sending.add', 'turns-sending')
    await runByPalette(page, 'sending.add')
    await dialog(page).getByText(words.sent.add.files).waitFor()
    await page.keyboard.press('Enter')
    await dialog(page).waitFor({ state: 'hidden' })
    const sent = page.getByRole('table', { name: words.sent.title })
    const hash = createHash('sha256')
      .update(readFileSync(sampleFile('v3-vendor.docx')))
      .digest('hex')
    await expect.poll(async () => (await sent.textContent())?.includes(hash)).toBe(true)

    await runByPalette(page, 'deadline.export')
    await page.getByText(words.dates.exportedTodo).waitFor()
    const [name = ''] = readdirSync(app.folders.downloads).filter((each) => each.endsWith('.ics'))
    const { parts } = readCalendar(new Uint8Array(readFileSync(join(app.folders.downloads, name))))
    const titles = parts.map(({ properties }) => unescaped(properties.get('SUMMARY')?.[0] ?? ''))
    expect(titles).toContain('AI Services Agreement: Call them, then write')

    await goTo(page, 'gh')
    await page.getByRole('heading', { name: text.home.needs.title }).waitFor()
    await app.allowChange()
    await visit('turns-contracts')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await card(page).waitFor()
    await tabTo(page, button(page, words.dates.remove('Call them, then write')))
    await page.keyboard.press('Enter')
    await page.getByText(words.dates.removed).waitFor()
    await app.end()
  })

  it('are asked about when a version comes in out of turn, with what it means for the points', async () => {
    const app = await openApp({ theme })
    const { page, visit } = app
    await openSample(app)
    await goTo(page, 'go')
    await card(page).waitFor()
    await page.keyboard.press('Control+Shift+o')
    await tabTo(page, button(dialog(page), add.drop))
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
    await chooser.setFiles(sampleFile('v2-buyer.docx'))
    const side = dialog(page).getByRole('radiogroup', { name: add.side })
    await side.waitFor()
    await choose(page, side, /buyer/)
    await dialog(page).getByText(add.fork.title(true)).waitFor()
    await app.allowChange()
    await visit('turns-fork')
    const question = dialog(page).getByRole('radiogroup', { name: add.fork.question })
    await choose(page, question, add.fork.correction(4))
    await dialog(page)
      .getByText(add.answersVersion(3, 'vendor', '2026-09-16'))
      .first()
      .waitFor()
    await tabTo(page, button(dialog(page), add.submit))
    await page.keyboard.press('Enter')

    await dialog(page).getByText(add.after.intro).waitFor()
    await app.allowChange()
    await visit('turns-take-in')
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'hidden' })
    await page.getByText(add.added(5)).waitFor()
    await card(page).getByText(words.forks).waitFor()
    await page.keyboard.press('Control+z')
    await card(page).getByText(words.forks).waitFor({ state: 'detached' })
    await app.end()
  })
})
