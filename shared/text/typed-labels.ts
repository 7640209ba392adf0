import { letterValue, wordValue } from './clause-tree/counting.ts'
import { romanValue } from './roman.ts'

/**
 * One way to count a label.
 *
 * `form` says which sequence it belongs to: `n` (1. 7.2 7.2.1), `n)`, `(n)`, letters and romans by case and punctuation
 * (`a.` `a)` `(a)` `A.` `(A)` `i.` `(i)` `I.` …), `section`, `article`, `part`, `A.n`, or `schedule`. `path` holds the
 * numbers, the own one last: "7.2" is [7, 2], "(c)" is [3].
 */
export interface LabelReading {
  readonly form: string
  readonly path: readonly number[]
}

/** A number typed at the start of a paragraph. `start` is where the words after it begin. */
export interface TypedLabel {
  readonly label: string
  readonly start: number
  /** "(i)" is the first roman and the ninth letter: only the neighbours can tell. */
  readonly readings: readonly LabelReading[]
}

const WORD =
  /^(ARTICLE|Article|SECTION|Section|CLAUSE|Clause|PART|Part|CHAPTER|Chapter|Art\.|Sec\.|§§?)(\s*)([0-9]{1,3}(?:\.[0-9]{1,3}){0,6}|[A-Za-z]{1,8})(\.|\))?(?=\s|$|:|–|—|-\s)/
