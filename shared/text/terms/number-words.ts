import { type Lexed, lowerAt, type Reading } from './lexemes.ts'

const SMALL = [
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
].flat()
const UNITS: ReadonlyMap<string, number> = new Map(SMALL.map((word, value) => [word, value]))
const TENS: ReadonlyMap<string, number> = new Map(
  ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((word, at) => [
    word,
    (at + 2) * 10,
  ]),
)
const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['fourth', 1 / 4],
  ['fourths', 1 / 4],
  ['tenth', 1 / 10],
])

/** Number words may be misspelt in one way that contracts are full of: "fourty", "ninty". */
const spelt = (word: string): string => (word === 'fourty' ? 'forty' : word === 'ninty' ? 'ninety' : word)

/** What a magnitude word multiplies by: `million` is 1,000,000; null for any other word. */
export const scaleOf = (word: string): number | null => (word === 'hundred' ? 100 : (SCALES.get(word) ?? null))

/** True for a word that can start a number in words. */
export const startsNumber = (word: string): boolean =>
  UNITS.has(word) || TENS.has(spelt(word)) || word === 'a' || word === 'half'

/** The number one word stands for below a hundred, with "seventy-two" and "seventy two" read as one. */
function readBelowHundred(source: Lexed, at: number): Reading<number> | null {
  const word = spelt(lowerAt(source, at))
  const unit = UNITS.get(word)
  if (unit !== undefined) return { from: at, next: at + 1, value: unit }
  const ten = TENS.get(word)
  if (ten === undefined) return null
  const second = lowerAt(source, at + 1) === '-' ? at + 2 : at + 1
  const rest = UNITS.get(lowerAt(source, second))
  const joined = rest !== undefined && rest > 0 && rest < 10
  return joined ? { from: at, next: second + 1, value: ten + rest } : { from: at, next: at + 1, value: ten }
}

/** "one-half", "three quarters"; the hyphen may be a space. */
function readFraction(source: Lexed, at: number): Reading<number> | null {
  const bare = FRACTIONS.get(lowerAt(source, at))
  if (bare !== undefined) return { from: at, next: at + 1, value: bare }
  const count = lowerAt(source, at) === 'a' ? 1 : UNITS.get(lowerAt(source, at))
  const second = lowerAt(source, at + 1) === '-' ? at + 2 : at + 1
  const part = FRACTIONS.get(lowerAt(source, second))
  return count === undefined || part === undefined ? null : { from: at, next: second + 1, value: count * part }
}

/** The digits after "point": "nine point nine five" is 9.95. */
function readDecimals(source: Lexed, at: number): Reading<number> | null {
  if (lowerAt(source, at) !== 'point') return null
  let digits = ''
  let next = at + 1
  for (; digits.length < 9; next++) {
    const digit = UNITS.get(lowerAt(source, next))
    if (digit === undefined || digit > 9) break
    digits += String(digit)
  }
  return digits === '' ? null : { from: at, next, value: Number(`0.${digits}`) }
}

/** "and a half", ".5 in words" and the like after a whole number; 0 when nothing follows. */
function readRemainder(source: Lexed, at: number): Reading<number> {
  const decimals = readDecimals(source, at)
  if (decimals !== null) return decimals
  const half = lowerAt(source, at) === 'and' ? readFraction(source, at + 1) : null
  return half === null ? { from: at, next: at, value: 0 } : half
}

/** "one-hundred-and-eighty" is written with hyphens or without. */
const skipHyphen = (source: Lexed, at: number): number => (lowerAt(source, at) === '-' ? at + 1 : at)

/** A number below a hundred, or of hundreds: "two", "two hundred and ten", "a hundred". */
function readGroup(source: Lexed, at: number): Reading<number> | null {
  const second = lowerAt(source, at + 1)
  const first =
    lowerAt(source, at) === 'a' && scaleOf(second) !== null
      ? { from: at, next: at + 1, value: 1 }
      : readBelowHundred(source, at)
  const word = first === null ? at : skipHyphen(source, first.next)
  if (first === null || lowerAt(source, word) !== 'hundred') return first
  const hundreds = { from: at, next: word + 1, value: first.value * 100 }
  const joint = skipHyphen(source, hundreds.next)
  const rest = readBelowHundred(source, lowerAt(source, joint) === 'and' ? skipHyphen(source, joint + 1) : joint)
  return rest === null ? hundreds : { from: at, next: rest.next, value: hundreds.value + rest.value }
}

/** A whole number in words: groups that each stand before a smaller scale than the one before. */
function readWhole(source: Lexed, at: number): Reading<number> | null {
  let total = 0
  let next = at
  let limit = Number.POSITIVE_INFINITY
  while (limit > 1) {
    const joint = next === at ? '' : lowerAt(source, next)
    const group = readGroup(source, joint === 'and' || joint === ',' || joint === '-' ? next + 1 : next)
    if (group === null) break
    const scaleAt = skipHyphen(source, group.next)
    const scale = SCALES.get(lowerAt(source, scaleAt)) ?? 1
    // "one thousand, two copies": a comma joins only what cannot be a number of its own.
    if (scale >= limit || (joint === ',' && scale === 1 && group.value < 100)) break
    total += group.value * scale
    next = scale === 1 ? group.next : scaleAt + 1
    limit = scale
  }
  return next === at ? null : { from: at, next, value: total }
}

/** A number in words: "seventy-two", "one hundred and five", "one and one-half", "ninety-nine point nine". */
export function readNumberWords(source: Lexed, at: number): Reading<number> | null {
  const fraction = readFraction(source, at)
  if (fraction !== null) {
    if (lowerAt(source, fraction.next) !== 'of') return null
    const whole = readWhole(source, fraction.next + 1)
    return whole === null ? null : { from: at, next: whole.next, value: fraction.value * whole.value }
  }
  const whole = readWhole(source, at)
  if (whole === null) return null
  const remainder = readRemainder(source, whole.next)
  return { from: at, next: remainder.next, value: whole.value + remainder.value }
}
