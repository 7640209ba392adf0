import { createHash } from 'node:crypto'
import type { AuditEntry } from '#shared/model/audit.ts'
import { canonicalJson } from '#shared/model/canonical-json.ts'
import type { ContractId } from '#shared/model/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

/** What an entry is made from. `payload` holds ids, names, counts and hashes, never document text. */
export interface NewAuditEntry {
  readonly action: string
  readonly contract: ContractId | null
  readonly payload: Readonly<Record<string, unknown>>
  readonly at: string
  readonly actor?: 'user' | 'counterdraft'
}

/** The whole chain, or the first entry whose hash, number or link to the one before is wrong. */
export type AuditChain =
  | { readonly ok: true; readonly entries: number; readonly head: string }
  | { readonly ok: false; readonly brokenAt: number }

interface AuditRow {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly contract: string | null
  readonly payload: string
  readonly prev: Uint8Array
  readonly hash: Uint8Array
}

/** The `prev` of the first entry, and the head of an empty log. */
const START = '0'.repeat(64)

/** Appends an entry to the chain, in the transaction of the mutation that it records. */
export function appendAudit(db: WritableDb, added: NewAuditEntry): AuditEntry {
  const last = db.prepare<Pick<AuditRow, 'seq' | 'hash'>>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get()
  const unhashed = {
    seq: (last?.seq ?? 0) + 1,
    at: added.at,
    actor: added.actor ?? 'user',
    action: added.action,
    contract: added.contract,
    payload: added.payload,
    prev: last === undefined ? START : toHex(last.hash),
  }
  const entry: AuditEntry = { ...unhashed, hash: entryHash(unhashed) }
  const payload = canonicalJson(entry.payload)
  db.prepare(
    'INSERT INTO audit (seq, at, actor, action, contract, payload, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    ...[entry.seq, entry.at, entry.actor, entry.action, entry.contract, payload],
    ...[Buffer.from(entry.prev, 'hex'), Buffer.from(entry.hash, 'hex')],
  )
  return { ...entry, payload: JSON.parse(payload) }
}

/** The entries of one contract, or of the whole workspace, oldest first. */
export function listAudit(db: ReadableDb, contract: ContractId | null): readonly AuditEntry[] {
  if (contract === null) return db.prepare<AuditRow>('SELECT * FROM audit ORDER BY seq').all().map(rowToEntry)
  return db.prepare<AuditRow>('SELECT * FROM audit WHERE contract = ? ORDER BY seq').all(contract).map(rowToEntry)
}

/** The newest entries of one contract, or of the whole workspace, newest first; those before entry `before`, unless null. */
export function pageAudit(
  db: ReadableDb,
  {
    contract,
    before,
    limit,
  }: { readonly contract: ContractId | null; readonly before: number | null; readonly limit: number },
): readonly AuditEntry[] {
  const older = before ?? Number.MAX_SAFE_INTEGER
  const rows =
    contract === null
      ? db.prepare<AuditRow>('SELECT * FROM audit WHERE seq < ? ORDER BY seq DESC LIMIT ?').all(older, limit)
      : db
          .prepare<AuditRow>('SELECT * FROM audit WHERE contract = ? AND seq < ? ORDER BY seq DESC LIMIT ?')
          .all(contract, older, limit)
  return rows.map(rowToEntry)
}

/**
 * Recomputes every hash.
 *
 * A chain cannot show that its end was cut off: the head's hash stands in backups and exports for that. And whoever has
 * the key can rewrite the whole of it.
 */
export function checkAuditChain(db: ReadableDb): AuditChain {
  let entries = 0
  let head = START
  for (const row of db.prepare<AuditRow>('SELECT * FROM audit ORDER BY seq').iterate()) {
    const entry = rowToEntry(row)
    if (entry.seq !== entries + 1 || entry.prev !== head || entry.hash !== entryHash(entry)) {
      return { ok: false, brokenAt: entries + 1 }
    }
    entries = entry.seq
    head = entry.hash
  }
  return { ok: true, entries, head }
}

function entryHash({ seq, at, actor, action, contract, payload, prev }: Omit<AuditEntry, 'hash'>): string {
  return createHash('sha256').update(canonicalJson({ seq, at, actor, action, contract, payload, prev })).digest('hex')
}

const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

const rowToEntry = (row: AuditRow): AuditEntry => ({
  ...row,
  payload: JSON.parse(row.payload),
  prev: toHex(row.prev),
  hash: toHex(row.hash),
})
