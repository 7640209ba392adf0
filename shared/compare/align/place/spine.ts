import type { Pairing } from '../pairing.ts'
import { heaviestIncreasing } from './increasing.ts'

/** The pairs that keep their order, and the room they leave for everything between them. */
export interface Spine {
  /** Clauses of A on the spine, ascending; `ofA` of the pairing gives their partners, ascending too. */
  readonly anchors: readonly number[]
  /** For each clause of A: the nearest position in B before and after which its spine neighbours stand. */
  readonly after: Int32Array
  readonly before: Int32Array
}

/** The heaviest set of pairs whose order is the same on both sides. */
export function findSpine(pairing: Pairing, weights: Float64Array, countB: number): Spine {
  const paired: number[] = []
  pairing.ofA.forEach((inB, inA) => {
    if (inB >= 0) paired.push(inA)
  })
  const order = heaviestIncreasing(
    Int32Array.from(paired, (inA) => pairing.ofA[inA] ?? 0),
    Float64Array.from(paired, (inA) => weights[inA] ?? 1),
  )
  const anchors = order.map((index) => paired[index] ?? 0)
  const countA = pairing.ofA.length
  const after = new Int32Array(countA)
  const before = new Int32Array(countA)
  let next = 0
  for (let inA = 0; inA < countA; inA += 1) {
    after[inA] = next === 0 ? -1 : (pairing.ofA[anchors[next - 1] ?? 0] ?? -1)
    if (anchors[next] === inA) next += 1
    before[inA] = next === anchors.length ? countB : (pairing.ofA[anchors[next] ?? 0] ?? countB)
  }
  return { anchors, after, before }
}
