import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { text } from '#renderer/messages/text.ts'
import { screenRoute } from '#renderer/route/route.ts'
import { openApp } from './support/app.ts'
import {
  addContract,
  addVersion,
  button,
  createWorkspace,
  dialog,
  followLink,
  runByPalette,
  sampleFile,
  unlock,
} from './support/journey.ts'

const PASSPHRASE = 'marmalade kettledrum'
const DEAL = { title: 'Retainer', vendor: 'Studio', buyer: 'Client', price: '100' }

describe('when something goes wrong', () => {
  it('ten wrong passphrases in a row change nothing, and the right one still opens', async () => {
    const app = await openApp()
    const { page } = app
    await createWorkspace(page, 'Clients', PASSPHRASE)
    await page.keyboard.press('Control+Shift+l')
    await button(page, text.start.unlock.submit).waitFor()
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await unlock(page, `wrong ${attempt}`)
      await page
        .getByText(attempt < 3 ? text.start.wrong : text.start.wrongAgain)
        .first()
        .waitFor()
    }
    await app.visit('wrong-passphrase')
    await unlock(page, PASSPHRASE)
    await page.getByRole('heading', { name: text.home.empty.title }).waitFor()
    await app.end()
  })

  it('a core that is killed is said, with what was kept, and everything acknowledged is there after a restart', async () => {
    const app = await openApp()
    const { page, launched } = app
    await createWorkspace(page, 'Clients', PASSPHRASE)
    await addContract(page, DEAL)
    launched.core()?.kill('SIGKILL')
    await dialog(page).getByText(text.shell.core.endedTodo).waitFor()
    await app.visit('core-ended')
    await button(dialog(page), text.shell.core.restart).click()
    await unlock(page, PASSPHRASE)
    await page.getByRole('link', { name: DEAL.title }).first().waitFor()
    await app.end()
  })

  it('a core that hangs is said; waiting goes on with it, and starting again keeps what was saved', async () => {
    const times = { tickMs: 200, hungAfterTicks: 3, endMs: 500 }
    const app = await openApp({ times })
    const { page, launched } = app
    await createWorkspace(page, 'Clients', PASSPHRASE)
    await addContract(page, DEAL)
    launched.core()?.kill('SIGSTOP')
    await dialog(page).getByText(text.shell.core.hungTodo).waitFor()
    await app.visit('core-hung')
    launched.core()?.kill('SIGCONT')
    await dialog(page).waitFor({ state: 'hidden' })
    launched.core()?.kill('SIGSTOP')
    await button(dialog(page), text.shell.core.restart).click()
    await unlock(page, PASSPHRASE)
    await page.getByRole('link', { name: DEAL.title }).first().waitFor()
    await app.end()
  })

  it('files that are no contract are refused, each with its reason, and nothing is added', async () => {
    const app = await openApp()
    const { page, folders } = app
    await createWorkspace(page, 'Clients', PASSPHRASE)
    await addContract(page, DEAL)
    await followLink(page, { screen: 'overview', contract: 'C-01' })
    await page.getByRole('heading', { name: text.overview.noVersions.title }).waitFor()
    const files = {
      'setup.exe': Buffer.from('MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff', 'latin1'),
      'empty.docx': Buffer.alloc(0),
      'photo.png': Buffer.from('\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR', 'latin1'),
      'torn.docx': Buffer.from('PK\x03\x04\x14\x00\x00\x00', 'latin1'),
    }
    await runByPalette(page, 'version.add')
    for (const [name, bytes] of Object.entries(files)) {
      const path = join(folders.root, name)
      writeFileSync(path, bytes)
      await dialog(page).locator('input[type=file]').setInputFiles(path)
      await dialog(page).getByRole('alert').filter({ hasText: name }).waitFor()
    }
    await app.allowChange()
    await app.visit('refused-document')
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: text.overview.noVersions.title }).waitFor()
    await app.end()
  })

  it('a message of the wrong shape, of the wrong size or from elsewhere is answered, and the window lives on', async () => {
    const app = await openApp()
    const { page } = app
    const send = (message: unknown): Promise<unknown> =>
      page.evaluate((sent) => window.counterdraft.send(sent as never), message)
    for (const wrong of [
      null,
      7,
      'text',
      [],
      {},
      { id: 'a', name: 'contract.list', input: {} },
      { id: -1, name: '', input: 0 },
    ]) {
      expect(await send(wrong)).toMatchObject({ ok: false, error: { kind: 'bad-input' } })
    }
    expect(await send({ id: 1, name: '__proto__', input: {} })).toMatchObject({ ok: false })
    expect(await send({ id: 2, name: 'contract.list', input: { surplus: true } })).toMatchObject({ ok: false })
    const large = await page.evaluate(() =>
      window.counterdraft.send({ id: 3, name: 'bundle.verify', input: { bytes: new Uint8Array(100_000_000) } }),
    )
    expect(large).toMatchObject({ ok: false, error: { kind: 'bad-input' } })
    await createWorkspace(page, 'Clients', PASSPHRASE)
    await app.end()
  })

  it('a page that is loaded anew goes on where it was; only the lock asks for the passphrase', async () => {
    const app = await openApp()
    const { page } = app
    await createWorkspace(page, 'Clients', PASSPHRASE)
    await addContract(page, DEAL)
    await followLink(page, screenRoute('C-01', 'negotiation'))
    await page.reload()
    await page.getByText(text.negotiation.empty.title).waitFor()
    await page.keyboard.press('Control+Shift+l')
    await button(page, text.start.unlock.submit).waitFor()
    await page.reload()
    await button(page, text.start.unlock.submit).waitFor()
    await app.end()
  })

  it('an address of a contract that is not there says so, and leads back', async () => {
    const app = await openApp()
    const { page } = app
    await createWorkspace(page, 'Clients', PASSPHRASE)
    await page.evaluate(() => window.location.assign('#/C-77/negotiation'))
    await page.getByRole('heading', { name: text.home.missing.title('C-77') }).waitFor()
    await app.allowChange()
    await app.visit('missing-contract')
    await button(page, text.home.missing.toContracts).click()
    await page.getByRole('heading', { name: text.home.empty.title }).waitFor()
    await app.end()
  })

  it('what was typed into a dialog goes only with a second Escape', async () => {
    const app = await openApp()
    const { page } = app
    await createWorkspace(page, 'Clients', PASSPHRASE)
    await addContract(page, DEAL)
    await followLink(page, screenRoute('C-01', 'negotiation'))
    await runByPalette(page, 'point.raise')
    const wanted = dialog(page).getByRole('textbox').last()
    await wanted.fill('Twelve months of fees')
    await page.keyboard.press('Escape')
    await dialog(page).getByText(text.common.escapeAgain).waitFor()
    await app.allowChange()
    await app.visit('escape-again')
    expect(await wanted.inputValue()).toContain('Twelve months of fees')
    await wanted.focus()
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'hidden' })
    await app.end()
  })

  it('a window that is small still shows everything, by scrolling', async () => {
    const app = await openApp()
    const { page } = app
    await createWorkspace(page, 'Clients', PASSPHRASE)
    await addContract(page, DEAL)
    await addVersion(page, sampleFile('v1-vendor.docx'), 'vendor')
    await addVersion(page, sampleFile('v2-buyer.docx'), 'buyer')
    await page.setViewportSize({ width: 900, height: 600 })
    for (const screen of [
      'overview',
      'document',
      'compare',
      'review',
      'negotiation',
      'change-orders',
      'history',
      'bundle',
    ] as const) {
      await followLink(page, screenRoute('C-01', screen))
      await page.locator('main [aria-busy=true]').waitFor({ state: 'detached' })
      await app.allowChange()
      await app.visit(`small-${screen}`)
    }
    await app.end()
  })
})
