import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { createCore } from '#main/core/core.ts'
import { makeWorkerJobs } from '#main/core/jobs.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { closeWorkspace, createWorkspaceWithKey, openWorkspaceWithKey } from '#main/store/open.ts'
import { procedures } from '#shared/api/contract.ts'
import { STORED_COLUMNS } from '#shared/negotiate/leaving/stored-columns.ts'
import type { TestCore } from '../fixtures/open-core.ts'
import { KEY, value } from '../store/support/workspaces.ts'
import { type DrawnWorkspace, drawnWorkspace, PRIVATE_WORD, SHARED_WORD } from './private/drawn.ts'
import { EXPORTS } from './private/exports.ts'
import { fillWorkspace } from './private/fill-workspace.ts'
import { findWords } from './private/find-words.ts'

const WORKSPACES = 500

const folder = mkdtempSync(join(tmpdir(), 'counterdraft-private-'))
const empty = join(folder, 'empty.counterdraft')
closeWorkspace(value(createWorkspaceWithKey(empty, KEY)))
const jobs = makeWorkerJobs()
afterAll(() => {
  jobs.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The exports that were made, and the private columns that held a planted word. */
const made = new Set<string>()
const plantedColumns = new Set<string>()

/** Private columns that hold no text of a person. */
const NO_TEXT = [
  ...['points.priority', 'points.better', 'trades.gave', 'trades.gave_in', 'trades.got', 'trades.got_in'],
  ...['trades.is_conditional', 'signing_keys.seed'],
]

const privateColumns = Object.entries(STORED_COLUMNS).flatMap(([table, columns]) =>
  Object.entries(columns).flatMap(([column, of]) => (of === 'private' ? [`${table}.${column}`] : [])),
)
const privateTexts = privateColumns.filter((column) => !NO_TEXT.includes(column))

function notePlanted(db: ReadableDb): void {
  for (const name of privateTexts) {
    if (plantedColumns.has(name)) continue
    const [table, column] = name.split('.')
    if (db.prepare(`SELECT 1 FROM ${table} WHERE ${column} LIKE '%zqplanted%'`).get() !== undefined)
      plantedColumns.add(name)
  }
}

let files = 0

/** Runs with a core over a new workspace, which is opened by its raw key: deriving one is slow on purpose, and stays so. */
async function inWorkspace(work: (ask: TestCore['ask'], db: ReadableDb) => Promise<void>): Promise<void> {
  files += 1
  const path = join(folder, `${files}.counterdraft`)
  copyFileSync(empty, path)
  const opened = value(openWorkspaceWithKey(path, KEY))
  // A power cut is not what is tested here, and waiting for the disk takes most of the time.
  opened.db.exec('PRAGMA synchronous = OFF')
  const core = createCore({ now: () => new Date('2026-04-01T09:00:00.000Z'), jobs, places: null, opened })
  try {
    await work(async (name, input) => value(await core.invoke(name, input)), opened.db)
  } finally {
    closeWorkspace(opened)
    rmSync(path)
  }
}

async function checkExports(drawn: DrawnWorkspace): Promise<void> {
  await inWorkspace(async (ask, db) => {
    const { contract, latest } = await fillWorkspace(ask, drawn)
    notePlanted(db)
    for (const { name, make } of drawn.exports) {
      for (const file of await make(ask, contract, latest)) {
        const bytes = file.bytes ?? new Uint8Array()
        expect(await findWords(file.name, bytes, PRIVATE_WORD), name).toEqual([])
        expect(await findWords(file.name, bytes, SHARED_WORD), `${name} can be searched`).not.toEqual([])
      }
      made.add(name)
    }
  })
}

describe('what is for us alone', () => {
  it('is in no export of any workspace, in whatever format, however it is packed', { timeout: 1_200_000 }, async () => {
    await fc.assert(fc.asyncProperty(drawnWorkspace, checkExports), { numRuns: WORKSPACES })
    expect(EXPORTS.map(({ name }) => name).filter((name) => !made.has(name))).toEqual([])
    expect([...plantedColumns].sort()).toEqual([...privateTexts].sort())
  })

  it('is looked for in every export that the API declares', () => {
    const leaving = Object.entries(procedures).flatMap(([name, { input }]) =>
      'shape' in input && 'to' in (input.shape as object) ? [name] : [],
    )
    const known = new Set<string>(EXPORTS.map(({ procedure }) => procedure))
    // Files outside any workspace, our key, a playbook as such, a signature over what the other side sent, and a playbook's
    // wording for a new contract.
    const outside = ['document.redline', 'document.report', 'key.export']
    const other = [...outside, 'playbook.export', 'signing.answer', 'template.make']
    expect(leaving.filter((name) => !known.has(name)).sort()).toEqual(other)
  })
})
