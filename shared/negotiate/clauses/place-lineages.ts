import { textOf } from '../../compare/compared-clauses.ts'
import type { ClauseChange } from '../../model/comparison.ts'
import type { LineageId } from '../../model/ids.ts'
import type { VersionText } from '../../model/version-text.ts'
import { foldTypography } from '../../text/normalise.ts'
import { withSubClauses } from './clause-words.ts'

/** A version as points are followed into it. */
export interface PlacedVersion {
  readonly text: Pick<VersionText, 'clauses'>
  /** The lineage of every clause. */
  readonly lineages: readonly LineageId[]
}

/** A version against the one that it answers. */
export interface AnsweredVersion {
  readonly older: PlacedVersion
  readonly newer: PlacedVersion
  readonly changes: readonly ClauseChange[]
}

/** Where a lineage's clause stands, with its sub-clauses, and what became of them. */
export interface PlacedLineage {
  readonly old: readonly number[]
  /** Also the parts that it was split into, and the clause that it was merged into. */
  readonly now: readonly number[]
  /** What changed the substance of them: what stands in the newer text first, in its order. */
  readonly changes: readonly ClauseChange[]
}

/** Finds lineages in both versions. Made once, asked often. */
export function placeLineages({ older, newer, changes }: AnsweredVersion): (lineage: LineageId) => PlacedLineage {
  const [inOld, inNew] = [older, newer].map(({ lineages }) => new Map(lineages.map((each, index) => [each, index])))
  const byOld = new Map(changes.flatMap((change) => change.old.map((index) => [index, change])))
  const byNew = new Map(changes.flatMap((change) => change.new.map((index) => [index, change])))
  const isOfSubstance = (change: ClauseChange): boolean => {
    if (change.noiseOnly) return false
    if (change.relation === 'kept') return change.reworded
    const [was, is] = [textOf(older.text, change.old), textOf(newer.text, change.new)]
    return foldTypography(was) !== foldTypography(is)
  }
  return (lineage) => {
    const [from, to] = [inOld?.get(lineage), inNew?.get(lineage)]
    const change = from === undefined ? undefined : byOld.get(from)
    const starts = new Set([
      ...(to === undefined ? [] : [to]),
      ...(to === undefined || change?.relation === 'split' ? (change?.new ?? []) : []),
    ])
    const old = from === undefined ? [] : withSubClauses(older.text.clauses, from)
    const now = uniqueSorted([...starts].flatMap((index) => withSubClauses(newer.text.clauses, index)))
    const touched = new Set([
      ...now.flatMap((index) => byNew.get(index) ?? []),
      ...old.flatMap((index) => byOld.get(index) ?? []),
    ])
    return { old, now, changes: [...touched].filter(isOfSubstance) }
  }
}

const uniqueSorted = (numbers: readonly number[]): readonly number[] =>
  [...new Set(numbers)].sort((one, other) => one - other)
