import { checkAuditChain } from '../audit.ts'
import { damagedBlobs } from '../blobs.ts'
import type { ReadableDb } from '../db.ts'
import { toStoreError } from '../errors.ts'

/** One thing that was checked, and what came of it. */
export interface WorkspaceCheck {
  readonly name: string
  readonly ok: boolean
  readonly detail: string
}

type Found = Omit<WorkspaceCheck, 'name'>

/** Checks the whole file: its pages, its references, the audit log, and every document's bytes. */
export function checkWorkspace(db: ReadableDb): readonly WorkspaceCheck[] {
  return [
    check('pages', () => checkPages(db)),
    check('references', () => checkReferences(db)),
    check('audit log', () => checkAudit(db)),
    check('documents', () => checkBlobs(db)),
  ]
}

/** A damaged page makes any question fail; that is an answer here. */
function check(name: string, ask: () => Found): WorkspaceCheck {
  try {
    return { name, ...ask() }
  } catch (thrown) {
    const error = toStoreError(thrown)
    if (error === null) throw thrown
    return { name, ok: false, detail: error.kind === 'damaged' ? error.detail : error.kind }
  }
}

/** Reads every page, and with it the code that authenticates each. */
function checkPages(db: ReadableDb): Found {
  const faults = db.prepare<{ integrity_check: string }>('PRAGMA integrity_check').all()
  const [first] = faults
  if (faults.length === 1 && first?.integrity_check === 'ok') return { ok: true, detail: 'every page is intact' }
  return { ok: false, detail: faults.map((row) => row.integrity_check).join('; ') }
}

function checkReferences(db: ReadableDb): Found {
  const orphans = db.prepare<{ table: string; parent: string }>('PRAGMA foreign_key_check').all()
  if (orphans.length === 0) return { ok: true, detail: 'nothing refers to what is not there' }
  const tables = new Set(orphans.map(({ table, parent }) => `${table} without ${parent}`))
  return { ok: false, detail: `${orphans.length} rows: ${[...tables].join(', ')}` }
}

function checkAudit(db: ReadableDb): Found {
  const chain = checkAuditChain(db)
  return chain.ok
    ? { ok: true, detail: `${chain.entries} entries, the last is ${chain.head.slice(0, 16)}` }
    : { ok: false, detail: `the chain breaks at entry ${chain.brokenAt}` }
}

function checkBlobs(db: ReadableDb): Found {
  const { count, damaged } = damagedBlobs(db)
  return damaged.length === 0
    ? { ok: true, detail: `the bytes of ${count} files and texts are what was put in` }
    : { ok: false, detail: `${damaged.length} of ${count} are not what was put in: ${damaged.join(', ')}` }
}
