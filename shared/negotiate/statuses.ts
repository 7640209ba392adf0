import type { PointStatus } from '../model/point.ts'
import { err, ok, type Result } from '../model/result.ts'

const SETTLED: readonly PointStatus[] = ['agreed', 'conceded', 'withdrawn']

/** True while a point still needs an answer. */
export const isUnsettled = (status: PointStatus): boolean => !SETTLED.includes(status)

/** A status that the user sets; a point is agreed and withdrawn, and comes back from there, by procedures of their own. */
export type SetStatus = Exclude<PointStatus, 'agreed' | 'withdrawn'>

/** True for a status that can be set as such. */
export const isSetStatus = (status: PointStatus): status is SetStatus => status !== 'agreed' && status !== 'withdrawn'

/** Why a status cannot follow. */
export type StatusRefusal = 'agreed-already' | 'withdrawn-already' | 'frozen-so-no-point'

/**
 * Whether a status may follow another one.
 *
 * Words that are agreed are not lost by the way: the point is reopened first, and a withdrawn one restored. Among the
 * others every step is possible, since negotiations go back as well as on; but what the freeze of a text did not waive
 * by name must not be open under it.
 */
export function mayFollow(
  before: PointStatus,
  after: PointStatus,
  isFrozen: boolean,
): Result<PointStatus, StatusRefusal> {
  if (before === 'agreed') return err('agreed-already')
  if (before === 'withdrawn') return err('withdrawn-already')
  return isFrozen && isUnsettled(after) && !isUnsettled(before) ? err('frozen-so-no-point') : ok(after)
}
