import type { ReadableDb } from '#main/store/db.ts'
import {
  findPoint,
  agreePoint as storeAgreement,
  listPoints as storedPoints,
  addPoint as storePoint,
  reopenPoint as storeReopening,
} from '#main/store/points.ts'
import { listVersions, readClauseLineages, readVersionText } from '#main/store/versions.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ContractId, LineageId, PointId } from '#shared/model/ids.ts'
import type { Point } from '#shared/model/point.ts'
import { err, invariant, ok, type Result } from '#shared/model/result.ts'
import { SIDES } from '#shared/model/side.ts'
import { findClauseByName } from '#shared/text/clause-names.ts'
import { direct, type Query } from './context.ts'
import { clauseFailure } from './failures.ts'
import { theContract, theLatestVersion, theVersion } from './find.ts'

interface PinnedClause {
  readonly lineage: LineageId
  readonly labelThen: string | null
  readonly text: string
}

/** The clause of the latest version that a person names. */
function pinClause(db: ReadableDb, contract: ContractId, typed: string): Result<PinnedClause, ApiError> {
  const latest = theLatestVersion(db, contract)
  if (!latest.ok) return latest
  const { number } = latest.value
  const { clauses } = readVersionText(db, contract, number)
  const found = findClauseByName(clauses, typed)
  if (!found.ok) return err(clauseFailure(found.error, typed))
  const clause = clauses[found.value]
  const lineage = readClauseLineages(db, contract, number)[found.value]
  invariant(clause !== undefined && lineage !== undefined, 'every stored clause has a lineage')
  return ok({ lineage, labelThen: clause.label, text: clause.text })
}

function thePoint(db: ReadableDb, contract: ContractId, id: PointId): Result<Point, ApiError> {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const point = findPoint(db, contract, id)
  if (point !== null) return ok(point)
  const known = storedPoints(db, contract).map((other) => other.id)
  return err({ kind: 'missing', noun: 'point', ref: id, known: known.slice(-8) })
}

export const addPoint = direct<'point.add'>((db, input, at) => {
  const { contract, title } = input
  const found = theContract(db, contract)
  if (!found.ok) return found
  const pinned = input.clause === null ? null : pinClause(db, contract, input.clause)
  if (pinned !== null && !pinned.ok) return pinned
  const version = listVersions(db, contract).at(-1)?.number ?? null
  const positions = SIDES.flatMap((side) => {
    const text = input[side]
    return text === null ? [] : [{ side, version, text, recordedAt: at }]
  })
  const clauses = pinned === null ? [] : [{ lineage: pinned.value.lineage, labelThen: pinned.value.labelThen }]
  const point = storePoint(db, contract, { title, status: 'open', raisedAt: at, clauses, positions })
  return ok({ value: point, contract, payload: { point: point.id, title, sides: positions.map(({ side }) => side) } })
})

/** The words agreed on: those typed, else the text of the point's first clause in the agreed version. */
function agreedText(db: ReadableDb, contract: ContractId, point: Point, version: number): string | null {
  const lineage = point.clauses[0]?.lineage
  if (lineage === undefined) return null
  const index = readClauseLineages(db, contract, version).indexOf(lineage)
  return readVersionText(db, contract, version).clauses[index]?.text ?? null
}

export const agreePoint = direct<'point.agree'>((db, input) => {
  const { contract } = input
  const point = thePoint(db, contract, input.point)
  if (!point.ok) return point
  if (point.value.status === 'agreed') return err({ kind: 'refused', why: 'agreed-already', detail: point.value.id })
  const version = input.version === null ? theLatestVersion(db, contract) : theVersion(db, contract, input.version)
  if (!version.ok) return version
  const { number } = version.value
  const text = input.text ?? agreedText(db, contract, point.value, number)
  if (text === null)
    return err({ kind: 'bad-input', field: 'text', problem: 'is needed: the point has no clause in that version' })
  const agreed = storeAgreement(db, contract, point.value.id, { text, version: number })
  return ok({ value: agreed, contract, payload: { point: agreed.id, version: number } })
})

export const reopenPoint = direct<'point.reopen'>((db, { contract, point: id }) => {
  const point = thePoint(db, contract, id)
  if (!point.ok) return point
  if (point.value.status !== 'agreed') return err({ kind: 'refused', why: 'not-agreed', detail: id })
  return ok({ value: storeReopening(db, contract, id), contract, payload: { point: id } })
})

export const listPoints: Query<'point.list'> = {
  read: ({ db }, { contract }) => {
    const found = theContract(db, contract)
    return found.ok ? ok(storedPoints(db, contract)) : found
  },
}

export const showPoint: Query<'point.show'> = {
  read: ({ db }, { contract, point }) => thePoint(db, contract, point),
}
