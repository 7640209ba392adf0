import type { ContractId, PointId } from '#shared/model/ids.ts'
import type { Point } from '#shared/model/point.ts'
import { invariant } from '#shared/model/result.ts'
import type { SetStatus } from '#shared/negotiate/statuses.ts'
import { contractNumber } from '../contracts.ts'
import type { WritableDb } from '../db.ts'
import { pointNumber } from '../positions.ts'

/** What can be said anew of a point; what is left out stays. */
export interface PointChange
  extends Partial<Pick<Point, 'owner' | 'due' | 'topic' | 'priority' | 'better' | 'rationale' | 'notes'>> {
  readonly point: PointId
  readonly status?: SetStatus
}

/** The fields of a change, each in its column of the same name. */
export const SET_FIELDS = ['status', 'owner', 'due', 'topic', 'priority', 'better', 'rationale', 'notes'] as const

/** Says something anew of a point, which must exist, and be neither agreed nor withdrawn when its status is set. */
export function setPoint(db: WritableDb, contract: ContractId, change: PointChange): void {
  const fields = SET_FIELDS.filter((field) => change[field] !== undefined)
  if (fields.length === 0) return
  const { changes } = db
    .prepare(`UPDATE points SET ${fields.map((field) => `${field} = ?`).join(', ')} WHERE contract = ? AND number = ?`)
    .run(...fields.map((field) => change[field] ?? null), contractNumber(contract), pointNumber(change.point))
  invariant(changes === 1, 'the point was found before it is set')
}
