import type { MadeBundle } from '#main/formats/bundle/make-bundle.ts'
import { type ReceivedBundle, readRequest } from '#main/formats/bundle/read-request.ts'
import { fingerprintOf } from '#main/formats/sshsig/sshsig.ts'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { addBundle, addSigning, listBundles } from '#main/store/signing/bundles.ts'
import { listElsewhere } from '#main/store/signing/elsewhere.ts'
import { currentFreezeId, findFreeze, voidFreeze } from '#main/store/signing/freezes.ts'
import { listVersions } from '#main/store/versions.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { EARLIER } from '#shared/bundle/bag.ts'
import { textOf, utf8 } from '#shared/bundle/bytes.ts'
import { zipDeterministically } from '#shared/bundle/container/write-zip.ts'
import { fileNameLine } from '#shared/bundle/plain-line.ts'
import { signInstructions } from '#shared/bundle/sign-instructions.ts'
import { blankStatement, factsOf } from '#shared/bundle/statement.ts'
import { describeStatementFault } from '#shared/bundle/statement-form.ts'
import type { Contract } from '#shared/model/contract.ts'
import { err, invariant, ok, type Result } from '#shared/model/result.ts'
import { otherSide } from '#shared/model/side.ts'
import type { Signing } from '#shared/model/signing.ts'
import { direct, type Mutation } from '../context.ts'
import { theContract } from '../find.ts'
import { assemble, handOut, theSignedBundle } from './bundles.ts'
import { freezeNow, sidesSigned } from './freeze.ts'
import { packUnsigned, standingChangeOrders } from './gather.ts'
import { keyFault } from './known-keys.ts'

const text = (path: string, content: string) => ({ path, bytes: utf8(content) })

/** The request as a zip: the bundle, the statement to fill in, and how to. */
function makeRequest(bundle: MadeBundle, contract: Contract, ours: Signing, blank: string): MadeBundle {
  const asked = otherSide(contract.ours)
  const name = bundle.fileName.replace(/\.zip$/, '')
  const folder = `${name}-signrequest`
  const instructions = signInstructions({
    bundle: name,
    side: asked,
    party: fileNameLine(contract[asked]),
    from: fileNameLine(contract[contract.ours]),
    fingerprint: fingerprintOf(ours.key),
  })
  const bytes = zipDeterministically([
    text(`${folder}/SIGN.txt`, instructions),
    { path: `${folder}/${bundle.fileName}`, bytes: bundle.bytes },
    text(`${folder}/${asked}.statement.txt`, blank),
  ])
  return { fileName: `${folder}.zip`, bytes }
}

export const requestSigning: Mutation<'signing.request'> = {
  mutate: (reading, { contract: id, to }) => {
    const { db } = reading
    const signed = theSignedBundle(db, id)
    if (!signed.ok) return signed
    const { contract, bundle, ours } = signed.value
    const asked = otherSide(contract.ours)
    if (bundle.signings.some(({ side }) => side === asked)) {
      return err({ kind: 'refused', why: 'signed-already', detail: contract[asked] })
    }
    const made = assemble(db, bundle)
    if (!made.ok) return made
    const blank = blankStatement(bundle.facts, asked)
    if (!blank.ok) return err({ kind: 'broken', detail: describeStatementFault(blank.error) })
    const { version } = bundle.facts
    const file = makeRequest(made.value, contract, ours, blank.value)
    return ok(() => handOut(reading, { contract: id, to, file, key: ours.key, payload: { version } }))
  },
}

/** The version whose documents are byte for byte those that were signed, in the same order. */
function signedVersion(db: ReadableDb, contract: Contract, { documents }: ReceivedBundle): Result<number, ApiError> {
  const versions = listVersions(db, contract.id)
  const same = versions.findLast((version) => version.documents.map(({ sha256 }) => sha256).join() === documents.join())
  if (same === undefined) return err({ kind: 'signature', problem: 'other-documents', detail: null })
  if (same.number === versions.at(-1)?.number) return ok(same.number)
  return err({ kind: 'signature', problem: 'older-version', detail: String(same.number) })
}

