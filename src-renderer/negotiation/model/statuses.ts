import { POINT_STATUSES, type PointStatus } from '#shared/model/point.ts'
import { isSetStatus, mayFollow, type SetStatus, type StatusRefusal } from '#shared/negotiate/statuses.ts'
import type { Point } from './rows.ts'

/** A status in the menu, and why it cannot be set now. */
interface StatusChoice {
  readonly status: SetStatus
  readonly whyNot: StatusRefusal | null
}

/** The statuses that points may get together; one that a point cannot get, none of them gets. */
export function statusChoices(points: readonly Point[], isFrozen: boolean): readonly StatusChoice[] {
  return POINT_STATUSES.filter(isSetStatus).map((status) => {
    const refused = points.map((point) => mayFollow(point.status, status, isFrozen)).find(({ ok }) => !ok)
    return { status, whyNot: refused === undefined || refused.ok ? null : refused.error }
  })
}

/** The next status to the side of this one that a point may get, null when there is none. */
export function neighbourStatus({ status }: Point, by: 1 | -1, isFrozen: boolean): SetStatus | null {
  const from = POINT_STATUSES.indexOf(status)
  const ahead = by > 0 ? POINT_STATUSES.slice(from + 1) : POINT_STATUSES.slice(0, from).toReversed()
  const next = ahead.find((each): each is SetStatus => isSetStatus(each) && mayFollow(status, each, isFrozen).ok)
  return next ?? null
}

/** True where a point may be put into a column of the board. */
export const mayBecome = (point: Point, status: PointStatus, isFrozen: boolean): status is SetStatus =>
  isSetStatus(status) && status !== point.status && mayFollow(point.status, status, isFrozen).ok
