import { fingerprintOf } from '#main/formats/sshsig/sshsig.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { listBundles, type StoredBundle } from '#main/store/signing/bundles.ts'
import { listElsewhere } from '#main/store/signing/elsewhere.ts'
import { type EndedFreeze, findFreeze, findLastEnded } from '#main/store/signing/freezes.ts'
import { findSigningKey, listConfirmedKeys } from '#main/store/signing/keys.ts'
import type { Output } from '#shared/api/contract.ts'
import type { Contract } from '#shared/model/contract.ts'
import { ok } from '#shared/model/result.ts'
import { otherSide } from '#shared/model/side.ts'
import type { Query } from '../context.ts'
import { theContract } from '../find.ts'
import { isExecuted, sidesSigned } from './freeze.ts'
import { isOutdated } from './gather.ts'
import { namedKey } from './keys.ts'

type State = Output<'signing.show'>['state']

function endedState({ reason }: EndedFreeze): State {
  if (reason.startsWith('rejected by ')) return 'rejected'
  return /^version \d+ came in$/.test(reason) ? 'superseded' : 'void'
}

/** How far the signing of a contract is. */
export function signingState(db: ReadableDb, contract: Contract): State {
  if (findFreeze(db, contract.id) === null) {
    const ended = findLastEnded(db, contract.id)
    return ended === null ? 'draft' : endedState(ended)
  }
  if (isExecuted(db, contract.id)) return 'executed'
  const signed = [...sidesSigned(db, contract.id), ...listElsewhere(db, contract.id).map(({ side }) => side)]
  if (signed.length === 0) return 'frozen'
  return signed.includes(contract.ours) ? 'signed-by-us' : 'signed-by-them'
}

/** The key that the other side signed with last, and the one that was confirmed for it. */
function theirKey(db: ReadableDb, contract: Contract, bundles: readonly StoredBundle[]) {
  const side = otherSide(contract.ours)
  const last = bundles.findLast(({ signings }) => signings.some((signing) => signing.side === side))
  const signing = last?.signings.find((each) => each.side === side)
  if (last === undefined || signing === undefined) return null
  const party = last.facts[side]
  const confirmed = listConfirmedKeys(db).findLast((key) => key.party === party)?.fingerprint ?? null
  return { ...namedKey(fingerprintOf(signing.key)), party, confirmed }
}

export const showSigning: Query<'signing.show'> = {
  read: ({ db }, { contract: id }) => {
    const found = theContract(db, id)
    if (!found.ok) return found
    const contract = found.value
    const bundles = listBundles(db, id)
    const last = bundles.at(-1)
    const ours = findSigningKey(db)
    const freeze = findFreeze(db, id)
    const ended = freeze === null ? findLastEnded(db, id) : null
    return ok({
      state: signingState(db, contract),
      freeze,
      bundles: bundles.map(({ number, folder, madeAt, isReceived, signings }) => ({
        ...{ number, folder, madeAt, isReceived },
        signings: signings.map((signing) => ({ ...signing, ...namedKey(fingerprintOf(signing.key)) })),
      })),
      elsewhere: [...listElsewhere(db, id)],
      isOutdated: last !== undefined && isOutdated(db, contract, last),
      ended:
        ended === null
          ? null
          : {
              ...{ freeze: ended.id, version: ended.version, at: ended.at },
              ...{ endedAt: ended.endedAt, reason: ended.reason },
            },
      ourKey: ours === null ? null : namedKey(fingerprintOf(ours.publicKey)),
      theirKey: theirKey(db, contract, bundles),
    })
  },
}
