import { findVersion, readDocumentBytes } from '#main/store/versions.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ContractId } from '#shared/model/ids.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { DocumentKind, VersionText, View } from '#shared/model/version-text.ts'
import type { DocumentViews } from '#shared/text/joining/document-text.ts'
import type { Reading, ReadText } from './context.ts'

/** One file of a version. */
interface VersionFile {
  readonly name: string
  readonly kind: DocumentKind
  readonly bytes: Uint8Array
}

type Working = Pick<Reading, 'jobs' | 'signal'>

/**
 * The one text of a version's files, the main one first.
 *
 * They are read one after the other, each within the limits of one job; the first that cannot be read ends it.
 */
export async function readFiles(
  { jobs, signal }: Working,
  files: readonly VersionFile[],
  view: View,
): Promise<Result<ReadText, ApiError>> {
  const documents: DocumentViews[] = []
  for (const { name, kind, bytes } of files) {
    const read = await jobs.read({ name, kind, bytes, view }, signal)
    if (!read.ok || files.length === 1) return read
    documents.push({ name, kind, ...read.value })
  }
  return await jobs.join({ documents }, signal)
}

/** The newer version with its sender's tracked changes rejected, read again from the bytes as they came. */
export async function readOriginal(
  { db, jobs, signal }: Pick<Reading, 'db' | 'jobs' | 'signal'>,
  contract: ContractId,
  number: number,
): Promise<Result<VersionText | null, ApiError>> {
  const version = findVersion(db, contract, number)
  if (version === null || version.revisionCount === 0 || version.view !== 'accepted') return ok(null)
  const files = version.documents.map(({ name, kind }) => ({
    name,
    kind,
    bytes: readDocumentBytes(db, contract, number, name),
  }))
  const read = await readFiles({ jobs, signal }, files, 'accepted')
  return read.ok ? ok(read.value.original) : read
}
