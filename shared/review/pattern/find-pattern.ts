import type { TermValue } from '../../model/term-value.ts'
import {
  type Bits,
  both,
  bothMovedDown,
  bothMovedUp,
  either,
  firstBits,
  hasBit,
  lastBit,
  nextBit,
  noBits,
  setBit,
  widthFor,
  withMovedDown,
  withMovedUp,
} from './bits.ts'
import type { CompiledPattern, Part, WordClass } from './compile-pattern.ts'
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

/** Where in a text words of a class stand: the places before them. Null where none does. */
export type Places = (oneOf: WordClass) => Bits | null

/** What parts of a pattern are looked for in: a text, or a stretch of one. */
export interface Ground {
  /** How many places there are: one before each word, and the end. */
  readonly size: number
  readonly all: Bits
  readonly places: Places
  readonly values: readonly Pick<PlacedValue, 'type' | 'from' | 'to'>[]
}

/** Where words of a class stand by looking at each of them; an index of many patterns knows it already. */
function placesIn({ words, values }: PatternText): Places {
  return (oneOf) => {
    const bits = noBits(widthFor(words.length + 1))
    words.forEach(({ word }, place) => {
      if (oneOf.words.includes(word) || oneOf.stems.some((stem) => word.startsWith(stem))) setBit(bits, place)
    })
    for (const { type, from } of values) if (oneOf.values.includes(type)) setBit(bits, from)
    return nextBit(bits, 0) < 0 ? null : bits
  }
}

/** Places and all that follow them within so many words; `move` says which way. */
function spread(from: Bits, most: number, withMoved: (bits: Bits, by: number) => Bits): Bits {
  let reached = from
  for (let covered = 0; covered < most; ) {
    const step = Math.min(covered + 1, most - covered)
    reached = withMoved(reached, step)
    covered += step
  }
  return reached
}

const eitherOf = (a: Bits | null, b: Bits | null): Bits | null => (a === null ? b : b === null ? a : either(a, b))

/** The places behind a part that begins at one of the given places; null where it begins at none of them. */
function ahead(part: Part, from: Bits, ground: Ground): Bits | null {
  switch (part.kind) {
    case 'word': {
      const places = ground.places(part.oneOf)
      return places === null ? null : bothMovedUp(from, places)
    }
    case 'gap':
      return both(spread(from, part.most, withMovedUp), ground.all)
    case 'value': {
      let ends: number[] | null = null
      for (const value of ground.values)
        if (value.type === part.type && hasBit(from, value.from)) {
          ends ??= noBits(from.length)
          setBit(ends, value.to)
        }
      return ends
    }
    case 'sequence': {
      let reached: Bits | null = from
      for (const next of part.parts) {
        reached = ahead(next, reached, ground)
        if (reached === null) return null
      }
      return reached
    }
    case 'choice': {
      let reached: Bits | null = null
      for (const option of part.parts) reached = eitherOf(reached, ahead(option, from, ground))
      return reached
    }
    case 'optional':
      return eitherOf(from, ahead(part.part, from, ground))
  }
}

/** The places at which a part begins that ends at one of the given places; null where it ends at none of them. */
function behind(part: Part, to: Bits, ground: Ground): Bits | null {
  switch (part.kind) {
    case 'word': {
      const places = ground.places(part.oneOf)
      if (places === null || to === ground.all) return places
      return bothMovedDown(to, places)
    }
    case 'gap':
      return to === ground.all ? to : spread(to, part.most, withMovedDown)
    case 'value': {
      let starts: number[] | null = null
      for (const value of ground.values)
        if (value.type === part.type && hasBit(to, value.to)) {
          starts ??= noBits(to.length)
          setBit(starts, value.from)
        }
      return starts
    }
    case 'sequence': {
      let reached: Bits = to
      for (let at = part.parts.length - 1; at >= 0; at -= 1) {
        const before = part.parts[at]
        const next = before === undefined ? null : behind(before, reached, ground)
        if (next === null) return null
        reached = next
      }
      return reached
    }
    case 'choice': {
      let reached: Bits | null = null
      for (const option of part.parts) reached = eitherOf(reached, behind(option, to, ground))
      return reached
    }
    case 'optional':
      return to === ground.all ? to : eitherOf(to, behind(part.part, to, ground))
  }
}

/** A stretch of so many places of the ground; it begins at a multiple of 32. */
function stretchOf({ size, places, values }: Ground, from: number, wanted: number): Ground {
  const length = Math.min(wanted, size - from)
  const [first, width] = [from >>> 5, widthFor(length)]
  return {
    size: length,
    all: firstBits(length),
    places: (oneOf) => places(oneOf)?.slice(first, first + width) ?? null,
    values: values
      .filter((value) => value.from >= from && value.to < from + length)
      .map(({ type, from: start, to }) => ({ type, from: start - from, to: to - from })),
  }
}

/** The ground that a whole text is; `places` where the places of its words are known already. */
export function groundOf(text: PatternText, places: Places = placesIn(text)): Ground {
  const size = text.words.length + 1
  return { size, all: firstBits(size), places, values: text.values }
}

const NOWHERE: readonly Occurrence[] = []

/**
 * The places of a pattern in a text, in order, none overlapping another: the earlier counts, and of two that begin at
 * one word the longer.
 *
 * All words are followed at once, 32 with each operation: backwards for where the pattern begins, and from each such
 * place forwards, no further than the pattern can reach. The cost is bounded by the product of both lengths.
 */
export function findOn(ground: Ground, { part, length, most }: CompiledPattern): readonly Occurrence[] {
  const starts = behind(part, ground.all, ground)
  if (starts === null) return NOWHERE
  const { size, values } = ground
  const longest = most.values === 0 ? 0 : Math.max(0, ...values.map(({ from, to }) => to - from))
  const reach = most.words + most.values * longest + 1
  const found: Occurrence[] = []
  for (let from = nextBit(starts, 0); from >= 0 && from < size - 1; ) {
    const to = length === null ? endOf(part, from, reach, ground) : from + length
    found.push({ from, to })
    from = nextBit(starts, to)
  }
  return found
}

/** The places of a pattern in a text; see `findOn`. */
export const findPattern = (pattern: CompiledPattern, text: PatternText): readonly Occurrence[] =>
  findOn(groundOf(text), pattern)

/** Where the longest occurrence ends that begins at a place. */
function endOf(part: Part, from: number, reach: number, ground: Ground): number {
  const base = from & ~31
  const near = ground.size <= reach + 64 ? ground : stretchOf(ground, base, from - base + reach)
  const offset = near === ground ? 0 : base
  const start = noBits(near.all.length)
  setBit(start, from - offset)
  return offset + lastBit(ahead(part, start, near) ?? start)
}