const SCHEDULE =
  /^(SCHEDULE|Schedule|ANNEX|Annex|ANNEXURE|Annexure|APPENDIX|Appendix|EXHIBIT|Exhibit|ATTACHMENT|Attachment|ADDENDUM|Addendum)(?:(\s+(?:No\.\s*)?["“]?)([A-Z]{1,2}(?:[-.]?[0-9]{1,3})*|[0-9]{1,3}(?:[-.][0-9]{1,3})*[A-Z]?|[IVXLC]{1,7})(["”]?\.?))?(?=\s|$|:|–|—|-\s|\()/
const DECIMAL = /^(?:[0-9]{1,3}\.)*[0-9]{1,3}(\.|\))?(?=\s|$|[A-Z“"‘([])/
const COMPOUND = /^([0-9]{1,3}(?:\.[0-9]{1,3})*)\.?\(([a-z]{1,4}|[A-Z]{1,4}|[0-9]{1,3})\)(?=\s|$|[A-Z“"‘([])/
const PAREN = /^\(([A-Z]{1,7}|[a-z]{1,7}|[0-9]{1,3})\)(?=\s|$|[A-Za-z“"‘'([])/
const LETTER = /^([A-Z]{1,6}|[a-z]{1,6})([.)])(?=\s|$)/
const LETTER_NUMBER = /^([A-Z])[.-]?([0-9]{1,2}(?:\.[0-9]{1,2})*)[.)]?(?=\s|$)/
const SEPARATOR = /^\s*(?:[:–—]|-(?=\s))\s*/

/** Longest label that is looked for; the patterns only ever see this much of a paragraph. */
const REACH = 64

const numbers = (text: string): number[] => text.split('.').map(Number)

function letterReadings(letters: string, wrap: (counter: string) => string): LabelReading[] {
  const upper = letters === letters.toUpperCase()
  const readings: LabelReading[] = []
  const letter = letterValue(letters)
  const roman = romanValue(letters)
  if (roman !== null && roman <= 150) readings.push({ form: wrap(upper ? 'I' : 'i'), path: [roman] })
  if (letter !== null) readings.push({ form: wrap(upper ? 'A' : 'a'), path: [letter] })
  return readings
}

const inParens = (inner: string): LabelReading[] =>
  /^[0-9]/.test(inner) ? [{ form: '(n)', path: [Number(inner)] }] : letterReadings(inner, (counter) => `(${counter})`)

function wordReadings(word: string, number: string): LabelReading[] {
  const lower = word.toLowerCase()
  const form = /^(?:sec|clause|§)/.test(lower) ? 'section' : lower.startsWith('art') ? 'article' : lower
  if (/^[0-9]/.test(number)) return [{ form, path: numbers(number) }]
  const spelled = wordValue(number)
  if (spelled !== null) return [{ form, path: [spelled] }]
  if (number !== number.toUpperCase()) return []
  return letterReadings(number, (counter) => (counter === 'I' ? form : `${form} ${counter}`))
}

function readWord(text: string): TypedLabel | null {
  const match = WORD.exec(text)
  const [all, word, , number] = match ?? []
  if (all === undefined || word === undefined || number === undefined) return null
  if (match?.[2] === '' && !word.startsWith('§')) return null
  return labelled(text, all, wordReadings(word, number), SEPARATOR)
}

/** A label that names a part of the document standing by itself: "Schedule 2", "Annex B", "Exhibit A-1", "APPENDIX". */
export function readScheduleLabel(text: string): TypedLabel | null {
  const match = SCHEDULE.exec(text.slice(0, REACH))
  return match === null ? null : labelled(text, match[0], [{ form: 'schedule', path: [1] }], SEPARATOR)
}

function labelled(
  text: string,
  label: string,
  readings: readonly LabelReading[],
  separator: RegExp = /^\s+[–—-]\s+/,
): TypedLabel | null {
  if (readings.length === 0) return null
  const after = text.slice(label.length, label.length + REACH)
  const gap = separator.exec(after)?.[0].length ?? /^\s*/.exec(after)?.[0].length ?? 0
  return { label, start: label.length + gap, readings }
}

function decimalReadings(label: string): LabelReading[] {
  const path = numbers(label.replace(/[.)]$/, ''))
  return [{ form: label.endsWith(')') ? 'n)' : 'n', path }]
}

/**
 * The number a paragraph begins with as its author may have typed it, with every way to count it, or null.
 *
 * It only reads: "1990. In that year" gives a label too. Whether it is one is for `clause-tree` to decide by the
 * neighbours. The label stays exactly as printed; a dash or colon that parts it from the heading goes with neither.
 */
export function readTypedLabel(text: string): TypedLabel | null {
  const head = text.slice(0, REACH)
  if (!/^[§(0-9A-Za-z]/.test(head)) return null
  const word = readWord(head)
  if (word !== null) return word
  const compound = COMPOUND.exec(head)
  if (compound?.[1] !== undefined && compound[2] !== undefined) {
    const path = numbers(compound[1])
    const inner = inParens(compound[2]).map(({ form, path: own }) => ({ form: `n${form}`, path: [...path, ...own] }))
    return labelled(text, compound[0], inner)
  }
  const decimal = DECIMAL.exec(head)
  if (decimal !== null) return readDecimal(text, decimal[0])
  const paren = PAREN.exec(head)
  if (paren?.[1] !== undefined) return labelled(text, paren[0], inParens(paren[1]))
  const letter = LETTER.exec(head)
  if (letter?.[1] !== undefined) {
    const end = letter[2]
    return labelled(
      text,
      letter[0],
      letterReadings(letter[1], (counter) => `${counter}${end}`),
    )
  }
  return readLetterNumber(text, head)
}

function readDecimal(text: string, label: string): TypedLabel | null {
  const bare = /^[0-9]+$/.test(label)
  // "1Services" and "3(b) above" are words; "1.Services" lost its space.
  return bare && !/^(?:\s|$)/.test(text.slice(label.length)) ? null : labelled(text, label, decimalReadings(label))
}

function readLetterNumber(text: string, head: string): TypedLabel | null {
  const match = LETTER_NUMBER.exec(head)
  if (match?.[1] === undefined || match[2] === undefined) return null
  const rest = numbers(match[2])
  return labelled(
    text,
    match[0],
    letterReadings(match[1], (counter) => `${counter}.n`).map(({ form, path }) => ({ form, path: [...path, ...rest] })),
  )
}

/** How an automatic label counts, by the same forms; empty when it is of no known form ("Step 1"). */
export function readLabel(label: string): readonly LabelReading[] {
  const trimmed = label.trim()
  const typed = readTypedLabel(trimmed) ?? readTypedLabel(`${trimmed} `)
  return typed !== null && typed.start >= trimmed.length ? typed.readings : []
}

/** True for a number without any punctuation ("1 Supply"), which is as likely an amount or a page number. */
export const isBareNumber = (label: string): boolean => /^[0-9]+$/.test(label)
