import type { WordWeights } from '../../model/playbook/playbook.ts'
import { type MarkedSentence, wordsAt } from '../marked-text.ts'
import { type Feature, readFeatures } from './features.ts'

/** So many of the words that weigh most are told. */
const TOLD = 4

/** A smaller weight decides nothing by itself. */
const LEAST = 0.1

/** The words that speak most for a topic in a sentence and its headings, as they stand there; none inside another. */
export function decidingWords({ weights }: WordWeights, sentence: MarkedSentence): readonly string[] {
  const own = readFeatures(sentence.read, sentence.lead)
  const weighed = [
    ...weigh(weights, own, (feature) => wordsAt(sentence.whole, sentence.read, feature)),
    ...sentence.headings.flatMap(({ features, text, read }) =>
      weigh(weights, features, (feature) => wordsAt(text, read, feature)),
    ),
  ]
  const told: string[] = []
  for (const { words } of weighed.toSorted((a, b) => b.weight - a.weight))
    if (told.length < TOLD && !told.some((other) => other.includes(words))) told.push(words)
  return told
}

function weigh(
  weights: WordWeights['weights'],
  features: readonly Feature[],
  wordsOf: (feature: Feature) => string,
): readonly { readonly weight: number; readonly words: string }[] {
  return features.flatMap((feature) => {
    // "constructor" is a word, too.
    const weight = (Object.hasOwn(weights, feature.key) ? weights[feature.key] : undefined) ?? 0
    return weight < LEAST ? [] : [{ weight, words: wordsOf(feature) }]
  })
}
