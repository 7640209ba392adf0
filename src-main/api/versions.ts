import { listChangeOrders } from '#main/store/change-orders.ts'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { findFreeze, listSignings, resumeFreeze, voidFreeze } from '#main/store/signing.ts'
import {
  findVersion,
  readClauseLineages,
  readDocumentBytes,
  readVersionText,
  listVersions as storedVersions,
  addVersion as storeVersion,
} from '#main/store/versions.ts'
import { findWithdrawnVersion, markVersion, pointsOnVersion } from '#main/store/withdrawn-versions.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { continueLineages } from '#shared/compare/lineage.ts'
import type { Comparison } from '#shared/model/comparison.ts'
import type { ContractId, LineageId } from '#shared/model/ids.ts'
import { err, invariant, ok, type Result } from '#shared/model/result.ts'
import type { Freeze } from '#shared/model/signing.ts'
import type { VersionText } from '#shared/model/version-text.ts'
import { direct, type Mutation, type Query, type Reading } from './context.ts'
import { deliver } from './exports.ts'
import { theContract, theVersion } from './find.ts'

/** How a new text follows the latest version: its lineages, and what changed. */
interface Succession {
  readonly lineages: readonly (LineageId | null)[]
  readonly comparison: Comparison | null
}

async function follow(
  reading: Reading,
  contract: ContractId,
  text: VersionText,
): Promise<Result<Succession, ApiError>> {
  const { db, jobs, signal } = reading
  const latest = storedVersions(db, contract).at(-1)
  if (latest === undefined) return ok({ lineages: text.clauses.map(() => null), comparison: null })
  const older = readVersionText(db, contract, latest.number)
  const compared = await jobs.compare({ older, newer: text, newerOriginal: null }, signal)
  if (!compared.ok) return compared
  const lineages = readClauseLineages(db, contract, latest.number)
  return ok({
    lineages: continueLineages(compared.value.changes, lineages, text.clauses.length),
    comparison: compared.value,
  })
}

/** The freeze that a further version would end, or the refusal, when that is signed. */
function theEndableFreeze(db: ReadableDb, contract: ContractId): Result<Freeze | null, ApiError> {
  const freeze = findFreeze(db, contract)
  if (freeze === null || listSignings(db, contract).length === 0) return ok(freeze)
  return err({ kind: 'refused', why: 'signed-so-no-version', detail: String(freeze.version) })
}

const endFreeze = (db: WritableDb, contract: ContractId, version: number, at: string): void =>
  voidFreeze(db, contract, { at, reason: `version ${version} came in`, endedBy: version })

export const addVersion: Mutation<'version.add'> = {
  mutate: async (reading, input) => {
    const { contract, document, side, view } = input
    const found = theContract(reading.db, contract)
    if (!found.ok) return found
    const freeze = theEndableFreeze(reading.db, contract)
    if (!freeze.ok) return freeze
    const read = await reading.jobs.read({ ...document, view }, reading.signal)
    if (!read.ok) return read
    const { text } = read.value
    const succession = await follow(reading, contract, text)
    if (!succession.ok) return succession
    return ok((db, at) => {
      const version = storeVersion(db, contract, {
        side,
        view,
        date: input.date ?? at.slice(0, 10),
        addedAt: at,
        documents: [{ ...document, kind: 'main', format: text.format }],
        text,
        lineages: succession.value.lineages,
      })
      const endedFreeze = freeze.value?.version ?? null
      if (endedFreeze !== null) endFreeze(db, contract, version.number, at)
      const sha256 = version.documents[0]?.sha256
      return ok({
        value: { version, summary: succession.value.comparison?.summary ?? null, endedFreeze },
        contract,
        payload: { version: version.number, side, date: version.date, view, sha256, endedFreeze },
      })
    })
  },
}

/** What keeps a version from being withdrawn, by name. */
const heldBy = (db: ReadableDb, contract: ContractId, number: number): readonly string[] => [
  ...(findFreeze(db, contract)?.version === number ? ['its freeze'] : []),
  ...pointsOnVersion(db, contract, number),
  ...listChangeOrders(db, contract)
    .filter((order) => order.baseVersion === number && order.status !== 'void')
    .map((order) => order.id),
]

export const withdrawVersion = direct<'version.withdraw'>((db, { contract, version: number }, at) => {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const version = theVersion(db, contract, number)
  if (!version.ok) return version
  if (storedVersions(db, contract).at(-1)?.number !== number) {
    return err({ kind: 'refused', why: 'not-the-latest', detail: String(number) })
  }
  if (listSignings(db, contract).length > 0) {
    return err({ kind: 'refused', why: 'signed-so-frozen', detail: String(number) })
  }
  const by = heldBy(db, contract, number)
  if (by.length > 0) return err({ kind: 'needed', noun: 'version', ref: String(number), by })
  markVersion(db, contract, number, at)
  const resumedFreeze = resumeFreeze(db, contract, number)
  return ok({ value: { version: version.value, resumedFreeze }, contract, payload: { version: number, resumedFreeze } })
})

export const restoreVersion = direct<'version.restore'>((db, { contract, version: number }, at) => {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const withdrawn = findWithdrawnVersion(db, contract, number)
  if (withdrawn === null) {
    const standing = theVersion(db, contract, number)
    return standing.ok ? err({ kind: 'refused', why: 'not-withdrawn', detail: `Version ${number}` }) : standing
  }
  const freeze = theEndableFreeze(db, contract)
  if (!freeze.ok) return freeze
  // Its lineages continue those of the version it followed, and of no other.
  if (withdrawn.follows !== (storedVersions(db, contract).at(-1)?.number ?? null)) {
    return err({ kind: 'refused', why: 'follows-another', detail: String(number) })
  }
  markVersion(db, contract, number, null)
  const endedFreeze = freeze.value?.version ?? null
  if (endedFreeze !== null) endFreeze(db, contract, number, at)
  const version = findVersion(db, contract, number)
  invariant(version !== null, 'a version that was restored is there')
  return ok({ value: { version, endedFreeze }, contract, payload: { version: number, endedFreeze } })
})

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
  read: ({ db, places }, { contract, version: number, to }) => {
    const found = theContract(db, contract)
    if (!found.ok) return found
    const version = theVersion(db, contract, number)
    if (!version.ok) return version
    const name = version.value.documents[0]?.name ?? 'document'
    return deliver(places, to, name, readDocumentBytes(db, contract, number))
  },
}

export const compareVersions: Query<'version.compare'> = {
  read: async ({ db, jobs, signal }, { contract, older, newer }) => {
    const found = theContract(db, contract)
    if (!found.ok) return found
    for (const number of [older, newer]) {
      const version = theVersion(db, contract, number)
      if (!version.ok) return version
    }
    const original = await originalOf({ db, jobs, signal }, contract, newer)
    if (!original.ok) return original
    const texts = { old: readVersionText(db, contract, older), new: readVersionText(db, contract, newer) }
    const job = { older: texts.old, newer: texts.new, newerOriginal: original.value }
    const comparison = await jobs.compare(job, signal)
    if (!comparison.ok) return comparison
    const lineages = {
      old: readClauseLineages(db, contract, older),
      new: readClauseLineages(db, contract, newer),
    }
    return ok({ ...texts, lineages, comparison: comparison.value })
  },
}

/** The newer version with its sender's tracked changes rejected, read again from the bytes as they came. */
async function originalOf(
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
