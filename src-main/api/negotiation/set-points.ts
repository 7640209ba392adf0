import type { ReadableDb } from '#main/store/db.ts'
import { type PointChange, SET_FIELDS, setPoint } from '#main/store/negotiation/set-points.ts'
import { findPoint } from '#main/store/points.ts'
import { findFreeze } from '#main/store/signing/freezes.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ContractId } from '#shared/model/ids.ts'
import type { Point } from '#shared/model/point.ts'
import { err, invariant, ok, type Result } from '#shared/model/result.ts'
import type { Freeze } from '#shared/model/signing.ts'
import { isSetStatus, mayFollow, type SetStatus } from '#shared/negotiate/statuses.ts'
import { direct } from '../context.ts'
import { theContract, thePoint } from '../find.ts'

/** A point and what is said anew of it. */
interface Step {
  readonly point: Point
  readonly change: PointChange
}

/** Whether the point's status may become another one, as the API tells it. */
function checkStatus(point: Point, status: SetStatus, freeze: Freeze | null): Result<null, ApiError> {
  const next = mayFollow(point.status, status, freeze !== null)
  if (next.ok) return ok(null)
  const detail = next.error === 'frozen-so-no-point' ? String(freeze?.version ?? '') : point.id
  return err({ kind: 'refused', why: next.error, detail })
}

/** Every point that is to change with its change, or why one of them cannot. */
function planSteps(
  db: ReadableDb,
  contract: ContractId,
  changes: readonly PointChange[],
): Result<readonly Step[], ApiError> {
  const freeze = findFreeze(db, contract)
  const steps: Step[] = []
  for (const change of changes) {
    const point = thePoint(db, contract, change.point)
    if (!point.ok) return point
    const { id } = point.value
    if (steps.some((step) => step.point.id === id))
      return err({ kind: 'bad-input', field: 'changes', problem: `must name ${id} only once` })
    const status = change.status === undefined ? ok(null) : checkStatus(point.value, change.status, freeze)
    if (!status.ok) return status
    steps.push({ point: point.value, change })
  }
  return ok(steps)
}

/** What stood where the change says something else: the change that takes it back. */
function changeBack({ point, change: { status, ...said } }: Step): PointChange {
  const fields = SET_FIELDS.filter((field) => field !== 'status' && said[field] !== undefined)
  const back = Object.fromEntries(fields.map((field) => [field, point[field]]))
  if (status === undefined) return { ...back, point: point.id }
  const before = point.status
  invariant(isSetStatus(before), 'the status was checked before it is set')
  return { ...back, point: point.id, status: before }
}

/** What an audit entry keeps of a change: what it is about, and the statuses, but no words and nothing private. */
const changePayload = ({ point, change }: Step) => ({
  point: point.id,
  fields: SET_FIELDS.filter((field) => change[field] !== undefined),
  ...(change.status === undefined ? {} : { from: point.status, to: change.status }),
})

export const setPoints = direct<'point.set'>((db, { contract, changes }) => {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const steps = planSteps(db, contract, changes)
  if (!steps.ok) return steps
  for (const { change } of steps.value) setPoint(db, contract, change)
  const points = steps.value.map(({ point }) => findPoint(db, contract, point.id) ?? point)
  const value = { points, before: steps.value.map(changeBack) }
  return ok({ value, contract, payload: { changes: steps.value.map(changePayload) } })
})
