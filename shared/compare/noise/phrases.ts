import { foldCharacters } from '../../text/normalise.ts'
import { isSpace, tokenise } from '../../text/tokens.ts'

/** A token without white space, with how it may stand for a defined term. */
export interface PhraseToken {
  readonly text: string
  /** Singular, not possessive; capitalised words read alike in any case. Words that differ here never are one term. */
  readonly stem: string
}

const stemOf = (token: string): string => {
  const bare = token.replace(/'(?:s|S)?$/, '')
  const single = bare.length > 3 && /[^sS][sS]$/.test(bare) ? bare.slice(0, -1) : bare
  return /^\p{Lu}/u.test(single) ? `^${single.toLowerCase()}` : single
}

/** The tokens of a text as phrases are looked for in them. */
export function readPhraseTokens(text: string): readonly PhraseToken[] {
  const tokens: PhraseToken[] = []
  for (const token of tokenise(foldCharacters(text))) {
    if (!isSpace(token)) tokens.push({ text: token, stem: stemOf(token) })
  }
  return tokens
}

/** Whether a phrase stands at a place of a text, in whichever number or case. */
export function standsAt(phrase: readonly PhraseToken[], tokens: readonly PhraseToken[], at: number): boolean {
  return phrase.every((token, offset) => tokens[at + offset]?.stem === token.stem)
}

/** How often a phrase stands in a text. */
export function countPhrase(phrase: readonly PhraseToken[], tokens: readonly PhraseToken[]): number {
  let count = 0
  for (let at = 0; at + phrase.length <= tokens.length; ) {
    const stands = standsAt(phrase, tokens, at)
    if (stands) count += 1
    at += stands ? phrase.length : 1
  }
  return count
}

/** How a phrase is bent where it stands, against the term itself: plural, possessive, or not at all. */
export function formOf(phrase: readonly PhraseToken[], tokens: readonly PhraseToken[], at: number): string {
  const own = phrase.at(-1)?.text.toLowerCase() ?? ''
  const found = tokens[at + phrase.length - 1]?.text.toLowerCase() ?? ''
  const possessive = /'s?$/.test(found) && !/'s?$/.test(own) ? "'s" : ''
  const bare = found.replace(/'s?$/, '')
  return `${bare.length > own.length ? 's' : bare.length < own.length ? '-' : ''}${possessive}`
}
