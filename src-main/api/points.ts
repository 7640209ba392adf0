import type { ReadableDb } from '#main/store/db.ts'
import {
  agreePoint as storeAgreement,
  listPoints as storedPoints,
  addPoint as storePoint,
  preparePoint as storePreparation,
  reopenPoint as storeReopening,
  restorePoint as storeRestoring,
  renamePoint as storeTitle,
  withdrawPoint as storeWithdrawal,
} from '#main/store/points.ts'
import { findFreeze } from '#main/store/signing/freezes.ts'
import { lastLabelOf, listVersions, readClauseLineages, readVersionText } from '#main/store/versions.ts'
import { pointRests } from '#main/store/withdrawn-versions.ts'
import type { Decoded } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { type ContractId, type LineageId, lineageId, type PointId } from '#shared/model/ids.ts'
import type { Point, Position } from '#shared/model/point.ts'
import { err, invariant, ok, type Result } from '#shared/model/result.ts'
import { SIDES } from '#shared/model/side.ts'
import { findClauseByName } from '#shared/text/clause-names.ts'
import { direct, type Query } from './context.ts'
import { clauseFailure } from './failures.ts'
import { theContract, theLatestVersion, thePoint, theVersion } from './find.ts'

interface PinnedClause {
  readonly lineage: LineageId
  readonly labelThen: string | null
}

/** The clause of the latest version that a person names. */
function clauseByName(db: ReadableDb, contract: ContractId, typed: string): Result<PinnedClause, ApiError> {
  const latest = theLatestVersion(db, contract)
  if (!latest.ok) return latest
  const { number } = latest.value
  const { clauses } = readVersionText(db, contract, number)
  const found = findClauseByName(clauses, typed)
  if (!found.ok) return err(clauseFailure(found.error, typed))
  const clause = clauses[found.value]
  const lineage = readClauseLineages(db, contract, number)[found.value]
  invariant(clause !== undefined && lineage !== undefined, 'every stored clause has a lineage')
  return ok({ lineage, labelThen: clause.label })
}

/** The clause that a comparison points to, also one that the latest version has no more. */
function clauseByLineage(db: ReadableDb, contract: ContractId, number: number): Result<PinnedClause, ApiError> {
  const lineage = lineageId(number)
  const last = lastLabelOf(db, contract, lineage)
  if (last === null) return err({ kind: 'missing', noun: 'clause', ref: `with lineage ${number}`, known: [] })
  return ok({ lineage, labelThen: last.label })
}

/** What a new point is tied to: none or one clause. */
function pinClauses(db: ReadableDb, input: Decoded<'point.add'>): Result<readonly PinnedClause[], ApiError> {
  const { contract, clause, lineage } = input
  if (lineage === null && clause === null) return ok([])
  const pinned = lineage === null ? clauseByName(db, contract, clause ?? '') : clauseByLineage(db, contract, lineage)
  return pinned.ok ? ok([pinned.value]) : pinned
}

/** What each side wants at the start, as of the version that is named with it. */
function firstPositions(
  db: ReadableDb,
  input: Decoded<'point.add'>,
  at: string,
): Result<readonly Position[], ApiError> {
  const { contract, vendorVersion, buyerVersion } = input
  const named = { vendor: vendorVersion, buyer: buyerVersion }
  const latest = listVersions(db, contract).at(-1)?.number ?? null
  const positions: Position[] = []
  for (const side of SIDES) {
    const text = input[side]
    if (text === null) continue
    const version = named[side] === null ? null : theVersion(db, contract, named[side])
    if (version !== null && !version.ok) return version
    positions.push({
      side,
      version: version?.value.number ?? latest,
      text,
      recordedAt: at,
      origin: 'typed',
      clause: null,
    })
  }
  return ok(positions)
}

/** What was waived stands in the statement that is signed: from the freeze on no point may be open that it does not name. */
export function mayOpenPoints(db: ReadableDb, contract: ContractId): Result<null, ApiError> {
  const freeze = findFreeze(db, contract)
  return freeze === null
    ? ok(null)
    : err({ kind: 'refused', why: 'frozen-so-no-point', detail: String(freeze.version) })
}

