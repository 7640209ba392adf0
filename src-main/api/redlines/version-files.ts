import type { ReadableDb } from '#main/store/db.ts'
import { readDocumentBytes } from '#main/store/versions.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ContractId } from '#shared/model/ids.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Version, VersionDocument } from '#shared/model/version.ts'

/** A file of a version as it came. */
export interface VersionFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The document of a version that is asked for: by its name, or the main one. */
export function theDocument({ number, documents }: Version, name: string | null): Result<VersionDocument, ApiError> {
  const document = name === null ? documents[0] : documents.find((each) => each.name === name)
  if (document !== undefined) return ok(document)
  const known = documents.map((each) => each.name).join(', ')
  return err({ kind: 'bad-input', field: 'document', problem: `is none of version ${number}, which has ${known}` })
}

/** What stands in another version where a document stands in its own: of its name, else of its kind and place. */
export function counterpartIn(
  version: Version,
  own: Version,
  document: VersionDocument,
): Result<VersionDocument, ApiError> {
  const ofKind = ({ documents }: Version) => documents.filter(({ kind }) => kind === document.kind)
  const found =
    version.documents.find(({ name, kind }) => name === document.name && kind === document.kind) ??
    ofKind(version)[ofKind(own).indexOf(document)]
  if (found !== undefined) return ok(found)
  const problem = `has nothing to be compared with: version ${version.number} holds no such ${document.kind}`
  return err({ kind: 'bad-input', field: 'document', problem })
}

/** The bytes of a document as they came. */
export const fileOf = (
  db: ReadableDb,
  contract: ContractId,
  version: Version,
  { name }: VersionDocument,
): VersionFile => ({
  name,
  bytes: readDocumentBytes(db, contract, version.number, name),
})
