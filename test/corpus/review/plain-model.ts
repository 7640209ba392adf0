import { fitLogistic } from './learn/logistic.ts'

/** A text by its words and pairs of words, each with its weight; all weights together of length 1. */
type Weighed = ReadonlyMap<number, number>

const LEAST_TEXTS = 3

function termsOf(text: string): ReadonlyMap<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []
  const counts = new Map<string, number>()
  for (const [at, word] of words.entries())
    for (const term of at === 0 ? [word] : [word, `${words[at - 1]} ${word}`])
      counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** Term frequency by inverse document frequency, as scikit-learn's `TfidfVectorizer` has it. */
function makeWeighing(texts: readonly string[]): { readonly terms: number; readonly weigh: (text: string) => Weighed } {
  const frequency = new Map<string, number>()
  for (const text of texts) for (const term of termsOf(text).keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const known = [...frequency].filter(([, count]) => count >= LEAST_TEXTS)
  const terms = new Map(
    known.map(([term, count], at) => [term, { at, idf: Math.log((1 + texts.length) / (1 + count)) + 1 }]),
  )
  const weigh = (text: string): Weighed => {
    const weighed = [...termsOf(text)].flatMap(([term, count]) => {
      const place = terms.get(term)
      return place === undefined ? [] : [[place.at, count * place.idf] as const]
    })
    const length = Math.hypot(...weighed.map(([, weight]) => weight))
    return new Map(weighed.map(([at, weight]) => [at, weight / length]))
  }
  return { terms: terms.size, weigh }
}

/** A ranking: learns from which of the texts are those to be found, and says how much each other text looks like them. */
export type PlainRanking = (isPositive: readonly boolean[]) => readonly number[]

/**
 * What anybody would try first: TF-IDF of words and pairs of words, and logistic regression. Nothing of the review is in
 * it.
 */
export function rankPlainly(learnedFrom: readonly string[], asked: readonly string[]): PlainRanking {
  const { terms, weigh } = makeWeighing(learnedFrom)
  const lists = Array.from({ length: terms }, (): { rows: number[]; values: number[] } => ({ rows: [], values: [] }))
  learnedFrom.forEach((text, row) => {
    for (const [at, weight] of weigh(text)) {
      lists[at]?.rows.push(row)
      lists[at]?.values.push(weight)
    }
  })
  const rowsOf = lists.map(({ rows }) => Int32Array.from(rows))
  const valuesOf = lists.map(({ values }) => Float64Array.from(values))
  const given = new Float64Array(learnedFrom.length)
  const askedWeights = asked.map(weigh)
  return (isPositive) => {
    const examples = { rowsOf, valuesOf, given, isPositive: Uint8Array.from(isPositive, Number) }
    const { bias, weights } = fitLogistic(examples, { lasso: 0, ridge: 1, positives: 1 })
    return askedWeights.map((weighed) => {
      let odds = bias
      for (const [at, weight] of weighed) odds += weight * (weights[at] ?? 0)
      return odds
    })
  }
}
