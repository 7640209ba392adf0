import type { ReadableDb } from '#main/store/db.ts'
import {
  listPositionRecords,
  markPosition,
  type PositionRecord,
  recordPosition as storePosition,
} from '#main/store/positions.ts'
import { listVersions } from '#main/store/versions.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ContractId, PointId } from '#shared/model/ids.ts'
import type { Point } from '#shared/model/point.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { direct } from './context.ts'
import { thePoint, theVersion } from './find.ts'

/** A point whose positions may change. A withdrawn one holds no version back, so nothing new may hang on it. */
function theStandingPoint(db: ReadableDb, contract: ContractId, id: PointId): Result<Point, ApiError> {
  const point = thePoint(db, contract, id)
  if (!point.ok || point.value.status !== 'withdrawn') return point
  return err({ kind: 'refused', why: 'withdrawn-already', detail: id })
}

export const recordPosition = direct<'point.record'>((db, input, at) => {
  const { contract, point: id, side, text } = input
  const point = theStandingPoint(db, contract, id)
  if (!point.ok) return point
  const named = input.version === null ? null : theVersion(db, contract, input.version)
  if (named !== null && !named.ok) return named
  const version = named?.value.number ?? listVersions(db, contract).at(-1)?.number ?? null
  storePosition(db, contract, id, { side, version, text, recordedAt: at, origin: 'typed', clause: null })
  return withPayload(db, contract, id, { point: id, side, version })
})

export const takeBackPosition = direct<'point.takeBack'>((db, { contract, point: id, side }, at) => {
  const point = theStandingPoint(db, contract, id)
  if (!point.ok) return point
  const latest = listPositionRecords(db, contract, id, side).find((record) => !record.isTakenBack)
  if (latest === undefined) return err({ kind: 'refused', why: 'no-position', detail: side })
  markPosition(db, latest.id, at)
  const done = withPayload(db, contract, id, { point: id, side, version: latest.version })
  return done.ok ? ok({ ...done.value, value: { ...done.value.value, takenBack: latest.id } }) : done
})

export const putBackPosition = direct<'point.putBack'>((db, { contract, point: id, side, position }) => {
  const point = theStandingPoint(db, contract, id)
  if (!point.ok) return point
  const found = takenBack(listPositionRecords(db, contract, id, side), position, side)
  if (!found.ok) return found
  const { version } = found.value
  // The version may have been withdrawn since.
  const named = version === null ? null : theVersion(db, contract, version)
  if (named !== null && !named.ok) return named
  markPosition(db, position, null)
  return withPayload(db, contract, id, { point: id, side, version })
})

/** The position that was taken back, while no later one of its side stands: what a side wants comes last. */
function takenBack(records: readonly PositionRecord[], id: number, side: string): Result<PositionRecord, ApiError> {
  const found = records.find((record) => record.id === id)
  if (found?.isTakenBack !== true) return err({ kind: 'refused', why: 'not-taken-back', detail: null })
  const hasLater = records.some((record) => record.id > id && !record.isTakenBack)
  return hasLater ? err({ kind: 'refused', why: 'recorded-since', detail: side }) : ok(found)
}

function withPayload(
  db: ReadableDb,
  contract: ContractId,
  id: PointId,
  payload: Readonly<Record<string, unknown>>,
): Result<{ readonly value: Point; readonly contract: ContractId; readonly payload: typeof payload }, ApiError> {
  const point = thePoint(db, contract, id)
  return point.ok ? ok({ value: point.value, contract, payload }) : point
}
