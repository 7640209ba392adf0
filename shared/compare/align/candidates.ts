import type { ClausePair } from './clause-words.ts'
import { isFreeA, isFreeB, type Pairing } from './pairing.ts'

/** Two clauses that share rare pairs of words. */
export interface Candidate {
  readonly inA: number
  readonly inB: number
  /** Share of the smaller clause's rare pairs of words that the other one holds. */
  readonly contained: number
}

/** Pairs of words in more clauses than this say nothing about which clause it is, and would cost the most. */
const MAX_SPREAD = 64
const PER_CLAUSE = 8

/**
 * For each open clause of A the few clauses of B most like it, through an index of rare pairs of words.
 *
 * Costs the open clauses' words times at most `MAX_SPREAD`, never clauses times clauses.
 */
export function findCandidates(pair: ClausePair, pairing: Pairing): readonly Candidate[] {
  const { a, b, gramWorth, gramSpread } = pair
  const rare = (list: Int32Array | undefined): Int32Array =>
    list?.filter((gram) => (gramSpread[gram] ?? 0) <= MAX_SPREAD) ?? new Int32Array(0)
  const holders = new Map<number, number[]>()
  const sizesB = new Float64Array(b.count)
  for (let inB = 0; inB < b.count; inB += 1) {
    if (!isFreeB(pairing, inB)) continue
    for (const gram of rare(b.grams[inB])) {
      sizesB[inB] = (sizesB[inB] ?? 0) + (gramWorth[gram] ?? 0)
      const known = holders.get(gram)
      if (known === undefined) holders.set(gram, [inB])
      else known.push(inB)
    }
  }
  const found: Candidate[] = []
  const shared = new Float64Array(b.count)
  for (let inA = 0; inA < a.count; inA += 1) {
    if (!isFreeA(pairing, inA)) continue
    const touched: number[] = []
    let size = 0
    for (const gram of rare(a.grams[inA])) {
      const worth = gramWorth[gram] ?? 0
      size += worth
      for (const inB of holders.get(gram) ?? []) {
        if (shared[inB] === 0) touched.push(inB)
        shared[inB] = (shared[inB] ?? 0) + worth
      }
    }
    const open = touched.filter((inB) => !pair.isApart(inA, inB))
    found.push(...bestOf(inA, size, open, shared, sizesB))
    for (const inB of touched) shared[inB] = 0
  }
  return found
}

function bestOf(
  inA: number,
  size: number,
  touched: readonly number[],
  shared: Float64Array,
  sizesB: Float64Array,
): readonly Candidate[] {
  const alike = (inB: number): number => (2 * (shared[inB] ?? 0)) / (size + (sizesB[inB] ?? 0))
  const contained = (inB: number): number => (shared[inB] ?? 0) / Math.min(size, sizesB[inB] ?? 0)
  const top = (measure: (inB: number) => number): readonly number[] =>
    touched.length <= PER_CLAUSE
      ? touched
      : [...touched].sort((one, other) => measure(other) - measure(one) || one - other).slice(0, PER_CLAUSE)
  const chosen = new Set([...top(alike), ...top(contained)])
  return [...chosen].map((inB) => ({ inA, inB, contained: contained(inB) }))
}
