import type { CompiledPattern } from './compile-pattern.ts'
import type { PatternText } from './find-pattern.ts'

/** Says which of many patterns may be found in a text, by the words that each of them needs. */
export type PatternIndex = (text: PatternText) => readonly CompiledPattern[]

/** Stems are looked up by no more than their first letters. */
const KEY = 3

/** Makes the index of a playbook's patterns, so that only few are looked for in each sentence. */
export function indexPatterns(patterns: readonly CompiledPattern[]): PatternIndex {
  const always = patterns.filter(({ literals }) => literals.length === 0)
  const byWord = new Map<string, CompiledPattern[]>()
  const byStem = new Map<string, { readonly stem: string; readonly pattern: CompiledPattern }[]>()
  for (const pattern of patterns)
    for (const { word, isStem } of pattern.literals) {
      if (isStem) listIn(byStem, word.slice(0, KEY)).push({ stem: word, pattern })
      else listIn(byWord, word).push(pattern)
    }
  return ({ words }) => {
    const found = new Set(always)
    for (const { word } of words) {
      for (const pattern of byWord.get(word) ?? []) found.add(pattern)
      for (let length = 1; length <= Math.min(KEY, word.length); length += 1)
        for (const { stem, pattern } of byStem.get(word.slice(0, length)) ?? [])
          if (word.startsWith(stem)) found.add(pattern)
    }
    return patterns.filter((pattern) => found.has(pattern))
  }
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const there = lists.get(key) ?? []
  lists.set(key, there)
  return there
}
