import { text } from '#renderer/messages/text.ts'
import { showFile } from '#renderer/shell/notices/show-file.ts'
import { sayDone } from '#renderer/shell/notices/toasts.ts'
import { doWork } from '#renderer/shell/notices/work.ts'
import type { Input, Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Result } from '#shared/model/result.ts'
import type { Pair } from '../pair.ts'

const words = text.compare.exports

export type Redlined = Output<'version.redline'>
export type RedlineSettings = Pick<Input<'version.redline'>, 'format' | 'mode' | 'realMoves' | 'author' | 'document'>
export type ReportFormat = Input<'version.report'>['format']

/** True when there is more to say of a redline than that it was written. */
export const hasNotes = ({ folded, notCompared }: Redlined): boolean => folded.length + notCompared.length > 0

/** Writes a redline into Downloads. */
export async function writeRedline(pair: Pair, settings: RedlineSettings): Promise<Result<Redlined, ApiError>> {
  const written = await doWork(words.writingRedline, (ask) =>
    ask('version.redline', { ...pair, ...settings, to: 'downloads' }),
  )
  if (written.ok && !hasNotes(written.value)) sayDone(words.done(written.value.name), showFile(written.value.path))
  return written
}

/** Writes a change report into Downloads; null when that was done. */
export async function writeReport(pair: Pair, format: ReportFormat): Promise<ApiError | null> {
  const written = await doWork(words.writingReport, (ask) =>
    ask('version.report', { ...pair, format, to: 'downloads' }),
  )
  if (!written.ok) return written.error
  sayDone(words.done(written.value.name), showFile(written.value.path))
  return null
}
