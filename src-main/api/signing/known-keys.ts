import { fingerprintOf } from '#main/formats/sshsig/sshsig.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { listConfirmedKeys } from '#main/store/signing/keys.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Signing } from '#shared/model/signing.ts'

/** A key that signs for a party is the one we confirmed for it, where we confirmed one, and none of ours. */
export function keyFault(db: ReadableDb, party: string, key: string, ours: readonly Signing[]): ApiError | null {
  const fingerprint = fingerprintOf(key)
  if (ours.some((signing) => signing.key === key)) return { kind: 'signature', problem: 'our-key', detail: fingerprint }
  const known = listConfirmedKeys(db).filter((confirmed) => confirmed.party === party)
  if (known.length === 0 || known.some((confirmed) => confirmed.fingerprint === fingerprint)) return null
  return { kind: 'signature', problem: 'other-key', detail: `${fingerprint}, not ${known.at(-1)?.fingerprint ?? ''}` }
}
