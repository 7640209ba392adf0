import { query, session } from './procedure.ts'
import { z } from './zod.ts'

const passphrase = z.string().min(1, 'must not be empty').max(1000)
/** `path`: in a window a name in the folder for workspaces or a full path, on the command line any path. */
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
  /** The workspaces in their folder, the one last written to first. */
  'workspace.list': query(
    z.strictObject({}),
    z.array(z.strictObject({ name: z.string(), path: z.string(), size: z.int(), modifiedAt: z.string() })),
  ),
  'workspace.info': query(z.strictObject({}), info),
  'workspace.check': query(
    z.strictObject({}),
    z.strictObject({
      ok: z.boolean(),
      checks: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), detail: z.string() })),
    }),
  ),
}
