import type { Decoded, Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { View } from '#shared/model/version-text.ts'
import type { Context, Free } from './context.ts'

export const readDocument: Free<'document.read'> = {
  free: async ({ jobs, signal }, { file, view }) => {
    const read = await jobs.read({ ...file, view }, signal)
    return read.ok ? ok(read.value.text) : read
  },
}

/** Compares two files. `olderView`: how the tracked changes of the older one are read. */
export async function compareFiles(
  { jobs, signal }: Pick<Context, 'jobs' | 'signal'>,
  files: Decoded<'document.compare'>,
  olderView: View = 'accepted',
): Promise<Result<Output<'document.compare'>, ApiError>> {
  const [older, newer] = await Promise.all([
    jobs.read({ ...files.older, view: olderView }, signal),
    jobs.read({ ...files.newer, view: 'accepted' }, signal),
  ])
  if (!older.ok) return older
  if (!newer.ok) return newer
  const texts = { older: older.value.text, newer: newer.value.text }
  const comparison = await jobs.compare({ ...texts, newerOriginal: newer.value.original }, signal)
  return comparison.ok ? ok({ old: texts.older, new: texts.newer, comparison: comparison.value }) : comparison
}

export const compareDocuments: Free<'document.compare'> = { free: (context, input) => compareFiles(context, input) }

export const inspectDocument: Free<'document.inspect'> = {
  free: ({ jobs, now, signal }, { file }) => jobs.inspect({ ...file, today: now().toISOString().slice(0, 10) }, signal),
}
