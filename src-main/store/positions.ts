import { type ContractId, idNumber, type PointId } from '#shared/model/ids.ts'
import type { Position } from '#shared/model/point.ts'
import { invariant } from '#shared/model/result.ts'
import type { Side } from '#shared/model/side.ts'
import { contractNumber } from './contracts.ts'
import type { ReadableDb, WritableDb } from './db.ts'

/** A position with its number in the workspace, and whether it was taken back. */
export interface PositionRecord {
  readonly id: number
  readonly version: number | null
  readonly isTakenBack: boolean
}

/** Records what a side wants on a point, and answers with the position's number in the workspace. The point must exist. */
export function recordPosition(
  db: WritableDb,
  contract: ContractId,
  point: PointId,
  { side, version, text, recordedAt, origin, clause }: Position,
): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO positions (contract, point, side, version, text, recorded_at, origin, lineage)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(contractNumber(contract), pointNumber(point), side, version, text, recordedAt, origin, clause)
  return Number(lastInsertRowid)
}

const STANDING = `
  SELECT point, side, version, text, recorded_at AS recordedAt, origin, lineage AS clause FROM positions
  WHERE taken_back_at IS NULL AND contract = ?`

type PositionRow = Position & { readonly point: number }

/** A point's positions in the order they were recorded, without those taken back. */
export const readPositions = (db: ReadableDb, contract: ContractId, point: PointId): readonly Position[] =>
  db
    .prepare<PositionRow>(`${STANDING} AND point = ? ORDER BY id`)
    .all(contractNumber(contract), pointNumber(point))
    .map(rowToPosition)

/** The same of all points of a contract at once, by the point's number. */
export function readAllPositions(db: ReadableDb, contract: ContractId): ReadonlyMap<number, readonly Position[]> {
  const rows = db.prepare<PositionRow>(`${STANDING} ORDER BY id`).all(contractNumber(contract))
  const byPoint = Map.groupBy(rows, ({ point }) => point)
  return new Map([...byPoint].map(([point, own]) => [point, own.map(rowToPosition)]))
}

const rowToPosition = ({ point: _, ...position }: PositionRow): Position => position

/** Every position of one side on a point, the latest first, also those taken back. */
export function listPositionRecords(
  db: ReadableDb,
  contract: ContractId,
  point: PointId,
  side: Side,
): readonly PositionRecord[] {
  return db
    .prepare<Omit<PositionRecord, 'isTakenBack'> & { readonly takenBack: number }>(
      `SELECT id, version, taken_back_at IS NOT NULL AS takenBack FROM positions
       WHERE contract = ? AND point = ? AND side = ? ORDER BY id DESC`,
    )
    .all(contractNumber(contract), pointNumber(point), side)
    .map(({ takenBack, ...record }) => ({ ...record, isTakenBack: takenBack === 1 }))
}

/** Marks a position as taken back at a time, or, with null, as standing again. */
export function markPosition(db: WritableDb, id: number, takenBackAt: string | null): void {
  const { changes } = db.prepare('UPDATE positions SET taken_back_at = ? WHERE id = ?').run(takenBackAt, id)
  invariant(changes === 1, 'the position was found before it is marked')
}

/** The number in a point's id. */
export function pointNumber(id: PointId): number {
  const number = idNumber('P', id)
  invariant(number !== null, 'a point id has a number')
  return number
}
