import type { TermValue } from '../model/term-value.ts'
import type { Mention } from './references/mention.ts'
import { findMentions } from './references.ts'
import { readCount, readFrequency } from './terms/counts.ts'
import { readDate, startsDate } from './terms/dates.ts'
import { readAfterBlank, readDuration, readNet } from './terms/durations.ts'
import { readMultiple } from './terms/fees.ts'
import { readLaw } from './terms/laws.ts'
import { type Found, type Lexed, type Lexeme, lex, type Reading, type ReadTerm, sliceOf } from './terms/lexemes.ts'
import { readMoney } from './terms/money.ts'
import { nameOf } from './terms/names.ts'
import { startsNumber } from './terms/number-words.ts'
import { readNegation, readObligation } from './terms/obligations.ts'
import { readPercentage } from './terms/percentages.ts'

/** A typed value with its place in a text: `text.slice(start, end) === value.text`. */
export interface TypedTerm {
  /** A short plain label for a person: `notice period`, else the kind of value (`duration`, `amount`, `date`). */
  readonly name: string
  readonly value: TermValue
  readonly start: number
  readonly end: number
}

const FIGURE: readonly ReadTerm[] = [readDate, readMoney, readPercentage, readMultiple, readDuration, readCount]
const CURRENCY: readonly ReadTerm[] = [readMoney]
const WORD: readonly ReadTerm[] = [readObligation, readNegation, readLaw]
const FREQUENCY: readonly ReadTerm[] = [readMultiple, readFrequency]

/** The readers that can start at a lexeme, the most particular first. */
function readersOf(item: Lexeme): readonly ReadTerm[] {
  if (item.kind === 'figure') return FIGURE
  if (item.kind === 'mark') return item.lower === '(' ? [readAfterBlank] : CURRENCY
  if (startsNumber(item.lower) || startsDate(item.lower))
    return item.lower === 'may' ? [readDate, readObligation] : FIGURE
  if (item.lower === 'once' || item.lower === 'twice') return FREQUENCY
  if (item.lower === 'net') return [readNet]
  return item.lower.length <= 3 ? [readMoney, ...WORD] : WORD
}

function readAt(source: Lexed, item: Lexeme, at: number): Reading<Found> | null {
  for (const read of readersOf(item)) {
    const found = read(source, at)
    if (found !== null) return found
  }
  return null
}

/** Asks, for places that only grow, whether a mention of a clause stands there. */
function mentionsAt(mentions: readonly Mention[]): (start: number) => boolean {
  let next = 0
  return (start) => {
    while (next < mentions.length && (mentions[next]?.end ?? 0) <= start) next += 1
    const mention = mentions[next]
    return mention !== undefined && mention.start <= start
  }
}

/** "[thirty (30)] days" starts at its bracket when the bracket closes inside the term. */
function withOpener(source: Lexed, found: Reading<Found>): Reading<Found> {
  const text = sliceOf(source, found.from, found.next)
  const opens = source.items[found.from - 1]?.lower === '[' && text.includes(']') && !text.includes('[')
  return opens ? { ...found, from: found.from - 1 } : found
}

function termOf(source: Lexed, read: Reading<Found>): TypedTerm {
  const found = withOpener(source, read)
  const text = sliceOf(source, found.from, found.next)
  const start = source.items[found.from]?.start ?? 0
  const value = { ...found.value.value, text }
  return {
    name: found.value.name ?? nameOf(source, value.type, found.from, found.next),
    value,
    start,
    end: start + text.length,
  }
}

/**
 * The typed values of a text in order of `start`, none overlapping another.
 *
 * Every reader looks a bounded number of lexemes ahead, so the cost is linear in the text whatever it holds. Numbers
 * that name a clause ("Section 7.2") are not values.
 */
export function readTerms(text: string): readonly TypedTerm[] {
  const source = lex(text)
  const isMention = mentionsAt(findMentions(text))
  const terms: TypedTerm[] = []
  for (let at = 0; at < source.items.length; ) {
    const item = source.items[at]
    if (item === undefined) break
    const found = isMention(item.start) ? null : readAt(source, item, at)
    if (found !== null) terms.push(termOf(source, found))
    at = found?.next ?? at + 1
  }
  return terms
}

/** True when two values say the same, however they are written: "thirty (30) days" and "30 days". */
export function isSameValue(one: TermValue, two: TermValue): boolean {
  if (one.type !== two.type) return false
  if (one.type === 'date' && (one.date !== undefined || two.date !== undefined)) return one.date === two.date
  if (one.number === undefined || two.number === undefined) return fold(one.text) === fold(two.text)
  return (
    one.number === two.number &&
    one.unit === two.unit &&
    one.currency === two.currency &&
    one.per === two.per &&
    one.conflict === two.conflict
  )
}

const fold = (text: string): string => text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')
