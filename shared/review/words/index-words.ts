import type { Topic } from '../../model/playbook/playbook.ts'
import type { PatternText } from '../pattern/find-pattern.ts'
import { type Feature, readFeatures } from './features.ts'

/** What the linear models of all topics say of one sentence: by topic. A topic without a model says 0. */
export type WordScores = (topic: string) => number

/** The linear models of a playbook, by feature, so that each sentence is gone through once for all topics. */
export type WordIndex = (sentence: PatternText, lead: number, headings: readonly (readonly Feature[])[]) => WordScores

interface Weighing {
  /** Position of the topic. */
  readonly topic: number
  readonly weight: number
}

const NOTHING: WordScores = () => 0

/** Makes the index of the models that a playbook's topics have. */
export function indexWords(topics: readonly Pick<Topic, 'id' | 'words'>[]): WordIndex {
  const weighed = topics.flatMap(({ id, words }) => (words === undefined ? [] : [{ id, words }]))
  if (weighed.length === 0) return () => NOTHING
  const places = new Map(weighed.map(({ id }, at) => [id, at]))
  const byKey = new Map<string, Weighing[]>()
  weighed.forEach(({ words }, topic) => {
    for (const [key, weight] of Object.entries(words.weights)) {
      const there = byKey.get(key)
      if (there === undefined) byKey.set(key, [{ topic, weight }])
      else there.push({ topic, weight })
    }
  })
  const biases = Float64Array.from(weighed, ({ words }) => words.bias)
  return (sentence, lead, headings) => {
    const sums = biases.slice()
    for (const features of [readFeatures(sentence, lead), ...headings])
      for (const { key } of features)
        for (const { topic, weight } of byKey.get(key) ?? []) sums[topic] = (sums[topic] ?? 0) + weight
    return (topic) => sums[places.get(topic) ?? -1] ?? 0
  }
}
