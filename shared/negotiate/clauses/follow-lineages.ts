import { compareVersions } from '../../compare/compare-versions.ts'
import { pickClauses } from '../../compare/pick-clauses.ts'
import type { LineageId } from '../../model/ids.ts'
import { clauseText, type VersionText } from '../../model/version-text.ts'

/** A version that lineages are followed through. */
export interface FollowedText {
  readonly text: Pick<VersionText, 'format' | 'clauses'>
  /** The lineage of every clause. */
  readonly lineages: readonly LineageId[]
}

/** So many clauses around one that changed tell whether it was split, or merged with a neighbour. */
const AROUND = 6
/** Splitting and merging changes how long a clause is by more than this share. */
const AS_LONG = 0.1

/**
 * The clauses of each version, oldest first, that some lineages stand for, as indices in their order.
 *
 * A lineage names the first part of a clause that was split, and a merged clause by the first of those merged. Here every
 * part is followed, and the clause into which one was merged; for that only the clauses around one that changed are compared.
 */
export function followTogether(
  versions: readonly FollowedText[],
  lineages: readonly LineageId[],
): readonly (readonly number[])[] {
  const followed = new Set(lineages)
  return versions.map((version, at) => {
    const before = versions[at - 1]
    if (before !== undefined) for (const lineage of joining(before, version, followed)) followed.add(lineage)
    return version.lineages.flatMap((lineage, index) => (followed.has(lineage) ? [index] : []))
  })
}

/** The lineages of the newer version that hold words of those followed, and are not followed yet. */
function joining(older: FollowedText, newer: FollowedText, followed: ReadonlySet<LineageId>): readonly LineageId[] {
  return older.lineages.flatMap((lineage, from) => {
    if (!followed.has(lineage)) return []
    const to = newer.lineages.indexOf(lineage)
    if (to >= 0 && isAsLong(textAt(older, from), textAt(newer, to))) return []
    const place = to >= 0 ? to : placeOfGone(older, from, newer)
    return partnersOf(older, from, newer, place).flatMap((index) => newer.lineages[index] ?? [])
  })
}

/** Most changes are of a few words: by them, nothing was split off or merged in. */
const isAsLong = (one: string, other: string): boolean =>
  Math.abs(one.length - other.length) <= AS_LONG * Math.max(one.length, other.length)

const textAt = ({ text }: FollowedText, index: number): string =>
  clauseText(text.clauses[index] ?? { heading: null, text: '' })

/** Where a clause that is gone would stand: behind the nearest clause before it that is still there. */
function placeOfGone(older: FollowedText, from: number, newer: FollowedText): number {
  for (let index = from - 1; index >= 0; index -= 1) {
    const lineage = older.lineages[index]
    const place = lineage === undefined ? -1 : newer.lineages.indexOf(lineage)
    if (place >= 0) return place
  }
  return 0
}

/** The clauses of the newer version that a clause was split into or merged into; none where it was neither. */
function partnersOf(older: FollowedText, from: number, newer: FollowedText, to: number): readonly number[] {
  const [old, now] = [around(older, from), around(newer, to)]
  const { changes } = compareVersions(pickClauses(older.text, old), pickClauses(newer.text, now), null)
  const change = changes.find((each) => each.old.includes(old.indexOf(from)))
  if (change === undefined || (change.relation !== 'split' && change.relation !== 'merged')) return []
  return change.new.flatMap((index) => now[index] ?? [])
}

function around({ text }: FollowedText, index: number): readonly number[] {
  const from = Math.max(0, index - AROUND)
  const end = Math.min(text.clauses.length, index + AROUND + 1)
  return Array.from({ length: end - from }, (_, offset) => from + offset)
}
