import { readVersionText, listVersions as storedVersions } from '#main/store/versions.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { findCommonBase } from '#shared/compare/sides/common-base.ts'
import { compareSides as layOut } from '#shared/compare/sides/compare-sides.ts'
import type { ContractId } from '#shared/model/ids.ts'
import { err, invariant, ok, type Result } from '#shared/model/result.ts'
import type { Side } from '#shared/model/side.ts'
import type { Version } from '#shared/model/version.ts'
import type { Query, Reading } from '../context.ts'
import { theContract, theVersion } from '../find.ts'
import { compareStored } from './compare-stored.ts'
import { toCompared } from './versions.ts'

/** A side's version of that number, by default its latest, or the error that it sent none. */
function theDraft(
  { db }: Pick<Reading, 'db'>,
  contract: ContractId,
  side: Side,
  number: number | undefined,
): Result<Version, ApiError> {
  if (number === undefined) {
    const latest = storedVersions(db, contract).findLast((version) => version.side === side)
    if (latest !== undefined) return ok(latest)
    return err({ kind: 'missing', noun: 'version', ref: `from the ${side}`, known: [] })
  }
  const version = theVersion(db, contract, number)
  if (!version.ok || version.value.side === side) return version
  return err({ kind: 'bad-input', field: side, problem: `must be a version from the ${side}` })
}

export const compareSides: Query<'version.compareSides'> = {
  read: async (reading, { contract, ...named }) => {
    const { db } = reading
    const found = theContract(db, contract)
    if (!found.ok) return found
    const buyer = theDraft(reading, contract, 'buyer', named.buyer)
    if (!buyer.ok) return buyer
    const vendor = theDraft(reading, contract, 'vendor', named.vendor)
    if (!vendor.ok) return vendor
    const drafts = { buyer: buyer.value.number, vendor: vendor.value.number }
    const common = named.base ?? findCommonBase(storedVersions(db, contract), drafts.buyer, drafts.vendor)
    invariant(common !== null, 'both drafts are versions of the contract')
    const base = theVersion(db, contract, common)
    if (!base.ok) return base
    const number = base.value.number
    const [ofBuyer, ofVendor] = await Promise.all([
      compareStored(reading, contract, number, drafts.buyer),
      compareStored(reading, contract, number, drafts.vendor),
    ])
    if (!ofBuyer.ok) return ofBuyer
    if (!ofVendor.ok) return ofVendor
    const text = readVersionText(db, contract, number)
    const side = ({ new: draft, comparison }: typeof ofBuyer.value) => ({ text: draft, changes: comparison.changes })
    return ok({
      base: number,
      ...drafts,
      texts: {
        base: toCompared(text),
        buyer: toCompared(ofBuyer.value.new),
        vendor: toCompared(ofVendor.value.new),
      },
      comparisons: { buyer: ofBuyer.value.comparison, vendor: ofVendor.value.comparison },
      rows: layOut(side(ofBuyer.value), side(ofVendor.value), text.clauses.length),
    })
  },
}
