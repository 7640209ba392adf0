import { type ContractId, type LineageId, lineageId } from '#shared/model/ids.ts'
import { invariant } from '#shared/model/result.ts'
import type { Version, VersionDocument } from '#shared/model/version.ts'
import type { Clause, VersionText } from '#shared/model/version-text.ts'
import { putBlob, readBlob } from './blobs.ts'
import { contractNumber } from './contracts.ts'
import type { ReadableDb, WritableDb } from './db.ts'
import { followAgain } from './lineages/pairings.ts'

/** A document of a version as it came in. */
interface NewDocument {
  /** Different from the names of the version's other documents. */
  readonly name: string
  readonly kind: VersionDocument['kind']
  readonly format: VersionDocument['format']
  readonly bytes: Uint8Array
}

/** What a version is made from. */
export interface NewVersion {
  readonly side: Version['side']
  readonly date: string
  readonly view: Version['view']
  readonly addedAt: string
  /** Null for the first version of a contract. */
  readonly answers: number | null
  readonly documents: readonly NewDocument[]
  readonly text: VersionText
  /** One per clause of the text: the lineage it continues, or null to begin a new one. */
  readonly lineages: readonly (LineageId | null)[]
}

interface VersionRow {
  readonly number: number
  readonly side: Version['side']
  readonly date: string
  readonly view: Version['view']
  readonly text: Uint8Array
  readonly clause_count: number
  readonly revision_count: number
  readonly comment_count: number
  readonly added_at: string
  readonly answers: number | null
}

interface DocumentRow {
  readonly name: string
  readonly kind: VersionDocument['kind']
  readonly format: VersionDocument['format']
  readonly size: number
  readonly bytes: Uint8Array
}

/**
 * Adds a version under the contract's next number, with its documents' bytes, its text and its clauses.
 *
 * It follows the latest version; `lineages` continue those of the version it answers.
 */
