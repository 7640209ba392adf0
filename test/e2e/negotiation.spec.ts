import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { text } from '#renderer/messages/text.ts'
import { type App, openApp } from './support/app.ts'
import { button, dialog, runByPalette } from './support/journey.ts'
import { goToAddress, openSample } from './support/sample.ts'

const words = text.negotiation

const table = (page: Page): Locator => page.getByRole('grid', { name: words.points, exact: true })
const board = (page: Page): Locator => page.getByRole('grid', { name: words.list.board })
const row = (page: Page, point: string): Locator => page.locator(`[data-point="${point}"]`)
const address = (page: Page): Promise<string> => page.evaluate(() => window.location.hash)
const shownPoints = (page: Page): Promise<readonly (string | undefined)[]> =>
  page.locator('[data-point]').evaluateAll((rows) => rows.map((each) => (each as HTMLElement).dataset.point))

/** The sample's points, at one of them. */
async function openPoints(app: App, point = 'P-05'): Promise<void> {
  await openSample(app)
  await goToAddress(app, `negotiation/${point}`)
  await table(app.page).waitFor()
  await row(app.page, point).focus()
  await app.allowChange()
}

/** Chooses in a menu by the first letters, as somebody does who knows what it is called. */
async function chooseByLetters(page: Page, key: string, letters: string): Promise<void> {
  await page.keyboard.press(key)
  await page.getByRole('menu').waitFor()
  await page.keyboard.type(letters)
  await page.keyboard.press('Enter')
  await page.getByRole('menu').waitFor({ state: 'hidden' })
}

async function record(page: Page, version: number, said: string): Promise<void> {
  await page.keyboard.press('r')
  await dialog(page).waitFor()
  await dialog(page)
    .locator('label', { hasText: text.common.sideUs('vendor') })
    .click()
  await dialog(page).getByRole('button', { name: words.record.version }).click()
  await page.getByRole('option', { name: words.versionChoice(version, version % 2 === 1 ? 'vendor' : 'buyer') }).click()
  await dialog(page).getByRole('textbox').fill(said)
  await page.keyboard.press('Control+Enter')
  await dialog(page).waitFor({ state: 'hidden' })
}

describe.each(['light', 'dark'] as const)('the negotiation screen, in %s', (theme) => {
  it('passes the gates as a table and as a board', async () => {
    const app = await openApp({ theme })
    const { page, visit, allowChange } = app
    await openPoints(app)
    await chooseByLetters(page, 'Shift+P', 'mu')
    await page.keyboard.press('d')
    await button(dialog(page), words.list.edit.inDays(14)).waitFor()
    await allowChange()
    await visit('points-due')
    await button(dialog(page), words.list.edit.inDays(14)).press('Enter')
    await dialog(page).waitFor({ state: 'hidden' })
    await page.keyboard.press('o')
    await dialog(page).getByRole('textbox').fill('Mira')
    await visit('points-owner')
    await dialog(page).getByRole('textbox').press('Enter')
    await dialog(page).waitFor({ state: 'hidden' })
    await allowChange()
    await visit('points')

    await row(page, 'P-05').focus()
    await page.keyboard.press('x')
    await page.keyboard.press('Shift+ArrowUp')
    await allowChange()
    await visit('points-chosen')
    await page.keyboard.press('Escape')
    await page.keyboard.press('w')
    await dialog(page).waitFor()
    await allowChange()
    await visit('points-arrange')
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'hidden' })

    await page.keyboard.press('b')
    await board(page).waitFor()
    await allowChange()
    await visit('points-board')
    await app.end()
  }, 300_000)

  it('passes the gates with a point in full, and in every dialog', async () => {
    const app = await openApp({ theme })
    const { page, visit, allowChange } = app
    await openPoints(app, 'P-01')
    await record(page, 1, 'The liability is limited to the Fees of the three (3) months before the claim.')
    await record(page, 3, 'The liability is limited to the Fees of the six (6) months before the claim.')
    await page.keyboard.press('l')
    await dialog(page).getByRole('textbox').nth(1).fill('the Fees of nine (9) months')
    await dialog(page).getByRole('textbox').nth(2).fill('the Fees of twelve (12) months')
    await page.keyboard.press('Control+Enter')
    await dialog(page).waitFor({ state: 'hidden' })
    await row(page, 'P-01').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('img', { name: /version by version/ }).waitFor()
    await page.getByText(text.compare.history.title).waitFor()
    await allowChange()
    await visit('point-opened')
    for (const [command, shown] of [
      ['point.trade', words.tradeForm.conditional],
      ['point.precedents', words.precedents.none],
      ['point.take-in', words.takeIn.nothing(4)],
      ['point.read-list', words.takeList.intro],
    ] as const) {
      await runByPalette(page, command)
      await dialog(page).getByText(shown).waitFor()
      await allowChange()
      await visit(command.replace('.', '-'))
      await page.keyboard.press('Escape')
      await dialog(page).waitFor({ state: 'hidden' })
    }
    await app.end()
  }, 300_000)
})

