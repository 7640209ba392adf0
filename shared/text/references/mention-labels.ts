import { normalPart } from './labels.ts'

/** A label as it is mentioned: `parts` with those in brackets marked by where they start. */
export interface MentionedLabel {
  readonly start: number
  readonly end: number
  readonly parts: readonly string[]
  /** How many leading parts stand before the first bracket: 2 in "7.2(a)", 0 in "(b)". */
  readonly plain: number
}

const PLAIN = /[0-9]{1,4}[A-Za-z]?(?:\.[0-9]{1,4}[A-Za-z]?|\.[A-Za-z](?![\p{L}\p{N}]))*(?![\p{L}\p{N}%]|-\d{3})/uy
const LETTERED = /[A-Z](?:[.-]?[0-9]{1,3}(?:\.[0-9]{1,3}){0,3})?(?![\p{L}\p{N}'’&])/uy
const ROMAN = /[IVXLC]{1,7}(?![\p{L}\p{N}'’])/uy
const WORD =
  /(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE)(?![\p{L}\p{N}-])/uy
const NESTED = /\s{0,2}\(\s?([ivxl]{1,6}|[a-z]{1,2}|[IVXL]{1,6}|[A-Z]{1,2}|[0-9]{1,2})\s?\)/uy
// "Section 5 (or the Schedule)": two letters in brackets that are a word.
const SMALL_WORD = /^(?:as|at|an|by|do|if|in|is|it|no|of|on|or|so|to|up|we|EU|UK|US)$/
const PART = /[0-9]+[A-Za-z]?|[A-Za-z]+/g

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

// "30 days", "5%", "12 (twelve)", "2 copies of": a number that counts, not one that names.
const UNIT =
  /\s{0,3}(?:-\s?)?(?:\(\d{1,4}\)\s{0,2})?(?:calendar |business |working |full |consecutive )?(?:(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|percent|per cent|times)(?!\p{L})|%)/iuy

/** True when the figure before a place is followed by a unit, so that it is a quantity. */
export const isQuantityAhead = (text: string, at: number): boolean => matchAt(UNIT, text, at) !== null

/** The bracketed parts at a place: "(a)(ii)", with single spaces allowed between. */
function readNested(text: string, at: number): { readonly parts: readonly string[]; readonly end: number } {
  const parts: string[] = []
  let end = at
  for (let match = matchAt(NESTED, text, end); match !== null; match = matchAt(NESTED, text, end)) {
    if (SMALL_WORD.test(match[1] ?? '')) break
    parts.push((match[1] ?? '').toLowerCase())
    end += match[0].length
    if (parts.length >= 8) break
  }
  return { parts, end }
}

/** Reads a label at a place: a number, a letter or a Roman numeral with bracketed parts, or bracketed parts alone. */
export function readLabel(text: string, at: number, keyword: string, letters: boolean): MentionedLabel | null {
  const word = letters
    ? (matchAt(PLAIN, text, at) ?? matchAt(ROMAN, text, at) ?? matchAt(LETTERED, text, at) ?? matchAt(WORD, text, at))
    : matchAt(PLAIN, text, at)
  const plainEnd = at + (word?.[0].length ?? 0)
  if (word !== null && isQuantityAhead(text, plainEnd)) return null
  const plain = word === null ? [] : (word[0].match(PART) ?? []).map((part) => normalPart(part, keyword))
  const nested = readNested(text, plainEnd)
  if (plain.length + nested.parts.length === 0) return null
  return { start: at, end: nested.end, parts: [...plain, ...nested.parts], plain: plain.length }
}
