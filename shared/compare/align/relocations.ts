import type { ClausePair } from './clause-words.ts'
import { isFreeA, isFreeB, link, type Pairing } from './pairing.ts'

/** Below this many words an equal text says little: "Notices", "(a) Reserved". */
const TELLING_WORDS = 5

/** Pairs equal clauses that stand elsewhere: those that occur once among what is left, then their equal neighbours. */
export function pairRelocations(pair: ClausePair, pairing: Pairing): void {
  const inA = freeByKey(pair.a.keys, (index) => isFreeA(pairing, index))
  const inB = freeByKey(pair.b.keys, (index) => isFreeB(pairing, index))
  for (const [key, atA] of inA) {
    const atB = inB.get(key) ?? -1
    if (atA < 0 || atB < 0 || (pair.a.words[atA]?.length ?? 0) < TELLING_WORDS) continue
    link(pairing, atA, atB)
  }
  extendPairs(pair, pairing)
}

function freeByKey(keys: Int32Array, isFree: (index: number) => boolean): Map<number, number> {
  const places = new Map<number, number>()
  keys.forEach((key, index) => {
    if (isFree(index)) places.set(key, places.has(key) ? -1 : index)
  })
  return places
}

/** Pairs free clauses of equal text that stand next to a pair, on the same side of both its clauses. */
export function extendPairs({ a, b }: ClausePair, pairing: Pairing): void {
  const extend = (inA: number, step: 1 | -1): void => {
    let atA = inA + step
    let atB = (pairing.ofA[inA] ?? -1) + step
    while (
      atA >= 0 &&
      atB >= 0 &&
      atA < a.count &&
      atB < b.count &&
      a.keys[atA] === b.keys[atB] &&
      isFreeA(pairing, atA) &&
      isFreeB(pairing, atB)
    ) {
      link(pairing, atA, atB)
      atA += step
      atB += step
    }
  }
  const paired: number[] = []
  pairing.ofA.forEach((inB, inA) => {
    if (inB >= 0) paired.push(inA)
  })
  for (const inA of paired) extend(inA, 1)
  for (const inA of paired) extend(inA, -1)
}
