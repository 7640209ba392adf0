import type { ClausePair } from '../clause-words.ts'
import type { Pairing } from '../pairing.ts'

/** Clauses of both sides that belong together: 1–1, 1–n or n–1. Ascending on both sides. */
export interface Group {
  readonly a: readonly number[]
  readonly b: readonly number[]
  /** The two partners that the group hangs on. */
  readonly inA: number
  readonly inB: number
  readonly weight: number
}

/** The groups of a finished pairing, in the order of A. */
export function groupPairs({ a, b }: ClausePair, pairing: Pairing): readonly Group[] {
  const partsOfA = collect(pairing.outOfA)
  const partsOfB = collect(pairing.intoB)
  const groups: Group[] = []
  pairing.ofA.forEach((inB, inA) => {
    if (inB < 0) return
    const inAs = [inA, ...(partsOfB.get(inB) ?? [])].sort((one, other) => one - other)
    const inBs = [inB, ...(partsOfA.get(inA) ?? [])].sort((one, other) => one - other)
    const sum = (indices: readonly number[], weights: Float64Array): number =>
      indices.reduce((total, index) => total + (weights[index] ?? 0), 0)
    groups.push({ a: inAs, b: inBs, inA, inB, weight: sum(inAs, a.weights) + sum(inBs, b.weights) })
  })
  return groups
}

function collect(owners: Int32Array): Map<number, number[]> {
  const parts = new Map<number, number[]>()
  owners.forEach((owner, part) => {
    if (owner < 0) return
    const known = parts.get(owner)
    if (known === undefined) parts.set(owner, [part])
    else known.push(part)
  })
  return parts
}
