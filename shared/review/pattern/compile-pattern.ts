import { err, ok, type Result } from '../../model/result.ts'
import { type PatternFault, parsePattern } from './parse-pattern.ts'
import type { PatternNode, PatternValue } from './syntax.ts'

/** Words any of which may stand at one place of a pattern; those of `stems` are beginnings of words. */
export interface WordClass {
  /** The same for the same words. */
  readonly number: number
  readonly words: readonly string[]
  readonly stems: readonly string[]
}

/** A part of a compiled pattern. */
export type Part =
  | { readonly kind: 'word'; readonly oneOf: WordClass }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'value'; readonly type: PatternValue }
  | { readonly kind: 'sequence'; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly parts: readonly Part[] }
  | { readonly kind: 'optional'; readonly part: Part }

/** A pattern ready to be looked for. */
export interface CompiledPattern {
  readonly source: string
  readonly part: Part
  /** A word of each of these stands in every place where the pattern is found, one behind the other. */
  readonly needs: readonly WordClass[]
  /** It is never found in more words than these and so many values. */
  readonly most: Extent
}

interface Extent {
  readonly words: number
  readonly values: number
}

const CLASSES = new Map<string, WordClass>()

/** Each class is made once, however many patterns have it, so that an index tells them apart by a number. */
function classOf(words: readonly string[], stems: readonly string[]): WordClass {
  const key = `${words.toSorted().join(' ')}*${stems.toSorted().join(' ')}`
  const known = CLASSES.get(key)
  if (known !== undefined) return known
  const made: WordClass = { number: CLASSES.size, words, stems }
  CLASSES.set(key, made)
  return made
}

const anyOf = (classes: readonly WordClass[]): WordClass =>
  classOf(
    classes.flatMap(({ words }) => words),
    classes.flatMap(({ stems }) => stems),
  )

/** More steps make a search long; no pattern that a person writes needs them. */
export const MAX_STEPS = 1000

/** Compiles a pattern; see `parsePattern` for how it is written. */
export function compilePattern(source: string): Result<CompiledPattern, PatternFault> {
  const parsed = parsePattern(source)
  if (!parsed.ok) return parsed
  if (sizeOf(parsed.value) > MAX_STEPS) return err({ at: 0, problem: 'the pattern is too long' })
  if (leastWords(parsed.value) === 0) return err({ at: 0, problem: 'the pattern is found in every text' })
  const part = partOf(parsed.value)
  return ok({ source, part, needs: needsOf(part), most: mostOf(part) })
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
      return { kind: 'word', oneOf: node.isStem ? classOf([], [node.word]) : classOf([node.word], []) }
    case 'gap':
    case 'value':
      return node
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

function needsOf(part: Part): readonly WordClass[] {
  switch (part.kind) {
    case 'word':
      return [part.oneOf]
    case 'gap':
    case 'value':
    case 'optional':
      return []
    case 'sequence':
      return part.parts.flatMap(needsOf)
    case 'choice': {
      const each = part.parts.map((option) => rarestOf(needsOf(option)))
      const known = each.filter((oneOf) => oneOf !== null)
      if (known.length < each.length) return []
      return [anyOf(known)]
    }
  }
}

/** Of several classes of words the one that fewest texts have a word of: longer words are taken for rarer. */
const rarestOf = (classes: readonly WordClass[]): WordClass | null =>
  classes.toSorted((a, b) => rarityOf(b) - rarityOf(a))[0] ?? null

const rarityOf = ({ words, stems }: WordClass): number =>
  Math.min(...[...words, ...stems].map(({ length }) => length)) - (words.length + stems.length) / 4

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
