import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { readGoneClauses } from '#main/store/lineages/gone.ts'
import {
  readClauseLineages,
  readDocumentBytes,
  readFoundLineages,
  readVersionText,
  listVersions as storedVersions,
  addVersion as storeVersion,
} from '#main/store/versions.ts'
import type { Decoded, Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { continueLineages, takeUpLineages } from '#shared/compare/lineage.ts'
import { findReturning, returnLineages } from '#shared/compare/returned.ts'
import type { Comparison } from '#shared/model/comparison.ts'
import type { ContractId, LineageId } from '#shared/model/ids.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Version, VersionDocument } from '#shared/model/version.ts'
import type { VersionText } from '#shared/model/version-text.ts'
import type { Done, Mutation, Query, Reading, ReadText } from './context.ts'
import { deliver } from './files/exports.ts'
import { theContract, theVersion } from './find.ts'
import { readFiles } from './read-version.ts'
import { endFreeze, theEndableFreeze } from './withdrawals.ts'

/** How a new text follows the version that it answers: its lineages, and what changed. */
interface Succession {
  readonly lineages: readonly (LineageId | null)[]
  readonly comparison: Comparison | null
}

/**
 * Follows the text from the version that it answers: what its sender worked on is what their changes are judged by.
 *
 * Where that is not the latest, whatever the text has from the latest keeps its lineage, too; and a clause that was taken
 * out before comes back with the lineage that it had.
 */
async function follow(
  { db, jobs, signal }: Reading,
  contract: ContractId,
  answered: number | null,
  { text, original }: ReadText,
): Promise<Result<Succession, ApiError>> {
  if (answered === null) return ok({ lineages: text.clauses.map(() => null), comparison: null })
  const older = readVersionText(db, contract, answered)
  const compared = await jobs.compare({ older, newer: text, newerOriginal: original }, signal)
  if (!compared.ok) return compared
  const found = readFoundLineages(db, contract, answered)
  const continued = continueLineages(compared.value.changes, found, text.clauses.length)
  const latest = storedVersions(db, contract).at(-1)?.number ?? answered
  const lineages = latest === answered ? continued : takeUp(db, contract, latest, continued, text)
  const returning = findReturning(text, lineages, readGoneClauses(db, contract, new Set([...lineages, ...found])))
  if (returning === null) return ok({ lineages, comparison: compared.value })
  const back = await jobs.compare({ older: returning.older, newer: returning.newer, newerOriginal: null }, signal)
  if (!back.ok) return back
  return ok({ lineages: returnLineages(lineages, returning, back.value.changes), comparison: compared.value })
}

const takeUp = (
  db: ReadableDb,
  contract: ContractId,
  latest: number,
  continued: readonly (LineageId | null)[],
  { clauses }: VersionText,
): readonly (LineageId | null)[] =>
  takeUpLineages(
    continued,
    clauses,
    readVersionText(db, contract, latest).clauses,
    readFoundLineages(db, contract, latest),
  )

/** The version that is answered: the one named, else the latest; null for a first one. */
function theAnswered(db: ReadableDb, contract: ContractId, named: number | undefined): Result<number | null, ApiError> {
  if (named === undefined) return ok(storedVersions(db, contract).at(-1)?.number ?? null)
  const version = theVersion(db, contract, named)
  return version.ok ? ok(named) : version
}

const mainOf = ({ documents }: Version): VersionDocument | undefined => documents.find(({ kind }) => kind === 'main')

/** A version that was read and followed, and how it is stored. */
interface PreparedVersion {
  readonly text: VersionText
  readonly store: (db: WritableDb, at: string) => Omit<Done<Output<'version.add'>>, 'contract'>
}

/** Reads the documents of a version that is to be added, and follows it from the version that it answers. */
export async function prepareVersion(
  reading: Reading,
  input: Decoded<'version.add'>,
): Promise<Result<PreparedVersion, ApiError>> {
  const { contract, side, view } = input
  const found = theContract(reading.db, contract)
  if (!found.ok) return found
  const freeze = theEndableFreeze(reading.db, contract)
  if (!freeze.ok) return freeze
  const answered = theAnswered(reading.db, contract, input.answers)
  if (!answered.ok) return answered
  const files = input.documents.toSorted((one, other) => Number(other.kind === 'main') - Number(one.kind === 'main'))
  const read = await readFiles(reading, files, view)
  if (!read.ok) return read
  const { text } = read.value
  // In any other view the text is not what the sender's tracked changes lead to.
  const original = view === 'accepted' ? read.value.original : null
  const succession = await follow(reading, contract, answered.value, { text, original })
  if (!succession.ok) return succession
  const store: PreparedVersion['store'] = (db, at) => {
    const before = storedVersions(db, contract)
    const version = storeVersion(db, contract, {
      side,
      view,
      date: input.date ?? at.slice(0, 10),
      addedAt: at,
      answers: answered.value,
      documents: files.map((file, index) => ({ ...file, format: text.documents?.[index]?.format ?? text.format })),
      text,
      lineages: succession.value.lineages,
    })
    const endedFreeze = freeze.value?.version ?? null
    if (endedFreeze !== null) endFreeze(db, contract, version.number, at)
    const sameAs = before.findLast((other) => mainOf(other)?.sha256 === mainOf(version)?.sha256)?.number ?? null
    const { number, date, answers } = version
    const sha256 = version.documents.map((document) => document.sha256)
    return {
      value: { version, summary: succession.value.comparison?.summary ?? null, endedFreeze, sameAs },
      payload: { version: number, side, date, view, answers, sha256, endedFreeze },
    }
  }
  return ok({ text, store })
}

export const addVersion: Mutation<'version.add'> = {
  mutate: async (reading, input) => {
    const prepared = await prepareVersion(reading, input)
    if (!prepared.ok) return prepared
    return ok((db, at) => ok({ ...prepared.value.store(db, at), contract: input.contract }))
  },
}

export const listVersions: Query<'version.list'> = {
  read: ({ db }, { contract }) => {
    const found = theContract(db, contract)
    return found.ok ? ok(storedVersions(db, contract)) : found
  },
}

export const showVersion: Query<'version.show'> = {
  read: ({ db }, { contract, version: number }) => {
    const found = theContract(db, contract)
    if (!found.ok) return found
    const version = theVersion(db, contract, number)
    if (!version.ok) return version
    const text = readVersionText(db, contract, number)
    return ok({ version: version.value, text, lineages: readClauseLineages(db, contract, number) })
  },
}

export const exportVersion: Query<'version.export'> = {
  read: ({ db, places }, { contract, version: number, document, to }) => {
    const found = theContract(db, contract)
    if (!found.ok) return found
    const version = theVersion(db, contract, number)
    if (!version.ok) return version
    const { documents } = version.value
    const named = document === undefined ? mainOf(version.value) : documents.find(({ name }) => name === document)
    if (named === undefined) {
      const known = documents.map(({ name }) => name)
      return err({ kind: 'missing', noun: 'document', ref: document ?? 'main', known })
    }
    return deliver(places, to, named.name, readDocumentBytes(db, contract, number, named.name))
  },
}
