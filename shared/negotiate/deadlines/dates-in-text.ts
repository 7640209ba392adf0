import type { Clause } from '../../model/version-text.ts'
import { nameClauses } from '../../text/clause-names.ts'
import { readTerms, type TypedTerm } from '../../text/terms.ts'
import { sentenceAround, shorten, shortenAround } from './sentences.ts'

/** Something of a text that a day hangs on. */
export interface TextPlace {
  /** The clause's name: "7.2", "Schedule 1, 2". */
  readonly label: string | null
  /** What it is about: its heading, that of a clause above it, or its first words. */
  readonly title: string
  /** The sentence, or a table's row with its cells apart. */
  readonly quote: string
}

/** A day that a text names, and where. */
export interface DateInText extends TextPlace {
  /** `YYYY-MM-DD` */
  readonly date: string
}

/** A time that a text asks for before the end of the contract, such as for a notice. */
export interface TimeBeforeEnd extends TextPlace {
  /** A duration. */
  readonly value: TypedTerm['value']
}

const LONGEST_QUOTE = 400
const LONGEST_TITLE = 90

/** The heading of a clause or of the nearest one above it. */
function headingOf(clauses: readonly Clause[], index: number): string | null {
  let at: number | null = index
  while (at !== null) {
    const clause: Clause | undefined = clauses[at]
    if (clause === undefined) return null
    if (clause.heading !== null && clause.heading !== '') return clause.heading
    at = clause.parent
  }
  return null
}

/** A row is called by its first cell in words, if that is not the day itself. */
function rowName(text: string, day: string): string | null {
  const cells = text.split('\t').map((cell) => cell.trim())
  return cells.find((cell) => /\p{L}/u.test(cell) && !cell.includes(day)) ?? null
}

function placeOf(
  clauses: readonly Clause[],
  names: readonly (string | null)[],
  index: number,
  term: TypedTerm,
): TextPlace {
  const text = clauses[index]?.text ?? ''
  const isRow = text.includes('\t')
  const quote = isRow ? text.replaceAll(/\s*[\t\n]\s*/g, ' | ') : sentenceAround(text, term)
  const heading = headingOf(clauses, index)
  const row = isRow ? rowName(text, term.value.text) : null
  const title = [heading, row].filter((part) => part !== null).join(': ')
  return {
    label: names[index] ?? null,
    title: shorten(title === '' ? quote : title, LONGEST_TITLE),
    quote: shortenAround(quote, term.value.text, LONGEST_QUOTE),
  }
}

// No other text can hold a date with its year, so that most need not be read.
const YEAR = /[12]\d{3}/

/** The days that a text names without doubt, in its order. */
export function datesInText(clauses: readonly Clause[]): readonly DateInText[] {
  const names = nameClauses(clauses)
  return clauses.flatMap(({ text }, index) => {
    if (!YEAR.test(text)) return []
    return readTerms(text).flatMap((term) => {
      const { date } = term.value
      return date === undefined ? [] : [{ date, ...placeOf(clauses, names, index, term) }]
    })
  })
}

const BEFORE = /\b(?:before|prior to|in advance of|preceding)\b/i
const OF_NOTICE = /\b(?:notice|notif(?:y|ies|ied)|terminat\w*|renew\w*|extend\w*|cancel\w*)\b/i

// What may stand between the time and what it is counted from: "sixty (60) days' prior written notice before …".
const TO_BEFORE = String.raw`^(?:['’]s?)?(?:\s+[\w'’-]+){0,6}?\s+(?:before|prior\s+to|in\s+advance\s+of|preceding)\s+`
const OF_TERM = String.raw`(?:[\w'’()-]+\s+){0,7}?(?:term|agreement|contract|engagement|subscription|licen[cs]e|(?:initial|renewal|extension|current|contract)\s+period)\b`
const ENDS = [
  // "the end of the then-current term", "expiration of this Agreement"
  String.raw`(?:the\s+|its\s+|any\s+)?(?:[\w-]+\s+){0,2}?(?:end|expiry|expiration|renewal)\s+of\s+${OF_TERM}`,
  // "the renewal date", "the Term's expiry", "expiration"
  String.raw`(?:the\s+|its\s+|any\s+|each\s+|such\s+)?(?:[\w'’-]+\s+){0,3}?(?:(?:end|expiry|expiration|renewal)\s+date|(?:expiry|expiration|renewal)\b(?!\s+of))`,
  // "it expires", "the Agreement would renew"
  String.raw`(?:it|(?:the|this)\s+(?:[\w-]+\s+){0,3}?(?:term|agreement|contract))\s+(?:(?:would|will|is\s+due\s+to|otherwise)\s+)*(?:ends?|expires?|renews?)\b`,
]
const BEFORE_END = new RegExp(`${TO_BEFORE}(?:${ENDS.join('|')})`, 'i')

// "not more than twelve months before the end" is the first day for a notice, not the last.
const AT_MOST = /\b(?:not?\s+(?:more|earlier|sooner)\s+than|at\s+most|up\s+to|within)\s+(?:the\s+)?$/i

const isLastDay = (text: string, { value, start, end }: TypedTerm): boolean =>
  value.type === 'duration' && BEFORE_END.test(text.slice(end, end + 240)) && !AT_MOST.test(text.slice(0, start))

/** The times before the end of the contract that a text asks a notice for. */
export function timesBeforeEnd(clauses: readonly Clause[]): readonly TimeBeforeEnd[] {
  const names = nameClauses(clauses)
  return clauses.flatMap(({ text }, index) => {
    if (!BEFORE.test(text) || !OF_NOTICE.test(text)) return []
    return readTerms(text).flatMap((term) => {
      if (!isLastDay(text, term) || !OF_NOTICE.test(sentenceAround(text, term))) return []
      return [{ value: term.value, ...placeOf(clauses, names, index, term) }]
    })
  })
}
