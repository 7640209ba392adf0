import type { Topic } from '../model/playbook/playbook.ts'
import type { Evidence } from '../model/playbook/review.ts'
import { findOwn, type MarkedSentence, wordsAt } from './marked-text.ts'
import type { PreparedPlaybook } from './prepare-playbook.ts'

/** From which weight of its signals on a sentence is about a topic. */
const ABOUT_FROM = 1

interface Weighed {
  readonly weight: number
  readonly words: readonly string[]
}

function weigh({ pattern }: PreparedPlaybook, { signals }: Topic, sentence: MarkedSentence): Weighed {
  let weight = 0
  const words: string[] = []
  for (const signal of signals) {
    const compiled = pattern(signal.find)
    const found = signal.in === 'heading' ? wordsInHeading(sentence, compiled) : wordsIn(sentence, compiled)
    if (found === null) continue
    weight += signal.weight ?? 1
    if ((signal.weight ?? 1) > 0) words.push(found)
  }
  return { weight, words }
}

function wordsIn(sentence: MarkedSentence, pattern: Parameters<typeof findOwn>[1]): string | null {
  const [first] = findOwn(sentence, pattern)
  return first === undefined ? null : wordsAt(sentence.whole, sentence.read, first)
}

function wordsInHeading({ headings }: MarkedSentence, pattern: Parameters<typeof findOwn>[1]): string | null {
  for (const { text, read, marks } of headings) {
    const [first] = marks.get(pattern) ?? []
    if (first !== undefined) return wordsAt(text, read, first)
  }
  return null
}

/** A sentence about a topic, and why. */
export interface FoundEvidence {
  readonly sentence: MarkedSentence
  readonly evidence: Evidence
}

/** The sentences of a text that are about a topic, in their order. */
export function findEvidence(
  prepared: PreparedPlaybook,
  topic: Topic,
  sentences: readonly MarkedSentence[],
): readonly FoundEvidence[] {
  return sentences.flatMap((sentence) => {
    const { weight, words } = weigh(prepared, topic, sentence)
    if (weight < ABOUT_FROM) return []
    return [{ sentence, evidence: { clause: sentence.clause, quote: sentence.text.trim(), words } }]
  })
}
