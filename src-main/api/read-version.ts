import { findVersion, readDocumentBytes } from '#main/store/versions.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ContractId } from '#shared/model/ids.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { VersionText } from '#shared/model/version-text.ts'
import type { Reading } from './context.ts'

/** The newer version with its sender's tracked changes rejected, read again from the bytes as they came. */
export async function readOriginal(
  { db, jobs, signal }: Pick<Reading, 'db' | 'jobs' | 'signal'>,
  contract: ContractId,
  number: number,
): Promise<Result<VersionText | null, ApiError>> {
  const version = findVersion(db, contract, number)
  if (version === null || version.revisionCount === 0 || version.view !== 'accepted') return ok(null)
  const name = version.documents[0]?.name ?? 'document'
  const read = await jobs.read({ name, bytes: readDocumentBytes(db, contract, number), view: 'accepted' }, signal)
  return read.ok ? ok(read.value.original) : read
}
