import type { TextPrint } from '../print.ts'

/** The lowest numbers of a text's runs: as good as drawn by chance, and the same for the same runs in every text. */
export type Sketch = Uint32Array

const SIZE = 512

/** A few numbers that stand for a text among hundreds: comparing them takes a microsecond, however long the texts are. */
export const sketchOf = ({ runs: { numbers } }: TextPrint): Sketch => numbers.subarray(0, SIZE)

/**
 * How much of two texts' runs is the same, 0 to 1, each run counted once: estimated from the lowest numbers of both
 * together (bottom-k sketch, Cohen and Kaplan 2007), within some two hundredths; exact for short texts.
 */
export function estimateSharedRuns(one: Sketch, other: Sketch): number {
  let common = 0
  let all = 0
  let i = 0
  let j = 0
  const isWhole = one.length < SIZE && other.length < SIZE
  const enough = isWhole ? Infinity : SIZE
  while (all < enough && (i < one.length || j < other.length)) {
    const [mine, theirs] = [one[i] ?? Infinity, other[j] ?? Infinity]
    if (mine === theirs) common += 1
    if (mine <= theirs) i += 1
    if (theirs <= mine) j += 1
    all += 1
  }
  if (all === 0) return 0
  const jaccard = common / all
  return (2 * jaccard) / (1 + jaccard)
}
