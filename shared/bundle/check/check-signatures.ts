import type { BundleCheck, BundleSignature } from '../../model/bundle.ts'
import { allowedSigners, type SideKey } from '../allowed-signers.ts'
import { ALLOWED_SIGNERS } from '../bag.ts'
import type { BundleCrypto } from '../crypto.ts'
import { describeSignatureFault, keyFingerprint } from '../sshsig.ts'
import { KEY_OF_SIGNATURE } from '../statement-form.ts'
import { type OpenedBundle, outcome } from './open-bundle.ts'
import { allStatements, type FoundStatement, type FoundStatements } from './read-statements.ts'

/** A key that we confirmed with its party by another way. */
export interface ConfirmedKey {
  /** The party's name as the contract gives it. */
  readonly party: string
  readonly fingerprint: string
}

const keyOf = (found: FoundStatement, crypto: BundleCrypto): string | null =>
  found.signature?.ok === true ? keyFingerprint(found.signature.value.publicKey, crypto) : null

const partyOf = (found: FoundStatement): string | null =>
  found.statement.ok ? found.statement.value[found.side] : null

const saysKey = (found: FoundStatement): string | null => (found.statement.ok ? found.statement.value.key : null)

function signatureFault(found: FoundStatement, crypto: BundleCrypto): string | null {
  if (found.signature === null) return 'has no signature beside it'
  if (!found.signature.ok) return `its signature ${describeSignatureFault(found.signature.error)}`
  const said = saysKey(found)
  return said === KEY_OF_SIGNATURE || keyOf(found, crypto) === said ? null : 'was signed by another key than it names'
}

/** One entry for each signed statement. */
export function listSignatures(
  statements: FoundStatements,
  confirmed: readonly ConfirmedKey[],
  crypto: BundleCrypto,
): readonly BundleSignature[] {
  return allStatements(statements).map((found) => {
    const key = keyOf(found, crypto)
    const party = partyOf(found)
    return {
      side: found.side,
      name: found.statement.ok ? found.statement.value.name : '(statement not readable)',
      key: key ?? 'none',
      ok: found.statement.ok && signatureFault(found, crypto) === null,
      pinned: confirmed.some((known) => known.party === party && known.fingerprint === key),
    }
  })
}

/** One key that signed for both sides shows one signer, not two. */
function sharedKey(statements: FoundStatements, crypto: BundleCrypto): string | null {
  const sidesOf = new Map<string, Set<string>>()
  for (const found of allStatements(statements)) {
    const key = keyOf(found, crypto)
    if (key !== null) sidesOf.set(key, new Set([...(sidesOf.get(key) ?? []), found.side]))
  }
  return [...sidesOf].find(([, sides]) => sides.size > 1)?.[0] ?? null
}

/** Every statement is signed, by the key it names, and no key signs for both sides. */
export function checkSignatures(statements: FoundStatements, crypto: BundleCrypto): BundleCheck {
  const all = allStatements(statements)
  const shared = sharedKey(statements, crypto)
  const faults = all.flatMap((found) => {
    const fault = signatureFault(found, crypto)
    return fault === null ? [] : [`${found.path}: ${fault}`]
  })
  const none = all.length === 0 ? ['there is no signed statement'] : []
  return outcome(
    'signatures',
    [...faults, ...none, ...(shared === null ? [] : [`the key ${shared} signed for both sides`])],
    all.length === 1 ? 'one good Ed25519 signature' : `${all.length} good Ed25519 signatures`,
  )
}

/** signatures/allowed_signers holds the keys that signed, each under its side, and no other. */
export function checkAllowedSigners(opened: OpenedBundle, statements: FoundStatements): BundleCheck {
  const used = allStatements(statements).flatMap((found): SideKey[] =>
    found.signature?.ok === true ? [{ side: found.side, publicKey: found.signature.value.publicKey }] : [],
  )
  const isSame = opened.text(ALLOWED_SIGNERS) === allowedSigners(used)
  return outcome(
    'allowed signers',
    isSame ? [] : [`${ALLOWED_SIGNERS} does not list exactly the keys that signed`],
    'the keys that signed, and no other',
  )
}

/** A party whose key we confirmed earlier signs with that key. */
export function checkConfirmedKeys(
  statements: FoundStatements,
  confirmed: readonly ConfirmedKey[],
  crypto: BundleCrypto,
): BundleCheck {
  const faults = allStatements(statements).flatMap((found) => {
    const known = confirmed.filter(({ party }) => party === partyOf(found)).map(({ fingerprint }) => fingerprint)
    const key = keyOf(found, crypto)
    if (known.length === 0 || key === null || known.includes(key)) return []
    return [`${found.path}: is signed with ${key}, but the key confirmed for ${partyOf(found)} is ${known.join(', ')}`]
  })
  const holds =
    confirmed.length === 0
      ? 'no key was confirmed before: compare fingerprints by phone'
      : 'no confirmed key was replaced'
  return outcome('confirmed keys', faults, holds)
}
