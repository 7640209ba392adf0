import { type ContractId, type PointId, pointId } from '#shared/model/ids.ts'
import { invariant } from '#shared/model/result.ts'
import { contractNumber } from './contracts.ts'
import type { ReadableDb, WritableDb } from './db.ts'
import { followAgain } from './lineages/pairings.ts'
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
  followAgain(db, contract)
}

// The versions that are there, without one of them.
const STANDING = `
  WITH standing (number) AS
    (SELECT number FROM versions WHERE contract = ? AND withdrawn_at IS NULL AND number <> ?)`

// True of a point `p` when everything it rests on is there: the versions that its positions were taken in and that it
// was agreed in, and for each of its clauses some version in which that stands, as found or by the user's word.
const RESTS = `(
  NOT EXISTS (
    SELECT 1 FROM positions AS q
    WHERE q.contract = p.contract AND q.point = p.number AND q.taken_back_at IS NULL
      AND q.version IS NOT NULL AND q.version NOT IN standing)
  AND (p.agreed_version IS NULL OR p.agreed_version IN standing)
  AND NOT EXISTS (
    SELECT 1 FROM point_clauses AS t
    WHERE t.contract = p.contract AND t.point = p.number AND NOT EXISTS (
      SELECT 1 FROM clauses AS c
      WHERE c.contract = t.contract AND c.lineage = t.lineage AND c.version IN standing)
    AND NOT EXISTS (
      SELECT 1 FROM pairings AS w
      WHERE w.contract = t.contract AND w.lineage = t.lineage AND w.newer IN standing)))`

/** The points, but withdrawn ones, that would not rest on anything if this version were not there. */
export function pointsOnVersion(db: ReadableDb, contract: ContractId, number: number): readonly PointId[] {
  const owner = contractNumber(contract)
  return db
    .prepare<{ number: number }>(
      `${STANDING} SELECT p.number FROM points AS p
       WHERE p.contract = ? AND p.status <> 'withdrawn' AND NOT ${RESTS} ORDER BY p.number`,
    )
    .all(owner, number, owner)
    .map((row) => pointId(row.number))
}

/** True when all that a point rests on is there, whatever its status. */
export function pointRests(db: ReadableDb, contract: ContractId, id: PointId): boolean {
  const owner = contractNumber(contract)
  const row = db
    .prepare(`${STANDING} SELECT 1 FROM points AS p WHERE p.contract = ? AND p.number = ? AND ${RESTS}`)
    .get(owner, 0, owner, pointNumber(id))
  return row !== undefined
}
