import { isIsoDate } from '../../model/date.ts'
import { type Found, isCapitalised, type Lexed, lowerAt, type Reading, touchesNext } from './lexemes.ts'

const MONTHS: ReadonlyMap<string, number> = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .map((month, at) => [month, at + 1]),
)
const SHORT_MONTHS: ReadonlyMap<string, number> = new Map([
  ...'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((month, at) => [month, at + 1] as const),
  ['sept', 9],
])
const ORDINALS: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, at) => [word, at + 1]),
)

const YEAR = /^(?:19|20|21)\d\d$/
const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.((?:19|20|21)\d\d)$/

const pad = (number: number): string => String(number).padStart(2, '0')

/** A date value; `date` only when the day exists. */
function dateOf(from: number, next: number, year: number, month: number, day: number): Reading<Found> {
  const date = `${year}-${pad(month)}-${pad(day)}`
  return { from, next, value: { value: isIsoDate(date) ? { type: 'date', date } : { type: 'date' } } }
}

/** A date whose year or day is not said, or whose order is in doubt. */
const openDate = (from: number, next: number): Reading<Found> => ({ from, next, value: { value: { type: 'date' } } })

/** The month named at a place; short names only where a year will follow. Names in lower case are other words. */
function readMonth(source: Lexed, at: number): (Reading<number> & { readonly short: boolean }) | null {
  if (!isCapitalised(source, at)) return null
  const word = lowerAt(source, at)
  const long = MONTHS.get(word)
  if (long !== undefined) return { from: at, next: at + 1, value: long, short: false }
  const short = SHORT_MONTHS.get(word)
  if (short === undefined) return null
  return { from: at, next: lowerAt(source, at + 1) === '.' ? at + 2 : at + 1, value: short, short: true }
}

function readYear(source: Lexed, at: number): Reading<number> | null {
  const start = /^(?:,|of)$/.test(lowerAt(source, at)) ? at + 1 : at
  if (!YEAR.test(lowerAt(source, start))) return null
  return { from: at, next: start + 1, value: Number(lowerAt(source, start)) }
}

/** "1", "1st", "first", "twenty-first". */
function readDay(source: Lexed, at: number): Reading<number> | null {
  const word = lowerAt(source, at)
  if (DAY.test(word)) {
    const ordinal = /^(?:st|nd|rd|th)$/.test(lowerAt(source, at + 1))
    return { from: at, next: ordinal ? at + 2 : at + 1, value: Number(word) }
  }
  const plain = ORDINALS.get(word)
  if (plain !== undefined) return { from: at, next: at + 1, value: plain }
  if (word === 'thirtieth') return { from: at, next: at + 1, value: 30 }
  if (word !== 'twenty' && word !== 'thirty') return null
  const second = ORDINALS.get(lowerAt(source, lowerAt(source, at + 1) === '-' ? at + 2 : at + 1))
  if (second === undefined || second > 9) return null
  const next = lowerAt(source, at + 1) === '-' ? at + 3 : at + 2
  return { from: at, next, value: (word === 'twenty' ? 20 : 30) + second }
}

/** "March 1, 2026", "March 1", "March 2026", "Mar. 1, 2026". */
function readMonthFirst(source: Lexed, at: number): Reading<Found> | null {
  const month = readMonth(source, at)
  if (month === null) return null
  const bareYear = readYear(source, month.next)
  if (bareYear !== null) return openDate(at, bareYear.next)
  const day = source.items[month.next]?.kind === 'figure' ? readDay(source, month.next) : null
  if (day === null) return null
  const year = readYear(source, day.next)
  if (year !== null) return dateOf(at, year.next, year.value, month.value, day.value)
  return month.short ? null : openDate(at, day.next)
}

/** "1 March 2026", "1st day of March, 2026", "30 June", "30-Jun-2026". */
function readDayFirst(source: Lexed, at: number): Reading<Found> | null {
  const day = readDay(source, at)
  if (day === null) return null
  let next = day.next
  if (lowerAt(source, next) === 'day') next += 1
  if (lowerAt(source, next) === 'of') next += 1
  const hyphen = lowerAt(source, next) === '-' && touchesNext(source, next)
  const month = readMonth(source, hyphen ? next + 1 : next)
  if (month === null || (source.items[at]?.kind === 'word' && next === day.next)) return null
  const year = readYear(source, hyphen && lowerAt(source, month.next) === '-' ? month.next + 1 : month.next)
  if (year !== null) return dateOf(at, year.next, year.value, month.value, day.value)
  return month.short || hyphen ? null : openDate(at, month.next)
}

/** "2026-03-01", "3/15/2026", "31.12.2026". A slash date that could be either way round has no `date`. */
function readNumeric(source: Lexed, at: number): Reading<Found> | null {
  const one = source.items[at]
  if (one?.kind !== 'figure' || (touchesNext(source, at - 1) && source.items[at - 1]?.kind === 'word')) return null
  const dotted = DOTTED.exec(one.lower)
  if (dotted !== null) {
    const [day, month, year] = [Number(dotted[1]), Number(dotted[2]), Number(dotted[3])]
    const isVersion = touchesNext(source, at) && source.items[at + 1]?.kind === 'word'
    return month > 12 || day > 31 || isVersion ? null : dateOf(at, at + 1, year, month, day)
  }
  const mark = lowerAt(source, at + 1)
  if ((mark !== '-' && mark !== '/') || lowerAt(source, at + 3) !== mark) return null
  if (/^[-/]$/.test(lowerAt(source, at - 1)) || /^[-/]$/.test(lowerAt(source, at + 5))) return null
  if (![0, 1, 2, 3].every((ahead) => touchesNext(source, at + ahead))) return null
  const [first, second, third] = [one.lower, lowerAt(source, at + 2), lowerAt(source, at + 4)]
  if (YEAR.test(first) && DAY.test(second) && DAY.test(third) && Number(second) <= 12)
    return dateOf(at, at + 5, Number(first), Number(second), Number(third))
  if (mark === '-' || !DAY.test(first) || !DAY.test(second) || !/^\d\d(?:\d\d)?$/.test(third)) return null
  const [left, right] = [Number(first), Number(second)]
  if (left > 12 && right > 12) return null
  const settled = YEAR.test(third) && (left > 12 || right > 12 || left === right)
  return settled
    ? dateOf(at, at + 5, Number(third), Math.min(left, right), Math.max(left, right))
    : openDate(at, at + 5)
}

/** Reads a date in words or figures. */
export const readDate = (source: Lexed, at: number): Reading<Found> | null =>
  readNumeric(source, at) ?? readMonthFirst(source, at) ?? readDayFirst(source, at)

/** True for a word that can start a date: a month's name or a day in words. */
export const startsDate = (word: string): boolean =>
  MONTHS.has(word) || SHORT_MONTHS.has(word) || ORDINALS.has(word) || word === 'thirtieth'
