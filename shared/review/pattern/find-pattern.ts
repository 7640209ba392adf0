import type { TermValue } from '../../model/term-value.ts'
import {
  type Bits,
  both,
  either,
  firstBits,
  hasBit,
  isEmpty,
  lastBit,
  moveDown,
  moveUp,
  nextBit,
  noBits,
  setBit,
  widthFor,
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
interface Ground {
  /** How many places there are: one before each word, and the end. */
  readonly size: number
  readonly all: Bits
  readonly places: Places
  readonly values: readonly Pick<PlacedValue, 'type' | 'from' | 'to'>[]
}

/** The places of words by looking at each of them; an index of many patterns knows them already. */
function placesIn(words: readonly PlacedWord[]): Places {
  return (oneOf) => {
    const bits = noBits(widthFor(words.length + 1))
    words.forEach(({ word }, place) => {
      if (oneOf.words.includes(word) || oneOf.stems.some((stem) => word.startsWith(stem))) setBit(bits, place)
    })
    return isEmpty(bits) ? null : bits
  }
}

/** Places and all that follow them within so many words; `move` says which way. */
function spread(from: Bits, most: number, move: (bits: Bits, by: number) => Bits): Bits {
  let reached = from
  for (let covered = 0; covered < most; ) {
    const step = Math.min(covered + 1, most - covered)
    reached = either(reached, move(reached, step))
    covered += step
  }
  return reached
}

/** The places behind a part that begins at one of the given places. */
function ahead(part: Part, from: Bits, ground: Ground): Bits {
  if (isEmpty(from)) return from
  switch (part.kind) {
    case 'word': {
      const places = ground.places(part.oneOf)
      return places === null ? noBits(from.length) : moveUp(both(from, places), 1)
    }
    case 'gap':
      return both(spread(from, part.most, moveUp), ground.all)
    case 'value': {
      const ends = noBits(from.length)
      for (const value of ground.values)
        if (value.type === part.type && hasBit(from, value.from)) setBit(ends, value.to)
      return ends
    }
    case 'sequence':
      return part.parts.reduce((reached, next) => ahead(next, reached, ground), from)
    case 'choice':
      return part.parts.reduce((reached, option) => either(reached, ahead(option, from, ground)), noBits(from.length))
    case 'optional':
      return either(from, ahead(part.part, from, ground))
  }
}

/** The places at which a part begins that ends at one of the given places. */
function behind(part: Part, to: Bits, ground: Ground): Bits {
  if (isEmpty(to)) return to
  switch (part.kind) {
    case 'word': {
      const places = ground.places(part.oneOf)
      return places === null ? noBits(to.length) : both(moveDown(to, 1), places)
    }
    case 'gap':
      return spread(to, part.most, moveDown)
    case 'value': {
      const starts = noBits(to.length)
      for (const value of ground.values)
        if (value.type === part.type && hasBit(to, value.to)) setBit(starts, value.from)
      return starts
    }
    case 'sequence':
      return part.parts.reduceRight((reached, before) => behind(before, reached, ground), to)
    case 'choice':
      return part.parts.reduce((reached, option) => either(reached, behind(option, to, ground)), noBits(to.length))
    case 'optional':
      return either(to, behind(part.part, to, ground))
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

/**
 * The places of a pattern in a text, in order, none overlapping another: the earlier counts, and of two that begin at
 * one word the longer.
 *
 * All words are followed at once, 32 with each operation: backwards for where the pattern begins, and from each such
 * place forwards, no further than the pattern can reach. The cost is bounded by the product of both lengths.
 */
export function findPattern(
  { part, most }: CompiledPattern,
  { words, values }: PatternText,
  places: Places = placesIn(words),
): readonly Occurrence[] {
  const size = words.length + 1
  const ground: Ground = { size, all: firstBits(size), places, values }
  const starts = behind(part, ground.all, ground)
  if (isEmpty(starts)) return []
  const longest = most.values === 0 ? 0 : Math.max(0, ...values.map(({ from, to }) => to - from))
  const reach = most.words + most.values * longest + 1
  const found: Occurrence[] = []
  for (let from = nextBit(starts, 0); from >= 0 && from < words.length; ) {
    const base = from & ~31
    const near = size <= reach + 64 ? ground : stretchOf(ground, base, from - base + reach)
    const offset = near === ground ? 0 : base
    const start = noBits(near.all.length)
    setBit(start, from - offset)
    const to = offset + lastBit(ahead(part, start, near))
    found.push({ from, to })
    from = nextBit(starts, to)
  }
  return found
}
