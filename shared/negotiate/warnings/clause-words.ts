import type { LineageId } from '../../model/ids.ts'
import type { Side } from '../../model/side.ts'
import { type Clause, clauseText } from '../../model/version-text.ts'
import { foldTypography } from '../../text/normalise.ts'
import { type Carrier, readCarrier, withoutNumbers } from '../carries.ts'
import { withSubClauses } from '../clauses/clause-words.ts'

/** A version as points are followed through it: its clauses, each with its lineage by the user's word. */
export interface WarnedVersion {
  readonly version: number
  readonly side: Side
  readonly clauses: readonly Clause[]
  readonly lineages: readonly LineageId[]
}

/** A version whose words are looked up by lineage. */
export interface ReadVersion extends Pick<WarnedVersion, 'version' | 'side'> {
  /** The words of a clause with its sub-clauses; null when it does not stand here. */
  readonly wordsOf: (lineage: LineageId) => string | null
  /** All words, made ready once they are asked for. */
  readonly whole: () => Carrier
}

/** Prepares a version for many questions. */
export function readVersion({ version, side, clauses, lineages }: WarnedVersion): ReadVersion {
  const places = new Map<LineageId, number>()
  lineages.forEach((lineage, index) => {
    if (!places.has(lineage)) places.set(lineage, index)
  })
  const textAt = (index: number): string => clauseText(clauses[index] ?? { heading: null, text: '' })
  let whole: Carrier | null = null
  return {
    version,
    side,
    wordsOf: (lineage) => {
      const index = places.get(lineage)
      return index === undefined ? null : withSubClauses(clauses, index).map(textAt).join('\n')
    },
    whole: () => {
      whole ??= readCarrier(clauses.map(clauseText).join('\n'))
      return whole
    },
  }
}

/** True when two wordings differ in typography and in the numbers of clauses at most. */
export const readsAlike = (one: string, other: string): boolean =>
  one === other || foldTypography(withoutNumbers(one)) === foldTypography(withoutNumbers(other))
