import type { Counted, TextPrint } from './print.ts'

function joinCounted(one: Counted, other: Counted): Counted {
  const numbers = new Uint32Array(one.numbers.length + other.numbers.length)
  const counts = new Uint32Array(numbers.length)
  let size = 0
  let i = 0
  let j = 0
  while (i < one.numbers.length || j < other.numbers.length) {
    const [mine, theirs] = [one.numbers[i] ?? Infinity, other.numbers[j] ?? Infinity]
    numbers[size] = Math.min(mine, theirs)
    counts[size] = (mine <= theirs ? (one.counts[i] ?? 0) : 0) + (theirs <= mine ? (other.counts[j] ?? 0) : 0)
    if (mine <= theirs) i += 1
    if (theirs <= mine) j += 1
    size += 1
  }
  return { numbers: numbers.slice(0, size), counts: counts.slice(0, size) }
}

const NOTHING: Counted = { numbers: new Uint32Array(0), counts: new Uint32Array(0) }

/** The print of several documents that are one version together; runs across their borders are not in it. */
export const joinPrints = (prints: readonly TextPrint[]): TextPrint =>
  prints.reduce<TextPrint>(
    (joined, { words, runs }) => ({ words: joinCounted(joined.words, words), runs: joinCounted(joined.runs, runs) }),
    { words: NOTHING, runs: NOTHING },
  )
