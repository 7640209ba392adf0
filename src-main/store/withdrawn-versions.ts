import { type ContractId, type PointId, pointId } from '#shared/model/ids.ts'
import { invariant } from '#shared/model/result.ts'
import { contractNumber } from './contracts.ts'
import type { ReadableDb, WritableDb } from './db.ts'
import { pointNumber } from './positions.ts'

/** A withdrawn version: the version it followed, null for a first one. */
export interface WithdrawnVersion {
  readonly number: number
  readonly follows: number | null
}

/** The withdrawn version of that number, or null. */
export function findWithdrawnVersion(db: ReadableDb, contract: ContractId, number: number): WithdrawnVersion | null {
  const row = db
    .prepare<WithdrawnVersion>(
      'SELECT number, follows FROM versions WHERE contract = ? AND number = ? AND withdrawn_at IS NOT NULL',
    )
    .get(contractNumber(contract), number)
  return row ?? null
}

/** Marks a version as withdrawn at a time, or, with null, as standing again. */
export function markVersion(db: WritableDb, contract: ContractId, number: number, withdrawnAt: string | null): void {
  const { changes } = db
    .prepare('UPDATE versions SET withdrawn_at = ? WHERE contract = ? AND number = ?')
    .run(withdrawnAt, contractNumber(contract), number)
  invariant(changes === 1, 'the version was found before it is marked')
}

// What a point rests on: the versions its positions were taken in and it was agreed in, and clauses that stand in some
// version. `p` is the point; `stands` says which versions are there.
const RESTS = (stands: string): string => `(
  NOT EXISTS (
    SELECT 1 FROM positions AS q
    WHERE q.contract = p.contract AND q.point = p.number AND q.taken_back_at IS NULL
      AND q.version IS NOT NULL AND q.version NOT IN ${stands})
  AND (p.agreed_version IS NULL OR p.agreed_version IN ${stands})
  AND NOT EXISTS (
    SELECT 1 FROM point_clauses AS t
    WHERE t.contract = p.contract AND t.point = p.number AND NOT EXISTS (
      SELECT 1 FROM clauses AS c
      WHERE c.contract = t.contract AND c.lineage = t.lineage AND c.version IN ${stands})))`

const STANDING = '(SELECT number FROM versions WHERE contract = p.contract AND withdrawn_at IS NULL)'
const OTHERS = '(SELECT number FROM versions WHERE contract = p.contract AND withdrawn_at IS NULL AND number <> ?2)'

/** The points, but withdrawn ones, that would not rest on anything if this version were not there. */
export function pointsOnVersion(db: ReadableDb, contract: ContractId, number: number): readonly PointId[] {
  return db
    .prepare<{ number: number }>(
      `SELECT p.number FROM points AS p
       WHERE p.contract = ?1 AND p.status <> 'withdrawn' AND NOT ${RESTS(OTHERS)} ORDER BY p.number`,
    )
    .all(contractNumber(contract), number)
    .map((row) => pointId(row.number))
}

/** True when all versions that a point rests on are there. */
export function pointRests(db: ReadableDb, contract: ContractId, id: PointId): boolean {
  const row = db
    .prepare(`SELECT 1 FROM points AS p WHERE p.contract = ? AND p.number = ? AND ${RESTS(STANDING)}`)
    .get(contractNumber(contract), pointNumber(id))
  return row !== undefined
}
