import { resolve } from 'node:path'
import { z } from '#shared/api/zod.ts'

/** What a second start hands to the first one. */
const handover = z.strictObject({ workspace: z.string().min(1).max(4096).nullable() })

export type Handover = z.output<typeof handover>

/** The workspace named at the start, as an absolute path; null without one. Chromium's own switches are passed over. */
export function namedWorkspace(argv: readonly string[], isPackaged: boolean, folder: string): string | null {
  const words = argv.slice(1).filter((argument) => argument !== '' && !argument.startsWith('-'))
  // Unpackaged, the first of them is our own main file.
  const named = words[isPackaged ? 0 : 1]
  return named === undefined ? null : resolve(folder, named)
}

/** What a second start sent. Any program of this user can send something. */
export function readHandover(data: unknown): Handover {
  const parsed = handover.safeParse(data)
  return parsed.success ? parsed.data : { workspace: null }
}
