import { foldCharacters } from '../../text/normalise.ts'
import { isSpace, tokenise } from '../../text/tokens.ts'

/** A text cut into tokens without the white space between them; `starts` and `ends` are offsets in it. */
export interface TokenText {
  readonly text: string
  readonly tokens: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** White space is left out so that two texts are not matched by their spaces. */
export function readTokens(text: string): TokenText {
  const tokens: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const token of tokenise(text)) {
    if (!isSpace(token)) {
      tokens.push(token)
      starts.push(at)
      ends.push(at + token.length)
    }
    at += token.length
  }
  return { text, tokens, starts, ends }
}

/** Both texts' tokens as numbers: equal numbers, equal tokens (typography aside). */
export function numberTokens(one: TokenText, other: TokenText): readonly [Int32Array, Int32Array] {
  const numbers = new Map<string, number>()
  const numberOf = (token: string): number => {
    const known = numbers.get(token)
    if (known !== undefined) return known
    const folded = foldCharacters(token)
    const number = numbers.get(folded) ?? numbers.size
    numbers.set(folded, number)
    numbers.set(token, number)
    return number
  }
  return [Int32Array.from(one.tokens, numberOf), Int32Array.from(other.tokens, numberOf)]
}
