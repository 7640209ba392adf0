import type { TermValue } from '../../model/term-value.ts'
import type { CompiledPattern, Step } from './compile-pattern.ts'
import type { PatternValue } from './syntax.ts'

/** A word of a text with its place: `text.slice(start, end)`, in lower case. */
export interface PlacedWord {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** A typed value by the words it is made of: from the word `from` up to, but not with, the word `to`. */
export interface PlacedValue {
  readonly type: PatternValue
  readonly value: TermValue
  readonly from: number
  readonly to: number
}

/** A text to look in. */
export interface PatternText {
  readonly words: readonly PlacedWord[]
  /** At most one of each type from the same word on. */
  readonly values: readonly PlacedValue[]
}

/** Where a pattern was found: from the word `from` up to, but not with, the word `to`. */
export interface Occurrence {
  readonly from: number
  readonly to: number
}

const fits = (step: Extract<Step, { readonly kind: 'word' }>, word: string): boolean =>
  step.isStem ? word.startsWith(step.word) : word === step.word

/** For each type and word, the word behind the value that begins there. */
type Ends = ReadonlyMap<PatternValue, ReadonlyMap<number, number>>

function endsOf(values: readonly PlacedValue[]): Ends {
  const ends = new Map<PatternValue, Map<number, number>>()
  for (const { type, from, to } of values) {
    const ofType = ends.get(type) ?? new Map<number, number>()
    ends.set(type, ofType.set(from, to))
  }
  return ends
}

/** Where nothing is found. */
const NOWHERE = -1

/**
 * For each step, the word behind the longest occurrence of it and what follows it, begun at one word of the text.
 *
 * Every step leads to later ones, so that the last one comes first.
 */
function fillRow(
  row: Int32Array,
  steps: readonly Step[],
  place: number,
  word: string | null,
  behind: (step: Extract<Step, { readonly kind: 'value' }>) => Int32Array | null,
  after: Int32Array,
): void {
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index]
    let end = NOWHERE
    if (step?.kind === 'word') {
      if (word !== null && fits(step, word)) end = after[index + 1] ?? NOWHERE
    } else if (step?.kind === 'any') {
      if (word !== null) end = after[index + 1] ?? NOWHERE
    } else if (step?.kind === 'fork') {
      for (const next of step.to) end = Math.max(end, row[next] ?? NOWHERE)
    } else if (step?.kind === 'value') end = behind(step)?.[index + 1] ?? NOWHERE
    else end = place
    row[index] = end
  }
}

/** For each word of a text, the word behind the longest occurrence that begins there. */
function longestFrom(steps: readonly Step[], words: readonly PlacedWord[], values: readonly PlacedValue[]): Int32Array {
  const asked = new Set(steps.flatMap((step) => (step.kind === 'value' ? [step.type] : [])))
  const ends = endsOf(values.filter(({ type }) => asked.has(type)))
  // Rows are kept where a value ends; of the others only the last one is looked at again.
  const isEnd = new Set([...ends.values()].flatMap((ofType) => [...ofType.values()]))
  const kept = new Map<number, Int32Array>()
  const longest = new Int32Array(words.length)
  let after = new Int32Array(steps.length).fill(NOWHERE)
  let spare = new Int32Array(steps.length)
  for (let place = words.length; place >= 0; place -= 1) {
    const row = spare
    const behind = ({ type }: { readonly type: PatternValue }): Int32Array | null =>
      kept.get(ends.get(type)?.get(place) ?? NOWHERE) ?? null
    fillRow(row, steps, place, words[place]?.word ?? null, behind, after)
    if (isEnd.has(place)) kept.set(place, row)
    if (place < words.length) longest[place] = row[0] ?? NOWHERE
    spare = kept.has(place + 1) ? new Int32Array(steps.length) : after
    after = row
  }
  return longest
}

/**
 * The places of a pattern in a text, in order, none overlapping another: the earlier counts, and of two that begin at
 * one word the longer.
 *
 * Each step is looked at once for each word, from the text's end on, so that the cost is the product of the two whatever
 * they are. Following the beginnings forward looked again, for each occurrence, at all that might have made it longer.
 */
export function findPattern({ steps }: CompiledPattern, { words, values }: PatternText): readonly Occurrence[] {
  const longest = longestFrom(steps, words, values)
  const found: Occurrence[] = []
  for (let from = 0; from < words.length; ) {
    const to = longest[from] ?? NOWHERE
    if (to > from) found.push({ from, to })
    from = Math.max(to, from + 1)
  }
  return found
}
