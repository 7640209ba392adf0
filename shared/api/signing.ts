import { ELSEWHERE_KINDS } from '../model/signing.ts'
import { mutation, query } from './procedure.ts'
import {
  bytes,
  contractRef,
  exported,
  exportTo,
  file,
  isoDate,
  line,
  prose,
  side,
  versionNumber,
} from './schemas/fields.ts'
import { z } from './zod.ts'

export const freeze = z.strictObject({ version: versionNumber, at: z.string(), waived: z.array(z.string()) })

export const signing = z.strictObject({
  side,
  name: z.string(),
  capacity: z.string(),
  authority: z.string(),
  place: z.string(),
  signedAt: z.string(),
  key: z.string(),
  statement: z.string(),
  signature: z.string(),
})

const id = z.int().min(1)

const signedBundle = z.strictObject({
  number: id,
  folder: z.string(),
  madeAt: z.string(),
  isReceived: z.boolean(),
  /** Each with the key that made it, by its fingerprint and as words to read out. */
  signings: z.array(signing.extend({ fingerprint: z.string(), words: z.array(z.string()) })),
})

const elsewhere = z.strictObject({
  id,
  kind: z.enum(ELSEWHERE_KINDS),
  side: side.nullable(),
  by: z.string(),
  on: z.string(),
  name: z.string(),
  sha256: z.string(),
  differences: z.array(z.string()).nullable(),
})

/** A key by its fingerprint, and as words to read out. */
const namedKey = z.strictObject({ fingerprint: z.string(), words: z.array(z.string()) })

/** How far the signing of a contract is. `void`: the last freeze was taken back; `superseded`: a version came in. */
const SIGNING_STATES = [
  'draft',
  'frozen',
  'signed-by-us',
  'signed-by-them',
  'executed',
  'rejected',
  'void',
  'superseded',
] as const

const report = z.strictObject({
  ok: z.boolean(),
  checks: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), detail: z.string() })),
  signatures: z.array(
    z.strictObject({ side, name: z.string(), key: z.string(), ok: z.boolean(), pinned: z.boolean() }),
  ),
})

const ofContract = z.strictObject({ contract: contractRef })
const oneFreeze = ofContract.extend({ freeze: id })
const oneElsewhere = ofContract.extend({ signed: id })
const bundleFile = exported.extend({ sha256: z.string(), fingerprint: z.string() })
const LEFT = 'A file that left the workspace cannot be called back.'
const SIGNED = 'A signature cannot be taken back; a change order changes what was signed.'

const confirmedKey = z.strictObject({ id, party: z.string(), fingerprint: z.string(), confirmedAt: z.string() })