export const addPoint = direct<'point.add'>((db, input, at) => {
  const { contract, title, topic, wording, ladder } = input
  const found = theContract(db, contract)
  if (!found.ok) return found
  const open = mayOpenPoints(db, contract)
  if (!open.ok) return open
  const clauses = pinClauses(db, input)
  if (!clauses.ok) return clauses
  const said = firstPositions(db, input, at)
  if (!said.ok) return said
  const positions = said.value
  const raised = { title, status: 'open', raisedAt: at, clauses: clauses.value, positions } as const
  const point = storePoint(db, contract, { ...raised, topic, wording, ladder })
  const payload = { point: point.id, title, sides: positions.map(({ side }) => side), topic }
  return ok({ value: point, contract, payload })
})

export const renamePoint = direct<'point.rename'>((db, { contract, point: id, title }) => {
  const point = thePoint(db, contract, id)
  if (!point.ok) return point
  const value = { ...storeTitle(db, contract, id, title), titleBefore: point.value.title }
  return ok({ value, contract, payload: { point: id, title } })
})

export const preparePoint = direct<'point.prepare'>((db, { contract, point: id, wording, ladder }) => {
  const point = thePoint(db, contract, id)
  if (!point.ok) return point
  const before = { wording: point.value.wording, ladder: point.value.ladder }
  const value = { ...storePreparation(db, contract, id, { wording, ladder }), before }
  return ok({ value, contract, payload: { point: id } })
})

/** The point while it waits for an answer: neither agreed nor withdrawn. */
export function theUndecidedPoint(db: ReadableDb, contract: ContractId, id: PointId): Result<Point, ApiError> {
  const point = thePoint(db, contract, id)
  if (!point.ok) return point
  if (point.value.status === 'agreed') return err({ kind: 'refused', why: 'agreed-already', detail: id })
  if (point.value.status === 'withdrawn') return err({ kind: 'refused', why: 'withdrawn-already', detail: id })
  return point
}

/** The words agreed on: those typed, else the text of the point's first clause in the agreed version. */
function agreedText(db: ReadableDb, contract: ContractId, point: Point, version: number): string | null {
  const lineage = point.clauses[0]?.lineage
  if (lineage === undefined) return null
  const index = readClauseLineages(db, contract, version).indexOf(lineage)
  return readVersionText(db, contract, version).clauses[index]?.text ?? null
}

export const agreePoint = direct<'point.agree'>((db, input) => {
  const { contract } = input
  const point = theUndecidedPoint(db, contract, input.point)
  if (!point.ok) return point
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
  const { agreed } = point.value
  if (agreed === null) return err({ kind: 'refused', why: 'not-agreed', detail: id })
  const open = mayOpenPoints(db, contract)
  if (!open.ok) return open
  const value = { ...storeReopening(db, contract, id), agreedBefore: agreed }
  return ok({ value, contract, payload: { point: id } })
})

export const withdrawPoint = direct<'point.withdraw'>((db, { contract, point: id }) => {
  const point = theUndecidedPoint(db, contract, id)
  if (!point.ok) return point
  return ok({ value: storeWithdrawal(db, contract, id), contract, payload: { point: id } })
})

export const restorePoint = direct<'point.restore'>((db, { contract, point: id }) => {
  const point = thePoint(db, contract, id)
  if (!point.ok) return point
  if (point.value.status !== 'withdrawn') return err({ kind: 'refused', why: 'not-withdrawn', detail: id })
  const open = mayOpenPoints(db, contract)
  if (!open.ok) return open
  // While it was withdrawn it kept no version from being withdrawn, too.
  if (!pointRests(db, contract, id)) return err({ kind: 'refused', why: 'version-withdrawn', detail: id })
  return ok({ value: storeRestoring(db, contract, id), contract, payload: { point: id } })
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
