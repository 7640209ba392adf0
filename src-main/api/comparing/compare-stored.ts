import type { ReadableDb } from '#main/store/db.ts'
import { readPairings } from '#main/store/lineages/pairings.ts'
import { findVersion, readClauseLineages, readVersionText } from '#main/store/versions.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { correctionsBetween } from '#shared/compare/lineage.ts'
import type { Comparison } from '#shared/model/comparison.ts'
import type { ContractId } from '#shared/model/ids.ts'
import type { Correction } from '#shared/model/pairing.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { VersionText } from '#shared/model/version-text.ts'
import type { Reading } from '../context.ts'
import { readOriginal } from '../read-version.ts'

/** Two versions of a contract and what changed between them. */
export interface ComparedVersions {
  readonly old: VersionText
  readonly new: VersionText
  readonly comparison: Comparison
}

/**
 * Compares two versions of a contract, corrected by what the user said. Both must exist.
 *
 * The sender marked changes against the version that this one answers: between others, nobody is to be blamed for what
 * was settled.
 */
export async function compareStored(
  reading: Pick<Reading, 'db' | 'jobs' | 'signal'>,
  contract: ContractId,
  older: number,
  newer: number,
): Promise<Result<ComparedVersions, ApiError>> {
  const { db, jobs, signal } = reading
  const isAnswer = findVersion(db, contract, newer)?.answers === older
  const original = isAnswer ? await readOriginal(reading, contract, newer) : ok(null)
  if (!original.ok) return original
  const texts = { old: readVersionText(db, contract, older), new: readVersionText(db, contract, newer) }
  const corrections = readCorrections(db, contract, older, newer)
  const comparison = await jobs.compare(
    { older: texts.old, newer: texts.new, newerOriginal: original.value, corrections },
    signal,
  )
  return comparison.ok ? ok({ ...texts, comparison: comparison.value }) : comparison
}

/** What the user's word means between two versions, also when the newer one is named first. */
export function readCorrections(
  db: ReadableDb,
  contract: ContractId,
  older: number,
  newer: number,
): readonly Correction[] {
  const pairings = readPairings(db, contract).filter(({ isRemoved }) => !isRemoved)
  const lineagesOf = (version: number) => readClauseLineages(db, contract, version)
  if (older <= newer) return correctionsBetween(older, newer, pairings, lineagesOf)
  const turned = correctionsBetween(newer, older, pairings, lineagesOf)
  return turned.map(({ old, new: now, same }) => ({ old: now, new: old, same }))
}
