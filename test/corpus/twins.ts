import type { TextPrint } from '#shared/compare/match/print.ts'

/** Two drafts with this share of their runs of words in common are one text that was collected twice. */
const TWIN = 0.8

const commonNumbers = (one: Uint32Array, other: Uint32Array): number => {
  let common = 0
  let i = 0
  let j = 0
  while (i < one.length && j < other.length) {
    const difference = (one[i] ?? 0) - (other[j] ?? 0)
    if (difference === 0) common += 1
    if (difference <= 0) i += 1
    if (difference >= 0) j += 1
  }
  return common
}

/** The runs of words that two texts share, of all they have. A look at the lowest numbers of both spares most of the work. */
function sharedRuns({ runs: { numbers: one } }: TextPrint, { runs: { numbers: other } }: TextPrint): number {
  if (one.length < other.length * TWIN || other.length < one.length * TWIN) return 0
  if (commonNumbers(one.subarray(0, 64), other.subarray(0, 64)) < 24) return 0
  const common = commonNumbers(one, other)
  return common / Math.max(1, one.length + other.length - common)
}

/** For each history, the histories that at some time held the same text: nothing in a text can tell them apart. */
export function findTwins(histories: readonly (readonly TextPrint[])[]): readonly number[] {
  const group = histories.map((_, at) => at)
  histories.forEach((drafts, at) => {
    for (let before = 0; before < at; before += 1) {
      const others = histories[before] ?? []
      if (group[before] === group[at]) continue
      if (!drafts.some((one) => others.some((other) => sharedRuns(one, other) >= TWIN))) continue
      const [from, to] = [group[at], group[before]]
      group.forEach((value, index) => {
        if (value === from) group[index] = to ?? value
      })
    }
  })
  return group
}
