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

/** Of two occurrences the earlier one counts, and of two from one word the longer one. */
const isBetter = (from: number, to: number, best: Occurrence | null): boolean =>
  best === null || from < best.from || (from === best.from && to > best.to)

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

/**
 * The first occurrence that begins at `start` or later; of those that begin at one word the longest.
 *
 * All beginnings are followed at once: for each word, the steps that wait there, each with its earliest beginning.
 */
function findFirst(steps: readonly Step[], words: readonly PlacedWord[], ends: Ends, start: number): Occurrence | null {
  const waiting = new Map<number, Map<number, number>>()
  let furthest = start
  let best: Occurrence | null = null

  const enter = (place: number, index: number, from: number): void => {
    const there = waiting.get(place) ?? new Map<number, number>()
    if ((there.get(index) ?? Number.POSITIVE_INFINITY) <= from) return
    waiting.set(place, there.set(index, from))
    furthest = Math.max(furthest, place)
    const step = steps[index]
    if (step?.kind === 'fork') for (const next of step.to) enter(place, next, from)
    else if (step?.kind === 'end' && isBetter(from, place, best)) best = { from, to: place }
  }

  const endAt = (step: Step | undefined, place: number, word: string): number | null => {
    if (step?.kind === 'any' || (step?.kind === 'word' && fits(step, word))) return place + 1
    return step?.kind === 'value' ? (ends.get(step.type)?.get(place) ?? null) : null
  }

  for (let place = start; place < words.length; place += 1) {
    const found: Occurrence | null = best
    if (found === null) enter(place, 0, place)
    else if (furthest < place) break
    for (const [index, from] of waiting.get(place) ?? []) {
      const end =
        found !== null && from > (found as Occurrence).from
          ? null
          : endAt(steps[index], place, words[place]?.word ?? '')
      if (end !== null) enter(end, index + 1, from)
    }
    waiting.delete(place)
  }
  return best
}

/**
 * The places of a pattern in a text, in order, none overlapping another.
 *
 * Each word is looked at once for each step of the pattern, and once more for each step where an occurrence ends, so
 * that the cost is bounded by their product whatever they are.
 */
export function findPattern({ steps }: CompiledPattern, { words, values }: PatternText): readonly Occurrence[] {
  const ends = endsOf(values)
  const found: Occurrence[] = []
  for (let start = 0; start < words.length; ) {
    const next = findFirst(steps, words, ends, start)
    if (next === null) break
    found.push(next)
    start = next.to
  }
  return found
}
