import type { Counted, TextPrint } from './print.ts'

/** A version of the contract that a document belongs to. */
export interface KnownVersion {
  readonly number: number
  readonly print: TextPrint
}

/** The version that a document most likely answers, and how alike the two are, 0 to 1. */
export interface AnsweredVersion {
  readonly number: number
  readonly similarity: number
}

function commonCount(one: Counted, other: Counted): number {
  let common = 0
  let i = 0
  let j = 0
  while (i < one.numbers.length && j < other.numbers.length) {
    const difference = (one.numbers[i] ?? 0) - (other.numbers[j] ?? 0)
    if (difference === 0) common += Math.min(one.counts[i] ?? 0, other.counts[j] ?? 0)
    if (difference <= 0) i += 1
    if (difference >= 0) j += 1
  }
  return common
}

const sizeOf = ({ counts }: Counted): number => counts.reduce((sum, times) => sum + times, 0)

function dice(one: Counted, other: Counted): number {
  const all = sizeOf(one) + sizeOf(other)
  return all === 0 ? 1 : (2 * commonCount(one, other)) / all
}

/** How much of two texts is the same, 0 to 1, runs of words and words counted alike; 1 for the same words in any order at most. */
const sharedText = (one: TextPrint, other: TextPrint): number =>
  (dice(one.words, other.words) + dice(one.runs, other.runs)) / 2

/** The version that shares most text with a document; of several that share as much, the latest. Null without versions. */
export function findAnsweredVersion(offered: TextPrint, versions: readonly KnownVersion[]): AnsweredVersion | null {
  let best: AnsweredVersion | null = null
  for (const { number, print } of versions) {
    const similarity = sharedText(offered, print)
    if (best === null || similarity > best.similarity || (similarity === best.similarity && number > best.number))
      best = { number, similarity }
  }
  return best
}
