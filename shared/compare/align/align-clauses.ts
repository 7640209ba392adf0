import type { Correction } from '../../model/pairing.ts'
import { clauseText, type VersionText } from '../../model/version-text.ts'
import { findCandidates } from './candidates.ts'
import { type ClausePair, readClausePair } from './clause-words.ts'
import { correctPair, linkCorrected } from './corrected.ts'
import { tieDocuments } from './documents.ts'
import { alignExactly } from './exact-spine.ts'
import { pairGaps } from './gaps.ts'
import { pairNearMatches } from './near-matches.ts'
import { emptyPairing, link, type Pairing } from './pairing.ts'
import { pairParents } from './parents.ts'
import { groupPairs } from './place/groups.ts'
import { type PlacedGroup, placeGroups } from './place/order.ts'
import { findSpine } from './place/spine.ts'
import { extendPairs, pairRelocations } from './relocations.ts'
import { measureLikeness } from './similarity.ts'
import { pairParts } from './split-merge.ts'

/** Clauses of two versions that belong together, ascending on both sides, at least one on each. */
export interface AlignedClauses {
  readonly old: readonly number[]
  readonly new: readonly number[]
  /** Moved clauses that moved together have the same number; null for those that kept their place. */
  readonly block: number | null
}

/**
 * Which clauses of the older version are which of the newer, in the order of the newer one.
 *
 * What the user said of two clauses holds: those said to be the same make a pair, those said not to be are in no group
 * together. `corrections` name clauses that exist, and none contradicts another; see `settleCorrections`. Always computed in the same direction, whichever version is the older: swapping them swaps nothing else.
 */
export function alignClauses(
  older: VersionText,
  newer: VersionText,
  corrections: readonly Correction[] = [],
): readonly AlignedClauses[] {
  const forward = comesFirst(older, newer)
  const groups = forward
    ? alignInOrder(older, newer, corrections)
    : alignInOrder(newer, older, corrections.map(flipCorrection))
  const aligned = groups.map(({ a, b, block }) => (forward ? { old: a, new: b, block } : { old: b, new: a, block }))
  aligned.sort((one, other) => (one.new[0] ?? 0) - (other.new[0] ?? 0))
  const numbers = new Map<number, number>()
  return aligned.map((group) => {
    if (group.block === null) return group
    const number = numbers.get(group.block) ?? numbers.size
    numbers.set(group.block, number)
    return { ...group, block: number }
  })
}

/** Parts that hold so much of their words are found before near matches: what is like them elsewhere is another clause. */
const WHOLLY_CONTAINED = 0.85

/** A clause of fewer words that seems to have moved all by itself is two clauses that read alike. */
const TELLING_WORDS = 4

function comesFirst(one: VersionText, other: VersionText): boolean {
  if (one.clauses.length !== other.clauses.length) return one.clauses.length < other.clauses.length
  for (const [index, clause] of one.clauses.entries()) {
    const text = clauseText(clause)
    const rival = clauseText(other.clauses[index] ?? clause)
    if (text !== rival) return text < rival
  }
  return true
}

const flipCorrection = ({ old, new: now, same }: Correction): Correction => ({ old: now, new: old, same })

function alignInOrder(
  first: VersionText,
  second: VersionText,
  corrections: readonly Correction[],
): readonly PlacedGroup[] {
  const pair = correctPair(tieDocuments(readClausePair(first, second), first, second), corrections)
  const pairing = pairClauses(pair, corrections)
  const placed = placeGroups(groupPairs(pair, pairing))
  const sizes = new Map<number | null, number>()
  for (const { block } of placed) sizes.set(block, (sizes.get(block) ?? 0) + 1)
  const said = new Set(corrections.flatMap(({ old, same }) => (same ? old : [])))
  const isAccident = ({ block, inA }: PlacedGroup): boolean =>
    block !== null && sizes.get(block) === 1 && (pair.a.words[inA]?.length ?? 0) < TELLING_WORDS && !said.has(inA)
  return placed.filter((group) => !isAccident(group))
}

function pairClauses(pair: ClausePair, corrections: readonly Correction[]): Pairing {
  const { a, b } = pair
  const pairing = emptyPairing(a.count, b.count)
  alignExactly(a.keys, b.keys, a.weights).forEach((inB, inA) => {
    if (inB >= 0) link(pairing, inA, inB)
  })
  linkCorrected(corrections, pairing)
  pairRelocations(pair, pairing)
  const likeness = measureLikeness(pair)
  const candidates = findCandidates(pair, pairing)
  pairParts(
    pair,
    candidates.filter(({ contained }) => contained >= WHOLLY_CONTAINED),
    pairing,
  )
  pairNearMatches(pair, likeness, candidates, findSpine(pairing, a.weights, b.count), pairing)
  pairParts(pair, candidates, pairing)
  pairGaps(pair, likeness, findSpine(pairing, a.weights, b.count), pairing)
  pairParts(pair, candidates, pairing)
  pairParents(pair, likeness, pairing)
  extendPairs(pair, pairing)
  return pairing
}
