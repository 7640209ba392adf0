import { basename, dirname } from 'node:path'
import { compareVersions } from '#shared/compare/compare-versions.ts'
import { continueLineages } from '#shared/compare/lineage.ts'
import { findReturning, returnLineages } from '#shared/compare/returned.ts'
import { type LineageId, lineageId } from '#shared/model/ids.ts'
import type { Clause, VersionText } from '#shared/model/version-text.ts'
import { followTogether } from '#shared/negotiate/clauses/follow-lineages.ts'
import { readDocument } from '../documents.ts'

/** A clause of the first version, and where a point that is pinned to it is in the last. */
export interface Pinned {
  /** Indices of clauses. */
  readonly first: number
  /** Null: the point says that its clause is gone. */
  readonly last: number | null
  /** Where the timeline says that its words are, besides. */
  readonly besides: readonly number[]
}

/** A history's first and last version, and points pinned to five clauses. */
export interface FollowedHistory {
  readonly name: string
  readonly first: VersionText
  readonly last: VersionText
  readonly pinned: readonly Pinned[]
}

const FEWEST_VERSIONS = 5
const PINNED = 5
/** Shorter clauses are headings, table cells and lines of a signature: nobody negotiates them. */
const SHORTEST = 60

/** Follows five clauses, spread over the first version, through all versions as they come in; null for short histories. */
export async function followHistory(paths: readonly string[]): Promise<FollowedHistory | null> {
  if (paths.length < FEWEST_VERSIONS) return null
  const read = await Promise.all(paths.map(readDocument))
  const texts = read.filter((text) => text !== null)
  const [first, last] = [texts[0], texts.at(-1)]
  if (texts.length < FEWEST_VERSIONS || first === undefined || last === undefined) return null
  const lineages = lineagesOf(texts)
  const versions = texts.map((text, at) => ({ text, lineages: lineages[at] ?? [] }))
  const pinned = spread(first).map((index): Pinned => {
    const lineage = lineages[0]?.[index]
    const found = lineage === undefined ? -1 : (lineages.at(-1)?.indexOf(lineage) ?? -1)
    const together = lineage === undefined ? [] : (followTogether(versions, [lineage]).at(-1) ?? [])
    return {
      ...{ first: index, last: found < 0 ? null : found },
      besides: together.filter((place) => place !== found),
    }
  })
  return { name: basename(dirname(paths[0] ?? '')), first, last, pinned }
}

/** The lineages of each version, as they are found when it comes in and answers the one before. */
function lineagesOf(texts: readonly VersionText[]): readonly (readonly LineageId[])[] {
  let next = 0
  const begin = (): LineageId => {
    next += 1
    return lineageId(next)
  }
  const stood = new Map<LineageId, Clause>()
  const all: (readonly LineageId[])[] = []
  for (const [at, text] of texts.entries()) {
    const before = texts[at - 1]
    const older = all.at(-1) ?? []
    const changes = before === undefined ? [] : compareVersions(before, text, null).changes
    const continued = continueLineages(changes, older, text.clauses.length)
    const lineages = withReturned(text, continued, older, stood).map((lineage) => lineage ?? begin())
    for (const [index, lineage] of lineages.entries()) {
      const clause = text.clauses[index]
      if (clause !== undefined) stood.set(lineage, clause)
    }
    all.push(lineages)
  }
  return all
}

function withReturned(
  text: VersionText,
  continued: readonly (LineageId | null)[],
  older: readonly LineageId[],
  stood: ReadonlyMap<LineageId, Clause>,
): readonly (LineageId | null)[] {
  const standing = new Set([...continued, ...older])
  const gone = [...stood].flatMap(([lineage, clause]) => (standing.has(lineage) ? [] : [{ lineage, clause }]))
  const returning = findReturning(text, continued, gone)
  if (returning === null) return continued
  const { changes } = compareVersions(returning.older, returning.newer, null)
  return returnLineages(continued, returning, changes)
}

/** Clauses from the beginning to the end, equally far from one another. */
function spread({ clauses }: VersionText): readonly number[] {
  const long = clauses.flatMap(({ text }, index) => (text.length >= SHORTEST ? [index] : []))
  const count = Math.min(PINNED, long.length)
  return Array.from({ length: count }, (_, at) => long[Math.floor(((at + 0.5) * long.length) / count)] ?? 0)
}
