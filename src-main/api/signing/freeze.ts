import { listChangeOrders } from '#main/store/change-orders.ts'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { listPoints } from '#main/store/points.ts'
import { listBundles } from '#main/store/signing/bundles.ts'
import { listElsewhere } from '#main/store/signing/elsewhere.ts'
import {
  addFreeze,
  currentFreezeId,
  findFreeze,
  findLastEnded,
  takeUpFreeze,
  voidFreeze,
} from '#main/store/signing/freezes.ts'
import { listVersions, readVersionText } from '#main/store/versions.ts'
import { findStaleClauses } from '#shared/amend/base-text.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ContractId } from '#shared/model/ids.ts'
import { err, invariant, ok, type Result } from '#shared/model/result.ts'
import { SIDES, type Side } from '#shared/model/side.ts'
import type { Freeze } from '#shared/model/signing.ts'
import { isUnsettled } from '#shared/negotiate/statuses.ts'
import { direct } from '../context.ts'
import { theContract, theLatestVersion } from '../find.ts'

/** The freeze in force, or the refusal that nothing is frozen. */
export function theFreeze(db: ReadableDb, contract: ContractId): Result<Freeze, ApiError> {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const freeze = findFreeze(db, contract)
  return freeze === null ? err({ kind: 'refused', why: 'nothing-frozen', detail: null }) : ok(freeze)
}

/** The sides that have signed anything of the freeze in force. */
export const sidesSigned = (db: ReadableDb, contract: ContractId): readonly Side[] => [
  ...new Set(listBundles(db, contract).flatMap(({ signings }) => signings.map(({ side }) => side))),
]

/** True when both sides have signed, by key or elsewhere: the contract stands, and only change orders change it. */
export function isExecuted(db: ReadableDb, contract: ContractId): boolean {
  const signed = new Set(sidesSigned(db, contract))
  for (const { side } of listElsewhere(db, contract)) {
    for (const each of side === null ? SIDES : [side]) signed.add(each)
  }
  return signed.size === SIDES.length
}

/** Freezes a version, unless something stands against it; change orders must still fit its text. */
export function freezeNow(db: WritableDb, contract: ContractId, version: number, at: string): Result<Freeze, ApiError> {
  const { clauses } = readVersionText(db, contract, version)
  const [stale] = findStaleClauses(clauses, listChangeOrders(db, contract))
  if (stale !== undefined) return err({ kind: 'text-changed', ...stale })
  const open = listPoints(db, contract).filter((point) => isUnsettled(point.status))
  return ok(addFreeze(db, contract, { version, at, waived: open.map((point) => point.id) }))
}

export const freezeVersion = direct<'version.freeze'>((db, { contract }, at) => {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const frozen = findFreeze(db, contract)
  if (frozen !== null) return err({ kind: 'refused', why: 'frozen-already', detail: String(frozen.version) })
  const latest = theLatestVersion(db, contract)
  if (!latest.ok) return latest
  const freeze = freezeNow(db, contract, latest.value.number, at)
  if (!freeze.ok) return freeze
  const { version, waived } = freeze.value
  return ok({ value: freeze.value, contract, payload: { version, waived } })
})

export const unfreezeVersion = direct<'version.unfreeze'>((db, { contract }, at) => {
  const freeze = theFreeze(db, contract)
  if (!freeze.ok) return freeze
  const { version } = freeze.value
  if (sidesSigned(db, contract).length > 0) {
    return err({ kind: 'refused', why: 'signed-so-frozen', detail: String(version) })
  }
  voidFreeze(db, contract, { at, reason: 'taken back', endedBy: null })
  return ok({ value: freeze.value, contract, payload: { version } })
})

/** Ends the freeze in force for a reason; its number in the workspace, and its version. */
function endNow(
  db: WritableDb,
  contract: ContractId,
  at: string,
  reason: string,
): { readonly freeze: number; readonly version: number } {
  const freeze = findFreeze(db, contract)
  const id = currentFreezeId(db, contract)
  invariant(freeze !== null && id !== null, 'a freeze in force is ended')
  voidFreeze(db, contract, { at, reason, endedBy: null })
  return { freeze: id, version: freeze.version }
}

/** What both sides signed stays in force for good. */
function theEndable(db: ReadableDb, contract: ContractId): Result<Freeze, ApiError> {
  const freeze = theFreeze(db, contract)
  if (!freeze.ok || !isExecuted(db, contract)) return freeze
  return err({ kind: 'refused', why: 'executed-already', detail: String(freeze.value.version) })
}

export const setRequestAside = direct<'signing.setAside'>((db, { contract }, at) => {
  const freeze = theEndable(db, contract)
  if (!freeze.ok) return freeze
  const isReceived = listBundles(db, contract)[0]?.isReceived === true
  if (!isReceived) return err({ kind: 'refused', why: 'no-request', detail: null })
  const value = endNow(db, contract, at, 'set aside')
  return ok({ value, contract, payload: { version: value.version } })
})

export const endSigning = direct<'signing.end'>((db, { contract, reason }, at) => {
  const freeze = theEndable(db, contract)
  if (!freeze.ok) return freeze
  const value = endNow(db, contract, at, reason)
  return ok({ value, contract, payload: { version: value.version } })
})

export const rejectSigning = direct<'signing.reject'>((db, { contract, side, reason }, at) => {
  const freeze = theEndable(db, contract)
  if (!freeze.ok) return freeze
  const value = endNow(db, contract, at, `rejected by the ${side}: ${reason}`)
  return ok({ value, contract, payload: { version: value.version, side } })
})

export const takeUpSigning = direct<'signing.takeUp'>((db, { contract, freeze: id }) => {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const frozen = findFreeze(db, contract)
  if (frozen !== null) return err({ kind: 'refused', why: 'frozen-already', detail: String(frozen.version) })
  const ended = findLastEnded(db, contract)
  if (ended === null || ended.id !== id) return err({ kind: 'refused', why: 'nothing-frozen', detail: null })
  const latest = listVersions(db, contract).at(-1)?.number
  const open = listPoints(db, contract).filter((point) => isUnsettled(point.status))
  // What was waived stands in what was signed: no other point may be open.
  if (latest !== ended.version || open.map((point) => point.id).join() !== ended.waived.join()) {
    return err({ kind: 'refused', why: 'not-the-latest', detail: String(ended.version) })
  }
  takeUpFreeze(db, contract, id)
  const value = { freeze: id, version: ended.version, reason: ended.reason }
  return ok({ value, contract, payload: { version: ended.version } })
})
