import { findOwn, type MarkedSentence } from '../marked-text.ts'
import type { CompiledPattern } from '../pattern/compile-pattern.ts'
import type { Occurrence, PlacedValue } from '../pattern/find-pattern.ts'
import type { PatternValue } from '../pattern/syntax.ts'

/** The values of a kind that stand within words that were found. */
export const valuesWithin = (
  { read }: MarkedSentence,
  { from, to }: Occurrence,
  kind: PatternValue,
): readonly PlacedValue[] => read.values.filter(({ type, ...at }) => type === kind && at.from >= from && at.to <= to)

/** Every value of a kind that stands in what a pattern finds in a sentence, in order. */
export const valuesFound = (
  sentence: MarkedSentence,
  pattern: CompiledPattern,
  kind: PatternValue,
): readonly PlacedValue[] =>
  findOwn(sentence, pattern).flatMap((occurrence) => valuesWithin(sentence, occurrence, kind))
