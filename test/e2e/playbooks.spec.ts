import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { text } from '#renderer/messages/text.ts'
import { playbookRoute } from '#renderer/route/route.ts'
import { openApp } from './support/app.ts'
import { button, createWorkspace, dialog, field, followLink, runByPalette } from './support/journey.ts'

const PASSPHRASE = 'marmalade kettledrum'
const words = text.playbooks
const OWN = 'Our confidentiality agreement'
const OWN_ID = 'our-confidentiality-agreement'

const entry = (page: Page, title: string): Locator =>
  page.getByRole('tree', { name: words.outline }).getByRole('treeitem', { name: title, exact: true })

const box = (page: Page | Locator, name: string): Locator => page.getByRole('textbox', { name, exact: true })

/** Makes an own copy of the playbook on confidentiality agreements, and shows it. */
async function cloneNda(page: Page): Promise<void> {
  await followLink(page, playbookRoute(null))
  await followLink(page, playbookRoute('nda'))
  await button(page, words.actions.clone).click()
  await field(dialog(page), words.clone.name).fill(OWN)
  await button(dialog(page), words.clone.submit).click()
  await page.getByRole('heading', { name: OWN, level: 1 }).waitFor()
}

async function editOwn(page: Page, part: string): Promise<void> {
  await button(page, words.actions.edit).click()
  await entry(page, part).click()
  await page.getByRole('heading', { name: part, level: 2 }).waitFor()
}

const isUnsaved = (page: Page): Promise<void> => page.getByText(words.edit.isUnsaved).waitFor()
const isSaved = (page: Page): Promise<void> => page.getByText(words.edit.isSaved).waitFor()

describe.each(['light', 'dark'] as const)('playbooks, in %s', (theme) => {
  it('are read, copied and changed; a fault stands at its field, and nothing that was typed is lost', async () => {
    const app = await openApp({ theme })
    const { page, visit } = app
    await createWorkspace(page, 'Clients', PASSPHRASE)
    await followLink(page, playbookRoute(null))
    await page.getByRole('table', { name: words.title }).waitFor()
    await app.allowChange()
    await visit('playbooks')

    await followLink(page, playbookRoute('ai-services'))
    await page.getByRole('heading', { name: words.overview.contents }).waitFor()
    await app.allowChange()
    await visit('playbook')
    await entry(page, 'Incident response').click()
    await page.getByRole('heading', { name: words.topic.wording }).waitFor()
    await app.allowChange()
    await visit('playbook-topic')

    await cloneNda(page)
    await editOwn(page, 'Purpose')
    await app.allowChange()
    await visit('playbook-edit')

    const cue = box(page, words.edit.signal(0))
    const before = await cue.inputValue()
    await cue.fill('(sole|solely')
    await page.getByText('This bracket is never closed (at character 1).').waitFor()
    expect(await cue.getAttribute('aria-invalid')).toBe('true')
    await page.getByText(words.faults.title(1)).waitFor()
    await app.allowChange()
    await visit('playbook-fault')

    await page.keyboard.press('Control+s')
    await page.getByText(words.faults.title(1)).waitFor()
    expect(await cue.inputValue()).toBe('(sole|solely')
    await button(page, words.faults.next).click()
    await expect.poll(() => cue.evaluate((element) => element === document.activeElement)).toBe(true)
    await isUnsaved(page)

    await followLink(page, { screen: 'clauses' })
    await dialog(page).getByRole('heading', { name: words.leave.title }).waitFor()
    await app.allowChange()
    await visit('playbook-leave')
    await button(dialog(page), words.leave.stay).click()
    expect(await cue.inputValue()).toBe('(sole|solely')

    await cue.fill('(sole|solely) ~6 aim*')
    await page.getByText(words.faults.none).waitFor()
    await page.keyboard.press('Control+s')
    await isSaved(page)
    await button(page, words.actions.done).click()
    await page.getByText('(sole|solely) ~6 aim*').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText(before, { exact: true }).waitFor()
    await app.end()
  })
})

