import { query, session } from './procedure.ts'
import { z } from './zod.ts'

const passphrase = z.string().min(1, 'must not be empty').max(1000)
const opening = z.strictObject({ path: z.string().min(1), passphrase })

const info = z.strictObject({
  path: z.string(),
  formatVersion: z.int(),
  createdAt: z.string(),
  size: z.int(),
  contracts: z.int(),
  versions: z.int(),
  points: z.int(),
  changeOrders: z.int(),
  auditEntries: z.int(),
})

/** The workspace file itself. One is open at a time. */
export const workspaceProcedures = {
  'workspace.create': session(opening, info),
  'workspace.open': session(opening, info),
  'workspace.close': session(z.strictObject({}), z.null()),
  'workspace.info': query(z.strictObject({}), info),
  'workspace.check': query(
    z.strictObject({}),
    z.strictObject({
      ok: z.boolean(),
      checks: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), detail: z.string() })),
    }),
  ),
}
