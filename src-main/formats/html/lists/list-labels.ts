import { formatNumber } from '../../docx/read/numbering/number-formats.ts'
/** Numbers that a style sheet writes before the items of a list, as Google Docs saves its lists: counters and text. */
export interface Generated {
  /** The counter that the items count. */
  readonly counter: string
  /** Where the list begins it anew, null where it counts on. */
  readonly reset: number | null
  readonly parts: readonly (string | { readonly counter: string; readonly type: string })[]
}

/** A list of a page, as far as its numbers go. */
export interface HtmlList {
  /** The first number that the list says itself. */
  readonly start: number | null
  readonly isReversed: boolean
  /** The numbers that a style sheet writes in place of the list's own. */
  readonly generated: Generated | null
}

/** One item: a list may change its look and number from item to item. */
export interface HtmlItem {
  readonly list: HtmlList
  /** The `list-style-type` that it has. */
  readonly type: string
  /** The number that the item sets for itself. */
  readonly value: number | null
}

/** The types of the `type` attribute, which knows lower from upper case (HTML §15.3.8). */
const ATTRIBUTE_TYPES: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lower-alpha'],
  ['A', 'upper-alpha'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
])

/** The list type that a `type` attribute names, null for none. */
export const typeNamed = (attribute: string | null): string | null =>
  attribute === null
    ? null
    : (ATTRIBUTE_TYPES.get(attribute) ?? (/^(?:disc|circle|square|none)$/i.test(attribute) ? attribute : null))

// Beyond what CSS says of it a browser prints digits, sooner than Word does.
const roman = (value: number): string => (value > 3999 ? String(value) : formatNumber(value, 'lowerRoman'))

/** a … z, aa, ab …: as CSS counts, other than Word's aa, bb. */
const alphabetic =
  (letters: string) =>
  (value: number): string => {
    if (value < 1) return String(value)
    let text = ''
    for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / letters.length))
      text = (letters[(rest - 1) % letters.length] ?? '') + text
    return text
  }

const LATIN = alphabetic('abcdefghijklmnopqrstuvwxyz')
const GREEK = alphabetic('αβγδεζηθικλμνξοπρστυφχψω')

const FORMATS: ReadonlyMap<string, (value: number) => string> = new Map([
  ['decimal', String],
  [
    'decimal-leading-zero',
    (value: number) => `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(value < 0 ? 1 : 2, '0')}`,
  ],
  ['lower-alpha', LATIN],
  ['lower-latin', LATIN],
  ['upper-alpha', (value: number) => LATIN(value).toUpperCase()],
  ['upper-latin', (value: number) => LATIN(value).toUpperCase()],
  ['lower-roman', roman],
  ['upper-roman', (value: number) => roman(value).toUpperCase()],
  ['lower-greek', GREEK],
])

const BULLETS = /^(?:disc|circle|square|disclosure-(?:open|closed)|none|inherit|initial|unset)$/i
const STRING = /^["'](.*)["']$/s

/** True for a list type whose numbers are printed in digits for want of better. */
export const isUnknownType = (type: string): boolean =>
  !BULLETS.test(type) && !STRING.test(type) && !FORMATS.has(type.toLowerCase())

/** A number as CSS prints it in a counter style; digits where the style is not known. */
export const formatCounter = (value: number, type: string): string => (FORMATS.get(type.toLowerCase()) ?? String)(value)

/** What stands before an item in a browser, null for a bullet. */
export function markerOf(value: number, type: string): string | null {
  if (BULLETS.test(type)) return null
  const own = STRING.exec(type)?.[1]?.trim()
  if (own !== undefined) return /[\p{L}\p{N}]/u.test(own) ? own : null
  return `${formatCounter(value, type)}.`
}

/** Numbers the items of a page in their order (HTML §4.4.8, ordinal value); `items` are all those that count. */
export function numberItems(items: readonly HtmlItem[]): ReadonlyMap<HtmlItem, number> {
  const lengths = new Map<HtmlList, number>()
  for (const { list } of items) lengths.set(list, (lengths.get(list) ?? 0) + 1)
  const next = new Map<HtmlList, number>()
  const numbers = new Map<HtmlItem, number>()
  for (const item of items) {
    const { list, value } = item
    const first = list.start ?? (list.isReversed ? (lengths.get(list) ?? 1) : 1)
    const number = value ?? next.get(list) ?? first
    numbers.set(item, number)
    next.set(list, number + (list.isReversed ? -1 : 1))
  }
  return numbers
}
