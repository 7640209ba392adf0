// A program of its own that opens the window on the sample contract, types a secret, says so, and waits to be killed.
// Arguments: the folder to work in, and the secret.
import { join } from 'node:path'
import { text } from '#renderer/messages/text.ts'
import { changedRows, dialog } from './journey.ts'
import { launchWindow } from './launch.ts'

const [root = '', secret = ''] = process.argv.slice(2)
process.env.TMPDIR = join(root, 'temp')

const folders = { root, data: join(root, 'data'), downloads: join(root, 'downloads'), temp: join(root, 'temp') }
const { page } = await launchWindow({ folders })
await page.getByRole('button', { name: new RegExp(text.start.choices.sample) }).click()
await changedRows(page).first().waitFor()
await page.keyboard.press('j')
await page.keyboard.press('p')
// Saved once, so that it stands in the workspace; typed once more, so that it stands in a field.
await dialog(page).getByLabel(text.compare.raise.titleField, { exact: true }).fill(secret)
await dialog(page).getByRole('button', { name: text.compare.raise.submit, exact: true }).click()
await dialog(page).waitFor({ state: 'hidden' })
await page.keyboard.press('p')
await dialog(page).getByRole('textbox').nth(1).fill(`${secret} and more of it`)
process.stdout.write('ready\n')
setInterval(() => undefined, 60_000)
