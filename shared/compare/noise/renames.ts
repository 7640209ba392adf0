import type { Rename } from '../../model/comparison.ts'
import type { Definition } from '../../model/version-text.ts'
import { countPhrase, type PhraseToken, readPhraseTokens } from './phrases.ts'

/** A pair of texts that changed, with the short passages that another one stands for. */
export interface ChangedTexts {
  readonly older: readonly PhraseToken[]
  readonly newer: readonly PhraseToken[]
  readonly swaps: readonly (readonly [string, string])[]
}

/** A rename with both terms ready to be looked for. */
export interface RenamedTerm extends Rename {
  readonly oldPhrase: readonly PhraseToken[]
  readonly newPhrase: readonly PhraseToken[]
}

const ENOUGH_PLACES = 5
/** A term that is defined on both sides needs no more to show that it was renamed. */
const ENOUGH_DEFINED_PLACES = 2
/** Nearly all of the one term's places, and most of the other's: the same whichever version is the older. */
const CONSISTENCY = 0.9
const CONSISTENCY_OF_OTHER = 0.7
const MAX_CANDIDATES = 40
const COMMON = new Set(
  'a an the this that these those such any all each every no if in on of to for by with as at or and it its is'.split(
    ' ',
  ),
)

/** The defined terms that were renamed throughout, the most frequent first. */
export function findRenames(
  changed: readonly ChangedTexts[],
  oldDefinitions: readonly Definition[],
  newDefinitions: readonly Definition[],
): readonly RenamedTerm[] {
  const defined = [definedStems(oldDefinitions), definedStems(newDefinitions)] as const
  const accepted: RenamedTerm[] = []
  for (const { oldPhrase, newPhrase } of candidates(changed)) {
    const [before, after] = [stems(oldPhrase), stems(newPhrase)]
    const isTaken = accepted.some(
      (term) => contains(before, stems(term.oldPhrase)) || contains(after, stems(term.newPhrase)),
    )
    if (isTaken) continue
    const { count, places, placesNow } = countRenamed(changed, oldPhrase, newPhrase)
    const isDefined =
      defined[0].has(before) && defined[1].has(after) && !defined[1].has(before) && !defined[0].has(after)
    if (!isDefined && isLetter(oldPhrase, newPhrase)) continue
    if (count < (isDefined ? ENOUGH_DEFINED_PLACES : ENOUGH_PLACES) || !isThroughout(count, places, placesNow)) continue
    accepted.push({ old: nameOf(oldPhrase), new: nameOf(newPhrase), count, oldPhrase, newPhrase })
  }
  return accepted.sort((one, other) => other.count - one.count)
}

/** "Option B" for "Option A" is another option, not a term by another name. */
const isLetter = (...phrases: readonly (readonly PhraseToken[])[]): boolean =>
  phrases.some((phrase) => phrase.every(({ text }) => text.length < 2))

const stems = (phrase: readonly PhraseToken[]): string => phrase.map((token) => token.stem).join(' ')
const contains = (phrase: string, part: string): boolean => ` ${phrase} `.includes(` ${part} `)
const nameOf = (phrase: readonly PhraseToken[]): string =>
  phrase.map((token) => token.text.replace(/'(?:s|S)?$/, '')).join(' ')

const definedStems = (definitions: readonly Definition[]): ReadonlySet<string> =>
  new Set(definitions.map(({ term }) => stems(readPhraseTokens(term))))

interface Candidate {
  readonly oldPhrase: readonly PhraseToken[]
  readonly newPhrase: readonly PhraseToken[]
  readonly seen: number
}

/** Swaps of capitalised words, without the articles around them; the most often seen first, shorter before longer. */
function candidates(changed: readonly ChangedTexts[]): readonly Candidate[] {
  const found = new Map<string, Candidate>()
  for (const { swaps } of changed) {
    for (const [gone, come] of swaps) {
      const oldPhrase = withoutArticle(readPhraseTokens(gone))
      const newPhrase = withoutArticle(readPhraseTokens(come))
      if (!isTerm(oldPhrase) || !isTerm(newPhrase) || stems(oldPhrase) === stems(newPhrase)) continue
      const key = `${stems(oldPhrase)}|${stems(newPhrase)}`
      const known = found.get(key)
      const shorter = known !== undefined && nameOf(known.oldPhrase).length <= nameOf(oldPhrase).length ? known : null
      found.set(key, { oldPhrase, newPhrase, ...shorter, seen: (known?.seen ?? 0) + 1 })
    }
  }
  return [...found.values()]
    .filter(({ seen }) => seen >= ENOUGH_DEFINED_PLACES)
    .sort(
      (one, other) =>
        wordCount(one) - wordCount(other) || other.seen - one.seen || (keyOf(one) < keyOf(other) ? -1 : 1),
    )
    .slice(0, MAX_CANDIDATES)
}

const wordCount = ({ oldPhrase, newPhrase }: Candidate): number => oldPhrase.length + newPhrase.length
const keyOf = ({ oldPhrase, newPhrase }: Candidate): string => [stems(oldPhrase), stems(newPhrase)].sort().join('|')

function isThroughout(count: number, places: number, placesNow: number): boolean {
  const [fewer, more] = places < placesNow ? [places, placesNow] : [placesNow, places]
  return count >= CONSISTENCY * fewer && count >= CONSISTENCY_OF_OTHER * more
}

const withoutArticle = (phrase: readonly PhraseToken[]): readonly PhraseToken[] =>
  /^(?:an?|the)$/i.test(phrase[0]?.text ?? '') ? phrase.slice(1) : phrase

const isTerm = (phrase: readonly PhraseToken[]): boolean =>
  phrase.length > 0 &&
  phrase.every(({ text }) => /^\p{Lu}/u.test(text)) &&
  !(phrase.length === 1 && COMMON.has(phrase[0]?.text.toLowerCase() ?? ''))

/** In how many places the one term became the other, of all the places each stands in. */
function countRenamed(
  changed: readonly ChangedTexts[],
  oldPhrase: readonly PhraseToken[],
  newPhrase: readonly PhraseToken[],
): { readonly count: number; readonly places: number; readonly placesNow: number } {
  let [count, places, placesNow] = [0, 0, 0]
  for (const { older, newer } of changed) {
    const [before, after] = [countPhrase(oldPhrase, older), countPhrase(newPhrase, newer)]
    if (before === 0 && after === 0) continue
    places += before
    placesNow += after
    const [gone, come] = [before - countPhrase(oldPhrase, newer), after - countPhrase(newPhrase, older)]
    count += Math.max(0, Math.min(gone, come))
  }
  return { count, places, placesNow }
}