export function addVersion(db: WritableDb, contract: ContractId, added: NewVersion): Version {
  const { side, date, view, addedAt, answers, documents, text, lineages } = added
  const owner = contractNumber(contract)
  const number = 1 + highestNumber(db, contract)
  const follows = listRows(db, contract).at(-1)?.number ?? null
  const stored = putBlob(db, Buffer.from(JSON.stringify(text)))
  db.prepare(
    `INSERT INTO versions (contract, number, side, date, view, text, revision_count, comment_count, added_at, follows, answers)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(owner, number, side, date, view, stored, text.revisions.length, text.comments.length, addedAt, follows, answers)
  const insert = db.prepare(
    'INSERT INTO documents (contract, version, position, name, kind, format, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  documents.forEach(({ name, kind, format, bytes }, position) => {
    insert.run(owner, number, position, name, kind, format, putBlob(db, bytes))
  })
  addClauses(db, owner, number, text.clauses, lineages)
  followAgain(db, contract)
  const version = findVersion(db, contract, number)
  invariant(version !== null, 'a version that was added is there')
  return version
}

/** The version text is the truth; these rows repeat its clauses for questions that span versions. */
function addClauses(
  db: WritableDb,
  contract: number,
  version: number,
  clauses: readonly Clause[],
  lineages: readonly (LineageId | null)[],
): void {
  invariant(clauses.length === lineages.length, 'every clause continues a lineage or begins one')
  const begin = db.prepare('INSERT INTO lineages (contract) VALUES (?)')
  const insert = db.prepare(
    `INSERT INTO clauses (contract, version, position, lineage, label, heading, depth, parent, kind, text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  clauses.forEach(({ label, heading, depth, parent, kind, text }, position) => {
    const lineage = lineages[position] ?? begin.run(contract).lastInsertRowid
    insert.run(contract, version, position, lineage, label, heading, depth, parent, kind, text)
  })
}

/** A contract's versions without those withdrawn, oldest first. */
export function listVersions(db: ReadableDb, contract: ContractId): readonly Version[] {
  return listRows(db, contract).map((row) => rowToVersion(db, contract, row))
}

/** The version of that number, or null when there is none, or it is withdrawn. */
export function findVersion(db: ReadableDb, contract: ContractId, number: number): Version | null {
  const row = findRow(db, contract, number)
  return row === undefined ? null : rowToVersion(db, contract, row)
}

/** The version text exactly as it was added. The version must exist. */
export function readVersionText(db: ReadableDb, contract: ContractId, number: number): VersionText {
  const row = findRow(db, contract, number)
  invariant(row !== undefined, 'the version was found before its text is read')
  return JSON.parse(Buffer.from(readBlob(db, row.text)).toString())
}

/** Headings and texts of a version's clauses in their order, without reading all of its text. */
export const readClauseTexts = (
  db: ReadableDb,
  contract: ContractId,
  number: number,
): readonly Pick<Clause, 'heading' | 'text'>[] =>
  db
    .prepare<Pick<Clause, 'heading' | 'text'>>(
      'SELECT heading, text FROM clauses WHERE contract = ? AND version = ? ORDER BY position',
    )
    .all(contractNumber(contract), number)

/** The lineage of every clause of a version by the user's word, in the order of its clauses. */
export const readClauseLineages = (db: ReadableDb, contract: ContractId, number: number): readonly LineageId[] =>
  readLineages(db, 'followed_clauses', contract, number)

/** The lineages as they were found when the version came in: what the next one's continue, whatever the user corrects. */
export const readFoundLineages = (db: ReadableDb, contract: ContractId, number: number): readonly LineageId[] =>
  readLineages(db, 'clauses', contract, number)

function readLineages(
  db: ReadableDb,
  from: 'clauses' | 'followed_clauses',
  contract: ContractId,
  number: number,
): readonly LineageId[] {
  return db
    .prepare<{ lineage: number }>(`SELECT lineage FROM ${from} WHERE contract = ? AND version = ? ORDER BY position`)
    .all(contractNumber(contract), number)
    .map(({ lineage }) => lineageId(lineage))
}

/** Where a lineage stood last in a version that is not withdrawn: its label there; null when it stands in none. */
export function lastLabelOf(
  db: ReadableDb,
  contract: ContractId,
  lineage: LineageId,
): { readonly label: string | null } | null {
  const row = db
    .prepare<{ label: string | null }>(
      `SELECT c.label FROM followed_clauses AS c JOIN versions AS v ON v.contract = c.contract AND v.number = c.version
       WHERE c.contract = ? AND c.lineage = ? AND v.withdrawn_at IS NULL ORDER BY c.version DESC, c.position LIMIT 1`,
    )
    .get(contractNumber(contract), lineage)
  return row ?? null
}

/** The bytes of one document, or of the main one, exactly as they came. The version and the document must exist. */
export function readDocumentBytes(db: ReadableDb, contract: ContractId, number: number, name?: string): Uint8Array {
  const rows = listDocuments(db, contract, number)
  const row = rows.find((document) => (name === undefined ? document.kind === 'main' : document.name === name))
  invariant(row !== undefined, 'the document was found before its bytes are read')
  return readBlob(db, row.bytes)
}

const VERSIONS = `
  SELECT v.*, (SELECT count(*) FROM clauses AS c WHERE c.contract = v.contract AND c.version = v.number) AS clause_count
  FROM versions AS v WHERE v.contract = ? AND v.withdrawn_at IS NULL`

/** Also of those withdrawn: a number is never used twice. */
const highestNumber = (db: ReadableDb, contract: ContractId): number =>
  db
    .prepare<{ highest: number | null }>('SELECT max(number) AS highest FROM versions WHERE contract = ?')
    .get(contractNumber(contract))?.highest ?? 0

const listRows = (db: ReadableDb, contract: ContractId): VersionRow[] =>
  db.prepare<VersionRow>(`${VERSIONS} ORDER BY v.number`).all(contractNumber(contract))

const findRow = (db: ReadableDb, contract: ContractId, number: number): VersionRow | undefined =>
  db.prepare<VersionRow>(`${VERSIONS} AND v.number = ?`).get(contractNumber(contract), number)

const listDocuments = (db: ReadableDb, contract: ContractId, number: number): DocumentRow[] =>
  db
    .prepare<DocumentRow>(
      `SELECT d.name, d.kind, d.format, b.size, d.bytes FROM documents AS d JOIN blobs AS b ON b.hash = d.bytes
       WHERE d.contract = ? AND d.version = ? ORDER BY d.position`,
    )
    .all(contractNumber(contract), number)

const rowToVersion = (db: ReadableDb, contract: ContractId, row: VersionRow): Version => ({
  number: row.number,
  side: row.side,
  date: row.date,
  view: row.view,
  documents: listDocuments(db, contract, row.number).map(({ name, kind, format, size, bytes }) => ({
    ...{ name, kind, format, size },
    sha256: Buffer.from(bytes).toString('hex'),
  })),
  clauseCount: row.clause_count,
  revisionCount: row.revision_count,
  commentCount: row.comment_count,
  addedAt: row.added_at,
  answers: row.answers,
})
