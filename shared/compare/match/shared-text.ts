import type { Counted, TextPrint } from './print.ts'

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

/** How much of two texts' runs of words is the same, 0 to 1: unrelated contracts in one language share a few of a hundred. */
export const sharedRuns = (one: TextPrint, other: TextPrint): number => dice(one.runs, other.runs)

/**
 * How much of two texts is the same, 0 to 1: runs of words and words, half each; 1 for the same words in any order at most.
 *
 * It does not depend on what other texts there are, so that it can be shown; who fits best is `rankContracts`'s to say.
 */
export const sharedText = (one: TextPrint, other: TextPrint): number =>
  (dice(one.words, other.words) + sharedRuns(one, other)) / 2
