import { text } from '#renderer/messages/text.ts'
import type { App } from './app.ts'
import { changedRows } from './journey.ts'

/** The id of the sample contract in a workspace of its own. */
export const SAMPLE = 'C-01'

/** The sample contract, as the start screen adds it; ends on the comparison of its last two versions. */
export async function openSample(app: App): Promise<void> {
  await app.page.getByRole('button', { name: new RegExp(text.start.choices.sample) }).click()
  await changedRows(app.page).first().waitFor()
}

/** Goes to an address, as a link to it would. */
export const goToAddress = (app: App, address: string): Promise<void> =>
  app.page.evaluate((hash) => window.location.assign(hash), `#/${SAMPLE}/${address}`)

/** Chooses the pair by its address. */
export async function comparePair(app: App, older: number, newer: number): Promise<void> {
  await goToAddress(app, `compare/${older}/${newer}`)
  const name = new RegExp(`v${older} .* v${newer} `)
  await app.page.getByRole('treegrid', { name }).waitFor()
  await app.allowChange()
}
