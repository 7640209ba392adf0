import { foldTypography } from '../text/normalise.ts'
import { isSpace, tokenise } from '../text/tokens.ts'

/**
 * True when a text holds the agreed words: all of them, in their order, with nothing between them.
 *
 * Typography, white space, the stop at the end and the size of the first letter do not count, since a sentence may stand
 * in the middle of another one; the case of the other words does, since defined terms hang on it.
 */
export function carriesText(text: string, agreed: string): boolean {
  const [first, ...rest] = wordsIn(agreed)
  if (first === undefined) return false
  const here = wordsIn(text)
  return here.some(
    (word, at) => startsAlike(word, first) && rest.every((next, offset) => here[at + 1 + offset] === next),
  )
}

const startsAlike = (one: string, other: string): boolean =>
  one.slice(1) === other.slice(1) && one.slice(0, 1).toLowerCase() === other.slice(0, 1).toLowerCase()

const wordsIn = (text: string): readonly string[] =>
  tokenise(foldTypography(text).replace(/[.;,:\s]+$/, '')).filter((token) => !isSpace(token))
