import type { Candidate } from './candidates.ts'
import type { ClausePair, ClauseWords } from './clause-words.ts'
import { flipPairing, isFreeA, isFreeB, link, type Pairing, unlink } from './pairing.ts'
import { commonWorth, totalWorth } from './similarity.ts'

/** So much of a part must stand in what its neighbours leave of the whole. */
const ENOUGH_COVERED = 0.65
/** So much of its pairs of neighbouring words, lest common words alone make a part. */
const ENOUGH_CONTAINED = 0.4
const STRONGLY_COVERED = 0.85
/** A part that is certain may stand this far from the others: something else was put between them. */
const FAR = 3
const MIN_WORDS = 3

/** Finds clauses that were split in B, then those that were merged in B. */
export function pairParts(pair: ClausePair, candidates: readonly Candidate[], pairing: Pairing): void {
  const flipped = candidates.map(({ inA, inB, contained }) => ({ inA: inB, inB: inA, contained }))
  attachParts(pair.a, pair.b, pair.wordWorth, candidates, pairing)
  attachParts(pair.b, pair.a, pair.wordWorth, flipped, flipPairing(pairing))
}

/** `wholes` are the clauses of A that may have been split, `parts` the clauses of B. */
function attachParts(
  wholes: ClauseWords,
  parts: ClauseWords,
  worth: Float64Array,
  candidates: readonly Candidate[],
  pairing: Pairing,
): void {
  const byWhole = new Map<number, Candidate[]>()
  for (const candidate of candidates) {
    if (candidate.contained < ENOUGH_CONTAINED || !isFreeB(pairing, candidate.inB)) continue
    if ((parts.words[candidate.inB]?.length ?? 0) < MIN_WORDS) continue
    const known = byWhole.get(candidate.inA)
    if (known === undefined) byWhole.set(candidate.inA, [candidate])
    else known.push(candidate)
  }
  const mergedInto = new Set(pairing.intoB)
  for (const [whole, rivals] of byWhole) {
    const partner = pairing.ofA[whole] ?? -1
    if ((pairing.intoB[whole] ?? -1) >= 0) continue
    if (partner < 0) attachToFree(wholes, parts, worth, whole, rivals, pairing)
    else if (!mergedInto.has(partner) && wholes.keys[whole] !== parts.keys[partner])
      attachToPaired(wholes, parts, worth, whole, rivals, pairing)
  }
}

/** A whole without a partner takes its largest part for one, and keeps it only when another part joins. */
function attachToFree(
  wholes: ClauseWords,
  parts: ClauseWords,
  worth: Float64Array,
  whole: number,
  rivals: readonly Candidate[],
  pairing: Pairing,
): void {
  const size = (candidate: Candidate): number => parts.words[candidate.inB]?.length ?? 0
  const open = rivals.filter(({ inB, contained }) => contained >= ENOUGH_COVERED && isFreeB(pairing, inB))
  const [first] = open.sort((one, other) => size(other) - size(one) || one.inB - other.inB)
  if (first === undefined || !isFreeA(pairing, whole)) return
  link(pairing, whole, first.inB)
  if (attachToPaired(wholes, parts, worth, whole, rivals, pairing) === 0) unlink(pairing, whole, first.inB)
}

/** Adds to a pair the parts that what is left of the whole accounts for; how many they were. */
function attachToPaired(
  wholes: ClauseWords,
  parts: ClauseWords,
  worth: Float64Array,
  whole: number,
  rivals: readonly Candidate[],
  pairing: Pairing,
): number {
  const members = [pairing.ofA[whole] ?? -1]
  let rest = without(wholes.words[whole], parts.words[members[0] ?? -1])
  const covered = (inB: number): number => {
    const words = parts.words[inB] ?? new Int32Array(0)
    return commonWorth(words, rest, worth) / totalWorth(words, worth)
  }
  const distance = (inB: number): number => Math.min(...members.map((member) => Math.abs(member - inB)))
  for (;;) {
    const fitting = rivals
      .filter(({ inB }) => isFreeB(pairing, inB) && distance(inB) <= FAR)
      .map(({ inB }) => ({ inB, far: distance(inB), share: covered(inB) }))
      .filter(({ far, share }) => share >= (far > 1 ? STRONGLY_COVERED : ENOUGH_COVERED))
      .sort((one, other) => one.far - other.far || other.share - one.share || one.inB - other.inB)
    const [next] = fitting
    if (next === undefined) return members.length - 1
    pairing.outOfA[next.inB] = whole
    members.push(next.inB)
    rest = without(rest, parts.words[next.inB])
  }
}

/** The sorted list `from` less the sorted list `taken`, repeats counted. */
function without(from: Int32Array | undefined, taken: Int32Array | undefined): Int32Array {
  if (from === undefined || taken === undefined) return from ?? new Int32Array(0)
  let at = 0
  return from.filter((number) => {
    while (at < taken.length && (taken[at] ?? 0) < number) at += 1
    if (taken[at] !== number) return true
    at += 1
    return false
  })
}
