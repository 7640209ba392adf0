import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { invariant } from '#shared/model/result.ts'
import { markText } from '#shared/review/marked-text.ts'
import { preparePlaybook } from '#shared/review/prepare-playbook.ts'
import { readFeatures } from '#shared/review/words/features.ts'
import type { LabelledContract } from '../contracts.ts'
import { isLabelled, isSame, labelledParts, plainText } from '../same-words.ts'

/** A sentence of a contract as a topic's model sees it. */
export interface Sample {
  /** Index of its contract. */
  readonly contract: number
  /** Of the sentence and the headings above it. */
  readonly features: readonly number[]
  /** What the hand-written signals say, by topic. */
  readonly signals: ReadonlyMap<string, number>
  /** The topics whose labels it is: to learn from. */
  readonly labelled: ReadonlySet<string>
  /** For each topic, the labels that it would count for as evidence. */
  readonly counts: ReadonlyMap<string, readonly number[]>
}

export interface Samples {
  readonly samples: readonly Sample[]
  /** The features by their number. */
  readonly keys: readonly string[]
}

/** All sentences of the contracts, read as the review reads them. */
export function readSamples(playbook: Playbook, contracts: readonly LabelledContract[]): Samples {
  const topics = playbook.topics.map(({ words: _, ...topic }) => topic)
  const prepared = preparePlaybook({ ...playbook, topics })
  invariant(prepared.ok, 'the playbook has no faults')
  const numbers = new Map<string, number>()
  const numberOf = (key: string): number => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
  const samples = contracts.flatMap(({ text, labels }, contract) => {
    const spans = [...labels].map(([topic, labelled]) => ({
      topic,
      whole: labelled.map(plainText),
      parts: labelled.flatMap(labelledParts),
    }))
    return markText(prepared.value, text).map((sentence): Sample => {
      const plain = plainText(sentence.text)
      const keys = [readFeatures(sentence.read, sentence.lead), ...sentence.headings.map(({ features }) => features)]
      const weights = topics.map(({ id }) => [id, sentence.weightOf(id)] as const)
      const counting = spans.map(({ topic, whole }) => {
        const own = whole.flatMap((span, at) => (isSame(span, plain) ? [at] : []))
        return [topic, own] as const
      })
      return {
        contract,
        features: keys.flat().map(({ key }) => numberOf(key)),
        signals: new Map(weights.filter(([, weight]) => weight !== 0)),
        labelled: new Set(
          spans.flatMap(({ topic, parts }) => (parts.some((part) => isLabelled(part, plain)) ? [topic] : [])),
        ),
        counts: new Map(counting.filter(([, own]) => own.length > 0)),
      }
    })
  })
  return { samples, keys: [...numbers.keys()] }
}
