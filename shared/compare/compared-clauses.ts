import { clauseText, type VersionText } from '../model/version-text.ts'
import type { AlignedClauses } from './align/align-clauses.ts'
import { diffWords, type WordDiff } from './words/diff-words.ts'

/** Aligned clauses with their texts and the words between them. */
export interface ComparedClauses extends AlignedClauses {
  readonly older: string
  readonly newer: string
  readonly diff: WordDiff
}

/** The texts of clauses. */
export const textsOf = (version: Pick<VersionText, 'clauses'>, clauses: readonly number[]): readonly string[] =>
  clauses.map((index) => clauseText(version.clauses[index] ?? { heading: null, text: '' }))

/** The texts of clauses, joined by newlines. */
export const textOf = (version: Pick<VersionText, 'clauses'>, clauses: readonly number[]): string =>
  textsOf(version, clauses).join('\n')

/** Reads a group's texts and finds the words that changed between them. */
export function compareTexts(older: VersionText, newer: VersionText, group: AlignedClauses): ComparedClauses {
  const [before, after] = [textOf(older, group.old), textOf(newer, group.new)]
  return { ...group, older: before, newer: after, diff: diffWords(before, after) }
}
