import type { ClauseChange } from '../model/comparison.ts'
import type { LineageId } from '../model/ids.ts'
import { type Clause, clauseText, type VersionText } from '../model/version-text.ts'
import { wordsOf } from '../text/tokens.ts'
import { pickClauses } from './pick-clauses.ts'

/** A clause as it stood last, before it was taken out. */
export interface GoneClause {
  readonly lineage: LineageId
  readonly clause: Clause
}

/** Clauses that may have come back: what was taken out against what a version brings in. */
export interface Returning {
  readonly gone: readonly LineageId[]
  /** Clauses of the newer text. */
  readonly come: readonly number[]
  readonly older: VersionText
  readonly newer: VersionText
}

/** Fewer words are a table's cell or a heading, which many clauses have in common. */
const FEWEST_WORDS = 6
/** A clause that is put back is hardly reworded: less alike, it is another one on the same matter. */
const LEAST_ALIKE = 0.75

/**
 * What is to be compared to find the clauses of a version that were there before and taken out in between, as happens when
 * one side strikes a clause and the other one puts it back; null where none can be. `lineages` are those found so far.
 */
export function findReturning(
  newer: VersionText,
  lineages: readonly (LineageId | null)[],
  taken: readonly GoneClause[],
): Returning | null {
  const gone = taken.filter(({ clause }) => isTelling(clause))
  const come = newer.clauses.flatMap((clause, index) => (lineages[index] === null && isTelling(clause) ? [index] : []))
  if (gone.length === 0 || come.length === 0) return null
  const before = { ...newer, clauses: gone.map(({ clause }) => clause) }
  return {
    gone: gone.map(({ lineage }) => lineage),
    come,
    older: pickClauses(before, [...before.clauses.keys()]),
    newer: pickClauses(newer, come),
  }
}

const isTelling = (clause: Clause): boolean => wordsOf(clauseText(clause)).length >= FEWEST_WORDS

/** The lineages with those of the clauses that came back, given how `older` and `newer` compare. */
export function returnLineages(
  lineages: readonly (LineageId | null)[],
  { gone, come }: Pick<Returning, 'gone' | 'come'>,
  changes: readonly ClauseChange[],
): readonly (LineageId | null)[] {
  const back = new Map(
    changes.flatMap(({ relation, similarity, old: [from], new: [to] }) => {
      const [lineage, index] = [gone[from ?? -1], come[to ?? -1]]
      const isBack = relation === 'kept' && similarity >= LEAST_ALIKE
      return isBack && lineage !== undefined && index !== undefined ? [[index, lineage] as const] : []
    }),
  )
  return lineages.map((lineage, index) => lineage ?? back.get(index) ?? null)
}
