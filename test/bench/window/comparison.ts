import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { text } from '#renderer/messages/text.ts'
import { addContract, addVersion, createWorkspace } from '../../e2e/support/journey.ts'
import { launchWindow } from '../../e2e/support/launch.ts'
import { editClauses, makeClauses } from '../contract-text.ts'

export interface ComparisonTimes {
  /** From the arrival of the data in the page until its rows are painted, in milliseconds; the median of five. */
  readonly shown: number
  /** The most rows that stood in the page at once while it was scrolled from end to end. */
  readonly mostRows: number
}

/** Runs in the page: the time from the data's mark to the frame after the first row stands in the page. */
function timeOfRows(): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      const mark = performance.getEntriesByName('comparison').at(-1)
      if (mark === undefined || document.querySelector('[role=treegrid] tbody tr') === null) {
        requestAnimationFrame(look)
        return
      }
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - mark.startTime)))
    }
    look()
  })
}

/** Runs in the page: scrolls from end to end in steps of a page, and counts the rows that stand in it. */
async function countRows(): Promise<number> {
  const grid = document.querySelector('[role=treegrid]')
  const scroller = grid?.parentElement
  if (scroller == null) return Number.NaN
  let most = 0
  for (let top = 0; top < scroller.scrollHeight; top += scroller.clientHeight * 3) {
    scroller.scrollTop = top
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    most = Math.max(most, scroller.querySelectorAll('tbody tr').length)
  }
  return most
}

const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((address) => {
    window.location.hash = address
  }, hash)

/** Opens a comparison of 5,000 clauses in the real window, with everything unfolded. */
export async function benchComparison(): Promise<ComparisonTimes> {
  const root = mkdtempSync(join(tmpdir(), 'counterdraft-bench-'))
  const folders = { root, data: join(root, 'data'), downloads: join(root, 'downloads'), temp: join(root, 'temp') }
  for (const folder of [folders.data, folders.downloads, folders.temp]) mkdirSync(folder)
  const older = makeClauses(5000)
  const drafts = [older, editClauses(older)].map((clauses, at) => {
    const path = join(root, `draft-${at + 1}.txt`)
    writeFileSync(path, clauses.map((clause, number) => `${number + 1}. ${clause}`).join('\n\n'))
    return path
  })
  const { page, close } = await launchWindow({ folders })
  try {
    await createWorkspace(page, 'Bench', 'bench passphrase')
    await addContract(page, { title: 'Long', vendor: 'Vendor', buyer: 'Buyer', price: '1' })
    await addVersion(page, drafts[0] ?? '', 'vendor')
    await addVersion(page, drafts[1] ?? '', 'buyer')
    const times: number[] = []
    for (let run = 0; run < 6; run += 1) {
      // Loaded anew each time, so that nothing of the comparison is there yet.
      await page.keyboard.press('Control+Shift+l')
      await page.getByLabel(text.start.passphrase, { exact: true }).fill('bench passphrase')
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: 'Long' }).first().waitFor()
      await goTo(page, '#/C-01/compare/1/2')
      times.push(await page.evaluate(timeOfRows))
    }
    await page.keyboard.press('u')
    const mostRows = await page.evaluate(countRows)
    return { shown: times.slice(1).sort((a, b) => a - b)[2] ?? Number.NaN, mostRows }
  } finally {
    await close()
    rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}
