import { foldTypography } from '../text/normalise.ts'
import { findMentions } from '../text/references.ts'
import { isSpace, tokenise } from '../text/tokens.ts'
import { readTypedLabel } from '../text/typed-labels.ts'

/** A text made ready to be asked, often, which words it carries. */
export interface Carrier {
  readonly words: readonly string[]
  /** Where each word stands, by its small letters. */
  readonly places: ReadonlyMap<string, readonly number[]>
}

/**
 * True when a text holds the agreed words: all of them, in their order, with nothing between them.
 *
 * Typography, white space, the stop at the end and the size of the first letter do not count, since a sentence may stand
 * in the middle of another one; nor do the numbers of clauses, which move when clauses come and go. The case of the other
 * words does, since defined terms hang on it.
 */
export const carriesText = (text: string, agreed: string): boolean =>
  standsIn(text, agreed) || carriesWords(readCarrier(text), agreed)

/** True when the very characters stand there between blanks, which is soon known of most that is carried. */
function standsIn(text: string, agreed: string): boolean {
  const at = text.indexOf(agreed)
  if (at < 0 || !/[\p{L}\p{N}]/u.test(agreed)) return false
  const end = at + agreed.length
  return /^\s?$/.test(text.slice(Math.max(0, at - 1), at)) && /^[.;,:]?(?:\s|$)/.test(text.slice(end, end + 2))
}

/** Makes a text ready for `carriesWords`. */
export function readCarrier(text: string): Carrier {
  const words = wordsIn(text)
  const places = new Map<string, number[]>()
  words.forEach((word, at) => {
    const small = word.toLowerCase()
    const known = places.get(small)
    if (known === undefined) places.set(small, [at])
    else known.push(at)
  })
  return { words, places }
}

/** `carriesText` of a text that was made ready. */
export function carriesWords({ words, places }: Carrier, agreed: string): boolean {
  const unnumbered = agreed.split('\n').map(withoutLabel).join('\n')
  return [agreed, unnumbered].some((asked) => {
    const [first, ...rest] = wordsIn(asked.replace(/[.;,:\s]+$/, ''))
    if (first === undefined) return false
    const starts = places.get(first.toLowerCase()) ?? []
    return starts.some(
      (at) => startsAlike(words[at] ?? '', first) && rest.every((word, offset) => words[at + 1 + offset] === word),
    )
  })
}

/** A line that was copied with its number without it. What may be a figure, such as "1.5 %", is no number of a clause. */
function withoutLabel(line: string): string {
  const typed = readTypedLabel(line)
  if (typed === null) return line
  const words = line.slice(typed.start)
  const isSure = /[()]/.test(typed.label) || (typed.label.includes('.') && /^\p{Lu}\S*\s\S+\s\S/u.test(words))
  return isSure ? words : line
}

const startsAlike = (one: string, other: string): boolean =>
  one.slice(1) === other.slice(1) && one.slice(0, 1).toLowerCase() === other.slice(0, 1).toLowerCase()

const wordsIn = (text: string): readonly string[] =>
  tokenise(foldTypography(withoutNumbers(text))).filter((token) => !isSpace(token))

/** Each mention of a clause of the same document by its kind alone: "Section 7.2" and "Section 8.1" read alike. */
export function withoutNumbers(text: string): string {
  let from = 0
  const parts: string[] = []
  for (const { start, end, external, keyword } of findMentions(text)) {
    if (external) continue
    parts.push(text.slice(from, start), `§${keyword}`)
    from = end
  }
  return `${parts.join('')}${text.slice(from)}`
}
