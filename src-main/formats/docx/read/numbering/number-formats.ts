import { cardinalWords, ordinalWords } from './number-words.ts'

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** Roman numerals, lower case; beyond what they can say, decimal. */
function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value)
  let rest = value
  let text = ''
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      text += letters
      rest -= worth
    }
  }
  return text
}

/** a … z, aa … zz, aaa …: the letter repeats, as Word counts. */
function letters(value: number): string {
  if (value < 1) return String(value)
  const letter = String.fromCharCode(97 + ((value - 1) % 26))
  return letter.repeat(Math.min(Math.floor((value - 1) / 26) + 1, 50))
}

function ordinal(value: number): string {
  const tens = value % 100
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${suffix}`
}

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** Formats that are one character for each of the first numbers, and digits after them. */
const characters =
  (first: number, count: number) =>
  (value: number): string =>
    value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value)

const SYMBOLS = ['*', '\u2020', '\u2021', '\u00a7']

/** The Chicago Manual's marks, each row of them doubled: * † ‡ § ** †† … */
const chicago = (value: number): string =>
  value < 1 ? '' : (SYMBOLS[(value - 1) % 4] ?? '').repeat(Math.min(Math.floor((value - 1) / 4) + 1, 50))

const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))

const RUSSIAN = [...'абвгдежзиклмнопрстуфхцчшщыэюя']

const russian = (value: number): string => RUSSIAN[(value - 1) % RUSSIAN.length] ?? String(value)

const FORMATS: ReadonlyMap<string, (value: number) => string> = new Map([
  ['decimal', String],
  ['decimalZero', (value: number) => String(value).padStart(2, '0')],
  ['upperRoman', (value: number) => roman(value).toUpperCase()],
  ['lowerRoman', roman],
  ['upperLetter', (value: number) => letters(value).toUpperCase()],
  ['lowerLetter', letters],
  ['ordinal', ordinal],
  ['cardinalText', (value: number) => capitalised(cardinalWords(value))],
  ['ordinalText', (value: number) => capitalised(ordinalWords(value))],
  ['hex', (value: number) => value.toString(16).toUpperCase()],
  ['chicago', chicago],
  ['numberInDash', (value: number) => `- ${value} -`],
  ['decimalFullWidth', fullWidth],
  ['decimalEnclosedCircle', characters(0x2460, 20)],
  ['decimalEnclosedParen', characters(0x2474, 20)],
  ['decimalEnclosedFullstop', characters(0x2488, 20)],
  ['russianLower', russian],
  ['russianUpper', (value: number) => russian(value).toUpperCase()],
])

const NUMBERLESS = new Set(['none', 'bullet'])

/** A format's own pattern, as Word writes zeros in front: "001, 002, 003, ...". */
const PATTERN = /^(0*1),\s*0*2,/

/** True for a format that prints no number. */
export const isNumberless = (format: string): boolean => NUMBERLESS.has(format)

/** True for a format whose numbers are printed as Word prints them; others are printed in digits. */
export const isKnownFormat = (format: string): boolean =>
  FORMATS.has(format) || NUMBERLESS.has(format) || PATTERN.test(format)

/** A number as `w:numFmt` prints it (ECMA-376 §17.18.59). */
export function formatNumber(value: number, format: string): string {
  if (NUMBERLESS.has(format)) return ''
  const width = PATTERN.exec(format)?.[1]?.length ?? 0
  return (FORMATS.get(format) ?? ((number) => String(number).padStart(width, '0')))(value)
}
