import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCore } from '#main/core/core.ts'
import { makeWorkerJobs } from '#main/core/jobs.ts'
import { closeWorkspace, createWorkspaceWithKey } from '#main/store/open.ts'
import type { Input, Output, ProcedureName } from '#shared/api/contract.ts'
import { invariant } from '#shared/model/result.ts'
import { shownTime } from './measure.ts'
import { makeWordDocument } from './word-document.ts'

const PAGES = [20, 100] as const
const RUNS = 5
const PARTIES = { vendor: 'Ada', buyer: 'Bo', ours: 'vendor', currency: 'EUR', price: null, endDate: null } as const

type Ask = <N extends ProcedureName>(name: N, input: Input<N>) => Promise<Output<N>>

async function timed<T>(work: () => Promise<T>): Promise<readonly [number, T]> {
  const start = performance.now()
  const value = await work()
  return [performance.now() - start, value]
}

/** Two versions of a Word document signed and exported: how long each step took, and how large the bundle is. */
async function bundleOne(ask: Ask, pages: number) {
  const { id: contract } = await ask('contract.add', { ...PARTIES, title: 'Bench' })
  for (const more of [0, 1]) {
    const documents = [{ name: 'deal.docx', kind: 'main' as const, bytes: makeWordDocument(pages + more) }]
    await ask('version.add', { contract, documents, side: 'vendor', date: null, view: 'accepted' })
  }
  await ask('version.freeze', { contract })
  const [signed] = await timed(() => ask('version.sign', { contract, name: 'Ada', capacity: 'owner' }))
  const [exported, { size }] = await timed(() => ask('bundle.export', { contract }))
  return { signed, exported, size }
}

const medianOf = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN

/** How long a bundle takes from the frozen version to its file, through the core: lines of a report. */
export async function benchBundles(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'counterdraft-bench-'))
  const opened = createWorkspaceWithKey(join(folder, 'bundle.counterdraft'), new Uint8Array(32).fill(7))
  invariant(opened.ok, 'a workspace can be made')
  const core = createCore({ now: () => new Date(), jobs: makeWorkerJobs(), places: null, opened: opened.value })
  const ask: Ask = async (name, input) => {
    const answer = await core.invoke(name, input)
    invariant(answer.ok, `${name} succeeds`)
    return answer.value
  }
  const lines: string[] = []
  try {
    for (const pages of PAGES) {
      await bundleOne(ask, pages)
      const runs: Awaited<ReturnType<typeof bundleOne>>[] = []
      for (let run = 0; run < RUNS; run += 1) runs.push(await bundleOne(ask, pages))
      const [sign, write] = [medianOf(runs.map(({ signed }) => signed)), medianOf(runs.map(({ exported }) => exported))]
      const size = `${Math.round((runs[0]?.size ?? 0) / 1024)} KB`
      const most = pages === 100 ? '3 s' : ''
      lines.push(`| ${[pages, shownTime(sign), shownTime(write), shownTime(sign + write), most, size].join(' | ')} |`)
    }
  } finally {
    core.close()
    closeWorkspace(opened.value)
    rmSync(folder, { recursive: true, force: true })
  }
  return [
    '# Bundles of a Word document, in this run',
    '',
    'Signing makes the PDF for reading and the redline against the version before; exporting checks all that it writes.',
    '',
    '| pages | signed | exported | both, median of five | at most | bundle |',
    '| ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
  ]
}
