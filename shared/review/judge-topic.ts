import type { Depth, Topic } from '../model/playbook/playbook.ts'
import type { FieldValue, TopicReview, VagueFinding } from '../model/playbook/review.ts'
import { findEvidence } from './find-evidence.ts'
import { findOwn, type MarkedSentence, type SentencesWith, wordsAt } from './marked-text.ts'
import type { PreparedPlaybook } from './prepare-playbook.ts'
import { type FieldScope, readField } from './read-fields.ts'

/** The sentences of every clause together with those of the clauses below it. */
export type Below = (clause: number) => readonly MarkedSentence[]

function findVague(
  { pattern }: PreparedPlaybook,
  topic: Topic,
  near: readonly MarkedSentence[],
  values: readonly FieldValue[],
  below: Below,
): readonly VagueFinding[] {
  return topic.vague.flatMap(({ find, cures, unless, ask }) => {
    const compiled = pattern(find)
    const excused = unless === undefined ? null : pattern(unless)
    const curing = values.filter(({ field }) => cures === undefined || cures.includes(field))
    return near.flatMap((sentence) => {
      const [first] = findOwn(sentence, compiled)
      const inClause = new Set(below(sentence.clause).map(({ clause }) => clause))
      if (first === undefined || (excused !== null && sentence.marks.has(excused))) return []
      if (curing.some(({ clause }) => cures !== undefined || inClause.has(clause))) return []
      const words = wordsAt(sentence.whole, sentence.read, first)
      return [{ clause: sentence.clause, quote: sentence.text.trim(), words, ask }]
    })
  })
}

/**
 * The clause whose sentences a sentence is read with: its own, or the whole section where the nearest heading names the
 * topic.
 */
function sectionOf({ pattern }: PreparedPlaybook, { signals }: Topic, { clause, headings }: MarkedSentence): number {
  const [nearest] = headings
  const isNamed = signals.some(
    ({ find, in: where, weight = 1 }) => where === 'heading' && weight > 0 && nearest?.marks.has(pattern(find)),
  )
  return nearest !== undefined && isNamed ? nearest.clause : clause
}

/** What the text says of a topic. Vague: it is spoken of, and a value it needs is not there. */
export function judgeTopic(
  prepared: PreparedPlaybook,
  topic: Topic,
  depth: Depth,
  sentences: readonly MarkedSentence[],
  sentencesWith: SentencesWith,
  below: Below,
): TopicReview {
  const found = findEvidence(prepared, topic, sentences)
  const about = new Set(found.flatMap(({ sentence }) => below(sectionOf(prepared, topic, sentence))))
  const near = sentences.filter((sentence) => about.has(sentence))
  const scope: FieldScope = { near, sentencesWith, below }
  const values = found.length === 0 ? [] : topic.fields.flatMap((field) => readField(prepared, field, scope) ?? [])
  const read = new Set(values.map(({ field }) => field))
  const missing = topic.fields
    .filter(({ id, needed, or = [] }) => needed.includes(depth) && ![id, ...or].some((field) => read.has(field)))
    .map(({ id }) => id)
  const vague = findVague(prepared, topic, near, values, below)
  const verdict = found.length === 0 ? 'missing' : missing.length > 0 || vague.length > 0 ? 'vague' : 'explicit'
  return {
    ...{ id: topic.id, verdict, values, missing, vague, note: null },
    evidence: found.map(({ evidence }) => evidence),
  }
}
