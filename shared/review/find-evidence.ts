import type { Topic } from '../model/playbook/playbook.ts'
import type { Evidence } from '../model/playbook/review.ts'
import { ABOUT_FROM, findOwn, type MarkedSentence, wordsAt } from './marked-text.ts'
import type { PreparedPlaybook } from './prepare-playbook.ts'
import { decidingWords } from './words/deciding-words.ts'

/** The words of a sentence and its headings that speak for a topic. */
function wordsFor({ pattern }: PreparedPlaybook, topic: Topic, sentence: MarkedSentence): readonly string[] {
  const bySignals = topic.signals.flatMap(({ find, in: where, weight = 1 }) => {
    if (weight <= 0) return []
    const compiled = pattern(find)
    return (where === 'heading' ? wordsInHeading(sentence, compiled) : wordsIn(sentence, compiled)) ?? []
  })
  const byModel = topic.words === undefined ? [] : decidingWords(topic.words, sentence)
  return [...new Set([...bySignals, ...byModel])]
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
  const weights = sentences.map(({ weightOf }) => weightOf(topic.id))
  if (!weights.some((weight) => weight >= ABOUT_FROM)) return []
  const from = Math.min(ABOUT_FROM, topic.words?.beside ?? ABOUT_FROM)
  return sentences.flatMap((sentence, at) => {
    if ((weights[at] ?? 0) < from) return []
    const words = wordsFor(prepared, topic, sentence)
    return [{ sentence, evidence: { clause: sentence.clause, quote: sentence.text.trim(), words } }]
  })
}