/** A further bundle of a contract that both signed must stand on what we signed, and on the change orders that we know. */
function furtherFault(db: ReadableDb, contract: Contract, { unsigned, statement }: ReceivedBundle): ApiError | null {
  const last = listBundles(db, contract.id).findLast(({ signings }) => signings.length === 2)
  const ours = last?.signings.find(({ side }) => side === contract.ours)
  const path = `${EARLIER}${last?.number ?? 0}/${contract.ours}.statement.txt`
  const before = unsigned.files.find((file) => file.path === path)
  if (ours === undefined || before === undefined || textOf(before.bytes) !== ours.statement) {
    return { kind: 'refused', why: 'executed-already', detail: String(last?.facts.version ?? '') }
  }
  const known = standingChangeOrders(db, contract.id)
  if (statement.changeOrders === known) return null
  return { kind: 'signature', problem: 'other-change-orders', detail: `${statement.changeOrders}; here: ${known}` }
}

/** Makes room for what the request is about: a freeze of that version, or the one in force where both have signed it. */
function frozenFor(
  db: WritableDb,
  contract: Contract,
  read: ReceivedBundle,
  { version, at }: { readonly version: number; readonly at: string },
): Result<null, ApiError> {
  const frozen = findFreeze(db, contract.id)
  const sides = sidesSigned(db, contract.id)
  if (frozen !== null && sides.length === 2) {
    const fault = furtherFault(db, contract, read)
    return fault === null ? ok(null) : err(fault)
  }
  if (frozen !== null && sides.length > 0) {
    return err({ kind: 'refused', why: 'signed-so-frozen', detail: String(frozen.version) })
  }
  if (frozen !== null) voidFreeze(db, contract.id, { at, reason: 'a signing request came in', endedBy: null })
  const freeze = freezeNow(db, contract.id, version, at)
  return freeze.ok ? ok(null) : freeze
}

export const receiveRequest = direct<'signing.receive'>((db, { contract: id, file }, at) => {
  const found = theContract(db, id)
  if (!found.ok) return found
  const contract = found.value
  const read = readRequest(file.bytes, otherSide(contract.ours))
  if (!read.ok) return err({ kind: 'signature', problem: 'no-request', detail: read.error })
  const { unsigned, signing, statement } = read.value
  const version = signedVersion(db, contract, read.value)
  if (!version.ok) return version
  const fault = keyFault(db, statement[signing.side], signing.key, [])
  if (fault !== null) return err(fault)
  const frozen = frozenFor(db, contract, read.value, { version: version.value, at })
  if (!frozen.ok) return frozen
  const number = (listBundles(db, id).at(-1)?.number ?? 0) + 1
  const elsewhere = listElsewhere(db, id).map((each) => each.id)
  const bundle = addBundle(db, id, {
    ...{ number, facts: factsOf(statement), elsewhere, isReceived: true, madeAt: at },
    files: packUnsigned(unsigned),
  })
  addSigning(db, bundle, signing, at)
  const freeze = currentFreezeId(db, id)
  invariant(freeze !== null, 'a freeze is in force')
  const payload = { version: version.value, side: signing.side, fingerprint: fingerprintOf(signing.key) }
  return ok({ value: { freeze, version: version.value, signing }, contract: id, payload })
})

/** Our statement and its signature as a zip of a few kilobytes. */
export const answerRequest: Mutation<'signing.answer'> = {
  mutate: (reading, { contract: id, to }) => {
    const signed = theSignedBundle(reading.db, id)
    if (!signed.ok) return signed
    const { bundle, ours } = signed.value
    if (!bundle.isReceived) return err({ kind: 'refused', why: 'no-request', detail: null })
    const folder = `${bundle.folder}-answer`
    const bytes = zipDeterministically([
      text(`${folder}/${ours.side}.statement.txt`, ours.statement),
      text(`${folder}/${ours.side}.statement.txt.sig`, ours.signature),
    ])
    const file = { fileName: `${folder}.zip`, bytes }
    return ok(() =>
      handOut(reading, { contract: id, to, file, key: ours.key, payload: { version: bundle.facts.version } }),
    )
  },
}
