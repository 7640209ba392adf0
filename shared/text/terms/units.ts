import { type Lexed, lowerAt, type Reading, touchesNext } from './lexemes.ts'

const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    second: 'seconds secs sec',
    minute: 'minutes minute mins min',
    hour: 'hours hour hrs hr',
    day: 'days day',
    week: 'weeks week wks wk',
    month: 'months month mos',
    quarter: 'quarters quarter',
    year: 'years year yrs yr annum',
  }).flatMap(([unit, spellings]) => spellings.split(' ').map((spelling) => [spelling, unit] as const)),
)

const BUSINESS = new Set(['business', 'working', 'banking', 'bank', 'trading', 'work'])
const ADJECTIVES = new Set([
  ...BUSINESS,
  ...'calendar consecutive full additional further more other successive continuous clear complete whole entire'.split(
    ' ',
  ),
  ...'fiscal financial contract license subscription licence annual elapsed normal regular remaining final'.split(' '),
  ...'initial first last preceding previous prior following subsequent immediately'.split(' '),
])
const MOST_ADJECTIVES = 4

/** A word without the possessive: "day's" is "day". */
const bare = (word: string): string => (word.endsWith("'s") ? word.slice(0, -2) : word)

/** The unit of time at a place, with the words that qualify it: "calendar days", "business day", "-month". */
export function readUnit(source: Lexed, at: number): Reading<string> | null {
  let next = at
  let business = false
  if ([']', '-', '‑', '–', '_'].includes(lowerAt(source, next))) next += 1
  // "five (5) or more business days"
  if (lowerAt(source, next) === 'or' && /^(?:more|fewer|less)$/.test(lowerAt(source, next + 1))) next += 2
  for (let count = 0; count < MOST_ADJECTIVES && ADJECTIVES.has(lowerAt(source, next)); count++) {
    business ||= BUSINESS.has(lowerAt(source, next))
    next += 1
  }
  const word = lowerAt(source, next)
  const unit =
    UNITS.get(bare(word)) ??
    (word === 'h' && next === at && source.items[at - 1]?.kind === 'figure' ? 'hour' : undefined)
  if (unit === undefined) return null
  return { from: at, next: next + 1, value: business && unit === 'day' ? 'business day' : unit }
}

const PER: ReadonlyMap<string, string> = new Map([
  ['annually', 'year'],
  ['yearly', 'year'],
  ['quarterly', 'quarter'],
  ['monthly', 'month'],
  ['weekly', 'week'],
  ['daily', 'day'],
  ['hourly', 'hour'],
])

/** What a rate is counted by: "per month", "a day", "/hour", "p.a.", "monthly"; `free` takes any noun after "per". */
export function readPer(source: Lexed, at: number, free: 'unit' | 'any'): Reading<string> | null {
  const word = lowerAt(source, at)
  const adverb = PER.get(word)
  if (adverb !== undefined) return { from: at, next: at + 1, value: adverb }
  if (word === 'p' && lowerAt(source, at + 1) === '.' && lowerAt(source, at + 2) === 'a')
    return { from: at, next: lowerAt(source, at + 3) === '.' ? at + 4 : at + 3, value: 'year' }
  const slash = word === '/' && touchesNext(source, at)
  if (!slash && !/^(?:per|a|an|each|every)$/.test(word)) return null
  const unit = lowerAt(source, at + 1) === '-' ? null : readUnit(source, at + 1)
  if (unit !== null) return { from: at, next: unit.next, value: unit.value }
  if (word !== 'per' && !slash) return null
  const noun = source.items[at + 1]
  if (noun?.lower === 'diem') return { from: at, next: at + 2, value: 'day' }
  if (
    free === 'unit' ||
    noun?.kind !== 'word' ||
    /^(?:the|such|its|our|their|your|section|half|se|capita)$/.test(noun.lower)
  )
    return null
  return { from: at, next: at + 2, value: noun.lower }
}
