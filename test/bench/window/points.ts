import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { createCore } from '#main/core/core.ts'
import { makeWorkerJobs } from '#main/core/jobs.ts'
import { text } from '#renderer/messages/text.ts'
import type { Input, Output, ProcedureName } from '#shared/api/contract.ts'
import { invariant } from '#shared/model/result.ts'
import { launchWindow } from '../../e2e/support/launch.ts'

const POINTS = 500
const VERSIONS = 20
const PASSPHRASE = 'bench passphrase'

export interface PointTimes {
  /** From the click on the tab until the board's cards are painted, in milliseconds; the median of five. */
  readonly opened: number
  /** From a key until a card stands painted in another column, in milliseconds; the median of five. */
  readonly shown: number
  /** From the same key until the core has stored it. */
  readonly stored: number
  /** The most cards and rows that stood in the page at once. */
  readonly mostShown: number
}

const clause = (at: number, version: number): string =>
  `${at + 1}. Part ${at + 1} is delivered within ${10 + ((at + (at % 7 === 0 ? version : 0)) % 60)} days of order ${at + 1}.`

/** A workspace with a contract of many points, on each of which the vendor said something in every fourth version. */
async function fillWorkspace(path: string): Promise<void> {
  const core = createCore({ now: () => new Date(), jobs: makeWorkerJobs(), places: null })
  const ask = async <N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const answer = await core.invoke(name, input)
    invariant(answer.ok, `${name} succeeds`)
    return answer.value
  }
  try {
    await ask('workspace.create', { path, passphrase: PASSPHRASE })
    const parties = { vendor: 'Ada', buyer: 'Bo', ours: 'vendor' as const, currency: 'EUR', price: null, endDate: null }
    const { id: contract } = await ask('contract.add', { title: 'Many points', ...parties })
    const ids: string[] = []
    for (let version = 1; version <= VERSIONS; version += 1) {
      const side = version % 2 === 1 ? 'vendor' : 'buyer'
      const bytes = new TextEncoder().encode(
        Array.from({ length: POINTS }, (_, at) => clause(at, version)).join('\n\n'),
      )
      const documents = [{ name: 'contract.txt', bytes, kind: 'main' as const }]
      await ask('version.add', { contract, documents, side, date: '2026-03-01', view: 'accepted' })
      const { lineages } = await ask('version.show', { contract, version })
      for (const [at, lineage] of version === 1 ? lineages.slice(0, POINTS).entries() : []) {
        const title = `Part ${at + 1}`
        const raised = await ask('point.add', {
          ...{ contract, title, clause: null, lineage, vendor: `${10 + at} days`, buyer: null },
        })
        ids.push(raised.id)
      }
      if (version % 4 !== 1) continue
      const positions = ids.map((point, at) => ({ point, side, text: clause(at, version), clause: null }) as const)
      await ask('round.take', { contract, version, origin: 'version', positions, reopen: [] })
    }
  } finally {
    core.close()
  }
}

/** Runs in the page: goes to the points, and waits for the frame after the first card stands in the page. */
function openBoard(): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now()
    window.location.hash = '#/C-01/negotiation'
    const look = (): void => {
      if (document.querySelector('[role=gridcell][data-point]') === null) requestAnimationFrame(look)
      else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
    }
    look()
  })
}

/** Runs in the page: from the next key until the card stands in another column, and until the core has stored it. */
function timeOfMove(): Promise<{ readonly shown: number; readonly stored: number }> {
  return new Promise((resolve) => {
    const before = document.querySelector('[data-chosen]')?.closest('[role=row]')
    performance.clearMarks('points stored')
    const hear = ({ timeStamp: start }: KeyboardEvent): void => {
      let shown = Number.NaN
      const look = (): void => {
        const now = document.querySelector('[data-chosen]')?.closest('[role=row]')
        if (Number.isNaN(shown) && now != null && now !== before) shown = performance.now() - start
        const stored = performance.getEntriesByName('points stored').at(-1)
        if (Number.isNaN(shown) || stored === undefined) requestAnimationFrame(look)
        else resolve({ shown, stored: stored.startTime - start })
      }
      requestAnimationFrame(look)
    }
    window.addEventListener('keydown', hear, { once: true, capture: true })
  })
}

const countShown = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('[data-point]').length)

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[2] ?? Number.NaN

/** The board with many points in the real window: opened five times, and a card moved five times. */
export async function benchBoard(): Promise<PointTimes> {
  const root = mkdtempSync(join(tmpdir(), 'counterdraft-bench-'))
  const folders = { root, data: join(root, 'data'), downloads: join(root, 'downloads'), temp: join(root, 'temp') }
  const workspaces = join(folders.data, 'workspaces')
  for (const folder of [folders.data, workspaces, folders.downloads, folders.temp]) mkdirSync(folder)
  await fillWorkspace(join(workspaces, 'Bench.counterdraft'))
  const { page, close } = await launchWindow({ folders })
  try {
    await page.getByLabel(text.start.passphrase, { exact: true }).fill(PASSPHRASE)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Many points' }).first().waitFor()
    await page.evaluate(() => window.location.assign('#/C-01/negotiation'))
    await page.locator('[data-point]').first().waitFor()
    let mostShown = await countShown(page)
    await page.keyboard.press('b')
    await page.locator('[role=gridcell][data-point]').first().waitFor()
    mostShown = Math.max(mostShown, await countShown(page))
    const opened: number[] = []
    for (let run = 0; run < 5; run += 1) {
      await page.evaluate(() => window.location.assign('#/C-01'))
      await page.locator('[data-point]').first().waitFor({ state: 'detached' })
      await page.waitForTimeout(500)
      opened.push(await page.evaluate(openBoard))
    }
    await page.locator('[data-point]').first().click()
    const moves: { readonly shown: number; readonly stored: number }[] = []
    for (let run = 0; run < 5; run += 1) {
      await page.waitForTimeout(1_500)
      const timed = page.evaluate(timeOfMove)
      await page.keyboard.press(run % 2 === 0 ? 'Shift+ArrowRight' : 'Shift+ArrowLeft')
      moves.push(await timed)
    }
    return {
      opened: median(opened),
      shown: median(moves.map(({ shown }) => shown)),
      stored: median(moves.map(({ stored }) => stored)),
      mostShown,
    }
  } finally {
    await close()
    rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}
