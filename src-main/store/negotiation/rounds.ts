import { type ContractId, type PointId, pointId } from '#shared/model/ids.ts'
import type { PointStatus } from '#shared/model/point.ts'
import type { Side } from '#shared/model/side.ts'
import { contractNumber } from '../contracts.ts'
import type { ReadableDb, WritableDb } from '../db.ts'
import { type PositionRecord, pointNumber } from '../positions.ts'

/** A position with its number in the workspace, and the point and side that it is of. */
export interface PlacedPosition extends PositionRecord {
  readonly point: PointId
  readonly side: Side
}

/** The position of that number, also one that was taken back; null when the contract has none. */
export function findPosition(db: ReadableDb, contract: ContractId, id: number): PlacedPosition | null {
  const row = db
    .prepare<{ point: number; side: Side; version: number | null; takenBack: number }>(
      `SELECT point, side, version, taken_back_at IS NOT NULL AS takenBack FROM positions
       WHERE contract = ? AND id = ?`,
    )
    .get(contractNumber(contract), id)
  if (row === undefined) return null
  const { point, side, version, takenBack } = row
  return { id, point: pointId(point), side, version, isTakenBack: takenBack === 1 }
}

/** Gives a point another status if it has the one expected; says whether it had. Not for agreeing or withdrawing. */
export function moveStatus(
  db: WritableDb,
  contract: ContractId,
  id: PointId,
  from: Exclude<PointStatus, 'agreed' | 'withdrawn'>,
  to: Exclude<PointStatus, 'agreed' | 'withdrawn'>,
): boolean {
  const { changes } = db
    .prepare('UPDATE points SET status = ? WHERE contract = ? AND number = ? AND status = ?')
    .run(to, contractNumber(contract), pointNumber(id), from)
  return changes === 1
}
