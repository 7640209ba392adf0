import type { ClausePair } from './clause-words.ts'

/** What two sorted lists of numbers have in common, each weighed by its worth; repeats count as often as in both. */
export function commonWorth(one: Int32Array, other: Int32Array, worth: Float64Array): number {
  let sum = 0
  let i = 0
  let j = 0
  while (i < one.length && j < other.length) {
    const x = one[i] ?? 0
    const y = other[j] ?? 0
    if (x === y) {
      sum += worth[x] ?? 0
      i += 1
      j += 1
    } else if (x < y) i += 1
    else j += 1
  }
  return sum
}

export function totalWorth(list: Int32Array, worth: Float64Array): number {
  let sum = 0
  for (const number of list) sum += worth[number] ?? 0
  return sum
}

/** Dice's coefficient of two weighed lists: 0 nothing in common, 1 the same. */
const dice = (common: number, one: number, other: number): number =>
  one + other === 0 ? 0 : (2 * common) / (one + other)

/** How alike two clauses are: `likeness(i, j)` for clause i of A and j of B, with the totals computed once. */
export interface Likeness {
  readonly words: (inA: number, inB: number) => number
  readonly grams: (inA: number, inB: number) => number
  readonly wordTotalsA: Float64Array
  readonly wordTotalsB: Float64Array
}

export function measureLikeness({ a, b, wordWorth, gramWorth }: ClausePair): Likeness {
  const totals = (lists: readonly Int32Array[], worth: Float64Array): Float64Array =>
    Float64Array.from(lists, (list) => totalWorth(list, worth))
  const wordTotalsA = totals(a.words, wordWorth)
  const wordTotalsB = totals(b.words, wordWorth)
  const gramTotalsA = totals(a.grams, gramWorth)
  const gramTotalsB = totals(b.grams, gramWorth)
  const none = new Int32Array(0)
  return {
    words: (inA, inB) =>
      dice(
        commonWorth(a.words[inA] ?? none, b.words[inB] ?? none, wordWorth),
        wordTotalsA[inA] ?? 0,
        wordTotalsB[inB] ?? 0,
      ),
    grams: (inA, inB) =>
      dice(
        commonWorth(a.grams[inA] ?? none, b.grams[inB] ?? none, gramWorth),
        gramTotalsA[inA] ?? 0,
        gramTotalsB[inB] ?? 0,
      ),
    wordTotalsA,
    wordTotalsB,
  }
}
