import {
  readClauseLineages,
  readDocumentBytes,
  readFoundLineages,
  readVersionText,
  listVersions as storedVersions,
  addVersion as storeVersion,
} from '#main/store/versions.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { continueLineages } from '#shared/compare/lineage.ts'
import type { Comparison } from '#shared/model/comparison.ts'
import type { ContractId, LineageId } from '#shared/model/ids.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Mutation, Query, Reading, ReadText } from './context.ts'
import { deliver } from './files/exports.ts'
import { theContract, theVersion } from './find.ts'
import { endFreeze, theEndableFreeze } from './withdrawals.ts'

/** How a new text follows the latest version: its lineages, and what changed. */
interface Succession {
  readonly lineages: readonly (LineageId | null)[]
  readonly comparison: Comparison | null
}

async function follow(
  reading: Reading,
  contract: ContractId,
  { text, original }: ReadText,
): Promise<Result<Succession, ApiError>> {
  const { db, jobs, signal } = reading
  const latest = storedVersions(db, contract).at(-1)
  if (latest === undefined) return ok({ lineages: text.clauses.map(() => null), comparison: null })
  const older = readVersionText(db, contract, latest.number)
  const compared = await jobs.compare({ older, newer: text, newerOriginal: original }, signal)
  if (!compared.ok) return compared
  const lineages = readFoundLineages(db, contract, latest.number)
  return ok({
    lineages: continueLineages(compared.value.changes, lineages, text.clauses.length),
    comparison: compared.value,
  })
}

export const addVersion: Mutation<'version.add'> = {
  mutate: async (reading, input) => {
    const { contract, documents, side, view } = input
    const [document] = documents
    if (document === undefined || documents.length > 1) return err({ kind: 'broken', detail: 'This is not made yet' })
    const found = theContract(reading.db, contract)
    if (!found.ok) return found
    const freeze = theEndableFreeze(reading.db, contract)
    if (!freeze.ok) return freeze
    const read = await reading.jobs.read({ ...document, view }, reading.signal)
    if (!read.ok) return read
    const { text } = read.value
    // In any other view the text is not what the sender's tracked changes lead to.
    const original = view === 'accepted' ? read.value.original : null
    const succession = await follow(reading, contract, { text, original })
    if (!succession.ok) return succession
    return ok((db, at) => {
      const version = storeVersion(db, contract, {
        side,
        view,
        date: input.date ?? at.slice(0, 10),
        addedAt: at,
        answers: input.answers ?? storedVersions(db, contract).at(-1)?.number ?? null,
        documents: [{ ...document, format: text.format }],
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
