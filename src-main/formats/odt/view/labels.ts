import { formatNumber } from '../../docx/read/numbering/number-formats.ts'
import type { ListPlace } from '../story/model.ts'
import { type ListLevel, type ListStyle, MAX_LEVELS, UNSAID } from '../styles/list-styles.ts'

type Numbers = readonly (number | null)[]

const FRESH: Numbers = Array(MAX_LEVELS).fill(null)

const levelOf = (style: ListStyle, level: number): ListLevel => style.levels[level] ?? UNSAID

/** Counts the numbers of one run through a story. */
export interface LabelCounter {
  /** The label of the next paragraph of this place, null for a bullet or no number. */
  readonly use: (place: ListPlace) => string | null
  /** The same without using the number up. */
  readonly peek: (place: ListPlace) => string | null
}

/** The numbers after one more paragraph: deeper levels begin anew, levels that were skipped count as begun. */
function advance(before: Numbers, { style, level, start, isRestart }: ListPlace): Numbers {
  if (style.isConsecutive) {
    const first = start ?? levelOf(style, level).start
    const number = isRestart ? first : (before.find((value) => value !== null) ?? first - 1) + 1
    return FRESH.map((_, at) => (at <= level ? number : null))
  }
  const own = isRestart ? null : (before[level] ?? null)
  return before.map((number, at) => {
    if (at > level) return null
    if (at < level) return number ?? levelOf(style, at).start
    return own === null ? (start ?? levelOf(style, level).start) : own + 1
  })
}

/** A counter at the beginning of a story. */
export function makeLabelCounter(): LabelCounter {
  const lists = new Map<string, Numbers>()
  const ahead = (place: ListPlace): Numbers => advance(lists.get(place.list) ?? FRESH, place)
  return {
    peek: (place) => labelText(place, ahead(place)),
    use: (place) => {
      const after = ahead(place)
      lists.set(place.list, after)
      return labelText(place, after)
    },
  }
}

/** a … z, aa, ab …: as LibreOffice counts unless the letters are to repeat. */
function letters(value: number): string {
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  return text
}

const KNOWN: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['01, 02, 03, ...', 'decimalZero'],
  ['1st, 2nd, 3rd, ...', 'ordinal'],
  ['One, Two, Three, ...', 'cardinalText'],
  ['First, Second, Third, ...', 'ordinalText'],
  ['①, ②, ③, ...', 'decimalEnclosedCircle'],
])

/** True for a number format whose numbers are printed in digits for want of better. */
export const isUnknownFormat = ({ format, isBullet }: ListLevel): boolean =>
  !isBullet && format !== '' && !KNOWN.has(format) && !/^0+1, 0+2, /.test(format)

/** The name that Word's reader knows a number format by. */
export const wordFormat = (format: string): string => KNOWN.get(format) ?? format

function numberText(value: number, { format, isBullet, isRepeating }: ListLevel): string {
  if (isBullet || format === '') return ''
  if ((format === 'a' || format === 'A') && !isRepeating && value > 0)
    return format === 'a' ? letters(value) : letters(value).toUpperCase()
  return formatNumber(value, wordFormat(format))
}

/** A pattern with the numbers of its levels; what belongs to a level without a number goes with it. */
function expand(pattern: string, style: ListStyle, level: number, numbers: Numbers): string {
  let text = pattern
  for (let at = 0; at <= level; at += 1) {
    const wanted = `%${at + 1}%`
    const from = text.indexOf(wanted)
    if (from < 0) continue
    const own = levelOf(style, at)
    const next = text.indexOf(`%${at + 2}%`, from)
    const isNumberless = own.format === '' && !own.isBullet
    const to = isNumberless && next >= 0 ? next : from + wanted.length
    text = text.slice(0, from) + numberText(numbers[at] ?? own.start, own) + text.slice(to)
  }
  return text
}

/** The numbers of the levels that a level shows, with dots between them (§19.797). */
function joined(own: ListLevel, style: ListStyle, level: number, numbers: Numbers): string {
  const parts: string[] = []
  for (let at = Math.max(0, level - own.shown + 1); at <= level; at += 1) {
    const shown = levelOf(style, at)
    if (shown.format !== '' || at === level) parts.push(numberText(numbers[at] ?? shown.start, shown))
  }
  return `${own.prefix}${parts.filter((part, at) => part !== '' || at < parts.length - 1).join('.')}${own.suffix}`
}

const PRIVATE_ONLY = /^[\s\u200B\u{e000}-\u{f8ff}]*$/u

function labelText({ style, level }: ListPlace, numbers: Numbers): string | null {
  const own = levelOf(style, level)
  if (own.isBullet) return null
  const text = own.pattern === null ? joined(own, style, level, numbers) : expand(own.pattern, style, level, numbers)
  return PRIVATE_ONLY.test(text) ? null : text.trim()
}