export const signingProcedures = {
  'version.freeze': mutation(ofContract, freeze, {
    by: 'version.unfreeze',
    input: ({ contract }) => ({ contract }),
  }),
  /** Ends the freeze in force while nobody has signed; answers with the freeze that was. */
  'version.unfreeze': mutation(ofContract, freeze, {
    by: 'version.freeze',
    input: ({ contract }) => ({ contract }),
  }),
  /** Signs what is frozen; when change orders or papers have come since, a further bundle with them. */
  'version.sign': mutation(
    ofContract.extend({
      name: line,
      capacity: line,
      /** On what the signer's authority rests. */
      authority: line.nullable().default(null),
      place: line.nullable().default(null),
    }),
    signing,
    { never: SIGNED },
  ),
  'signing.show': query(
    ofContract,
    z.strictObject({
      state: z.enum(SIGNING_STATES),
      freeze: freeze.nullable(),
      bundles: z.array(signedBundle),
      elsewhere: z.array(elsewhere),
      /** Change orders or papers have come since the last bundle was made. */
      isOutdated: z.boolean(),
      /** The freeze that ended last, while none is in force. */
      ended: z
        .strictObject({ freeze: id, version: versionNumber, at: z.string(), endedAt: z.string(), reason: z.string() })
        .nullable(),
      ourKey: namedKey.nullable(),
      /** The key that the other side signed with. `party`: as the
       * statement names it; `confirmed`: the one we confirmed for it, null for none. */
      theirKey: namedKey.extend({ party: z.string(), confirmed: z.string().nullable() }).nullable(),
    }),
  ),
  /** The file that asks the other side to sign: the bundle that we signed, a statement to fill in, and how to. */
  'signing.request': mutation(ofContract.extend({ to: exportTo.default('caller') }), bundleFile, { never: LEFT }),
  /** Takes the other side's signing request in: freezes the version that it is about, with their signature. */
  'signing.receive': mutation(
    ofContract.extend({ file }),
    z.strictObject({ freeze: id, version: versionNumber, signing }),
    { by: 'signing.setAside', input: ({ contract }) => ({ contract }) },
  ),
  /** Ends a freeze that came with a request, while we have not signed. */
  'signing.setAside': mutation(ofContract, z.strictObject({ freeze: id, version: versionNumber }), {
    by: 'signing.takeUp',
    input: ({ contract }, { freeze: ended }) => ({ contract, freeze: ended }),
  }),
  /** Puts the freeze that ended last in force again, while its version is still the latest. */
  'signing.takeUp': mutation(oneFreeze, z.strictObject({ freeze: id, version: versionNumber, reason: z.string() }), {
    by: 'signing.end',
    input: ({ contract }, { reason }) => ({ contract, reason }),
  }),
  /** Ends the freeze in force for the reason that it had ended for before. */
  'signing.end': mutation(ofContract.extend({ reason: line }), z.strictObject({ freeze: id, version: versionNumber }), {
    by: 'signing.takeUp',
    input: ({ contract }, { freeze: ended }) => ({ contract, freeze: ended }),
  }),
  /** Our answer to their request: our statement and its signature. */
  'signing.answer': mutation(ofContract.extend({ to: exportTo.default('caller') }), bundleFile, { never: LEFT }),
  /** Takes the other side's answer in: its statement and signature, loose or zipped. Refused when it signs something else. */
  'signing.take': mutation(ofContract.extend({ files: z.array(file).min(1).max(4).readonly() }), signing, {
    never: SIGNED,
  }),
  /** Records that a side will not sign: what was frozen is void, and its number stays used. */
  'signing.reject': mutation(
    ofContract.extend({ side, reason: line }),
    z.strictObject({ freeze: id, version: versionNumber }),
    { by: 'signing.takeUp', input: ({ contract }, { freeze: ended }) => ({ contract, freeze: ended }) },
  ),
  /** Keeps a scan of a signed paper, or a file that was signed with another service, compared with the frozen text. */
  'signing.elsewhere': mutation(
    ofContract.extend({ kind: z.enum(ELSEWHERE_KINDS), side: side.nullable(), by: line, on: isoDate, file }),
    elsewhere,
    { by: 'signing.removeElsewhere', input: ({ contract }, { id: signed }) => ({ contract, signed }) },
  ),
  'signing.removeElsewhere': mutation(oneElsewhere, elsewhere, {
    by: 'signing.restoreElsewhere',
    input: ({ contract, signed }) => ({ contract, signed }),
  }),
  'signing.restoreElsewhere': mutation(oneElsewhere, elsewhere, {
    by: 'signing.removeElsewhere',
    input: ({ contract, signed }) => ({ contract, signed }),
  }),
  'bundle.export': mutation(
    ofContract.extend({
      /** Null: the last one that we signed. */
      number: id.nullable().default(null),
      /** Encrypts the file with a passphrase (age format). */
      passphrase: prose.nullable().default(null),
      to: exportTo.default('caller'),
    }),
    bundleFile,
    { never: LEFT },
  ),
  'bundle.verify': query(z.strictObject({ bytes }), report),
  /** The same for a file in the Downloads folder, by the name that its export answered with. */
  'bundle.verifyExported': query(z.strictObject({ name: line }), report),
  /** Our keys, the one that signs first. */
  'key.list': query(
    z.strictObject({}),
    z.strictObject({
      own: z.array(namedKey.extend({ publicKey: z.string(), createdAt: z.string() })),
      confirmed: z.array(confirmedKey.extend({ words: z.array(z.string()) })),
    }),
  ),
  /** Our key as a file for `ssh-keygen`, unencrypted: whoever has it can sign as us. */
  'key.export': mutation(z.strictObject({ to: exportTo.default('caller') }), exported, { never: LEFT }),
  /** Makes a new key, which the one before names as its successor in a signed statement. */
  'key.rotate': mutation(
    z.strictObject({ name: line }),
    namedKey.extend({ publicKey: z.string(), succession: z.string() }),
    { never: 'A key that has signed stays known; the new one stands beside it.' },
  ),
  /** Keeps a party's key as confirmed by phone or in person. */
  'key.confirm': mutation(z.strictObject({ party: line, fingerprint: line }), confirmedKey, {
    by: 'key.withdraw',
    input: (_, { id: key }) => ({ key }),
  }),
  'key.withdraw': mutation(z.strictObject({ key: id }), confirmedKey, {
    by: 'key.restore',
    input: ({ key }) => ({ key }),
  }),
  'key.restore': mutation(z.strictObject({ key: id }), confirmedKey, {
    by: 'key.withdraw',
    input: ({ key }) => ({ key }),
  }),
}
