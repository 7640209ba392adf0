import {
  type Found,
  isCapitalised,
  type Lexed,
  lowerAt,
  opensSentence,
  type Reading,
  sliceOf,
  touchesNext,
} from './lexemes.ts'
import { conflictOf, readQuantity } from './quantity.ts'
import { readPer } from './units.ts'

const STOP = new Set(
  'of the a an and or nor but to in on at by for from with without into upon as if that which who whom whose when where than then shall will may must should would can could is are was were be been being has have had do does did not no its his her their our your such this these those any all each every other said same under over between through during per via unless until both either neither more less fewer above below hereof thereof herein hereto it they we you i he she there only not annually monthly weekly daily'.split(
    ' ',
  ),
)
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['persons', 'person'],
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
  ['criteria', 'criterion'],
  ['indices', 'index'],
  ['appendices', 'appendix'],
  ['matrices', 'matrix'],
  ['series', 'series'],
  ['business', ''],
  ['address', ''],
  ['thousandths', ''],
  ['hundredths', ''],
  ['process', ''],
  ['basis', ''],
])
const NOT_PLURAL = /(?:ss|us|is|ous|'s)$/
// A figure after one of these is a name's part, not a count: "SOC 2 reports", "Phase 3 studies".
const IDENTIFIER =
  /^(?:no|nos|number|numbers|version|level|tier|phase|type|class|page|pages|step|item|table|figure|day|year|month|quarter|milestone|release|rule|part|lot|unit|suite|room|floor|box|form|stage|line|series|grade|category|article|section|clause|schedule|exhibit|annex|appendix|attachment|paragraph|recital|title|chapter|option|group|volume)$/
const CITATION_YEAR = /^(?:19|20|21)\d\d$/

/** The singular of a plural noun by its ending, null for a word that does not look plural. */
function singularOf(word: string): string | null {
  const irregular = IRREGULAR.get(word)
  if (irregular !== undefined) return irregular === '' ? null : irregular
  if (word.length < 4 || !word.endsWith('s') || NOT_PLURAL.test(word)) return null
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x|zz)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

const MOST_WORDS = 4

/** The counted noun: the first plural within a few words; after one, the last word before a stop. */
function readNoun(source: Lexed, at: number, single: boolean): Reading<string> | null {
  let last: Reading<string> | null = null
  for (let next = at; next < at + MOST_WORDS; next++) {
    const item = source.items[next]
    if (item === undefined || (item.kind !== 'word' && item.lower !== '-')) break
    if (STOP.has(item.lower)) break
    if (item.lower === '-') {
      if (!touchesNext(source, next) || !touchesNext(source, next - 1)) break
      continue
    }
    const singular = singularOf(item.lower)
    if (singular !== null && !single) return { from: at, next: next + 1, value: singular }
    if (single && last !== null && item.lower.length < 3) break
    last = { from: at, next: next + 1, value: item.lower }
  }
  return single ? last : null
}

/** True for a figure that numbers something rather than counts it. */
function isIdentifier(source: Lexed, at: number): boolean {
  const item = source.items[at]
  const before = source.items[at - 1]
  if (item?.kind !== 'figure') return before !== undefined && IDENTIFIER.test(before.lower)
  if (CITATION_YEAR.test(item.lower) || /^0\d/.test(item.lower)) return true
  if (before === undefined || source.text.slice(before.end, item.start).includes('\n')) return true
  if (before.kind === 'word' && IDENTIFIER.test(before.lower)) return true
  const name = sliceOf(source, at - 1, at)
  const shouted = name.length > 1 && name === name.toUpperCase()
  // A heading in capitals counts; a lone "SOC" or "ISO" is a standard's name.
  if (shouted && before.kind === 'word') return !/^[A-Z\s]+$/.test(sliceOf(source, Math.max(0, at - 2), at - 1) || 'x')
  // "Windows 10 devices": a name, unless the capital only opens the sentence.
  return isCapitalised(source, at - 1) && !opensSentence(source, at - 1)
}

/** A bare figure before capitals: a heading's label ("6.1 Payment Terms"), an address ("895 Don Mills Road"). */
function isLabelOrAddress(source: Lexed, at: number, noun: Reading<string>): boolean {
  const figure = lowerAt(source, at)
  if (!isCapitalised(source, noun.from)) return figure.includes('.') && opensSentence(source, at)
  if (figure.includes(',')) return false
  if (source.items[at - 1]?.kind === 'figure') return true
  return (
    figure.includes('.') || opensSentence(source, at) || noun.next - noun.from > 1 || isCapitalised(source, noun.next)
  )
}

/** "once a year", "twice per calendar year". */
export function readFrequency(source: Lexed, at: number): Reading<Found> | null {
  const word = lowerAt(source, at)
  if (word !== 'once' && word !== 'twice') return null
  const per = readPer(source, lowerAt(source, at + 1) === 'in' ? at + 2 : at + 1, 'unit')
  if (per === null) return null
  const value = { type: 'number', number: word === 'once' ? 1 : 2, unit: 'time', per: per.value } as const
  return { from: at, next: per.next, value: { value, name: 'frequency' } }
}

/** Reads a count: "two (2) copies", "three approved reviewers". Labels, years and names with a number are none. */
export function readCount(source: Lexed, at: number): Reading<Found> | null {
  if (isIdentifier(source, at)) return null
  const quantity = readQuantity(source, at)
  if (quantity === null) return null
  const { number, hasFigure, hasWords } = quantity.value
  // "one" alone is mostly a pronoun, a lone "1" mostly a label.
  if (number === 1 && !(hasFigure && hasWords)) return null
  if (touchesNext(source, quantity.next - 1) && source.items[quantity.next]?.kind === 'word') return null
  const noun = readNoun(source, quantity.next, number === 1)
  if (noun === null) return null
  if (hasFigure && !hasWords && isLabelOrAddress(source, at, noun)) return null
  const value = { type: 'number', number, unit: noun.value, ...conflictOf(quantity.value) } as const
  if (noun.value === 'time') {
    const per = readPer(source, noun.next, 'unit')
    if (per !== null)
      return { from: at, next: per.next, value: { value: { ...value, per: per.value }, name: 'frequency' } }
  }
  return { from: at, next: noun.next, value: { value } }
}
