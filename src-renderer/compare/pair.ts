import type { ComparedVersion } from './model/compared.ts'

/** A version, as far as its place among the others goes. */
type Numbered = Pick<ComparedVersion, 'number'>

/** Two versions of one contract; the older first. */
export interface Pair {
  readonly contract: string
  readonly older: number
  readonly newer: number
}

export const isSamePair = (one: Pair | null, other: Pair | null): boolean =>
  one !== null &&
  other !== null &&
  one.contract === other.contract &&
  one.older === other.older &&
  one.newer === other.newer

/** The pair asked for where there is one; else the last two versions, or null when there are not two. */
export function choosePair(
  contract: string,
  versions: readonly Numbered[],
  older: number | null,
  newer: number | null,
): Pair | null {
  const has = (number: number): boolean => versions.some((version) => version.number === number)
  if (older !== null && newer !== null && older < newer && has(older) && has(newer)) return { contract, older, newer }
  const [before, last] = versions.slice(-2)
  return before === undefined || last === undefined ? null : { contract, older: before.number, newer: last.number }
}

/** The pair after one of its versions was chosen anew: the other one gives way where it would not be on its side. */
export function withVersion(pair: Pair, versions: readonly Numbered[], which: 'older' | 'newer', number: number): Pair {
  const numbers = versions.map((version) => version.number)
  if (which === 'older') {
    const next = numbers.find((other) => other > number)
    return number < pair.newer ? { ...pair, older: number } : { ...pair, older: number, newer: next ?? pair.newer }
  }
  const before = numbers.findLast((other) => other < number)
  return number > pair.older ? { ...pair, newer: number } : { ...pair, newer: number, older: before ?? pair.older }
}
