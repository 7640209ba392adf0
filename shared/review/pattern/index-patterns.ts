import { type Bits, nextBit, noBits, setBit, widthFor } from './bits.ts'
import type { CompiledPattern, WordClass } from './compile-pattern.ts'
import type { PatternText, PlacedWord, Places } from './find-pattern.ts'
import { type ClassesOf, classesIn, lookUpClasses } from './word-classes.ts'

/** The patterns that may be found in a text, and where their words stand in it. */
export interface Candidates {
  readonly patterns: readonly CompiledPattern[]
  readonly places: Places
}

/** Says which of many patterns may be found in a sentence of a text, by the words that each of them needs. */
export type PatternIndex = (sentence: PatternText) => Candidates

/**
 * Prepares many patterns to be looked for in texts: given the words of a whole text, makes the index for its sentences.
 *
 * A pattern is looked for only where the rarest of the words stand that it needs; which those are, the text itself says.
 */
export function indexPatterns(patterns: readonly CompiledPattern[]): (words: Iterable<string>) => PatternIndex {
  const classesOf = lookUpClasses(classesIn(patterns))
  const always = patterns.flatMap((pattern, order) => (pattern.needs.length === 0 ? [order] : []))
  return (words) => {
    const byRarest = keyByRarest(patterns, countClasses(words, classesOf))
    return ({ words: own }) => {
      const places = standingIn(own, classesOf)
      const possible = [...always]
      for (const number of places.keys())
        for (const order of byRarest.get(number) ?? [])
          if (standInOrder(patterns[order]?.needs ?? [], places)) possible.push(order)
      return {
        patterns: possible.sort((a, b) => a - b).flatMap((order) => patterns[order] ?? []),
        places: ({ number }) => places.get(number) ?? null,
      }
    }
  }
}

/** How many words of each class a text has. */
function countClasses(words: Iterable<string>, classesOf: ClassesOf): ReadonlyMap<number, number> {
  const times = new Map<string, number>()
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
  const counts = new Map<number, number>()
  for (const [word, count] of times)
    for (const number of classesOf(word)) counts.set(number, (counts.get(number) ?? 0) + count)
  return counts
}

/** The patterns by the rarest class of words that each of them needs; one whose words are not all there is left out. */
function keyByRarest(
  patterns: readonly CompiledPattern[],
  counts: ReadonlyMap<number, number>,
): ReadonlyMap<number, readonly number[]> {
  const byRarest = new Map<number, number[]>()
  for (const [order, { needs }] of patterns.entries()) {
    const [rarest] = needs
      .map(({ number }) => ({ number, count: counts.get(number) ?? 0 }))
      .sort((a, b) => a.count - b.count)
    if (rarest === undefined || rarest.count === 0) continue
    const there = byRarest.get(rarest.number)
    if (there === undefined) byRarest.set(rarest.number, [order])
    else there.push(order)
  }
  return byRarest
}

/** For each class of words, by its number, where its words stand. */
function standingIn(words: readonly PlacedWord[], classesOf: ClassesOf): ReadonlyMap<number, number[]> {
  const width = widthFor(words.length + 1)
  const places = new Map<number, number[]>()
  for (const [place, { word }] of words.entries()) {
    for (const number of classesOf(word)) {
      const bits = places.get(number)
      if (bits !== undefined) setBit(bits, place)
      else {
        const fresh = noBits(width)
        setBit(fresh, place)
        places.set(number, fresh)
      }
    }
  }
  return places
}

/** True where a word of each class stands, each behind one of the class before. */
function standInOrder(needs: readonly WordClass[], places: ReadonlyMap<number, Bits>): boolean {
  let from = 0
  for (const { number } of needs) {
    const bits = places.get(number)
    if (bits === undefined) return false
    const next = nextBit(bits, from)
    if (next < 0) return false
    from = next + 1
  }
  return true
}
