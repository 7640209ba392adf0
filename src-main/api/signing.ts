import { makeBundle } from '#main/formats/bundle/make-bundle.ts'
import { verifyBundle as verifiedBundle } from '#main/formats/bundle/verify-bundle.ts'
import { nodeCrypto } from '#main/formats/sshsig/crypto.ts'
import { fingerprintOf, makeSigningKey, type SigningKey, signStatement } from '#main/formats/sshsig/sshsig.ts'
import { listAudit } from '#main/store/audit.ts'
import { listChangeOrders } from '#main/store/change-orders.ts'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { removeExport } from '#main/store/file/write-export.ts'
import { listPoints } from '#main/store/points.ts'
import {
  addFreeze,
  addSigning,
  addSigningKey,
  findFreeze,
  findSigningKey,
  listSignings,
  voidFreeze,
} from '#main/store/signing.ts'
import { findVersion, listVersions, readDocumentBytes, readVersionText } from '#main/store/versions.ts'
import { APP_VERSION } from '#main/version.ts'
import { findStaleClauses } from '#shared/amend/base-text.ts'
import { contractToDate } from '#shared/amend/sums.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { composeSigningStatement } from '#shared/bundle/signing-statement.ts'
import { describeStatementFault } from '#shared/bundle/statement-form.ts'
import type { BundleContents } from '#shared/model/bundle.ts'
import type { Contract } from '#shared/model/contract.ts'
import { err, invariant, ok, type Result } from '#shared/model/result.ts'
import type { Freeze, Signing } from '#shared/model/signing.ts'
import { sharedPoint } from '#shared/negotiate/shared-point.ts'
import { isUnsettled } from '#shared/negotiate/statuses.ts'
import { direct, type Free, type Mutation } from './context.ts'
import { deliver, readExported } from './files/exports.ts'
import { theContract, theLatestVersion } from './find.ts'

export const freezeVersion = direct<'version.freeze'>((db, { contract }, at) => {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const frozen = findFreeze(db, contract)
  if (frozen !== null) return err({ kind: 'refused', why: 'frozen-already', detail: String(frozen.version) })
  const latest = theLatestVersion(db, contract)
  if (!latest.ok) return latest
  const version = latest.value.number
  const { clauses } = readVersionText(db, contract, version)
  const [stale] = findStaleClauses(clauses, listChangeOrders(db, contract))
  if (stale !== undefined) return err({ kind: 'text-changed', ...stale })
  const open = listPoints(db, contract).filter((point) => isUnsettled(point.status))
  const freeze = addFreeze(db, contract, { version, at, waived: open.map((point) => point.id) })
  return ok({ value: freeze, contract, payload: { version, waived: freeze.waived } })
})

export const unfreezeVersion = direct<'version.unfreeze'>((db, { contract }, at) => {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const freeze = findFreeze(db, contract)
  if (freeze === null) return err({ kind: 'refused', why: 'nothing-frozen', detail: null })
  const { version } = freeze
  if (listSignings(db, contract).length > 0) {
    return err({ kind: 'refused', why: 'signed-so-frozen', detail: String(version) })
  }
  voidFreeze(db, contract, { at, reason: 'taken back', endedBy: null })
  return ok({ value: freeze, contract, payload: { version } })
})

/** The key of this workspace, made on first use. */
function ourKey(db: WritableDb, at: string): SigningKey {
  return findSigningKey(db) ?? addSigningKey(db, { ...makeSigningKey(), createdAt: at })
}

function signingStatement(
  db: ReadableDb,
  contract: Contract,
  freeze: Freeze,
  signer: Pick<Signing, 'side' | 'name' | 'capacity' | 'signedAt' | 'key'>,
): Result<string, ApiError> {
  const version = findVersion(db, contract.id, freeze.version)
  invariant(version !== null, 'a frozen version exists')
  const statement = composeSigningStatement({
    contract: contract.id,
    title: contract.title,
    vendor: contract.vendor,
    buyer: contract.buyer,
    version: freeze.version,
    frozenAt: freeze.at,
    waived: freeze.waived,
    files: version.documents.map(({ name, sha256 }) => ({ name, sha256 })),
    ...signer,
    key: fingerprintOf(signer.key),
  })
  if (statement.ok) return statement
  return err({
    kind: 'bad-input',
    field: 'statement',
    problem: `cannot be made: ${describeStatementFault(statement.error)}`,
  })
}

