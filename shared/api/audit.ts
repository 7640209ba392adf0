import { query } from './procedure.ts'
import { contractRef } from './schemas/fields.ts'
import { z } from './zod.ts'

const seq = z.int().min(1)

const entry = z.strictObject({
  seq,
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  contract: z.string().nullable(),
  payload: z.record(z.string(), z.unknown()),
})

/** The whole chain, or the first entry that does not hold. */
const chain = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), entries: z.int().min(0), head: z.string() }),
  z.strictObject({ ok: z.literal(false), brokenAt: seq }),
])

export const auditProcedures = {
  /** The newest entries of a contract, or of everything; with `before`, those older than that entry. */
  'audit.list': query(
    z.strictObject({
      contract: contractRef.nullable(),
      before: seq.nullable().default(null),
      limit: z.int().min(1).max(500).default(100),
    }),
    z.strictObject({ entries: z.array(entry), chain }),
  ),
}
