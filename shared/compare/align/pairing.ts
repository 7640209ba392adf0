/** Which clauses belong together so far: one partner each, and further parts where a clause was split or merged. */
export interface Pairing {
  /** Partner in B of each clause of A, -1 for none. */
  readonly ofA: Int32Array
  readonly ofB: Int32Array
  /** The clause of B that a clause of A went into besides that one's partner, -1 for none: a merger. */
  readonly intoB: Int32Array
  /** The clause of A that a clause of B came out of besides that one's partner, -1 for none: a split. */
  readonly outOfA: Int32Array
}

export const emptyPairing = (countA: number, countB: number): Pairing => ({
  ofA: new Int32Array(countA).fill(-1),
  ofB: new Int32Array(countB).fill(-1),
  intoB: new Int32Array(countA).fill(-1),
  outOfA: new Int32Array(countB).fill(-1),
})

export function link(pairing: Pairing, inA: number, inB: number): void {
  pairing.ofA[inA] = inB
  pairing.ofB[inB] = inA
}

export function unlink(pairing: Pairing, inA: number, inB: number): void {
  pairing.ofA[inA] = -1
  pairing.ofB[inB] = -1
}

export const isFreeA = (pairing: Pairing, inA: number): boolean =>
  (pairing.ofA[inA] ?? -1) < 0 && (pairing.intoB[inA] ?? -1) < 0

export const isFreeB = (pairing: Pairing, inB: number): boolean =>
  (pairing.ofB[inB] ?? -1) < 0 && (pairing.outOfA[inB] ?? -1) < 0

/** The same pairing read from the other side. Shares the arrays. */
export const flipPairing = (pairing: Pairing): Pairing => ({
  ofA: pairing.ofB,
  ofB: pairing.ofA,
  intoB: pairing.outOfA,
  outOfA: pairing.intoB,
})
