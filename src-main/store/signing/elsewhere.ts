import type { ContractId } from '#shared/model/ids.ts'
import { invariant } from '#shared/model/result.ts'
import type { ElsewhereSigned } from '#shared/model/signing.ts'
import { putBlob, readBlob } from '../blobs.ts'
import type { ReadableDb, WritableDb } from '../db.ts'
import { currentFreezeId } from './freezes.ts'

interface Row {
  readonly id: number
  readonly kind: ElsewhereSigned['kind']
  readonly side: ElsewhereSigned['side']
  readonly signed_by: string
  readonly signed_on: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly differences: string | null
}

const rowToSigned = (row: Row): ElsewhereSigned => ({
  id: row.id,
  kind: row.kind,
  side: row.side,
  by: row.signed_by,
  on: row.signed_on,
  name: row.name,
  sha256: Buffer.from(row.bytes).toString('hex'),
  differences: row.differences === null ? null : JSON.parse(row.differences),
})

/** Keeps a scan or a file signed elsewhere with the freeze in force. The contract must be frozen. */
export function addElsewhere(
  db: WritableDb,
  contract: ContractId,
  added: Omit<ElsewhereSigned, 'id' | 'sha256'> & { readonly bytes: Uint8Array },
  at: string,
): ElsewhereSigned {
  const freeze = currentFreezeId(db, contract)
  invariant(freeze !== null, 'only what is frozen is signed')
  const { kind, side, by, on, name, bytes, differences } = added
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO signed_elsewhere (freeze, kind, side, signed_by, signed_on, name, bytes, differences, added_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      ...[freeze, kind, side, by, on, name, putBlob(db, bytes)],
      ...[differences === null ? null : JSON.stringify(differences), at],
    )
  const row = db.prepare<Row>('SELECT * FROM signed_elsewhere WHERE id = ?').get(Number(lastInsertRowid))
  invariant(row !== undefined, 'what was added is there')
  return rowToSigned(row)
}

/** What was signed elsewhere for the freeze in force and was not taken back, oldest first. */
export function listElsewhere(db: ReadableDb, contract: ContractId): readonly ElsewhereSigned[] {
  const freeze = currentFreezeId(db, contract)
  if (freeze === null) return []
  return db
    .prepare<Row>('SELECT * FROM signed_elsewhere WHERE freeze = ? AND removed_at IS NULL ORDER BY id')
    .all(freeze)
    .map(rowToSigned)
}

/** The bytes as they came. */
export function readElsewhere(db: ReadableDb, id: number): Uint8Array {
  const row = db.prepare<Row>('SELECT * FROM signed_elsewhere WHERE id = ?').get(id)
  invariant(row !== undefined, 'what is listed is there')
  return readBlob(db, row.bytes)
}

/** What was signed elsewhere by its number, for the freeze in force, also when it was taken back; null for none. */
export function findElsewhere(
  db: ReadableDb,
  contract: ContractId,
  id: number,
): (ElsewhereSigned & { readonly isRemoved: boolean }) | null {
  const row = db
    .prepare<Row & { readonly removed_at: string | null }>('SELECT * FROM signed_elsewhere WHERE id = ? AND freeze = ?')
    .get(id, currentFreezeId(db, contract))
  return row === undefined ? null : { ...rowToSigned(row), isRemoved: row.removed_at !== null }
}

/** Marks it as taken back at a time, or, with null, as standing again. */
export function markElsewhere(db: WritableDb, id: number, removedAt: string | null): void {
  const { changes } = db.prepare('UPDATE signed_elsewhere SET removed_at = ? WHERE id = ?').run(removedAt, id)
  invariant(changes === 1, 'it was found before it is marked')
}
