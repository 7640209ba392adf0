import { mutation, query } from './procedure.ts'
import { bytes, contractRef, exported, exportTo, line, side, versionNumber } from './schemas/fields.ts'
import { z } from './zod.ts'

export const freeze = z.strictObject({ version: versionNumber, at: z.string(), waived: z.array(z.string()) })

export const signing = z.strictObject({
  side,
  name: z.string(),
  capacity: z.string(),
  signedAt: z.string(),
  key: z.string(),
  statement: z.string(),
  signature: z.string(),
})

const report = z.strictObject({
  ok: z.boolean(),
  checks: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), detail: z.string() })),
  signatures: z.array(
    z.strictObject({ side, name: z.string(), key: z.string(), ok: z.boolean(), pinned: z.boolean() }),
  ),
})

const ofContract = z.strictObject({ contract: contractRef })

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
  'version.sign': mutation(ofContract.extend({ name: line, capacity: line }), signing, {
    never: 'A signature cannot be taken back; a change order changes what was signed.',
  }),
  'bundle.export': mutation(
    ofContract.extend({ to: exportTo.default('caller') }),
    exported.extend({ sha256: z.string(), fingerprint: z.string() }),
    { never: 'A file that left the workspace cannot be called back.' },
  ),
  'bundle.verify': query(z.strictObject({ bytes }), report),
  /** The same for a file in the Downloads folder, by the name that its export answered with. */
  'bundle.verifyExported': query(z.strictObject({ name: line }), report),
}
