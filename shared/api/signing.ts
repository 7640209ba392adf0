import { bytes, contractRef, line, side, versionNumber } from './fields.ts'
import { mutation, query } from './procedure.ts'
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
    never: 'A freeze ends when the next version comes in; its record stays.',
  }),
  'version.sign': mutation(ofContract.extend({ name: line, capacity: line }), signing, {
    never: 'A signature cannot be taken back; a change order changes what was signed.',
  }),
  'bundle.export': mutation(
    ofContract,
    z.strictObject({ name: z.string(), bytes, sha256: z.string(), fingerprint: z.string() }),
    { never: 'A file that left the workspace cannot be called back.' },
  ),
  'bundle.verify': query(z.strictObject({ bytes }), report),
}