describe('an own playbook', () => {
  it('gets topics and red flags of its own, and loses them again', async () => {
    const app = await openApp()
    const { page } = app
    await createWorkspace(page, 'Clients', PASSPHRASE)
    await cloneNda(page)
    await editOwn(page, 'Purpose')
    await button(page, words.edit.add).click()
    await page.getByRole('menuitem', { name: words.edit.addTopic }).click()
    await field(dialog(page), words.edit.topicName).fill('Press releases')
    await button(dialog(page), words.edit.addTopicSubmit).click()
    await page.getByRole('heading', { name: 'Press releases', level: 2 }).waitFor()
    await box(page, words.edit.question).fill('May either side speak of it in public?')
    await box(page, words.edit.signal(0)).fill('press release*')
    for (const side of ['vendor', 'buyer'] as const) {
      for (const kind of ['preferred', 'fallback'] as const)
        await box(page, words.edit.position(side, kind)).fill('With consent.')
      for (const depth of ['smb', 'enterprise'] as const)
        await box(page, words.edit.wording(side, depth)).fill('No party publishes a press release without consent.')
    }
    await page.getByText(words.faults.none).waitFor()

    await button(page, words.edit.add).click()
    await page.getByRole('menuitem', { name: words.edit.addOther.redFlags }).click()
    await box(page, words.edit.message).fill('Ask who may speak of it.')
    await button(page, words.edit.more(words.edit.newPart.redFlags)).click()
    await page.getByRole('menuitem', { name: words.edit.asJson }).click()
    const json = dialog(page).getByRole('textbox')
    const flag = await json.inputValue()
    await json.fill(flag.replace('"missing"', '"absent"'))
    await button(dialog(page), words.json.submit).click()
    await dialog(page)
      .getByRole('button', { name: /^Line \d+: / })
      .waitFor()
    await json.fill(flag.replace('"missing"', '"vague"'))
    await button(dialog(page), words.json.submit).click()
    await dialog(page).waitFor({ state: 'hidden' })
    await page.getByText('is vague').waitFor()
    await page.keyboard.press('Control+s')
    await isSaved(page)

    await entry(page, 'Press releases').click()
    await button(page, words.edit.more('Press releases')).click()
    await page.getByRole('menuitem', { name: words.edit.remove('Press releases') }).click()
    await entry(page, 'Press releases').waitFor({ state: 'detached' })
    await button(page, words.edit.putBack).click()
    await entry(page, 'Press releases').waitFor()
    await app.end()
  })

  it('says what a topic makes of a sentence while it is written', async () => {
    const app = await openApp()
    const { page } = app
    await createWorkspace(page, 'Clients', PASSPHRASE)
    await cloneNda(page)
    await editOwn(page, 'Purpose')
    await runByPalette(page, 'playbook.try')
    const details = page.getByRole('complementary')
    await details.getByRole('textbox').fill('The information serves a joint bakery and nothing else.')
    await details.getByText(words.tryIt.nothing).waitFor()
    await box(page, words.edit.signal(0)).fill('serves ~3 bakery')
    await details.getByText('vague', { exact: true }).waitFor()
    await app.allowChange()
    await app.visit('playbook-try')
    await app.end()
  })

  it('is exported, withdrawn, brought back, and imported; a file with faults tells each with its line', async () => {
    const app = await openApp()
    const { page, folders } = app
    await createWorkspace(page, 'Clients', PASSPHRASE)
    await cloneNda(page)
    await button(page, words.actions.export).click()
    await page.getByText(words.actions.exported(`${OWN_ID}.json`)).waitFor()
    const file = join(folders.downloads, `${OWN_ID}.json`)
    const json = readFileSync(file, 'utf8')

    await button(page, words.actions.more).click()
    await page.getByRole('menuitem', { name: words.actions.withdraw }).click()
    await page.getByRole('table', { name: words.title }).waitFor()
    await page.getByRole('link', { name: OWN }).waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await page.getByRole('link', { name: OWN }).waitFor()

    await button(page, text.commands.titles.importPlaybook).click()
    const faulty = join(folders.root, 'faulty.json')
    writeFileSync(faulty, json.replace('"group": "Scope"', '"grupe": "Scope"'))
    await dialog(page).locator('input[type=file]').setInputFiles(faulty)
    await dialog(page).getByText('topics.0.grupe').waitFor()
    await dialog(page)
      .getByText(/^Line \d+, column \d+$/)
      .first()
      .waitFor()
    await app.allowChange()
    await app.visit('playbook-import')

    await dialog(page).locator('input[type=file]').setInputFiles(file)
    await field(dialog(page), words.clone.id).fill('again')
    await button(dialog(page), words.import.submit).click()
    await dialog(page).waitFor({ state: 'hidden' })
    await page.locator('header').getByText(words.whose(true)).waitFor()
    expect(new URL(page.url()).hash).toBe('#/playbooks/again')
    await app.end()
  })
})

