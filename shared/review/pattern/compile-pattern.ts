import { err, ok, type Result } from '../../model/result.ts'
import { type PatternFault, parsePattern } from './parse-pattern.ts'
import type { PatternNode, PatternValue } from './syntax.ts'

/** One step of a compiled pattern. `next` and `others` are positions of steps. */
export type Step =
  | { readonly kind: 'word'; readonly word: string; readonly isStem: boolean }
  | { readonly kind: 'any' }
  | { readonly kind: 'value'; readonly type: PatternValue }
  /** Goes on at each of these, in this order. */
  | { readonly kind: 'fork'; readonly to: readonly number[] }
  | { readonly kind: 'end' }

/** A word that some text must hold for a pattern to be found in it. */
export interface Literal {
  readonly word: string
  readonly isStem: boolean
}

/** A pattern ready to be looked for. */
export interface CompiledPattern {
  readonly source: string
  readonly steps: readonly Step[]
  /** One of these stands in every place where the pattern is found; empty when nothing of the kind can be said. */
  readonly literals: readonly Literal[]
}

/** More steps make a search long; no pattern that a person writes needs them. */
export const MAX_STEPS = 1000

/** Compiles a pattern; see `parsePattern` for how it is written. */
export function compilePattern(source: string): Result<CompiledPattern, PatternFault> {
  const parsed = parsePattern(source)
  if (!parsed.ok) return parsed
  if (sizeOf(parsed.value) > MAX_STEPS) return err({ at: 0, problem: 'the pattern is too long' })
  if (leastWords(parsed.value) === 0) return err({ at: 0, problem: 'the pattern is found in every text' })
  const steps: Step[] = []
  emit(parsed.value, steps)
  steps.push({ kind: 'end' })
  return ok({ source, steps, literals: literalsOf(parsed.value) ?? [] })
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

/** Writes the steps of a node; what follows it stands right behind. */
function emit(node: PatternNode, steps: Step[]): void {
  switch (node.kind) {
    case 'word':
      steps.push({ kind: 'word', word: node.word, isStem: node.isStem })
      return
    case 'value':
      steps.push({ kind: 'value', type: node.type })
      return
    case 'gap': {
      const end = steps.length + 2 * node.most
      for (let left = node.most; left > 0; left -= 1)
        steps.push({ kind: 'fork', to: [end, steps.length + 1] }, { kind: 'any' })
      return
    }
    case 'sequence':
      for (const item of node.items) emit(item, steps)
      return
    case 'optional': {
      const at = steps.length
      steps.push({ kind: 'end' })
      emit(node.item, steps)
      steps[at] = { kind: 'fork', to: [at + 1, steps.length] }
      return
    }
    case 'choice':
      emitChoice(node.options, steps)
  }
}

function emitChoice(options: readonly PatternNode[], steps: Step[]): void {
  const fork = steps.length
  steps.push({ kind: 'end' })
  const starts: number[] = []
  const jumps: number[] = []
  for (const option of options) {
    starts.push(steps.length)
    emit(option, steps)
    jumps.push(steps.length)
    steps.push({ kind: 'end' })
  }
  steps[fork] = { kind: 'fork', to: starts }
  for (const jump of jumps) steps[jump] = { kind: 'fork', to: [steps.length] }
}

/** The rarest words one of which the pattern cannot do without; longer ones are taken for rarer. Null when there are none. */
function literalsOf(node: PatternNode): readonly Literal[] | null {
  switch (node.kind) {
    case 'word':
      return [{ word: node.word, isStem: node.isStem }]
    case 'gap':
    case 'value':
    case 'optional':
      return null
    case 'choice': {
      const each = node.options.map(literalsOf)
      return each.every((literals) => literals !== null) ? each.flat() : null
    }
    case 'sequence': {
      const known = node.items.map(literalsOf).filter((literals) => literals !== null)
      return known.toSorted((a, b) => rarityOf(b) - rarityOf(a))[0] ?? null
    }
  }
}

const rarityOf = (literals: readonly Literal[]): number =>
  Math.min(...literals.map(({ word }) => word.length)) - literals.length / 4
