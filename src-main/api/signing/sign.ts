import { isDeepStrictEqual } from 'node:util'
import { makeUnsigned, statementFacts } from '#main/formats/bundle/make-bundle.ts'
import { fingerprintOf, makeSigningKey, signStatement } from '#main/formats/sshsig/sshsig.ts'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { addBundle, addSigning, listBundles, type StoredBundle } from '#main/store/signing/bundles.ts'
import { findFreeze } from '#main/store/signing/freezes.ts'
import { addSigningKey, findSigningKey, type SigningKey } from '#main/store/signing/keys.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { composeStatement } from '#shared/bundle/statement.ts'
import { describeStatementFault, NO_AUTHORITY, NO_PLACE } from '#shared/bundle/statement-form.ts'
import type { BundleFile } from '#shared/model/bundle.ts'
import type { Contract } from '#shared/model/contract.ts'
import { err, invariant, ok, type Result } from '#shared/model/result.ts'
import type { Freeze, Signing } from '#shared/model/signing.ts'
import type { Mutation } from '../context.ts'
import { theContract } from '../find.ts'
import { theFreeze } from './freeze.ts'
import { gatherContents, isOutdated, packUnsigned } from './gather.ts'
import { makeFiles } from './made.ts'

/** The key of this workspace, made on first use. */
const ourKey = (db: WritableDb, at: string): SigningKey =>
  findSigningKey(db) ?? addSigningKey(db, { ...makeSigningKey(), createdAt: at })

/** The bundle to sign now: the last one while nothing has come since, else none. */
function standing(db: ReadableDb, contract: Contract): StoredBundle | null {
  const last = listBundles(db, contract.id).at(-1)
  return last === undefined || isOutdated(db, contract, last) ? null : last
}

/** Puts together the next bundle of what is frozen, and keeps it. */
function makeNext(
  db: WritableDb,
  contract: Contract,
  { freeze, files: made }: { readonly freeze: Freeze; readonly files: readonly BundleFile[] },
  at: string,
): StoredBundle {
  const { contents, elsewhere } = gatherContents(db, contract, freeze, made, at)
  const unsigned = makeUnsigned(contents)
  const number = (listBundles(db, contract.id).at(-1)?.number ?? 0) + 1
  const facts = statementFacts(contents, unsigned)
  addBundle(db, contract.id, {
    ...{ number, facts, elsewhere, isReceived: false, madeAt: at },
    files: packUnsigned(unsigned),
  })
  const kept = listBundles(db, contract.id).at(-1)
  invariant(kept !== undefined, 'the bundle was kept')
  return kept
}

/** A party's statement over a bundle as a readable text, or why a value may not stand in it. */
function statementOf(bundle: StoredBundle, signer: Omit<Signing, 'statement' | 'signature'>): Result<string, ApiError> {
  const { key, ...said } = signer
  const statement = composeStatement({ ...bundle.facts, ...said, key: fingerprintOf(key) })
  if (statement.ok) return statement
  const problem = `cannot be made: ${describeStatementFault(statement.error)}`
  return err({ kind: 'bad-input', field: 'statement', problem })
}

/** Signs the last bundle while it stands, else the next one, which what was made before joins. */
export const signVersion: Mutation<'version.sign'> = {
  mutate: async (reading, { contract: id, name, capacity, authority, place }) => {
    const { db } = reading
    const found = theContract(db, id)
    if (!found.ok) return found
    const contract = found.value
    const freeze = theFreeze(db, id)
    if (!freeze.ok) return freeze
    const side = contract.ours
    const last = standing(db, contract)
    if (last?.signings.some((signing) => signing.side === side) === true) {
      return err({ kind: 'refused', why: 'signed-already', detail: contract[side] })
    }
    const files = last === null ? await makeFiles(reading, contract, freeze.value.version) : ok([])
    if (!files.ok) return files
    const made = { freeze: freeze.value, files: files.value }
    return ok((writable, at) => {
      const isSame = isDeepStrictEqual(findFreeze(writable, id), freeze.value)
      invariant(isSame, 'mutations run one after another: what was made is of what is frozen')
      const bundle = last ?? makeNext(writable, contract, made, at)
      const { seed, publicKey: key } = ourKey(writable, at)
      const signer = {
        ...{ side, name, capacity, signedAt: at, key },
        authority: authority ?? NO_AUTHORITY,
        place: place ?? NO_PLACE,
      }
      const statement = statementOf(bundle, signer)
      if (!statement.ok) return statement
      const signature = signStatement(seed, statement.value)
      const signing = addSigning(writable, bundle.id, { ...signer, statement: statement.value, signature }, at)
      const payload = { version: freeze.value.version, side, name, capacity, fingerprint: fingerprintOf(key) }
      return ok({ value: signing, contract: id, payload })
    })
  },
}
