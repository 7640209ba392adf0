import type { ClauseChange } from '../model/comparison.ts'
import type { LineageId } from '../model/ids.ts'
import type { Correction, Pairing } from '../model/pairing.ts'
import { type Clause, clauseText } from '../model/version-text.ts'
import { foldTypography } from '../text/normalise.ts'
import { settleCorrections } from './corrections.ts'

/**
 * Which lineage each clause of the newer text continues, null where a new one begins.
 *
 * A kept clause continues its lineage; the first part of a split and the whole of a merger continue that of the first
 * clause they come from, so that a point pinned there stays on the words it is about.
 */
export function continueLineages(
  changes: readonly ClauseChange[],
  older: readonly LineageId[],
  newerCount: number,
): readonly (LineageId | null)[] {
  const lineages: (LineageId | null)[] = Array.from({ length: newerCount }, () => null)
  for (const change of changes) {
    const [from] = change.old
    const [to] = change.new
    if (from !== undefined && to !== undefined) lineages[to] = older[from] ?? null
  }
  return lineages
}

/**
 * The lineages of a version that answers an older one than the latest.
 *
 * They continue those of the answered version (`continued`); a clause that is not from there but stands in the latest,
 * word for word, continues that one's: both sides took it up. No lineage is continued twice.
 */
export function takeUpLineages(
  continued: readonly (LineageId | null)[],
  newer: readonly Clause[],
  latest: readonly Clause[],
  latestLineages: readonly LineageId[],
): readonly (LineageId | null)[] {
  const taken = new Set(continued)
  const open = Map.groupBy(
    latest.flatMap((clause, at) => {
      const lineage = latestLineages[at]
      return lineage === undefined || taken.has(lineage) ? [] : [{ lineage, text: wordingOf(clause) }]
    }),
    ({ text }) => text,
  )
  return continued.map((lineage, at) => {
    const clause = newer[at]
    if (lineage !== null || clause === undefined) return lineage
    return open.get(wordingOf(clause))?.shift()?.lineage ?? null
  })
}

const wordingOf = (clause: Clause): string => foldTypography(clauseText(clause))

/** One version's clauses by the lineages that were found when it came in. */
export interface FoundLineages {
  readonly version: number
  readonly lineages: readonly LineageId[]
}

/** A correction with a lineage kept ready for the clause that it leaves without one. */
export interface LineagePairing extends Pairing {
  readonly lineage: LineageId
  /** It was taken back, and changes nothing. */
  readonly isRemoved: boolean
}

/** The lineages by the user's word. */
export interface FollowedLineages {
  /** The lineage of every clause, by version. */
  readonly ofVersion: ReadonlyMap<number, readonly LineageId[]>
  /** The lineages that no clause has by the user's word, each with the one that its clause has instead. */
  readonly ended: ReadonlyMap<LineageId, LineageId>
}

/**
 * The lineages that were found, as the user corrected them. Each correction counts from its newer version on.
 *
 * Two clauses that are the same: the newer one and all that continue it join the older one's lineage, and the clause
 * that was taken for it begins one of its own. Two that are not: the newer one begins a lineage. `versions` ascend.
 */
export function followLineages(
  versions: readonly FoundLineages[],
  pairings: readonly LineagePairing[],
): FollowedLineages {
  const inForce = settlePairings(pairings.filter(({ isRemoved }) => !isRemoved))
  const ofVersion = new Map<number, readonly LineageId[]>()
  let now: ReadonlyMap<LineageId, LineageId> = new Map()
  for (const { version, lineages } of versions) {
    let followed = lineages.map((found) => now.get(found) ?? found)
    for (const pairing of inForce) {
      if (pairing.newer !== version) continue
      const older = ofVersion.get(pairing.older)?.[pairing.old]
      const newer = followed[pairing.new]
      if (older === undefined || newer === undefined || (older === newer) === pairing.same) continue
      const renamed: ReadonlyMap<LineageId, LineageId> = pairing.same
        ? new Map([
            [newer, older],
            [older, pairing.lineage],
          ])
        : new Map([[newer, pairing.lineage]])
      now = rename(now, renamed)
      followed = followed.map((lineage) => renamed.get(lineage) ?? lineage)
    }
    ofVersion.set(version, followed)
  }
  return { ofVersion, ended: findEnded(versions, pairings, ofVersion) }
}

function settlePairings<T extends Pairing>(pairings: readonly T[]): readonly T[] {
  const byVersions = Map.groupBy(pairings, ({ older, newer }) => `${older} ${newer}`)
  return [...byVersions.values()].flatMap((group) => settleCorrections(group)).sort((one, other) => one.id - other.id)
}

/** What the found lineages are called after a further change of names. */
function rename(
  now: ReadonlyMap<LineageId, LineageId>,
  renamed: ReadonlyMap<LineageId, LineageId>,
): ReadonlyMap<LineageId, LineageId> {
  const next = new Map(renamed)
  for (const [found, name] of now) next.set(found, renamed.get(name) ?? name)
  return next
}

function findEnded(
  versions: readonly FoundLineages[],
  pairings: readonly LineagePairing[],
  ofVersion: ReadonlyMap<number, readonly LineageId[]>,
): ReadonlyMap<LineageId, LineageId> {
  const standing = new Set([...ofVersion.values()].flat())
  const ended = new Map<LineageId, LineageId>()
  const end = (lineage: LineageId, instead: LineageId | undefined): void => {
    if (instead !== undefined && !standing.has(lineage) && !ended.has(lineage)) ended.set(lineage, instead)
  }
  for (const { version, lineages } of versions) {
    for (const [clause, found] of lineages.entries()) end(found, ofVersion.get(version)?.[clause])
  }
  for (const { older, newer, old, new: now, same, lineage } of pairings) {
    end(lineage, same ? ofVersion.get(older)?.[old] : ofVersion.get(newer)?.[now])
  }
  return ended
}

/**
 * What the user's word means between any two versions, `older` before `newer`: what was said of these two, and what
 * follows through the lineages from what was said of versions between them.
 */
export function correctionsBetween(
  older: number,
  newer: number,
  pairings: readonly Pairing[],
  lineagesOf: (version: number) => readonly LineageId[],
): readonly Correction[] {
  const between = pairings.filter((pairing) => pairing.newer > older && pairing.newer <= newer)
  const followed = between.flatMap((pairing): readonly Correction[] => {
    if (pairing.older === older && pairing.newer === newer) return []
    const [from, to] = [lineagesOf(pairing.older)[pairing.old], lineagesOf(pairing.newer)[pairing.new]]
    if (from === undefined || to === undefined || (from === to) !== pairing.same) return []
    const [old, now] = [lineagesOf(older).indexOf(from), lineagesOf(newer).indexOf(to)]
    return old < 0 || now < 0 ? [] : [{ old, new: now, same: pairing.same }]
  })
  const direct = between.filter((pairing) => pairing.older === older && pairing.newer === newer)
  return settleCorrections([...followed, ...direct.map(({ old, new: now, same }) => ({ old, new: now, same }))])
}
