import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { text } from '#renderer/messages/text.ts'
import { screenRoute } from '#renderer/route/route.ts'
import { scanFor } from '../store/support/text-scan.ts'
import { openApp } from './support/app.ts'
import { makeFolders, scanTree } from './support/folders.ts'
import {
  addContract,
  addVersion,
  button,
  changedRows,
  createWorkspace,
  dialog,
  followLink,
  runByPalette,
  sampleFile,
  unlock,
} from './support/journey.ts'

const CONTRACT = 'C-01'
const PASSPHRASE = 'marmalade kettledrum spectacles'
const DEAL = {
  title: 'Quillfeather retainer',
  vendor: 'Okafor Studio',
  buyer: 'Northwind Analytics',
  price: '48000.00',
}
const POSITION = 'Wombatish liability stays limited to the peppermint fees of six months.'
const IDEAL = 'Sassafras months, and no more.'

// What is typed, and words of the documents that are dropped in.
const SECRETS = [
  PASSPHRASE,
  ...Object.values(DEAL).slice(0, 3),
  POSITION,
  'Sassafras',
  'Foreground',
  'indemnify',
  'seventy-two',
]
const scan = scanFor(SECRETS.map((secret) => Buffer.from(secret)))

/** Nothing of it in any file below the run's folder, but for the exports that were asked for. */
const expectNothingReadable = (root: string, exports: readonly string[] = []): void =>
  expect(scanTree(root, scan, exports), 'readable on the disk').toEqual({})

describe.each(['light', 'dark'] as const)('from the first start to a verified bundle, in %s', (theme) => {
  // Every screen with every gate: on a busy machine that takes longer than other tests do.
  it('does the whole main job, and every screen on the way passes the gates', async () => {
    const app = await openApp({ theme, folders: makeFolders() })
    const { page, visit } = app

    await visit('welcome')
    await createWorkspace(page, 'Clients', PASSPHRASE)
    await visit('contracts-empty')

    await addContract(page, DEAL)
    await followLink(page, { screen: 'overview', contract: CONTRACT })
    await page.getByRole('heading', { name: text.overview.noVersions.title }).waitFor()
    await visit('overview-empty')
    await addVersion(page, sampleFile('v1-vendor.docx'), 'vendor')
    await addVersion(page, sampleFile('v2-buyer.docx'), 'buyer', () => visit('add-version'))
    await page.getByText(text.overview.changes.title(2)).waitFor()
    await app.allowChange()
    await followLink(page, { screen: 'contracts' })
    await page.getByRole('link', { name: DEAL.title }).first().waitFor()
    await followLink(page, { screen: 'overview', contract: CONTRACT })
    await page.getByText(text.overview.changes.title(2)).waitFor()
    await visit('overview')
    expectNothingReadable(app.folders.root)

    await followLink(page, screenRoute(CONTRACT, 'compare'))
    await changedRows(page).first().waitFor()
    await visit('compare')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await visit('compare-chosen')

    await page.keyboard.press('p')
    await button(dialog(page), text.compare.raise.submit).waitFor()
    await dialog(page).getByLabel(text.compare.raise.titleField, { exact: true }).fill('Liability')
    await dialog(page).getByRole('textbox').nth(1).fill(POSITION)
    await visit('raise-point')
    await button(dialog(page), text.compare.raise.submit).click()
    await dialog(page).waitFor({ state: 'hidden' })

    await followLink(page, screenRoute(CONTRACT, 'review'))
    await page.getByRole('grid', { name: text.review.gridName(2) }).waitFor()
    await app.allowChange()
    await visit('review')

    await followLink(page, screenRoute(CONTRACT, 'negotiation'))
    await page.getByText(POSITION).first().waitFor()
    await visit('negotiation')
    await runByPalette(page, 'point.export')
    await dialog(page).getByText(text.negotiation.issues.intro).waitFor()
    await visit('issues')
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'hidden' })
    await page.keyboard.press('Control+z')
    await page.getByText(text.negotiation.status('withdrawn')).first().waitFor()
    await page.keyboard.press('Control+Shift+z')
    await page.getByText(text.negotiation.status('open')).first().waitFor()
    await page.keyboard.press('l')
    await dialog(page).getByRole('textbox').first().fill(IDEAL)
    await visit('prepare-point')
    await button(dialog(page), text.negotiation.prepare.submit).click()
    await dialog(page).waitFor({ state: 'hidden' })
    await page.getByText(IDEAL).waitFor()
    await visit('prepared-point')

    await followLink(page, screenRoute(CONTRACT, 'change-orders'))
    await runByPalette(page, 'change-order.add')
    const words = text.changeOrders.add
    await dialog(page).getByLabel(words.name, { exact: true }).fill('Support tickets in French')
    await dialog(page).getByRole('textbox', { name: words.price }).fill('+6400.00')
    await dialog(page).getByRole('textbox', { name: words.days }).fill('15')
    await app.allowChange()
    await visit('add-change-order')
    await button(dialog(page), words.submit).click()
    await dialog(page).waitFor({ state: 'hidden' })
    await visit('change-orders')

    await followLink(page, { screen: 'bundle', contract: CONTRACT })
    await button(page, text.bundle.freeze.button(2)).click()
    await visit('freeze')
    await button(dialog(page), text.bundle.freeze.dialog.confirm(2, 1)).click()
    await button(page, text.bundle.sign.button(2)).click()
    await dialog(page).getByLabel(text.bundle.sign.name, { exact: true }).fill('Mira Okafor')
    await dialog(page).getByRole('textbox', { name: text.bundle.sign.capacity }).fill('owner')
    await visit('sign')
    await button(dialog(page), text.bundle.sign.dialog.confirm(2)).click()
    await dialog(page).waitFor({ state: 'hidden' })
    await app.allowChange()
    await button(page, text.bundle.export.button).click()
    await button(page, text.bundle.check.button).click()
    await page.getByText(text.verify.good).first().waitFor()
    await visit('bundle')
    const exports = readdirSync(app.folders.downloads)
    expect(exports).toHaveLength(1)
    // The scan does find what can be read: in the export, which is not encrypted.
    expect(Object.keys(scanTree(app.folders.root, scan))).toEqual([join('downloads', exports[0] ?? '')])

    await followLink(page, { screen: 'history', contract: CONTRACT })
    await page.getByRole('heading', { name: text.overview.versions }).first().waitFor()
    await visit('history')
    await followLink(page, { screen: 'verify' })
    await page.locator('input[type=file]').setInputFiles(join(app.folders.downloads, exports[0] ?? ''))
    await page.getByText(text.verify.good).first().waitFor()
    await visit('verify')
    await page.keyboard.press('F1')
    for (const { id, title } of text.help.pages) {
      await followLink(page, { screen: 'help', page: id })
      await page.getByRole('heading', { name: title, level: 1 }).waitFor()
      await visit(`help-${id}`)
    }

    await followLink(page, { screen: 'contracts' })
    await page.getByRole('link', { name: DEAL.title }).first().waitFor()
    await visit('contracts')

    await page.keyboard.press('Shift+?')
    await visit('shortcuts')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await visit('palette')
    await page.keyboard.press('Escape')

    await page.keyboard.press('Control+Shift+l')
    await button(page, text.start.unlock.submit).waitFor()
    await visit('unlock')
    await unlock(page, PASSPHRASE)
    await page.getByRole('link', { name: DEAL.title }).first().waitFor()
    expectNothingReadable(app.folders.root, exports)
    await app.end()
    expectNothingReadable(app.folders.root, exports)
  }, 240_000)
})
