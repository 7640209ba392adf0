import type { ClausePair } from './clause-words.ts'
import { isFreeA, isFreeB, link, type Pairing } from './pairing.ts'
import type { Likeness } from './similarity.ts'

/** A parent with text of its own needs some likeness; a bare heading is known by what stands under it. */
const ENOUGH = 0.15

/** Pairs parents whose own words do not pair them but most of whose sub-clauses do: a retitled section. */
export function pairParents({ a, b, isApart }: ClausePair, likeness: Likeness, pairing: Pairing): void {
  const votes = new Map<number, Map<number, number>>()
  pairing.ofA.forEach((inB, inA) => {
    const [parentA, parentB] = [a.parents[inA] ?? -1, inB < 0 ? -1 : (b.parents[inB] ?? -1)]
    if (parentA < 0 || parentB < 0) return
    const known = votes.get(parentA) ?? new Map<number, number>()
    votes.set(parentA, known.set(parentB, (known.get(parentB) ?? 0) + 1))
  })
  const [childrenA, childrenB] = [countChildren(a.parents), countChildren(b.parents)]
  for (const [parentA, byParentB] of votes) {
    for (const [parentB, count] of byParentB) {
      if (!isFreeA(pairing, parentA) || !isFreeB(pairing, parentB) || isApart(parentA, parentB)) continue
      const [one, other] = [childrenA[parentA] ?? 0, childrenB[parentB] ?? 0]
      if (count * 2 <= Math.min(one, other) || count * 3 <= Math.max(one, other)) continue
      const isBare = a.bare[parentA] === 1 && b.bare[parentB] === 1
      if (isBare || likeness.words(parentA, parentB) >= ENOUGH) link(pairing, parentA, parentB)
    }
  }
}

function countChildren(parents: Int32Array): Int32Array {
  const counts = new Int32Array(parents.length)
  for (const parent of parents) if (parent >= 0) counts[parent] = (counts[parent] ?? 0) + 1
  return counts
}