export const signVersion = direct<'version.sign'>((db, { contract: id, name, capacity }, at) => {
  const found = theContract(db, id)
  if (!found.ok) return found
  const contract = found.value
  const freeze = findFreeze(db, id)
  if (freeze === null) return err({ kind: 'refused', why: 'nothing-frozen', detail: null })
  const side = contract.ours
  if (listSignings(db, id).some((signing) => signing.side === side)) {
    return err({ kind: 'refused', why: 'signed-already', detail: contract[side] })
  }
  const { seed, publicKey: key } = ourKey(db, at)
  const signer = { side, name, capacity, signedAt: at, key }
  const statement = signingStatement(db, contract, freeze, signer)
  if (!statement.ok) return statement
  const signature = signStatement(seed, statement.value)
  const signing = addSigning(db, id, { ...signer, statement: statement.value, signature })
  const payload = { version: freeze.version, side, name, capacity, fingerprint: fingerprintOf(key) }
  return ok({ value: signing, contract: id, payload })
})

/** Everything that goes into the bundle, gathered before anything is computed. */
function gatherContents(db: ReadableDb, contract: Contract, freeze: Freeze, exportedAt: string): BundleContents {
  const changeOrders = listChangeOrders(db, contract.id)
  const version = findVersion(db, contract.id, freeze.version)
  invariant(version !== null, 'a frozen version exists')
  return {
    contract,
    freeze,
    signings: listSignings(db, contract.id),
    agreement: version.documents.map(({ name }) => ({
      name,
      bytes: readDocumentBytes(db, contract.id, freeze.version, name),
    })),
    versions: listVersions(db, contract.id),
    points: listPoints(db, contract.id).map(sharedPoint),
    changeOrders,
    toDate: contractToDate(contract, changeOrders),
    audit: listAudit(db, contract.id),
    exportedAt,
    appVersion: APP_VERSION,
  }
}

/** A written bundle is taken away again when the entry that tells of it cannot be saved. */
export const exportBundle: Mutation<'bundle.export'> = {
  mutate: ({ places }, { contract: id, to }) =>
    ok((db, at) => {
      const found = theContract(db, id)
      if (!found.ok) return found
      const freeze = findFreeze(db, id)
      if (freeze === null) return err({ kind: 'refused', why: 'nothing-frozen', detail: null })
      const isSignedByUs = listSignings(db, id).some((signing) => signing.side === found.value.ours)
      const key = findSigningKey(db)
      if (!isSignedByUs || key === null) return err({ kind: 'refused', why: 'not-signed', detail: null })
      const { fileName: name, bytes } = makeBundle(gatherContents(db, found.value, freeze, at), key)
      const delivered = deliver(places, to, name, bytes)
      if (!delivered.ok) return delivered
      const sha256 = nodeCrypto.sha256(bytes)
      const { path } = delivered.value
      return ok({
        value: { ...delivered.value, sha256, fingerprint: fingerprintOf(key.publicKey) },
        contract: id,
        payload: { name, sha256, version: freeze.version },
        ...(path === null ? {} : { abandon: () => removeExport(path) }),
      })
    }),
}

export const verifyBundle: Free<'bundle.verify'> = {
  free: (_, { bytes }) => ok(verifiedBundle(bytes)),
}

export const verifyExportedBundle: Free<'bundle.verifyExported'> = {
  free: ({ places }, { name }) => {
    const read = readExported(places, name)
    return read.ok ? ok(verifiedBundle(read.value)) : read
  },
}
