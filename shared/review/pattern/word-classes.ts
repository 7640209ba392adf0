import type { CompiledPattern, WordClass } from './compile-pattern.ts'
import type { PatternValue } from './syntax.ts'

/** Says which of some classes a word or a kind of value belongs to, by their numbers: the same list for the same one. */
export interface ClassesOf {
  readonly word: (word: string) => readonly number[]
  readonly value: (type: PatternValue) => readonly number[]
}

/** Stems are looked up by no more than their first letters. */
const KEY = 3

/** What belongs to no class. */
const NONE: readonly number[] = []

/** Words whose classes are remembered, at most. */
const REMEMBERED = 50_000

function wordsIn(part: CompiledPattern['part']): readonly WordClass[] {
  switch (part.kind) {
    case 'word':
    case 'value':
      return [part.oneOf]
    case 'gap':
      return []
    case 'sequence':
    case 'choice':
      return part.parts.flatMap(wordsIn)
    case 'optional':
      return wordsIn(part.part)
  }
}

/** The classes of words that some patterns have. */
export const classesIn = (patterns: readonly CompiledPattern[]): ReadonlySet<WordClass> =>
  new Set(patterns.flatMap(({ part }) => wordsIn(part)))

/** Prepares classes for words to be looked up in them. */
export function lookUpClasses(classes: Iterable<WordClass>): ClassesOf {
  const byWord = new Map<string, number[]>()
  const byStem = new Map<string, { readonly stem: string; readonly number: number }[]>()
  const byValue = new Map<PatternValue, number[]>()
  for (const { number, words, stems, values } of classes) {
    for (const word of words) listIn(byWord, word).push(number)
    for (const stem of stems) listIn(byStem, stem.slice(0, KEY)).push({ stem, number })
    for (const type of values) listIn(byValue, type).push(number)
  }
  const find = (word: string): readonly number[] => {
    const found = new Set(byWord.get(word))
    for (let length = 1; length <= Math.min(KEY, word.length); length += 1)
      for (const { stem, number } of byStem.get(word.slice(0, length)) ?? [])
        if (word.startsWith(stem)) found.add(number)
    return found.size === 0 ? NONE : [...found]
  }
  const remembered = new Map<string, readonly number[]>()
  const word = (one: string): readonly number[] => {
    const known = remembered.get(one)
    if (known !== undefined) return known
    const found = find(one)
    if (remembered.size < REMEMBERED) remembered.set(one, found)
    return found
  }
  return { word, value: (type) => byValue.get(type) ?? NONE }
}

function listIn<K, T>(lists: Map<K, T[]>, key: K): T[] {
  const there = lists.get(key) ?? []
  lists.set(key, there)
  return there
}
