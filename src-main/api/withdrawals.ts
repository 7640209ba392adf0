import { listChangeOrders } from '#main/store/change-orders.ts'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { findDraft } from '#main/store/negotiation/drafts.ts'
import { listTrades } from '#main/store/negotiation/trades.ts'
import { listPoints } from '#main/store/points.ts'
import {
  findEndedFreeze,
  findFreeze,
  forgetEndedFreeze,
  resumeFreeze,
  voidFreeze,
} from '#main/store/signing/freezes.ts'
import { findVersion, listVersions } from '#main/store/versions.ts'
import { findWithdrawnVersion, markVersion, pointsOnVersion } from '#main/store/withdrawn-versions.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ContractId } from '#shared/model/ids.ts'
import { err, invariant, ok, type Result } from '#shared/model/result.ts'
import type { Freeze } from '#shared/model/signing.ts'
import { isUnsettled } from '#shared/negotiate/statuses.ts'
import { type Done, direct } from './context.ts'
import { theContract, theVersion } from './find.ts'
import { isExecuted, sidesSigned } from './signing/freeze.ts'

/** The freeze that a further version would end, or the refusal, when both sides have signed. */
export function theEndableFreeze(db: ReadableDb, contract: ContractId): Result<Freeze | null, ApiError> {
  const freeze = findFreeze(db, contract)
  if (freeze === null || !isExecuted(db, contract)) return ok(freeze)
  return err({ kind: 'refused', why: 'signed-so-no-version', detail: String(freeze.version) })
}

/** Ends the freeze in force, for a version that came in. */
export const endFreeze = (db: WritableDb, contract: ContractId, version: number, at: string): void =>
  voidFreeze(db, contract, { at, reason: `version ${version} came in`, endedBy: version })

/** What keeps a version from being withdrawn, by name. */
const heldBy = (db: ReadableDb, contract: ContractId, number: number): readonly string[] => [
  ...(findFreeze(db, contract)?.version === number ? ['its freeze'] : []),
  ...(findDraft(db, contract)?.base === number ? ['our draft'] : []),
  ...pointsOnVersion(db, contract, number),
  ...listTrades(db, contract)
    .filter(({ gaveIn, gotIn }) => gaveIn === number || gotIn === number)
    .map(({ gave, got }) => `the trade of ${gave} for ${got}`),
  ...listChangeOrders(db, contract)
    .filter((order) => order.baseVersion === number && order.status !== 'void')
    .map((order) => order.id),
]

/**
 * Puts the freeze in force again that this version had ended, unless other points are open by now: what it waived by
 * name would no longer be what is waived.
 */
function resumeEndedFreeze(db: WritableDb, contract: ContractId, endedBy: number): number | null {
  const ended = findEndedFreeze(db, contract, endedBy)
  const open = listPoints(db, contract).filter((point) => isUnsettled(point.status))
  if (ended === null || ended.waived.join() !== open.map((point) => point.id).join()) {
    forgetEndedFreeze(db, contract, endedBy)
    return null
  }
  resumeFreeze(db, contract, endedBy)
  return ended.version
}

/** A version that is withdrawn or stands again, and the freeze that it had ended or ends. */
type Marked<N extends 'version.withdraw' | 'version.restore'> = Result<Omit<Done<Output<N>>, 'contract'>, ApiError>

/** Takes the latest version back, while nothing hangs on it. */
export function withdraw(db: WritableDb, contract: ContractId, number: number, at: string): Marked<'version.withdraw'> {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const version = theVersion(db, contract, number)
  if (!version.ok) return version
  if (listVersions(db, contract).at(-1)?.number !== number) {
    return err({ kind: 'refused', why: 'not-the-latest', detail: String(number) })
  }
  if (sidesSigned(db, contract).length > 0) {
    return err({ kind: 'refused', why: 'signed-so-frozen', detail: String(number) })
  }
  const by = heldBy(db, contract, number)
  if (by.length > 0) return err({ kind: 'needed', noun: 'version', ref: String(number), by })
  markVersion(db, contract, number, at)
  const resumedFreeze = resumeEndedFreeze(db, contract, number)
  return ok({ value: { version: version.value, resumedFreeze }, payload: { version: number, resumedFreeze } })
}

/** Lets a withdrawn version stand again, while the one that it followed is the latest. */
export function restore(db: WritableDb, contract: ContractId, number: number, at: string): Marked<'version.restore'> {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const withdrawn = findWithdrawnVersion(db, contract, number)
  if (withdrawn === null) {
    const standing = theVersion(db, contract, number)
    return standing.ok ? err({ kind: 'refused', why: 'not-withdrawn', detail: `Version ${number}` }) : standing
  }
  const freeze = theEndableFreeze(db, contract)
  if (!freeze.ok) return freeze
  // Its lineages continue those of the version it followed, and of no other.
  if (withdrawn.follows !== (listVersions(db, contract).at(-1)?.number ?? null)) {
    return err({ kind: 'refused', why: 'follows-another', detail: String(number) })
  }
  markVersion(db, contract, number, null)
  const endedFreeze = freeze.value?.version ?? null
  if (endedFreeze !== null) endFreeze(db, contract, number, at)
  const version = findVersion(db, contract, number)
  invariant(version !== null, 'a version that was restored is there')
  return ok({ value: { version, endedFreeze }, payload: { version: number, endedFreeze } })
}

export const withdrawVersion = direct<'version.withdraw'>((db, { contract, version }, at) => {
  const done = withdraw(db, contract, version, at)
  return done.ok ? ok({ ...done.value, contract }) : done
})

export const restoreVersion = direct<'version.restore'>((db, { contract, version }, at) => {
  const done = restore(db, contract, version, at)
  return done.ok ? ok({ ...done.value, contract }) : done
})
