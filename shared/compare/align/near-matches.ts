import type { Candidate } from './candidates.ts'
import type { ClausePair } from './clause-words.ts'
import { isFreeA, isFreeB, link, type Pairing } from './pairing.ts'
import type { Spine } from './place/spine.ts'
import type { Likeness } from './similarity.ts'

/** A clause that stays in its place may change more than one that moves before we stop believing it is the same. */
const ENOUGH_IN_PLACE = 0.4
const ENOUGH_ELSEWHERE = 0.5
const TELLING_WORDS = 5
/** One shared word in three is no likeness, wherever it stands. */
const ENOUGH_FOR_FEW_WORDS = 0.55
const FEW_WORDS = 3
/** Keeps clauses that read almost alike (the same warranty by each party) in their places. */
const IN_PLACE = 0.1
const SAME_PARENT = 0.05
const OTHER_DOCUMENT = -0.05
const SAME_HEADING = 0.15

interface Scored {
  readonly inA: number
  readonly inB: number
  readonly score: number
}

/** Accepts candidates best first: shared words and shared pairs of words, with a little for place and heading. */
export function pairNearMatches(
  pair: ClausePair,
  likeness: Likeness,
  candidates: readonly Candidate[],
  spine: Spine,
  pairing: Pairing,
): void {
  const scored = candidates.flatMap((candidate) => scoreCandidate(pair, likeness, candidate, spine, pairing) ?? [])
  scored.sort((one, other) => other.score - one.score || one.inA - other.inA || one.inB - other.inB)
  for (const { inA, inB } of scored) {
    if (isFreeA(pairing, inA) && isFreeB(pairing, inB)) link(pairing, inA, inB)
  }
}

function scoreCandidate(
  { a, b }: ClausePair,
  likeness: Likeness,
  { inA, inB }: Candidate,
  spine: Spine,
  pairing: Pairing,
): Scored | null {
  const inPlace = inB > (spine.after[inA] ?? 0) && inB < (spine.before[inA] ?? 0)
  const parentA = a.parents[inA] ?? -1
  const sameParent = parentA >= 0 && pairing.ofA[parentA] === (b.parents[inB] ?? -1)
  const heading = a.headings[inA] ?? 0
  const sameHeading = heading !== 0 && heading === b.headings[inB]
  const alike = (likeness.words(inA, inB) + likeness.grams(inA, inB)) / 2
  const sameDocument = a.documents[inA] === b.documents[inB]
  const score =
    alike +
    (inPlace ? IN_PLACE : 0) +
    (sameParent ? SAME_PARENT : 0) +
    (sameHeading ? SAME_HEADING : 0) +
    (sameDocument ? 0 : OTHER_DOCUMENT)
  const fewest = Math.min(a.words[inA]?.length ?? 0, b.words[inB]?.length ?? 0)
  return score >= neededFor(fewest, inPlace) ? { inA, inB, score } : null
}

function neededFor(fewest: number, inPlace: boolean): number {
  if (inPlace) return IN_PLACE + (fewest <= FEW_WORDS ? ENOUGH_FOR_FEW_WORDS : ENOUGH_IN_PLACE)
  return fewest < TELLING_WORDS ? Number.POSITIVE_INFINITY : ENOUGH_ELSEWHERE
}