describe('points from the keyboard alone', () => {
  it('are set where they stand, also many at once, and every step is taken back', async () => {
    const app = await openApp()
    const { page } = app
    await openPoints(app)
    const fifth = row(page, 'P-05')

    await chooseByLetters(page, 's', 'cou')
    await fifth.getByText(words.status('countered')).waitFor()
    await page.keyboard.press('Control+z')
    await fifth.getByText(words.status('open')).waitFor()
    await page.keyboard.press('Control+Shift+z')
    await fifth.getByText(words.status('countered')).waitFor()

    await page.keyboard.press('F2')
    await page.getByRole('textbox', { name: words.inspector.newTitle }).fill('Use as a reference')
    await page.keyboard.press('Enter')
    await fifth.getByText('Use as a reference').waitFor()

    await page.keyboard.press('x')
    await page.keyboard.press('Shift+ArrowUp')
    await page.keyboard.press('Shift+ArrowUp')
    await page.getByText(words.list.selected(3)).waitFor()
    await page.keyboard.press('o')
    await page.keyboard.type('Mira')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('[data-point]', { hasText: 'Mira' }).count()).toBe(3)
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.locator('[data-point]', { hasText: 'Mira' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.getByText(words.list.selected(3)).waitFor({ state: 'hidden' })
    await app.end()
  })

  it('are found, grouped and sorted, and moved on the board', async () => {
    const app = await openApp()
    const { page } = app
    await openPoints(app)
    await page.keyboard.press('/')
    await page.keyboard.type('portfolio')
    await page.getByText(words.list.shown(1, 5)).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => shownPoints(page)).toHaveLength(5)

    await page.keyboard.press('w')
    await dialog(page).getByRole('button', { name: words.list.groupBy }).press('Enter')
    await page.keyboard.type('sta')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    // Open points stand before agreed ones now.
    await expect.poll(() => shownPoints(page)).toEqual(['P-05', 'P-01', 'P-02', 'P-03', 'P-04'])

    await page.keyboard.press('b')
    await board(page).waitFor()
    await page.keyboard.press('j')
    await row(page, 'P-05').focus()
    await page.keyboard.press('Shift+ArrowRight')
    const column = (status: 'open' | 'countered'): Locator =>
      board(page)
        .getByRole('row')
        .filter({ hasText: words.status(status) })
    await column('countered').getByText('P-05').waitFor()
    await page.keyboard.press('Shift+ArrowLeft')
    await column('open').getByText('P-05').waitFor()
    await page.keyboard.press('ArrowRight')
    expect(await address(page)).toBe('#/C-01/negotiation/P-01')
    // An agreed point leaves its column by being reopened, and not by being moved.
    await page.keyboard.press('Shift+ArrowRight')
    await page.getByText(words.list.noMove('agreed')).waitFor()
    await app.end()
  })

  it('are opened, annotated and traded', async () => {
    const app = await openApp()
    const { page } = app
    await openPoints(app)
    await page.keyboard.press('Enter')
    await page.getByText(words.onePoint.back).waitFor()
    await page.keyboard.press('n')
    await page.keyboard.type('They asked twice.')
    await page.keyboard.press('Control+Enter')
    await page.getByText('They asked twice.').waitFor()
    await page.keyboard.press('t')
    const got = dialog(page).getByRole('button', { name: words.tradeForm.got })
    await got.press('Enter')
    await page.keyboard.type('P-03')
    await page.keyboard.press('Enter')
    await got.press('Tab')
    await button(dialog(page), words.tradeForm.submitAdd).press('Enter')
    await dialog(page).waitFor({ state: 'hidden' })
    await page.getByText(words.onePoint.notYet).first().waitFor()
    await page.keyboard.press('Escape')
    await table(page).waitFor()
    await app.end()
  })

  it('take the answers of an issues list that came back, and nothing is overwritten', async () => {
    const app = await openApp()
    const { page, visit, allowChange, folders } = app
    await openPoints(app)
    await runByPalette(page, 'point.export')
    await dialog(page).locator('label', { hasText: words.issues.formats.csv.label }).click()
    await button(dialog(page), words.issues.write).press('Enter')
    await dialog(page).waitFor({ state: 'hidden' })
    const sent = join(folders.downloads, 'AI Services Agreement issues list.csv')
    await expect.poll(() => readFileSync(sent, 'utf8')).toContain('P-05')
    const answer = 'Only with our written consent for each use.'
    const filled = readFileSync(sent, 'utf8').replace(/^(P-05.*),""?$|^(P-05.*),$/m, `$1$2,"${answer}"`)
    expect(filled).toContain(answer)
    const back = join(folders.root, 'answers.csv')
    writeFileSync(back, filled)

    await page.keyboard.press('f')
    await dialog(page).locator('input[type=file]').setInputFiles(back)
    await dialog(page).getByText(answer).waitFor()
    await allowChange()
    await visit('answers')
    await button(dialog(page), words.takeList.submit(1)).press('Enter')
    await dialog(page).waitFor({ state: 'hidden' })
    await row(page, 'P-05').getByText(answer).waitFor()
    const said = page.getByRole('complementary').getByText(answer)
    await said.waitFor()
    await page.keyboard.press('Control+z')
    await said.waitFor({ state: 'hidden' })
    await app.end()
  })
})
