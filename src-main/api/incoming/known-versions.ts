import { setImmediate as nextTurn } from 'node:timers/promises'
import { readMakers } from '#main/formats/makers.ts'
import { listContracts } from '#main/store/contracts.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { listVersions, readClauseTexts, readDocumentBytes, readVersionText } from '#main/store/versions.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { SentVersion, Traces } from '#shared/compare/match/guess-sender.ts'
import { printText, printWords, type TextPrint } from '#shared/compare/match/print.ts'
import type { Contract } from '#shared/model/contract.ts'
import type { ContractId } from '#shared/model/ids.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Version } from '#shared/model/version.ts'
import type { Reading } from '../context.ts'

/** The print of a contract that has no version yet. */
export const NO_TEXT = printWords([])

/** A contract of the workspace with its versions, oldest first. */
export interface ContractVersions {
  readonly contract: Contract
  readonly versions: readonly Version[]
}

export const listContractVersions = (db: ReadableDb): readonly ContractVersions[] =>
  listContracts(db).map((contract) => ({ contract, versions: listVersions(db, contract.id) }))

/** What was made of a version once; a version never changes, and its number is never given again. */
interface Remembered {
  readonly prints: Map<string, TextPrint>
  readonly traces: Map<string, Traces>
}

/** Goes with the open workspace, and its memory with the process when it is locked. */
const byWorkspace = new WeakMap<ReadableDb, Remembered>()

function rememberedOf(db: ReadableDb): Remembered {
  const known = byWorkspace.get(db) ?? { prints: new Map(), traces: new Map() }
  byWorkspace.set(db, known)
  return known
}

const keyOf = (contract: ContractId, number: number): string => `${contract}/${number}`

/** A version of a contract whose print is wanted. */
interface Wanted {
  readonly contract: ContractId
  readonly number: number
}

/**
 * The prints of versions, in the order asked for.
 *
 * Each is made at the first asking, some ten milliseconds for thirty pages; other requests are answered between them.
 */
export async function printVersions(
  { db, signal }: Pick<Reading, 'db' | 'signal'>,
  wanted: readonly Wanted[],
): Promise<Result<readonly TextPrint[], ApiError>> {
  const { prints } = rememberedOf(db)
  const found: TextPrint[] = []
  for (const { contract, number } of wanted) {
    const key = keyOf(contract, number)
    let print = prints.get(key)
    if (print === undefined) {
      await nextTurn()
      if (signal.aborted) return err({ kind: 'cancelled' })
      print = printText({ clauses: readClauseTexts(db, contract, number) })
      prints.set(key, print)
    }
    found.push(print)
  }
  return ok(found)
}

function countAuthors(db: ReadableDb, contract: ContractId, { number, ...version }: Version): Traces['authors'] {
  if (version.revisionCount + version.commentCount === 0) return []
  const { revisions, comments } = readVersionText(db, contract, number)
  const counts = new Map<string, number>()
  for (const { author } of [...revisions, ...comments]) counts.set(author, (counts.get(author) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count }))
}

function readTraces(db: ReadableDb, contract: ContractId, version: Version): Traces {
  const main = version.documents.find(({ kind }) => kind === 'main')
  const makers =
    main === undefined ? null : readMakers(main.format, readDocumentBytes(db, contract, version.number, main.name))
  return {
    authors: countAuthors(db, contract, version),
    lastModifiedBy: makers?.lastModifiedBy ?? null,
    company: makers?.company ?? null,
  }
}

/** Who sent the versions of a contract, and what they left in the documents, oldest first. */
export function traceVersions(db: ReadableDb, { contract, versions }: ContractVersions): readonly SentVersion[] {
  const { traces: known } = rememberedOf(db)
  return versions.map((version) => {
    const key = keyOf(contract.id, version.number)
    const traces = known.get(key) ?? readTraces(db, contract.id, version)
    known.set(key, traces)
    return { number: version.number, side: version.side, traces }
  })
}
