import type { CompiledPattern, WordClass } from './compile-pattern.ts'

/** Says which of some classes a word belongs to, by their numbers. */
export type ClassesOf = (word: string) => readonly number[]

/** Stems are looked up by no more than their first letters. */
const KEY = 3

/** Words whose classes are remembered, at most. */
const REMEMBERED = 50_000

function wordsIn(part: CompiledPattern['part']): readonly WordClass[] {
  switch (part.kind) {
    case 'word':
      return [part.oneOf]
    case 'gap':
    case 'value':
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
  new Set(patterns.flatMap(({ part, needs }) => [...wordsIn(part), ...needs]))

/** Prepares classes for words to be looked up in them. */
export function lookUpClasses(classes: Iterable<WordClass>): ClassesOf {
  const byWord = new Map<string, number[]>()
  const byStem = new Map<string, { readonly stem: string; readonly number: number }[]>()
  for (const { number, words, stems } of classes) {
    for (const word of words) listIn(byWord, word).push(number)
    for (const stem of stems) listIn(byStem, stem.slice(0, KEY)).push({ stem, number })
  }
  const find = (word: string): readonly number[] => {
    const found = new Set(byWord.get(word))
    for (let length = 1; length <= Math.min(KEY, word.length); length += 1)
      for (const { stem, number } of byStem.get(word.slice(0, length)) ?? [])
        if (word.startsWith(stem)) found.add(number)
    return [...found]
  }
  const remembered = new Map<string, readonly number[]>()
  return (word) => {
    const known = remembered.get(word)
    if (known !== undefined) return known
    const found = find(word)
    if (remembered.size < REMEMBERED) remembered.set(word, found)
    return found
  }
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const there = lists.get(key) ?? []
  lists.set(key, there)
  return there
}
