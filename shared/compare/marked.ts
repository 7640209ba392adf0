import type { Marked } from '../model/comparison.ts'
import { clauseText, type VersionText } from '../model/version-text.ts'
import { foldTypography } from '../text/normalise.ts'

/** Tells how much of a change the sender's tracked changes show; see `ClauseChange.marked`. */
export interface MarkedReader {
  /** Kept, split or merged clauses whose texts changed, or where one ends and the next begins: the texts of each. */
  readonly ofChange: (before: readonly string[], now: readonly string[], inNew: readonly number[]) => Marked
  /** A clause that only moved: marked where the original view did not have it at its new place. */
  readonly ofMove: (now: string, inNew: readonly number[]) => Marked
  readonly ofAdded: (now: string, inNew: number) => Marked
  readonly ofRemoved: (before: string) => Marked
}

/** White space is nothing here: a tracked paragraph mark only joins or parts texts. */
const fold = (text: string): string => foldTypography(text).replaceAll(' ', '')

/**
 * Compares the newer version with what its own tracked changes, rejected, leave of it.
 *
 * Whatever rejecting turns back into a clause of the older version was marked, also where the comparison pairs that
 * clause with another one: a moved clause comes out of nothing, a parted one out of its neighbour.
 */
export function readMarks(older: VersionText, newer: VersionText, original: VersionText): MarkedReader {
  const sent = new Set(older.clauses.map((clause) => fold(clauseText(clause))))
  const sourcesByClause = sourcesOf(newer)
  const clausesBySource = new Map<number, Set<number>>()
  for (const [clause, sources] of sourcesOf(original)) {
    for (const source of sources) {
      const known = clausesBySource.get(source) ?? new Set<number>()
      clausesBySource.set(source, known.add(clause))
    }
  }
  const originalTexts = (inNew: readonly number[]): readonly string[] => {
    const behind = new Set<number>()
    for (const clause of inNew) {
      for (const source of sourcesByClause.get(clause) ?? []) {
        for (const found of clausesBySource.get(source) ?? []) behind.add(found)
      }
    }
    return [...behind]
      .sort((one, other) => one - other)
      .map((clause) => fold(clauseText(original.clauses[clause] ?? { heading: null, text: '' })))
  }
  const originalText = (inNew: readonly number[]): string => originalTexts(inNew).join('')
  const struck = struckTexts(newer, original, sourcesByClause)
  return {
    ofChange: (before, now, inNew) => {
      const was = originalTexts(inNew)
      if (areSame(was, before.map(fold))) return 'all'
      if (areSame(was, now.map(fold))) return 'none'
      if (was.length === 0) return struck.has(before.map(fold).join('')) ? 'all' : 'some'
      return was.every((text) => sent.has(text)) ? 'all' : 'some'
    },
    ofMove: (now, inNew) => (originalText(inNew) === fold(now) ? 'none' : 'all'),
    ofAdded: (now, inNew) => {
      const was = originalText([inNew])
      return was === fold(now) ? 'none' : was === '' || sent.has(was) ? 'all' : 'some'
    },
    ofRemoved: (before) => (struck.has(fold(before)) ? 'all' : 'none'),
  }
}

const areSame = (one: readonly string[], other: readonly string[]): boolean => one.join('\n') === other.join('\n')

function sourcesOf(version: VersionText): ReadonlyMap<number, readonly number[]> {
  const sources = new Map<number, number[]>()
  for (const { clause, source } of version.paragraphs) {
    if (clause === null) continue
    const known = sources.get(clause)
    if (known === undefined) sources.set(clause, [...source])
    else known.push(...source)
  }
  return sources
}

/** The texts of original clauses that are no longer in the clauses made of the same paragraphs. */
function struckTexts(
  newer: VersionText,
  original: VersionText,
  sourcesByClause: ReadonlyMap<number, readonly number[]>,
): ReadonlySet<string> {
  const nowBySource = new Map<number, string>()
  for (const [clause, sources] of sourcesByClause) {
    const text = fold(clauseText(newer.clauses[clause] ?? { heading: null, text: '' }))
    for (const source of sources) nowBySource.set(source, (nowBySource.get(source) ?? '') + text)
  }
  const struck = new Set<string>()
  for (const [clause, sources] of sourcesOf(original)) {
    const text = fold(clauseText(original.clauses[clause] ?? { heading: null, text: '' }))
    if (text !== '' && !sources.some((source) => nowBySource.get(source)?.includes(text))) struck.add(text)
  }
  return struck
}
