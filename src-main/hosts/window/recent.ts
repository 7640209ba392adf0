import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from '#shared/api/zod.ts'

// The path alone: what stands in a workspace is nobody's business outside of it.
const schema = z.strictObject({ workspace: z.string().min(1).max(4096) })

const fileOf = (data: string): string => join(data, 'recent.json')

/** The workspace that was open last, or null. */
export function readRecent(data: string): string | null {
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(fileOf(data), 'utf8')))
    return parsed.success ? parsed.data.workspace : null
  } catch {
    return null
  }
}

/** Remembers the workspace that is open now. A convenience: that it cannot be written is nothing to bother anybody with. */
export function rememberRecent(data: string, workspace: string): void {
  const partial = `${fileOf(data)}.${process.pid}.partial`
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 })
    writeFileSync(partial, JSON.stringify({ workspace }), { mode: 0o600 })
    renameSync(partial, fileOf(data))
  } catch {
    // The next start asks for the workspace instead of offering it.
  }
}
