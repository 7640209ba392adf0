import type { Topic } from '../model/playbook/playbook.ts'
import type { Evidence } from '../model/playbook/review.ts'
import { findOwn, type MarkedSentence, wordsAt } from './marked-text.ts'
import type { PreparedPlaybook } from './prepare-playbook.ts'
import { decidingWords } from './words/deciding-words.ts'

/** From which weight of its signals on a sentence is about a topic. */
const ABOUT_FROM = 1

interface Weighed {
  readonly weight: number
  readonly words: readonly string[]
}

/** What the signals of a topic and its linear model say of a sentence. */
export function weighSentence(
  { pattern }: PreparedPlaybook,
  { id, signals }: Topic,
  sentence: MarkedSentence,
): Weighed {
  let weight = sentence.scoreOf(id)
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

function wordsInHeading({ headings, label }: MarkedSentence, pattern: Parameters<typeof findOwn>[1]): string | null {
  for (const { text, read, marks } of label === null ? headings : [label, ...headings]) {
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
  const from = Math.min(ABOUT_FROM, topic.words?.beside ?? ABOUT_FROM)
  const weighed = sentences.map((sentence) => ({ sentence, ...weighSentence(prepared, topic, sentence) }))
  if (!weighed.some(({ weight }) => weight >= ABOUT_FROM)) return []
  return weighed.flatMap(({ sentence, weight, words }) => {
    if (weight < from) return []
    const deciding = topic.words === undefined ? words : [...words, ...decidingWords(topic.words, sentence)]
    const evidence = { clause: sentence.clause, quote: sentence.text.trim(), words: [...new Set(deciding)] }
    return [{ sentence, evidence }]
  })
}