describe.each(['light', 'dark'] as const)('wording, in %s', (theme) => {
  it('is found in the clause bank, and assembled into a new contract that is opened', async () => {
    const app = await openApp({ theme })
    const { page, visit } = app
    await createWorkspace(page, 'Clients', PASSPHRASE)
    await followLink(page, { screen: 'clauses' })
    const search = page.getByRole('searchbox', { name: words.bank.search })
    await page.getByRole('grid', { name: words.bank.title }).waitFor()
    await page.getByRole('button', { name: words.bank.allPlaybooks }).click()
    await page.getByRole('option', { name: 'Confidentiality agreement' }).click()
    await app.allowChange()
    await visit('clause-bank')
    await search.fill('unicornical')
    await page.getByText(words.bank.none).waitFor()
    await button(page, words.bank.clear).click()
    await search.fill('incident response')
    await page.getByRole('row').getByText('Incident response').first().click()
    await page.getByRole('button', { name: words.bank.copy }).waitFor()

    await runByPalette(page, 'contract.draft')
    const preview = page.getByRole('region', { name: text.drafting.preview })
    await preview.getByRole('button', { name: 'Incident response' }).waitFor()
    await app.allowChange()
    await visit('drafting')
    await button(page, text.drafting.create).click()
    await expect.poll(() => box(page, text.drafting.name).getAttribute('aria-invalid')).toBe('true')

    await box(page, text.drafting.name).fill('Okapi pilot')
    await box(page, text.drafting.vendor).fill('Okafor Studio')
    await box(page, text.drafting.buyer).fill('Northwind Analytics')
    await page.getByRole('textbox', { name: text.drafting.services }).fill('A model that tells okapis from zebras.')
    await preview.getByText('A model that tells okapis from zebras.').waitFor()
    await preview.getByRole('button', { name: 'Incident response' }).click()
    await page.locator('label', { hasText: text.drafting.ownWordingWords }).click()
    await box(page, text.drafting.wording).fill('The Vendor tells the Client of an incident within 17 hours.')
    await preview.getByText('within 17 hours').waitFor()
    await page.getByText('Secrets', { exact: true }).first().click()
    await preview.getByRole('button', { name: 'Secrets', exact: true }).waitFor({ state: 'detached' })
    await app.allowChange()
    await visit('drafting-filled')

    await button(page, text.drafting.save).click()
    await page.getByText(text.drafting.saved('Okapi pilot.docx')).waitFor()
    expect(readdirSync(app.folders.downloads)).toEqual(['Okapi pilot.docx'])
    await button(page, text.drafting.create).click()
    await page.getByText(text.drafting.created('Okapi pilot')).waitFor()
    // The paper draws what is near: the first clause, not the schedule.
    await page.getByText('A model that tells okapis from zebras.').waitFor()
    expect(new URL(page.url()).hash).toBe('#/C-01/document/1')
    await button(page, text.undo.action).click()
    await page.getByText(text.home.missing.title('C-01')).waitFor()
    await app.end()
  })
})
