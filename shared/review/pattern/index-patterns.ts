import { type Bits, nextBit, noBits, setBit, widthFor } from './bits.ts'
import { type CompiledPattern, rarestOf, type WordClass } from './compile-pattern.ts'
import type { PatternText, PlacedWord, Places } from './find-pattern.ts'
import { classesIn, lookUpClasses } from './word-classes.ts'

/** The patterns that may be found in a text, and where their words stand in it. */
export interface Candidates {
  readonly patterns: readonly CompiledPattern[]
  readonly places: Places
}

/** Says which of many patterns may be found in a text, by the words that each of them needs. */
export type PatternIndex = (text: PatternText) => Candidates

/** For each class of words, by its number, where its words stand; and the numbers of those that are there. */
interface Standing {
  readonly places: readonly (number[] | undefined)[]
  readonly present: readonly number[]
}

/** Makes the index of a playbook's patterns, so that only few are looked for in each sentence. */
export function indexPatterns(patterns: readonly CompiledPattern[]): PatternIndex {
  const classes = classesIn(patterns)
  const classesOf = lookUpClasses(classes)
  const size = Math.max(0, ...[...classes].map(({ number }) => number + 1))
  const ordered = patterns.map((pattern, order) => ({ pattern, order }))
  const always = ordered.filter(({ pattern }) => pattern.needs.length === 0)
  const byRarest = Map.groupBy(ordered, ({ pattern }) => rarestOf(pattern.needs)?.number ?? -1)

  const stand = (words: readonly PlacedWord[]): Standing => {
    const width = widthFor(words.length + 1)
    const places = new Array<number[] | undefined>(size)
    const present: number[] = []
    for (let place = 0; place < words.length; place += 1) {
      for (const number of classesOf(words[place]?.word ?? '')) {
        let bits = places[number]
        if (bits === undefined) {
          bits = noBits(width)
          places[number] = bits
          present.push(number)
        }
        setBit(bits, place)
      }
    }
    return { places, present }
  }
  return ({ words }) => {
    const { places, present } = stand(words)
    const possible = [...always]
    for (const number of present)
      for (const one of byRarest.get(number) ?? []) if (standInOrder(one.pattern.needs, places)) possible.push(one)
    return {
      patterns: possible.sort((a, b) => a.order - b.order).map(({ pattern }) => pattern),
      places: ({ number }) => places[number] ?? null,
    }
  }
}

/** True where a word of each class stands, each behind one of the class before. */
function standInOrder(needs: readonly WordClass[], places: readonly (Bits | undefined)[]): boolean {
  let from = 0
  for (const { number } of needs) {
    const bits = places[number]
    if (bits === undefined) return false
    const next = nextBit(bits, from)
    if (next < 0) return false
    from = next + 1
  }
  return true
}
