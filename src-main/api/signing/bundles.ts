import { type MadeBundle, signedBundle } from '#main/formats/bundle/make-bundle.ts'
import { verifyBundle as verifiedBundle } from '#main/formats/bundle/verify-bundle.ts'
import { nodeCrypto } from '#main/formats/sshsig/crypto.ts'
import { fingerprintOf } from '#main/formats/sshsig/sshsig.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { removeExport } from '#main/store/file/write-export.ts'
import { listBundles, type StoredBundle } from '#main/store/signing/bundles.ts'
import { listConfirmedKeys } from '#main/store/signing/keys.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ConfirmedKey } from '#shared/bundle/check/check-signatures.ts'
import type { Contract } from '#shared/model/contract.ts'
import type { ContractId } from '#shared/model/ids.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Signing } from '#shared/model/signing.ts'
import type { Context, Done, Free, Mutation } from '../context.ts'
import { deliver, readExported } from '../files/exports.ts'
import { theContract } from '../find.ts'
import { theFreeze } from './freeze.ts'
import { isOutdated, readUnsigned } from './gather.ts'

/** A bundle that our side signed, with our signature. */
interface OurBundle {
  readonly contract: Contract
  readonly bundle: StoredBundle
  readonly ours: Signing
}

/** The last bundle of what is frozen that our side signed, or the one of that number; or the refusal. */
export function theSignedBundle(
  db: ReadableDb,
  id: ContractId,
  number: number | null = null,
): Result<OurBundle, ApiError> {
  const found = theContract(db, id)
  if (!found.ok) return found
  const contract = found.value
  const freeze = theFreeze(db, id)
  if (!freeze.ok) return freeze
  const bundle = listBundles(db, id)
    .filter(({ signings }) => signings.some(({ side }) => side === contract.ours))
    .findLast((each) => number === null || each.number === number)
  const ours = bundle?.signings.find(({ side }) => side === contract.ours)
  if (bundle === undefined || ours === undefined) return err({ kind: 'refused', why: 'not-signed', detail: null })
  if (number === null && isOutdated(db, contract, bundle)) {
    return err({ kind: 'refused', why: 'changed-since-signed', detail: null })
  }
  return ok({ contract, bundle, ours })
}

/** A bundle with all that was signed over it, ready to be written. */
export function assemble(db: ReadableDb, bundle: StoredBundle): Result<MadeBundle, ApiError> {
  const made = signedBundle(readUnsigned(db, bundle), bundle.signings)
  return made.ok ? made : err({ kind: 'broken', detail: `a bundle does not pass its own checks: ${made.error}` })
}

/** Writes a file that goes to the other side; it is taken away again when the entry that tells of it cannot be saved. */
export function handOut(
  { places }: Pick<Context, 'places'>,
  {
    contract,
    to,
    file: { fileName: name, bytes },
    key,
    payload,
  }: {
    readonly contract: ContractId
    readonly to: Parameters<typeof deliver>[1]
    readonly file: MadeBundle
    readonly key: string
    readonly payload: Readonly<Record<string, unknown>>
  },
): Result<
  Done<{
    readonly name: string
    readonly size: number
    readonly bytes: Uint8Array | null
    readonly path: string | null
    readonly sha256: string
    readonly fingerprint: string
  }>,
  ApiError
> {
  const delivered = deliver(places, to, name, bytes)
  if (!delivered.ok) return delivered
  const sha256 = nodeCrypto.sha256(bytes)
  const { path } = delivered.value
  return ok({
    value: { ...delivered.value, sha256, fingerprint: fingerprintOf(key) },
    contract,
    payload: { name, sha256, ...payload },
    ...(path === null ? {} : { abandon: () => removeExport(path) }),
  })
}

/** Encrypts a file with a passphrase in the age format, which any age tool opens. */
async function locked({ fileName, bytes }: MadeBundle, passphrase: string): Promise<MadeBundle> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  return { fileName: `${fileName}.age`, bytes: await encrypter.encrypt(bytes) }
}

export const exportBundle: Mutation<'bundle.export'> = {
  mutate: async (reading, { contract: id, number, passphrase, to }) => {
    const signed = theSignedBundle(reading.db, id, number)
    if (!signed.ok) return signed
    const { bundle, ours } = signed.value
    const made = assemble(reading.db, bundle)
    if (!made.ok) return made
    const file = passphrase === null ? made.value : await locked(made.value, passphrase)
    const { version } = bundle.facts
    return ok(() => handOut(reading, { contract: id, to, file, key: ours.key, payload: { version } }))
  },
}

/** The keys that were confirmed in the open workspace; none without one. */
function confirmedKeys({ workspace }: Context): readonly ConfirmedKey[] {
  const open = workspace()
  return open.ok ? listConfirmedKeys(open.value.db) : []
}

export const verifyBundle: Free<'bundle.verify'> = {
  free: (context, { bytes }) => ok(verifiedBundle(bytes, confirmedKeys(context))),
}

export const verifyExportedBundle: Free<'bundle.verifyExported'> = {
  free: (context, { name }) => {
    const read = readExported(context.places, name)
    return read.ok ? ok(verifiedBundle(read.value, confirmedKeys(context))) : read
  },
}
