import type { ReadableDb } from '#main/store/db.ts'
import { findPosition, type PlacedPosition } from '#main/store/negotiation/rounds.ts'
import { listPositionRecords } from '#main/store/positions.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ContractId } from '#shared/model/ids.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { thePoint, theVersion } from '../find.ts'

/** A position by its number, of a point that is not withdrawn: nothing new may hang on one that is. */
function thePosition(db: ReadableDb, contract: ContractId, id: number): Result<PlacedPosition | null, ApiError> {
  const position = findPosition(db, contract, id)
  if (position === null) return ok(null)
  const point = thePoint(db, contract, position.point)
  if (!point.ok) return point
  return point.value.status === 'withdrawn'
    ? err({ kind: 'refused', why: 'withdrawn-already', detail: position.point })
    : ok(position)
}

/** A position that can be taken back. */
export function theStandingPosition(
  db: ReadableDb,
  contract: ContractId,
  id: number,
): Result<PlacedPosition, ApiError> {
  const position = thePosition(db, contract, id)
  if (!position.ok) return position
  return position.value === null || position.value.isTakenBack
    ? err({ kind: 'refused', why: 'no-position', detail: position.value?.side ?? null })
    : ok(position.value)
}

/**
 * A position that can be put back: it was taken back, its version is there, and its side has recorded nothing since but
 * what is put back with it (`together`), for what a side wants comes last.
 */
export function theReturnablePosition(
  db: ReadableDb,
  contract: ContractId,
  id: number,
  together: readonly number[],
): Result<PlacedPosition, ApiError> {
  const position = thePosition(db, contract, id)
  if (!position.ok) return position
  if (position.value?.isTakenBack !== true) return err({ kind: 'refused', why: 'not-taken-back', detail: null })
  const { point, side, version } = position.value
  const hasLater = listPositionRecords(db, contract, point, side).some(
    (record) => record.id > id && !record.isTakenBack && !together.includes(record.id),
  )
  if (hasLater) return err({ kind: 'refused', why: 'recorded-since', detail: side })
  const named = version === null ? ok(null) : theVersion(db, contract, version)
  return named.ok ? ok(position.value) : named
}
