import type { Version, VersionDocument } from '../../model/version.ts'
import { type Classified, pickLeaving, readableJson } from './leaves.ts'
import { type CsvWriter, singleLine } from './table.ts'

/** Which fields of a version leave the workspace. */
const VERSION_FIELDS = {
  number: 'leaves',
  side: 'leaves',
  date: 'leaves',
  view: 'leaves',
  documents: 'leaves',
  clauseCount: 'leaves',
  revisionCount: 'leaves',
  commentCount: 'leaves',
  addedAt: 'leaves',
  answers: 'leaves',
} as const satisfies Classified<Version>

/** Which fields of a version's document leave the workspace. */
const DOCUMENT_FIELDS = {
  name: 'leaves',
  kind: 'leaves',
  format: 'leaves',
  size: 'leaves',
  sha256: 'leaves',
} as const satisfies Classified<VersionDocument>

/** versions.json: every version with its documents and their hashes, never their text. */
export const versionsJson = (versions: readonly Version[]): string =>
  readableJson(
    versions.map((version) => ({
      ...pickLeaving(version, VERSION_FIELDS),
      documents: version.documents.map((document) => pickLeaving(document, DOCUMENT_FIELDS)),
    })),
  )

/** versions.csv: one row a document. */
export const versionsCsv = (versions: readonly Version[], csv: CsvWriter): string =>
  csv([
    ['version', 'side', 'date', 'document', 'kind', 'bytes', 'sha256'],
    ...versions.flatMap(({ number, side, date, documents }) =>
      documents.map(({ name, kind, size, sha256 }) => [number, side, date, singleLine(name), kind, size, sha256]),
    ),
  ])
