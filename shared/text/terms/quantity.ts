import { type FigureHabit, parseFigure } from './figures.ts'
import { type Lexed, lowerAt, type Reading, touchesNext } from './lexemes.ts'
import { readNumberWords, scaleOf } from './number-words.ts'

/** A number as a contract writes it: in words, in figures, or in both. */
export interface Quantity {
  readonly number: number
  /** What the words say where they disagree with the figure, which is `number`. */
  readonly conflict?: number
  /** True when the number stands in figures, alone or in brackets. */
  readonly hasFigure: boolean
  /** True when words alone or words with a figure give it. */
  readonly hasWords: boolean
}

/** Reads what may stand in brackets after a number, without the brackets; null when it is something else. */
export type ReadRestatement = (source: Lexed, at: number) => Reading<number> | null

const NEARLY = 1e-9

/** True when two readings of one number agree (a fraction in words may be a hair off its figure). */
export const agree = (one: number, two: number): boolean => Math.abs(one - two) <= NEARLY * Math.max(1, Math.abs(one))

/** The optional keys of a value: `conflict` only where words and figure disagree. */
export const conflictOf = (quantity: { readonly conflict?: number }): { readonly conflict?: number } =>
  quantity.conflict === undefined ? {} : { conflict: quantity.conflict }

/** A figure that stands alone: not part of "COVID-19", "A4", "1/2/3" or "v2". */
export function standsAlone(source: Lexed, at: number): boolean {
  if (touchesNext(source, at - 1)) {
    const before = source.items[at - 1]
    if (before?.kind === 'word') return false
    if ('/.#_:§@&+='.includes(before?.lower ?? '')) return false
    if (before?.lower === '-' && touchesNext(source, at - 2) && source.items[at - 2]?.kind === 'word')
      return !/\p{L}/u.test(lowerAt(source, at - 2))
  }
  return true
}

/** "1/2" after a whole number: "1 1/2", "1-1/2". */
function readVulgarFraction(source: Lexed, at: number): Reading<number> | null {
  const start = lowerAt(source, at) === '-' ? at + 1 : at
  if (lowerAt(source, start + 1) !== '/') return null
  const above = Number(lowerAt(source, start))
  const below = Number(lowerAt(source, start + 2))
  return [2, 3, 4, 8].includes(below) && above > 0 && above < below
    ? { from: at, next: start + 3, value: above / below }
    : null
}

/** A figure with its fraction and magnitude: "1,200.50", "1 1/2", "1.5 million". */
export function readFigure(source: Lexed, at: number, habit?: FigureHabit): Reading<number> | null {
  const item = source.items[at]
  if (item?.kind !== 'figure') return null
  const base = parseFigure(item.lower, habit)
  if (base === null) return null
  const fraction = readVulgarFraction(source, at + 1)
  if (fraction !== null) return { from: at, next: fraction.next, value: base + fraction.value }
  const scale = scaleOf(lowerAt(source, at + 1))
  return scale === null
    ? { from: at, next: at + 1, value: base }
    : { from: at, next: at + 2, value: Number((base * scale).toFixed(4)) }
}

const OPENERS = '(['
const closerOf = (opener: string): string => (opener === '(' ? ')' : ']')

/** "(72)" after a number, with whatever `read` takes between the brackets; a hyphen may stand before it. */
export function readBracketed(source: Lexed, at: number, read: ReadRestatement): Reading<number> | null {
  const open = lowerAt(source, at) === '-' ? at + 1 : at
  const opener = lowerAt(source, open)
  if (opener === '' || !OPENERS.includes(opener)) return null
  const inner = read(source, open + 1)
  if (inner === null || lowerAt(source, inner.next) !== closerOf(opener)) return null
  return { from: at, next: inner.next + 1, value: inner.value }
}

/** Joins a number with its restatement: the figure counts, and a disagreement is kept. */
export function restate(
  quantity: Reading<Quantity>,
  again: Reading<number> | null,
  figureIsAgain: boolean,
): Reading<Quantity> {
  if (again === null) return quantity
  const { number } = quantity.value
  const differs = !agree(number, again.value)
  const figure = figureIsAgain ? again.value : number
  const words = figureIsAgain ? number : again.value
  return {
    from: quantity.from,
    next: again.next,
    value: {
      number: figure,
      hasFigure: true,
      hasWords: true,
      ...(differs ? { conflict: words } : {}),
    },
  }
}

/** A number in any of the forms "72", "seventy-two", "seventy-two (72)", "72 (seventy-two)". */
export function readQuantity(source: Lexed, at: number): Reading<Quantity> | null {
  const figure = readFigure(source, at)
  if (figure !== null) {
    if (!standsAlone(source, at)) return null
    const alone = { ...figure, value: { number: figure.value, hasFigure: true, hasWords: false } }
    return restate(alone, readBracketed(source, figure.next, readNumberWords), false)
  }
  const words = readNumberWords(source, at)
  if (words === null) return null
  const alone = { ...words, value: { number: words.value, hasFigure: false, hasWords: true } }
  return restate(alone, readBracketed(source, words.next, readFigure), true)
}
