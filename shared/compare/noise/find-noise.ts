import type { Noise } from '../../model/comparison.ts'
import { countPhrase, formOf, type PhraseToken, readPhraseTokens, standsAt } from './phrases.ts'
import type { ReferencePlace } from './reference-places.ts'
import type { RenamedTerm } from './renames.ts'

/** One side of a changed pair. */
export interface NoiseSide {
  readonly text: string
  readonly references: readonly ReferencePlace[]
}

/** What explains a change without touching its substance, and whether nothing else is left of it. */
export interface NoiseFound {
  readonly noise: readonly Noise[]
  readonly isAll: boolean
}

/** What is found where no words changed. */
export const NO_NOISE: NoiseFound = { noise: [], isAll: false }

/** Names the noise in a change of wording. `typography`: the word changes hold some of it. */
export function findNoise(
  older: NoiseSide,
  newer: NoiseSide,
  typography: boolean,
  renames: readonly RenamedTerm[],
): NoiseFound {
  const [before, after] = [readPhraseTokens(older.text), readPhraseTokens(newer.text)]
  const renamed = renames.filter(
    ({ oldPhrase, newPhrase }) =>
      countPhrase(oldPhrase, before) > countPhrase(oldPhrase, after) &&
      countPhrase(newPhrase, after) > countPhrase(newPhrase, before),
  )
  const noise: Noise[] = []
  if (typography) noise.push('typography')
  if (hasFollowingReferences(older.references, newer.references)) noise.push('references')
  if (renamed.length > 0) noise.push('rename')
  return { noise, isAll: noise.length > 0 && substanceOf(older, renamed) === substanceOf(newer, renamed) }
}

/** True when the same clause is named by other words on the other side, as often. */
function hasFollowingReferences(old: readonly ReferencePlace[], now: readonly ReferencePlace[]): boolean {
  const [before, after] = [wordsByGroup(old), wordsByGroup(now)]
  for (const [group, words] of before) {
    const others = after.get(group)
    if (others !== undefined && others.length === words.length && others.join('\n') !== words.join('\n')) return true
  }
  return false
}

function wordsByGroup(places: readonly ReferencePlace[]): ReadonlyMap<number, readonly string[]> {
  const words = new Map<number, string[]>()
  for (const { group, text } of places) {
    if (group !== null) words.set(group, [...(words.get(group) ?? []), text])
  }
  return words
}

/** The text without its typography, each reference by the clause it means and each renamed term by one name. */
function substanceOf({ text, references }: NoiseSide, renames: readonly RenamedTerm[]): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end, text: words, group } of references) {
    if (group === null) continue
    const kind = /^\p{L}{2,}/u.exec(words)?.[0].toLowerCase() ?? ''
    parts.push(...nameTerms(readPhraseTokens(text.slice(from, start)), renames), `\u0001${kind}${group}`)
    from = end
  }
  parts.push(...nameTerms(readPhraseTokens(text.slice(from)), renames))
  return parts.join(' ')
}

function nameTerms(tokens: readonly PhraseToken[], renames: readonly RenamedTerm[]): readonly string[] {
  if (renames.length === 0) return tokens.map(({ text }) => text)
  const named: string[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = findTerm(tokens, at, renames)
    if (found === null) {
      named.push(tokens[at]?.text ?? '')
      at += 1
      continue
    }
    // "a Client" becomes "an Agency": the article follows the term.
    if (/^an?$/i.test(named.at(-1) ?? '')) named[named.length - 1] = 'a'
    named.push(`\u0002${found.rename}${formOf(found.phrase, tokens, at)}`)
    at += found.phrase.length
  }
  return named
}

function findTerm(
  tokens: readonly PhraseToken[],
  at: number,
  renames: readonly RenamedTerm[],
): { readonly phrase: readonly PhraseToken[]; readonly rename: number } | null {
  for (const [rename, { oldPhrase, newPhrase }] of renames.entries()) {
    for (const phrase of [oldPhrase, newPhrase]) if (standsAt(phrase, tokens, at)) return { phrase, rename }
  }
  return null
}
