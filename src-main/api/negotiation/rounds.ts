import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { moveStatus } from '#main/store/negotiation/rounds.ts'
import { agreePoint, reopenPoint } from '#main/store/points.ts'
import { markPosition, recordPosition } from '#main/store/positions.ts'
import { lastLabelOf, listVersions } from '#main/store/versions.ts'
import type { Decoded, Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { type ContractId, lineageId, type PointId } from '#shared/model/ids.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { direct } from '../context.ts'
import { theContract, thePoint, theVersion } from '../find.ts'
import { mayOpenPoints, theUndecidedPoint } from '../points.ts'
import { theReturnablePosition, theStandingPosition } from './taken-positions.ts'

type TakenRound = Output<'round.take'>
type Reopened = TakenRound['reopened']

export const takeRound = direct<'round.take'>((db, input, at) => {
  const { contract, positions } = input
  const found = theContract(db, contract)
  if (!found.ok) return found
  const version = asOf(db, contract, input.version)
  if (!version.ok) return version
  const reopened = reopenAll(db, contract, input.reopen)
  if (!reopened.ok) return reopened
  const recorded: number[] = []
  for (const position of positions) {
    const id = recordOne(db, input, position, version.value, at)
    if (!id.ok) return id
    recorded.push(id.value)
  }
  const answered = positions.filter(({ side }) => side !== found.value.ours).map(({ point }) => point)
  const countered = counterAll(db, contract, answered)
  const payload = { version: version.value, origin: input.origin, positions: recorded.length, reopened: input.reopen }
  return taken(
    db,
    contract,
    { recorded, reopened: reopened.value, countered },
    [...input.reopen, ...touched(positions)],
    payload,
  )
})

const touched = (positions: readonly { readonly point: PointId }[]): readonly PointId[] =>
  positions.map(({ point }) => point)

/** The version that is named, else the latest; null before the first. */
function asOf(db: ReadableDb, contract: ContractId, number: number | null): Result<number | null, ApiError> {
  if (number === null) return ok(listVersions(db, contract).at(-1)?.number ?? null)
  const version = theVersion(db, contract, number)
  return version.ok ? ok(version.value.number) : version
}

function recordOne(
  db: WritableDb,
  { contract, origin }: Decoded<'round.take'>,
  { point: id, side, text, clause }: Decoded<'round.take'>['positions'][number],
  version: number | null,
  recordedAt: string,
): Result<number, ApiError> {
  const point = thePoint(db, contract, id)
  if (!point.ok) return point
  if (point.value.status === 'withdrawn') return err({ kind: 'refused', why: 'withdrawn-already', detail: id })
  const lineage = clause === null ? null : lineageId(clause)
  if (lineage !== null && lastLabelOf(db, contract, lineage) === null)
    return err({ kind: 'missing', noun: 'clause', ref: `with lineage ${lineage}`, known: [] })
  return ok(recordPosition(db, contract, id, { side, version, text, recordedAt, origin, clause: lineage }))
}

/** Takes agreements back; all of them or, by the error, none. */
function reopenAll(db: WritableDb, contract: ContractId, points: readonly PointId[]): Result<Reopened, ApiError> {
  const open = points.length === 0 ? ok(null) : mayOpenPoints(db, contract)
  if (!open.ok) return open
  const reopened: Reopened[number][] = []
  for (const id of points) {
    const point = thePoint(db, contract, id)
    if (!point.ok) return point
    if (point.value.agreed === null) return err({ kind: 'refused', why: 'not-agreed', detail: id })
    reopened.push({ point: id, ...point.value.agreed })
    reopenPoint(db, contract, id)
  }
  return ok(reopened)
}

/** Those of the points that were open, and are countered now. */
const counterAll = (db: WritableDb, contract: ContractId, points: readonly PointId[]): readonly PointId[] =>
  [...new Set(points)].filter((id) => moveStatus(db, contract, id, 'open', 'countered'))

/** What a mutation of rounds answers with: every point as it is now. */
function taken<T extends object>(
  db: ReadableDb,
  contract: ContractId,
  said: T,
  changed: readonly PointId[],
  payload: Readonly<Record<string, unknown>>,
) {
  const points: TakenRound['points'][number][] = []
  for (const id of new Set(changed)) {
    const point = thePoint(db, contract, id)
    if (!point.ok) return point
    points.push(point.value)
  }
  return ok({ value: { points, ...said }, contract, payload })
}

export const takeRoundBack = direct<'round.takeBack'>((db, { contract, positions, agree, countered }, at) => {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const changed: PointId[] = []
  for (const id of positions) {
    const position = theStandingPosition(db, contract, id)
    if (!position.ok) return position
    markPosition(db, id, at)
    changed.push(position.value.point)
  }
  const opened = countered.filter((id) => moveStatus(db, contract, id, 'countered', 'open'))
  for (const { point: id, text, version } of agree) {
    const point = theUndecidedPoint(db, contract, id)
    if (!point.ok) return point
    const named = theVersion(db, contract, version)
    if (!named.ok) return named
    agreePoint(db, contract, id, { text, version })
  }
  const reopen = touched(agree)
  const said = { positions: [...positions], reopen, countered: opened }
  return taken(db, contract, said, [...changed, ...opened, ...reopen], { positions: positions.length, reopen })
})

export const putRoundBack = direct<'round.putBack'>((db, { contract, positions, reopen, countered }) => {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const reopened = reopenAll(db, contract, reopen)
  if (!reopened.ok) return reopened
  const changed: PointId[] = []
  for (const id of positions) {
    const position = theReturnablePosition(db, contract, id, positions)
    if (!position.ok) return position
    markPosition(db, id, null)
    changed.push(position.value.point)
  }
  const again = counterAll(db, contract, countered)
  const said = { recorded: [...positions], reopened: reopened.value, countered: again }
  return taken(db, contract, said, [...changed, ...again, ...reopen], { positions: positions.length, reopened: reopen })
})
