import { readShareTail } from './fees.ts'
import { type Found, type Lexed, lowerAt, type Reading } from './lexemes.ts'
import { readNumberWords } from './number-words.ts'
import { conflictOf, type Quantity, readBracketed, readFigure, readQuantity, restate } from './quantity.ts'
import { readPer } from './units.ts'

/** Where "%", "percent", "per cent" or "percentage points" ends, or null. */
function readSign(source: Lexed, at: number): number | null {
  const word = lowerAt(source, at)
  if (word === '%' || word === 'percent' || word === 'pct') return at + 1
  if (word === 'per' && lowerAt(source, at + 1) === 'cent') return at + 2
  if (word === 'percentage' && /^points?$/.test(lowerAt(source, at + 1))) return at + 2
  return null
}

/** "5%", "5" or "five percent" between brackets. */
function readAgain(source: Lexed, at: number): Reading<number> | null {
  const quantity = readQuantity(source, at)
  if (quantity === null) return null
  return { from: at, next: readSign(source, quantity.next) ?? quantity.next, value: quantity.value.number }
}

/** "five" or "five percent" between brackets after "5%". */
function readWordsAgain(source: Lexed, at: number): Reading<number> | null {
  const words = readNumberWords(source, at)
  return words === null ? null : { ...words, next: readSign(source, words.next) ?? words.next }
}

/** "five (5%)": the sign stands inside the brackets, and may be said again after them. */
function readSignInside(source: Lexed, first: Reading<Quantity>): Reading<Quantity> | null {
  if (first.value.hasFigure) return null
  const again = readBracketed(source, first.next, (inner, from) => {
    const figure = readFigure(inner, from)
    const end = figure === null ? null : readSign(inner, figure.next)
    return figure === null || end === null ? null : { ...figure, next: end }
  })
  if (again === null) return null
  const whole = restate(first, again, true)
  return { ...whole, next: readSign(source, whole.next) ?? whole.next }
}

function readPlain(source: Lexed, first: Reading<Quantity>): Reading<Quantity> | null {
  const close = lowerAt(source, first.next) === ']' ? first.next + 1 : first.next
  const end = readSign(source, close)
  if (end === null) return readSharedSign(source, first)
  const spelt = { ...first, next: end }
  const words = !first.value.hasFigure
  const again = readBracketed(source, end, words ? readAgain : readWordsAgain)
  return again === null ? spelt : restate(spelt, again, words)
}

/** "5 to 10 percent", "3-5%": the first number shares the sign of the second. */
function readSharedSign(source: Lexed, first: Reading<Quantity>): Reading<Quantity> | null {
  if (!/^(?:to|or|-|–)$/.test(lowerAt(source, first.next))) return null
  const second = readQuantity(source, first.next + 1)
  if (second === null || second.value.hasWords !== first.value.hasWords) return null
  return readSign(source, second.next) === null ? null : first
}

/** Reads a percentage: "5%", "five percent (5%)", "1.5 % per month", "150% of the fees". */
export function readPercentage(source: Lexed, at: number): Reading<Found> | null {
  const first = readQuantity(source, at)
  if (first === null) return null
  const whole = readPlain(source, first) ?? readSignInside(source, first)
  if (whole === null) return null
  // "forty-four hundredths of one percent (0.44%)": the words before the number scale it.
  const scaled = lowerAt(source, at - 1) === 'of' && /ths?$/.test(lowerAt(source, at - 2))
  const conflict = scaled ? {} : conflictOf(whole.value)
  const value = { type: 'percentage', number: whole.value.number, unit: '%', ...conflict } as const
  const per = readPer(source, whole.next, 'unit')
  if (per !== null) return { from: at, next: per.next, value: { value: { ...value, per: per.value } } }
  const share = readShareTail(source, whole.next)
  return share === null
    ? { from: at, next: whole.next, value: { value } }
    : { from: at, next: share, value: { value, name: 'share of fees' } }
}
