import { type Bits, either, noBits, setBit, widthFor } from './bits.ts'
import type { CompiledPattern, Part, WordClass } from './compile-pattern.ts'
import { findOn, groundOf, type Occurrence, type PatternText } from './find-pattern.ts'
import { type ClassesOf, classesIn, lookUpClasses } from './word-classes.ts'

/** Where patterns are found in a sentence; a pattern that is found nowhere in it has no entry. */
export type Marks = ReadonlyMap<CompiledPattern, readonly Occurrence[]>

/** Finds all of many patterns in each of the sentences of a text. */
export type FindPatterns = (sentences: readonly PatternText[]) => readonly Marks[]

/** As many sentences as a number has bits, so that a number is a set of them. */
const AT_ONCE = 32

/**
 * Prepares many patterns to be looked for in texts.
 *
 * A pattern is looked for only in the sentences that have the words it needs. Which those are is told for 32 sentences at
 * once, by sets of them: a word may stand where it stands, a sequence where all of its parts may, a choice where any of
 * them may, and what may be missing everywhere. A sentence outside that set cannot hold the pattern.
 */
export function findPatternsOf(patterns: readonly CompiledPattern[]): FindPatterns {
  const classes = classesIn(patterns)
  const classesOf = lookUpClasses(classes)
  const size = [...classes].reduce((most, { number }) => Math.max(most, number + 1), 0)
  return (sentences) => {
    const findIn = makeFinding(size)
    const marks: Marks[] = []
    for (let first = 0; first < sentences.length; first += AT_ONCE) {
      const placed = sentences.slice(first, first + AT_ONCE).map((sentence) => placeClasses(sentence, classesOf))
      const candidates = candidatesIn(patterns, placed, size)
      for (const [at, one] of placed.entries()) marks.push(findIn(one, candidates[at] ?? []))
    }
    return marks
  }
}

/** Makes what finds candidates in a sentence. One table serves all sentences: making it costs more than filling it. */
function makeFinding(size: number): (placed: Placed, candidates: readonly CompiledPattern[]) => Marks {
  const table = new Array<Bits | null>(size).fill(null)
  const places = ({ number }: WordClass): Bits | null => table[number] ?? null
  return ({ sentence, byClasses }, candidates) => {
    for (const [numbers, bits] of byClasses)
      for (const number of numbers) table[number] = joined(table[number] ?? null, bits)
    const ground = groundOf(sentence, places)
    const marks = new Map<CompiledPattern, readonly Occurrence[]>()
    for (const pattern of candidates) {
      const found = findOn(ground, pattern)
      if (found.length > 0) marks.set(pattern, found)
    }
    for (const numbers of byClasses.keys()) for (const number of numbers) table[number] = null
    return marks
  }
}

const joined = (one: Bits | null, other: Bits): Bits => (one === null ? other : either(one, other))

/** A sentence, and where words and values stand in it: those of the same classes together, by the numbers of these. */
interface Placed {
  readonly sentence: PatternText
  readonly byClasses: ReadonlyMap<readonly number[], Bits>
}

function placeClasses(sentence: PatternText, classesOf: ClassesOf): Placed {
  const width = widthFor(sentence.words.length + 1)
  const byClasses = new Map<readonly number[], number[]>()
  const note = (classes: readonly number[], place: number): void => {
    if (classes.length === 0) return
    let bits = byClasses.get(classes)
    if (bits === undefined) {
      bits = noBits(width)
      byClasses.set(classes, bits)
    }
    setBit(bits, place)
  }
  for (const [place, { word }] of sentence.words.entries()) note(classesOf.word(word), place)
  for (const { type, from } of sentence.values) note(classesOf.value(type), from)
  return { sentence, byClasses }
}

/** For each of some sentences the patterns that may be found in it, in their order. */
function candidatesIn(
  patterns: readonly CompiledPattern[],
  placed: readonly Placed[],
  size: number,
): readonly (readonly CompiledPattern[])[] {
  const standing = new Int32Array(size)
  for (const [at, { byClasses }] of placed.entries())
    for (const numbers of byClasses.keys())
      for (const number of numbers) standing[number] = (standing[number] ?? 0) | (1 << at)
  const candidates = placed.map((): CompiledPattern[] => [])
  for (const pattern of patterns) {
    let may = mayStandIn(pattern.part, standing)
    while (may !== 0) {
      const at = 31 - Math.clz32(may)
      candidates[at]?.push(pattern)
      may &= ~(1 << at)
    }
  }
  return candidates
}

/** The sentences that have the words which a part needs; `standing` tells where those of each class stand. */
function mayStandIn(part: Part, standing: Int32Array): number {
  switch (part.kind) {
    case 'word':
    case 'value':
      return standing[part.oneOf.number] ?? 0
    case 'gap':
    case 'optional':
      return -1
    case 'sequence': {
      let may = -1
      for (const one of part.parts) {
        may &= mayStandIn(one, standing)
        if (may === 0) return 0
      }
      return may
    }
    case 'choice': {
      let may = 0
      for (const one of part.parts) may |= mayStandIn(one, standing)
      return may
    }
  }
}
