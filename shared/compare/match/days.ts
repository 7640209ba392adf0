import { isIsoDate } from '../../model/date.ts'

/** A day that words name, and those words. */
interface NamedDay {
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly text: string
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = `(${MONTHS.join('|')})[a-z]*`
const YEAR = '((?:19|20)\\d\\d)'

const pad = (number: string | number): string => String(number).padStart(2, '0')

const monthOf = (word: string): string => pad(1 + MONTHS.indexOf(word.slice(0, 3).toLowerCase()))

type Read = (parts: readonly (string | undefined)[]) => string

/** ISO 8601 with or without its hyphens, German, and months by name. Days that two countries read differently are none. */
const DAYS: readonly (readonly [RegExp, Read])[] = [
  [
    new RegExp(`(?<!\\d)${YEAR}[-._ ]?(\\d\\d)[-._ ]?(\\d\\d)(?!\\d)`, 'g'),
    ([, year, month, day]) => `${year}-${month}-${day}`,
  ],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}(?!\\d)`, 'g'),
    ([, day = '', month = '', year]) => `${year}-${pad(month)}-${pad(day)}`,
  ],
  [
    new RegExp(`(?<![\\dA-Za-z])(\\d{1,2})(?:st|nd|rd|th)?[-_. ]*${MONTH}[-_., ]*${YEAR}(?!\\d)`, 'gi'),
    ([, day = '', month = '', year]) => `${year}-${monthOf(month)}-${pad(day)}`,
  ],
  [
    new RegExp(`(?<![A-Za-z])${MONTH}[-_. ]*(\\d{1,2})(?:st|nd|rd|th)?[-_., ]+${YEAR}(?!\\d)`, 'gi'),
    ([, month = '', day = '', year]) => `${year}-${monthOf(month)}-${pad(day)}`,
  ],
]

/** The days that a text or a file's name names. */
export const listDays = (text: string): readonly NamedDay[] =>
  DAYS.flatMap(([pattern, read]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const day = read(match)
      return isIsoDate(day) ? [{ day, text: match[0] }] : []
    }),
  )

const YEARS = new RegExp(`(?<![\\d.,/-])${YEAR}(?![\\d,/-])`, 'g')

/**
 * The newest day up to `last` that a text names, or the newest year where it names no day of it ("2026"): drafts say
 * when they were made, when they take effect, what law of which year they follow, and later ones say later ones.
 */
export function findNewestDay(text: string, last: string): string | null {
  const years = [...text.matchAll(YEARS)].map(([, year = '']) => year)
  const days = [...listDays(text).map(({ day }) => day), ...years].filter((day) => day <= last)
  return days.reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), null)
}
