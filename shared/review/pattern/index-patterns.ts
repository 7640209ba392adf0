import { noBits, setBit, widthFor } from './bits.ts'
import { type CompiledPattern, rarestOf, type WordClass } from './compile-pattern.ts'
import type { PatternText, Places } from './find-pattern.ts'

/** The patterns that may be found in a text, and where their words stand in it. */
export interface Candidates {
  readonly patterns: readonly CompiledPattern[]
  readonly places: Places
}

/** Says which of many patterns may be found in a text, by the words that each of them needs. */
export type PatternIndex = (text: PatternText) => Candidates

/** Stems are looked up by no more than their first letters. */
const KEY = 3

/** Words whose classes are remembered, at most. */
const REMEMBERED = 50_000

/** All classes of words of some patterns, each with a number. */
interface Classes {
  readonly numberOf: (oneOf: WordClass) => number
  readonly ofWord: (word: string) => readonly number[]
}

function classesIn(patterns: readonly CompiledPattern[]): Classes {
  const numbers = new Map<WordClass, number>()
  const byKey = new Map<string, number>()
  const byWord = new Map<string, number[]>()
  const byStem = new Map<string, { readonly stem: string; readonly number: number }[]>()
  const add = (oneOf: WordClass): void => {
    const key = `${oneOf.words.toSorted().join(' ')}*${oneOf.stems.toSorted().join(' ')}`
    const known = byKey.get(key)
    const number = known ?? byKey.size
    numbers.set(oneOf, number)
    if (known !== undefined) return
    byKey.set(key, number)
    for (const word of oneOf.words) listIn(byWord, word).push(number)
    for (const stem of oneOf.stems) listIn(byStem, stem.slice(0, KEY)).push({ stem, number })
  }
  for (const { part, needs } of patterns) for (const oneOf of [...wordsOf(part), ...needs]) add(oneOf)
  const find = (word: string): readonly number[] => {
    const found = new Set(byWord.get(word))
    for (let length = 1; length <= Math.min(KEY, word.length); length += 1)
      for (const { stem, number } of byStem.get(word.slice(0, length)) ?? [])
        if (word.startsWith(stem)) found.add(number)
    return [...found]
  }
  const remembered = new Map<string, readonly number[]>()
  const ofWord = (word: string): readonly number[] => {
    const known = remembered.get(word)
    if (known !== undefined) return known
    const found = find(word)
    if (remembered.size < REMEMBERED) remembered.set(word, found)
    return found
  }
  return { numberOf: (oneOf) => numbers.get(oneOf) ?? -1, ofWord }
}

function wordsOf(part: CompiledPattern['part']): readonly WordClass[] {
  switch (part.kind) {
    case 'word':
      return [part.oneOf]
    case 'gap':
    case 'value':
      return []
    case 'sequence':
    case 'choice':
      return part.parts.flatMap(wordsOf)
    case 'optional':
      return wordsOf(part.part)
  }
}

/** Makes the index of a playbook's patterns, so that only few are looked for in each sentence. */
export function indexPatterns(patterns: readonly CompiledPattern[]): PatternIndex {
  const { numberOf, ofWord } = classesIn(patterns)
  const needing = patterns.map((pattern, order) => {
    const rarest = rarestOf(pattern.needs)
    return { pattern, order, rarest: rarest === null ? -1 : numberOf(rarest), needs: pattern.needs.map(numberOf) }
  })
  const always = needing.filter(({ rarest }) => rarest < 0)
  const byRarest = Map.groupBy(needing, ({ rarest }) => rarest)
  return ({ words }) => {
    const bits = new Map<number, number[]>()
    words.forEach(({ word }, place) => {
      for (const number of ofWord(word)) {
        const there = bits.get(number)
        if (there === undefined) {
          const fresh = noBits(widthFor(words.length + 1))
          setBit(fresh, place)
          bits.set(number, fresh)
        } else setBit(there, place)
      }
    })
    const possible = [...always]
    for (const number of bits.keys())
      for (const one of byRarest.get(number) ?? []) if (one.needs.every((need) => bits.has(need))) possible.push(one)
    return {
      patterns: possible.toSorted((a, b) => a.order - b.order).map(({ pattern }) => pattern),
      places: (oneOf) => bits.get(numberOf(oneOf)) ?? null,
    }
  }
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const there = lists.get(key) ?? []
  lists.set(key, there)
  return there
}
