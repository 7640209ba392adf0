import type { PatternText } from '../pattern/find-pattern.ts'
import type { PatternValue } from '../pattern/syntax.ts'

/** What a linear model weighs: a word, two neighbouring ones, or a typed value, with its place. */
export interface Feature {
  /** As `WordWeights` names it. */
  readonly key: string
  readonly from: number
  /** Behind the last word. */
  readonly to: number
}

/** Words are told apart by so many letters: "terminate", "terminates" and "termination" are one. */
const LETTERS = 7

/** Which typed values are features, and how they are called. */
const VALUES: readonly PatternValue[] = ['duration', 'money', 'percentage']

const stemOf = (word: string): string => (/^\p{N}/u.test(word) ? '0' : word.slice(0, LETTERS))

/** The features of a sentence from the word `start` on, each once, at its first place. */
export function readFeatures({ words, values }: PatternText, start = 0): readonly Feature[] {
  const features = new Map<string, Feature>()
  const add = (key: string, from: number, to: number): void => {
    if (!features.has(key)) features.set(key, { key, from, to })
  }
  let before: string | null = null
  for (let place = start; place < words.length; place += 1) {
    const stem = stemOf(words[place]?.word ?? '')
    add(stem, place, place + 1)
    if (before !== null) add(`${before} ${stem}`, place - 1, place + 1)
    before = stem
  }
  for (const { type, from, to } of values) if (from >= start && VALUES.includes(type)) add(`<${type}>`, from, to)
  return [...features.values()]
}

/** The features of a heading: they count for every sentence below it, and apart from the words of the sentence. */
export const readHeadingFeatures = (heading: PatternText): readonly Feature[] =>
  readFeatures(heading).map((feature) => ({ ...feature, key: `# ${feature.key}` }))
