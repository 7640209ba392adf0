import type { ReadableDb } from '#main/store/db.ts'
import { markPairing, readPairings, addPairing as storePairing } from '#main/store/lineages/pairings.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ContractId } from '#shared/model/ids.ts'
import type { Pairing } from '#shared/model/pairing.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { direct, type Query } from '../context.ts'
import { theContract, theVersion } from '../find.ts'

/** A correction as the core answers with it. */
export const toPairing = ({ id, older, newer, old, new: now, same }: Pairing): Pairing => ({
  ...{ id, older, newer, old, new: now, same },
})

export const listPairings: Query<'pairing.list'> = {
  read: ({ db }, { contract }) => {
    const found = theContract(db, contract)
    if (!found.ok) return found
    return ok(
      readPairings(db, contract)
        .filter(({ isRemoved }) => !isRemoved)
        .map(toPairing),
    )
  },
}

/** A clause by its index, or the error that the version has none there. */
function theClause(
  db: ReadableDb,
  contract: ContractId,
  number: number,
  field: 'old' | 'new',
  index: number,
): Result<null, ApiError> {
  const version = theVersion(db, contract, number)
  if (!version.ok) return version
  const count = version.value.clauseCount
  if (index < count) return ok(null)
  return err({ kind: 'bad-input', field, problem: `is no clause of version ${number}, which has ${count}` })
}

export const addPairing = direct<'pairing.add'>((db, { contract, ...added }, at) => {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const { older, newer } = added
  if (older >= newer) return err({ kind: 'bad-input', field: 'older', problem: 'must come before the newer version' })
  for (const named of [
    theClause(db, contract, older, 'old', added.old),
    theClause(db, contract, newer, 'new', added.new),
  ]) {
    if (!named.ok) return named
  }
  const pairing = storePairing(db, contract, added, at)
  return ok({ value: pairing, contract, payload: { pairing: pairing.id, ...added } })
})

/** A correction that was taken back, or one that was not, or the error that there is none. */
function thePairing(db: ReadableDb, contract: ContractId, id: number, isRemoved: boolean): Result<Pairing, ApiError> {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const all = readPairings(db, contract)
  const pairing = all.find((other) => other.id === id && other.isRemoved === isRemoved)
  if (pairing !== undefined) return ok(toPairing(pairing))
  const known = all.flatMap((other) => (other.isRemoved === isRemoved ? String(other.id) : []))
  return err({ kind: 'missing', noun: 'correction', ref: String(id), known: known.slice(-8) })
}

export const removePairing = direct<'pairing.remove'>((db, { contract, pairing: id }, at) => {
  const pairing = thePairing(db, contract, id, false)
  if (!pairing.ok) return pairing
  markPairing(db, contract, id, at)
  return ok({ value: pairing.value, contract, payload: { pairing: id } })
})

export const restorePairing = direct<'pairing.restore'>((db, { contract, pairing: id }) => {
  const pairing = thePairing(db, contract, id, true)
  if (!pairing.ok) return pairing
  markPairing(db, contract, id, null)
  return ok({ value: pairing.value, contract, payload: { pairing: id } })
})
