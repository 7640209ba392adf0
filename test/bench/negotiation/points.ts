import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCore } from '#main/core/core.ts'
import { makeWorkerJobs } from '#main/core/jobs.ts'
import { openDocument } from '#main/formats/open-document.ts'
import { addContract } from '#main/store/contracts.ts'
import type { WritableDb } from '#main/store/db.ts'
import { setPoint } from '#main/store/negotiation/set-points.ts'
import { closeWorkspace, createWorkspaceWithKey } from '#main/store/open.ts'
import { addPoint, agreePoint } from '#main/store/points.ts'
import { transact } from '#main/store/transact.ts'
import { addVersion, readClauseLineages } from '#main/store/versions.ts'
import type { Input, Output, ProcedureName } from '#shared/api/contract.ts'
import type { ContractId, LineageId } from '#shared/model/ids.ts'
import { invariant, ok } from '#shared/model/result.ts'
import type { Side } from '#shared/model/side.ts'
import type { VersionText } from '#shared/model/version-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { shownTime } from '../measure.ts'

const POINTS = 500
const VERSIONS = 20
const AT = '2026-03-01T09:00:00.000Z'

/** A contract of as many clauses as points, of which each version changes some. */
function readVersion(number: number): VersionText {
  const clauses = Array.from({ length: POINTS }, (_, at) => {
    const days = 10 + ((at + number * (at % 7 === 0 ? 1 : 0)) % 60)
    return `${at + 1}. Part ${at + 1} is delivered within ${days} days of order ${at + 1}, at the Vendor’s cost. The Client pays within thirty (30) days of the invoice, as clause ${1 + (at % 50)} says, and late sums bear interest of 8 % per year.`
  })
  const opened = openDocument('contract.txt', new TextEncoder().encode(clauses.join('\n\n')))
  invariant(opened.ok, 'the contract can be read')
  return buildVersionText(opened.value.view('accepted'))
}

function addVersions(db: WritableDb, contract: ContractId): readonly LineageId[] {
  let lineages: readonly LineageId[] = []
  for (let number = 1; number <= VERSIONS; number += 1) {
    const text = readVersion(number)
    const side: Side = number % 2 === 1 ? 'vendor' : 'buyer'
    const documents = [{ name: 'contract.txt', kind: 'main', format: 'text', bytes: new Uint8Array([number]) }] as const
    const answers = number === 1 ? null : number - 1
    const continued = text.clauses.map((_, at) => lineages[at] ?? null)
    addVersion(db, contract, {
      ...{ side, date: '2026-03-01', view: 'accepted', addedAt: AT, answers, documents, text, lineages: continued },
    })
    lineages = readClauseLineages(db, contract, number)
  }
  return lineages
}

/** Half of the points are agreed, each with a walk-away; both sides spoke in every fourth version. */
function addPoints(db: WritableDb, contract: ContractId, lineages: readonly LineageId[]): void {
  const { clauses } = readVersion(1)
  lineages.slice(0, POINTS).forEach((lineage, at) => {
    const positions = Array.from({ length: VERSIONS / 4 }, (_, round) => ({
      ...{ side: round % 2 === 0 ? ('vendor' as const) : ('buyer' as const), version: 1 + 4 * round },
      ...{ text: `Part ${at} within ${10 + round} days.`, recordedAt: AT, origin: 'typed' as const, clause: null },
    }))
    const { id } = addPoint(db, contract, {
      ...{ title: `Part ${at}`, status: 'open', raisedAt: AT, clauses: [{ lineage, labelThen: `${at}.` }], positions },
      ladder: { ideal: null, acceptable: null, walkAway: `within ${20 + (at % 9)} days` },
    })
    setPoint(db, contract, { point: id, better: 'lower', due: '2026-02-01' })
    if (at % 2 === 0) agreePoint(db, contract, id, { text: clauses[at]?.text ?? '', version: 1 })
  })
}

function medianOf(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN
}

/** Points through the core: listed, warned of, and one of them set, in a contract with many of them and many versions. */
export async function benchPoints(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'counterdraft-bench-'))
  const opened = createWorkspaceWithKey(join(folder, 'points.counterdraft'), new Uint8Array(32).fill(7))
  invariant(opened.ok, 'a workspace can be made')
  const jobs = makeWorkerJobs()
  const core = createCore({ now: () => new Date(AT), jobs, places: null, opened: opened.value })
  const ask = async <N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const answer = await core.invoke(name, input)
    invariant(answer.ok, `${name} succeeds`)
    return answer.value
  }
  const median = async (work: (run: number) => Promise<unknown>): Promise<number> => {
    await work(0)
    const times: number[] = []
    for (let run = 1; run <= 5; run += 1) {
      const start = performance.now()
      await work(run)
      times.push(performance.now() - start)
    }
    return medianOf(times)
  }
  try {
    const filled = transact(opened.value, (db) => {
      const { id } = addContract(db, {
        ...{ title: 'Bench', vendor: 'Ada', buyer: 'Bo', ours: 'vendor', currency: 'EUR', price: null, endDate: null },
        createdAt: AT,
      })
      addPoints(db, id, addVersions(db, id))
      return ok(id)
    })
    invariant(filled.ok, 'the workspace can be filled')
    const contract = filled.value
    const listed = await median(() => ask('point.list', { contract }))
    const warned = await median(() => ask('point.warnings', { contract }))
    const set = await median((run) =>
      ask('point.set', { contract, changes: [{ point: 'P-02', status: run % 2 === 0 ? 'parked' : 'escalated' }] }),
    )
    const proposed = await median(() => ask('round.propose', { contract, version: VERSIONS }))
    const followed = await median((run) => ask('point.timeline', { contract, point: `P-${70 * run + 1}` }))
    const warnings = await ask('point.warnings', { contract })
    return [
      `# ${POINTS} points, ${VERSIONS} versions of as many clauses, in the core`,
      '',
      '| | median of five | at most |',
      '| --- | ---: | ---: |',
      `| the points are listed | ${shownTime(listed)} | |`,
      `| their ${warnings.length} warnings are found | ${shownTime(warned)} | |`,
      `| both | ${shownTime(listed + warned)} | 100 ms |`,
      `| what the last version means for them is found | ${shownTime(proposed)} | |`,
      `| one is followed through all versions | ${shownTime(followed)} | 100 ms |`,
      `| a status is stored | ${shownTime(set)} | 50 ms |`,
    ]
  } finally {
    core.close()
    closeWorkspace(opened.value)
    rmSync(folder, { recursive: true, force: true })
  }
}
