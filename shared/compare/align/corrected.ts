import type { Correction } from '../../model/pairing.ts'
import type { ClausePair } from './clause-words.ts'
import { link, type Pairing } from './pairing.ts'

/**
 * The two texts as the user's word makes them: clauses said to be the same read alike and like no other, and one said
 * not to be another reads unlike it.
 *
 * No exact step pairs such clauses otherwise then; the others ask `isApart`.
 */
export function correctPair(pair: ClausePair, corrections: readonly Correction[]): ClausePair {
  if (corrections.length === 0) return pair
  const [a, b] = [pair.a.keys.slice(), pair.b.keys.slice()]
  const apart = new Set<number>()
  let fresh = -1
  for (const { old, new: now, same } of corrections) {
    if (same) {
      a[old] = fresh
      b[now] = fresh
      fresh -= 1
      continue
    }
    apart.add(old * pair.b.count + now)
    if (a[old] === b[now]) a[old] = fresh--
  }
  const isApart = (inA: number, inB: number): boolean => apart.has(inA * pair.b.count + inB)
  return { ...pair, a: { ...pair.a, keys: a }, b: { ...pair.b, keys: b }, isApart }
}

/** Links the clauses that the user said are the same. */
export function linkCorrected(corrections: readonly Correction[], pairing: Pairing): void {
  for (const { old, new: now, same } of corrections) if (same) link(pairing, old, now)
}
