import type { Comparison } from '../model/comparison.ts'
import type { Correction } from '../model/pairing.ts'
import type { VersionText } from '../model/version-text.ts'
import { alignClauses } from './align/align-clauses.ts'
import { type ComparedClauses, compareTexts } from './compared-clauses.ts'
import { settleCorrections } from './corrections.ts'
import { addedClauses, describeChange, removedClauses } from './describe-change.ts'
import { readMarks } from './marked.ts'
import { findNoise, NO_NOISE } from './noise/find-noise.ts'
import { readNoiseSides } from './noise/noise-sides.ts'
import { readPhraseTokens } from './noise/phrases.ts'
import { findRenames, type RenamedTerm } from './noise/renames.ts'
import { orderChanges } from './order-changes.ts'
import { summariseChanges } from './summarise.ts'
import { areUnrelated, isSurelySame } from './unrelated.ts'

/**
 * What changed from one version to the next, clause by clause.
 *
 * `newerOriginal` is the newer document with its tracked changes rejected, null when it has none. `corrections`, the
 * latest last, are the user's word on clauses of the two; one that names a clause there is not is passed over. Pure and
 * deterministic: the same texts give the same comparison on every machine.
 */
export function compareVersions(
  older: VersionText,
  newer: VersionText,
  newerOriginal: VersionText | null,
  corrections: readonly Correction[] = [],
): Comparison {
  const exists = ({ old, new: now }: Correction): boolean => old < older.clauses.length && now < newer.clauses.length
  const settled = settleCorrections(corrections.filter(exists))
  const aligned = alignClauses(older, newer, settled).map((group) => compareTexts(older, newer, group))
  const unrelated = areUnrelated(older, newer, aligned)
  const compared = unrelated ? aligned.filter((clauses) => isSurelySame(clauses) || isSaid(clauses, settled)) : aligned
  const renames = renamesOf(compared, older, newer)
  const sidesOf = readNoiseSides(older, newer, compared)
  const marks = newerOriginal === null ? null : readMarks(older, newer, newerOriginal)
  const kept = compared.map((clauses) => {
    const differs = clauses.older !== clauses.newer
    const noise = differs ? findNoise(...sidesOf(clauses), clauses.diff.typography, renames) : NO_NOISE
    return describeChange(older, newer, clauses, noise, marks)
  })
  const changes = orderChanges(
    [...kept, ...addedClauses(newer, compared, marks)].sort((one, other) => (one.new[0] ?? 0) - (other.new[0] ?? 0)),
    removedClauses(older, compared, marks),
    older.clauses.length,
  )
  return {
    unrelated,
    renames: renames.map(({ old, new: now, count }) => ({ old, new: now, count })),
    summary: summariseChanges(changes),
    changes,
  }
}

const isSaid = ({ old, new: now }: ComparedClauses, corrections: readonly Correction[]): boolean =>
  corrections.some((said) => said.same && said.old === old[0] && said.new === now[0])

function renamesOf(
  compared: readonly ComparedClauses[],
  older: VersionText,
  newer: VersionText,
): readonly RenamedTerm[] {
  const changed = compared.filter((clauses) => clauses.older !== clauses.newer)
  if (!changed.some(({ diff }) => diff.swaps.length > 0)) return []
  const texts = changed.map((clauses) => ({
    older: readPhraseTokens(clauses.older),
    newer: readPhraseTokens(clauses.newer),
    swaps: clauses.diff.swaps,
  }))
  return findRenames(texts, older.definitions, newer.definitions)
}
