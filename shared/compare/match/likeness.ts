import { type Counted, PRINT_NUMBERS } from './print.ts'

/** How alike one list of counted numbers is to each of many, 0 to 1. */
export type Likeness = (other: Counted) => number

/** How many of the lists hold each number. */
function spreadOf(lists: readonly Counted[]): Uint16Array {
  const spread = new Uint16Array(PRINT_NUMBERS)
  for (const { numbers } of lists) for (const number of numbers) spread[number] = (spread[number] ?? 0) + 1
  return spread
}

/** What it weighs that a number occurs so many times; a logarithm for each of a million numbers takes too long. */
const OFTEN = Float64Array.from({ length: 256 }, (_, times) => 1 + Math.log(Math.max(1, times)))
const OFTEN_AT_MOST = 1 + Math.log(256)

/**
 * Prepares to compare one list with many: the cosine between them, where what is rare among the many weighs most
 * (inverse frequency) and what is often repeated weighs more, but not as much more.
 */
export function likenessTo(one: Counted, many: readonly Counted[]): Likeness {
  const spread = spreadOf(many)
  const worth = Float64Array.from({ length: many.length + 1 }, (_, held) =>
    Math.log(1 + many.length / Math.max(1, held)),
  )
  const weigh = (number: number, times: number): number =>
    (OFTEN[times] ?? OFTEN_AT_MOST) * (worth[spread[number] ?? 0] ?? 0)
  const weights = new Float32Array(PRINT_NUMBERS)
  let own = 0
  for (const [at, number] of one.numbers.entries()) {
    const weight = weigh(number, one.counts[at] ?? 1)
    weights[number] = weight
    own += weight * weight
  }
  return ({ numbers, counts }) => {
    let common = 0
    let theirs = 0
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0
      const weight = weigh(number, counts[at] ?? 1)
      theirs += weight * weight
      common += weight * (weights[number] ?? 0)
    }
    return own === 0 || theirs === 0 ? 0 : common / Math.sqrt(own * theirs)
  }
}
