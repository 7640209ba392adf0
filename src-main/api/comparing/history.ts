import type { ReadableDb } from '#main/store/db.ts'
import { readClauseLineages, readVersionText, listVersions as storedVersions } from '#main/store/versions.ts'
import { type FollowedVersion, followClause, type LineageStep } from '#shared/compare/history.ts'
import { type ContractId, lineageId } from '#shared/model/ids.ts'
import { err, ok } from '#shared/model/result.ts'
import type { Query } from '../context.ts'
import { theContract } from '../find.ts'
import { readOriginal } from '../read-version.ts'

/**
 * One clause through all versions.
 *
 * Whether its sender marked a change is read from the file again, and only from the files of versions that changed the
 * clause and answer the version before.
 */
export const clauseHistory: Query<'clause.history'> = {
  read: async (reading, { contract, lineage }) => {
    const { db } = reading
    const found = theContract(db, contract)
    if (!found.ok) return found
    const followed = lineageId(lineage)
    const versions = readFollowed(db, contract)
    if (!versions.some(({ lineages }) => lineages.includes(followed))) {
      return err({ kind: 'missing', noun: 'clause', ref: `with lineage ${lineage}`, known: [] })
    }
    const marking = answeredNumbers(db, contract, followClause(versions, followed))
    const originals = await Promise.all(marking.map((number) => readOriginal(reading, contract, number)))
    const marked = new Map<number, FollowedVersion['original']>()
    for (const [at, original] of originals.entries()) {
      if (!original.ok) return original
      marked.set(marking[at] ?? 0, original.value)
    }
    const withMarks = versions.map((version) => ({ ...version, original: marked.get(version.version) ?? null }))
    return ok([...followClause(withMarks, followed)])
  },
}

function readFollowed(db: ReadableDb, contract: ContractId): readonly FollowedVersion[] {
  return storedVersions(db, contract).map(({ number, side, date }) => ({
    ...{ version: number, side, date, original: null },
    text: readVersionText(db, contract, number),
    lineages: readClauseLineages(db, contract, number),
  }))
}

/** The versions that changed the clause and answer the version before. */
function answeredNumbers(db: ReadableDb, contract: ContractId, steps: readonly LineageStep[]): readonly number[] {
  const answers = new Map(storedVersions(db, contract).map((version) => [version.number, version.answers]))
  return steps.flatMap(({ version, relation, moved }, at) => {
    const changes = moved || (relation !== 'same' && relation !== 'absent')
    return changes && at > 0 && answers.get(version) === steps[at - 1]?.version ? version : []
  })
}
