import type { WordRun } from '../model/comparison.ts'
import { clauseText, type VersionText } from '../model/version-text.ts'
import type { ComparedClauses } from './compared-clauses.ts'

/** Shorter texts share little by chance alone, and may be rewritten whole. */
const ENOUGH_LETTERS = 600
/**
 * Of the shorter text so much at least is found in the other, if they are drafts of one contract.
 *
 * Measured: two contracts of different parties share 6 % at most, through the words that all contracts use; half of all
 * such pairs share less than 1 %. Drafts that were not written anew share far more than 10 %.
 */
const LEAST_SHARED = 0.08
/** In unrelated texts only clauses this much alike are one clause: boilerplate that both took from the same place. */
const SURELY_SAME = 0.6

/** True of two texts that are no drafts of one contract. */
export function areUnrelated(older: VersionText, newer: VersionText, compared: readonly ComparedClauses[]): boolean {
  const shorter = Math.min(lettersOf(older), lettersOf(newer))
  if (shorter < ENOUGH_LETTERS) return false
  let shared = 0
  for (const { diff, older: text } of compared) {
    // What was compared coarsely may have all of its words in common.
    shared += diff.isCoarse ? text.length : lettersShared(diff.runs)
  }
  return shared < LEAST_SHARED * shorter
}

const lettersShared = (runs: readonly WordRun[]): number =>
  runs.reduce((sum, [kind, text]) => sum + (kind === '=' ? text.length : 0), 0)

const lettersOf = ({ clauses }: VersionText): number =>
  clauses.reduce((sum, clause) => sum + clauseText(clause).length, 0)

/** True of clauses that are one clause also in unrelated texts. */
export const isSurelySame = ({ diff }: ComparedClauses): boolean => diff.similarity >= SURELY_SAME
