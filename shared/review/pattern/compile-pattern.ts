import { err, ok, type Result } from '../../model/result.ts'
import { type PatternFault, parsePattern } from './parse-pattern.ts'
import type { PatternNode, PatternValue } from './syntax.ts'

/** What may stand at one place of a pattern: any of some words, of beginnings of words, or of kinds of values. */
export interface WordClass {
  /** The same for the same words and values. */
  readonly number: number
  readonly words: readonly string[]
  readonly stems: readonly string[]
  readonly values: readonly PatternValue[]
}

/** A part of a compiled pattern. */
export type Part =
  | { readonly kind: 'word'; readonly oneOf: WordClass }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'value'; readonly type: PatternValue; readonly oneOf: WordClass }
  | { readonly kind: 'sequence'; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly parts: readonly Part[] }
  | { readonly kind: 'optional'; readonly part: Part }

/** A pattern ready to be looked for. */
export interface CompiledPattern {
  readonly source: string
  readonly part: Part
  /** In how many words it is found, where that is always as many. */
  readonly length: number | null
  /** It is never found in more words than these and so many values. */
  readonly most: Extent
}

interface Extent {
  readonly words: number
  readonly values: number
}

const CLASSES = new Map<string, WordClass>()

/** Each class is made once, however many patterns have it, so that an index tells them apart by a number. */
function classOf({ words = [], stems = [], values = [] }: Partial<WordClass>): WordClass {
  const key = [words, stems, values].map((list) => list.toSorted().join(' ')).join('*')
  const known = CLASSES.get(key)
  if (known !== undefined) return known
  const made: WordClass = { number: CLASSES.size, words, stems, values }
  CLASSES.set(key, made)
  return made
}

const anyOf = (classes: readonly WordClass[]): WordClass =>
  classOf({ words: classes.flatMap(({ words }) => words), stems: classes.flatMap(({ stems }) => stems) })

/** More steps make a search long; no pattern that a person writes needs them. */
export const MAX_STEPS = 1000

/** Compiles a pattern; see `parsePattern` for how it is written. */
export function compilePattern(source: string): Result<CompiledPattern, PatternFault> {
  const parsed = parsePattern(source)
  if (!parsed.ok) return parsed
  if (sizeOf(parsed.value) > MAX_STEPS) return err({ at: 0, problem: 'the pattern is too long' })
  if (leastWords(parsed.value) === 0) return err({ at: 0, problem: 'the pattern is found in every text' })
  const part = partOf(parsed.value)
  return ok({ source, part, length: lengthOf(part), most: mostOf(part) })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

function sizeOf(node: PatternNode): number {
  switch (node.kind) {
    case 'word':
    case 'value':
      return 1
    case 'gap':
      return 2 * node.most
    case 'sequence':
      return sum(node.items.map(sizeOf))
    case 'choice':
      return 2 * node.options.length + sum(node.options.map(sizeOf))
    case 'optional':
      return 1 + sizeOf(node.item)
  }
}

/** How many words a text has at least where the pattern is found. */
function leastWords(node: PatternNode): number {
  switch (node.kind) {
    case 'word':
    case 'value':
      return 1
    case 'gap':
    case 'optional':
      return 0
    case 'sequence':
      return sum(node.items.map(leastWords))
    case 'choice':
      return Math.min(...node.options.map(leastWords))
  }
}

function partOf(node: PatternNode): Part {
  switch (node.kind) {
    case 'word':
      return { kind: 'word', oneOf: classOf(node.isStem ? { stems: [node.word] } : { words: [node.word] }) }
    case 'gap':
      return node
    case 'value':
      return { ...node, oneOf: classOf({ values: [node.type] }) }
    case 'sequence':
      return { kind: 'sequence', parts: node.items.map(partOf) }
    case 'optional':
      return { kind: 'optional', part: partOf(node.item) }
    case 'choice':
      return choiceOf(node.options.map(partOf))
  }
}

/** Single words of a choice are looked for at once, however many they are. */
function choiceOf(options: readonly Part[]): Part {
  const classes = options.flatMap((part) => (part.kind === 'word' ? [part.oneOf] : []))
  const others = options.filter((part) => part.kind !== 'word')
  if (classes.length === 0) return { kind: 'choice', parts: others }
  const word: Part = { kind: 'word', oneOf: anyOf(classes) }
  return others.length === 0 ? word : { kind: 'choice', parts: [word, ...others] }
}

/** In how many words a part is found; null where that may differ. */
function lengthOf(part: Part): number | null {
  switch (part.kind) {
    case 'word':
      return 1
    case 'gap':
    case 'value':
    case 'optional':
      return null
    case 'sequence': {
      const each = part.parts.map(lengthOf)
      return each.includes(null) ? null : sum(each.map((length) => length ?? 0))
    }
    case 'choice': {
      const [first = null, ...others] = part.parts.map(lengthOf)
      return others.every((length) => length === first) ? first : null
    }
  }
}

function mostOf(part: Part): Extent {
  switch (part.kind) {
    case 'word':
      return { words: 1, values: 0 }
    case 'gap':
      return { words: part.most, values: 0 }
    case 'value':
      return { words: 0, values: 1 }
    case 'optional':
      return mostOf(part.part)
    case 'sequence': {
      const each = part.parts.map(mostOf)
      return { words: sum(each.map(({ words }) => words)), values: sum(each.map(({ values }) => values)) }
    }
    case 'choice': {
      const each = part.parts.map(mostOf)
      return {
        words: Math.max(...each.map(({ words }) => words)),
        values: Math.max(...each.map(({ values }) => values)),
      }
    }
  }
}
