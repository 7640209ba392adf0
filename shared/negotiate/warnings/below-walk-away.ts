import type { Better } from '../../model/point.ts'
import { readTerms, type TypedTerm } from '../../text/terms.ts'
import { type Measured, measure } from '../series.ts'

/** Two values, as they are written: the one that we would not go beyond, and the one that does. */
export interface BelowWalkAway {
  readonly walkAway: string
  readonly found: string
}

/** A term as an interval: words and figure may disagree, and a month has no one length. */
interface Span {
  readonly term: Measured
  readonly low: number
  readonly high: number
}

/** Shortest and longest in days, for durations that are counted in different ways. Business days are no number of days. */
const DAYS: Readonly<Record<string, readonly [number, number]>> = {
  second: [1 / 86_400, 1 / 86_400],
  minute: [1 / 1_440, 1 / 1_440],
  hour: [1 / 24, 1 / 24],
  day: [1, 1],
  week: [7, 7],
  month: [28, 31],
  quarter: [90, 92],
  year: [365, 366],
}

/**
 * The value of a text that is surely worse for us than our walk-away, the worst of several; null when there is none.
 *
 * A term is set against a term of the same name; where a name is missing on either side, against the only one of its
 * kind. What cannot be measured alike, such as business days and months, is not compared.
 */
export function belowWalkAway(walkAway: string, text: string, better: Better): BelowWalkAway | null {
  const here = spansIn(text)
  for (const limit of spansIn(walkAway)) {
    const worse = alike(limit, here).filter((span) => isWorse(span, limit, better))
    const worst = worse.reduce<Span | null>(
      (last, span) => (last === null || isWorse(span, last, better) ? span : last),
      null,
    )
    if (worst !== null) return { walkAway: limit.term.text, found: worst.term.text }
  }
  return null
}

const spansIn = (text: string): readonly Span[] => readTerms(text).flatMap((term) => spanOf(term) ?? [])

function spanOf(typed: TypedTerm): Span | null {
  const term = measure(typed)
  if (term === null) return null
  const says = [term.number, typed.value.conflict ?? term.number].map((number) => number * term.factor)
  return { term, low: Math.min(...says), high: Math.max(...says) }
}

/** The terms that a limit can be set against. */
function alike({ term: limit }: Span, spans: readonly Span[]): readonly Span[] {
  const comparable = spans.filter(({ term }) => isComparable(term, limit))
  const named = comparable.filter(({ term }) => !term.isGeneric && term.name === limit.name)
  if (named.length > 0) return named
  const [only] = comparable
  return comparable.length === 1 && (only?.term.isGeneric || limit.isGeneric) ? comparable : []
}

const isComparable = (one: Measured, other: Measured): boolean =>
  one.kind === other.kind || (isTime(one) && isTime(other))

const isTime = ({ kind, unit }: Measured): boolean => kind.startsWith('duration') && Object.hasOwn(DAYS, unit)

const isWorse = (one: Span, other: Span, better: Better): boolean =>
  better === 'higher' ? isLess(one, other) : isLess(other, one)

function isLess(one: Span, other: Span): boolean {
  if (one.term.kind === other.term.kind) return one.high < other.low
  return inDays(one)[1] < inDays(other)[0]
}

function inDays({ term, low, high }: Span): readonly [number, number] {
  const [shortest, longest] = DAYS[term.unit] ?? [0, Number.POSITIVE_INFINITY]
  return [(low / term.factor) * shortest, (high / term.factor) * longest]
}
