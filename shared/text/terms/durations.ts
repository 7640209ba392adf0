import { readFeeTail } from './fees.ts'
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
import {
  conflictOf,
  type Quantity,
  type ReadRestatement,
  readBracketed,
  readFigure,
  readQuantity,
  restate,
} from './quantity.ts'
import { readPer, readUnit } from './units.ts'

const JOINTS = new Set(['to', 'or', 'and', '-', '–', '—', 'through'])

/** "30 days" or a bare "30" between brackets; "four weeks (20 days)" are two durations. */
const readAgain =
  (said: string): ReadRestatement =>
  (source, at) => {
    const quantity = readQuantity(source, at)
    if (quantity === null) return null
    const unit = readUnit(source, quantity.next)
    if (unit !== null && unit.value !== said) return null
    return { from: at, next: unit?.next ?? quantity.next, value: quantity.value.number }
  }

/** The unit that "three to six months" or "30-60 days" gives its first number. */
function readSharedUnit(source: Lexed, quantity: Reading<Quantity>): string | null {
  if (!JOINTS.has(lowerAt(source, quantity.next))) return null
  const second = readQuantity(source, quantity.next + 1)
  if (second === null || second.value.hasWords !== quantity.value.hasWords) return null
  return readUnit(source, second.next)?.value ?? null
}

/** False for "2018 Calendar Year", a label before its heading ("15.16 Business Days") and "a second". */
function isSpan(source: Lexed, at: number, quantityEnd: number, unit: Reading<string>): boolean {
  if (sliceOf(source, quantityEnd, unit.next) === 'second') return false
  const figure = lowerAt(source, at)
  if (unit.value === 'year' && /^(?:19|20)\d\d$/.test(figure)) return false
  return !(/^\d+\.\d+$/.test(figure) && opensSentence(source, at) && isCapitalised(source, quantityEnd))
}

const isPossessive = (source: Lexed, at: number): boolean => /^['’]$/.test(lowerAt(source, at))

/** "net 30": days for payment, as invoices write it. */
export function readNet(source: Lexed, at: number): Reading<Found> | null {
  if (lowerAt(source, at) !== 'net' || touchesNext(source, at - 1)) return null
  const quantity = readQuantity(source, at + 1)
  if (quantity === null || readUnit(source, quantity.next) !== null) return null
  const { number } = quantity.value
  if (!Number.isInteger(number) || number < 7 || number > 180 || lowerAt(source, quantity.next) === '%') return null
  const value = { type: 'duration', number, unit: 'day', ...conflictOf(quantity.value) } as const
  return { from: at, next: quantity.next, value: { value, name: 'payment term' } }
}

/** Reads a duration: "seventy-two (72) hours", "ten business days", "12-month", "six months' fees". */
export function readDuration(source: Lexed, at: number): Reading<Found> | null {
  const first = readQuantity(source, at)
  if (first === null) return null
  const unit = readUnit(source, first.next)
  if (unit === null) {
    const shared = readSharedUnit(source, first)
    if (shared === null) return null
    const value = { type: 'duration', number: first.value.number, unit: shared, ...conflictOf(first.value) } as const
    return { from: at, next: first.next, value: { value } }
  }
  if (!isSpan(source, at, first.next, unit)) return null
  const spelt = { ...first, next: unit.next }
  const words = !first.value.hasFigure
  const again = words ? readBracketed(source, unit.next, readAgain(unit.value)) : null
  const whole = again === null ? spelt : restate(spelt, again, true)
  const value = {
    type: 'duration',
    number: whole.value.number,
    unit: unit.value,
    ...conflictOf(whole.value),
  } as const
  const fees = readFeeTail(source, whole.next, isPossessive(source, whole.next))
  if (fees !== null) return { from: at, next: fees, value: { value, name: 'months of fees' } }
  const per = readPer(source, whole.next, 'unit')
  if (per !== null && per.value !== unit.value)
    return { from: at, next: per.next, value: { value: { ...value, per: per.value } } }
  return { from: at, next: whole.next, value: { value } }
}

/** "(30) days" after a blank: "____ (30) days", "[●] (30) days". */
export function readAfterBlank(source: Lexed, at: number): Reading<Found> | null {
  if (lowerAt(source, at) !== '(' || !/[_\]●•]$/.test(lowerAt(source, at - 1))) return null
  const figure = readFigure(source, at + 1)
  if (figure === null || lowerAt(source, figure.next) !== ')') return null
  const unit = readUnit(source, figure.next + 1)
  if (unit === null) return null
  return {
    from: at,
    next: unit.next,
    value: { value: { type: 'duration', number: figure.value, unit: unit.value } },
  }
}
