import type { TopicChoice } from '../model/playbook/contract-settings.ts'
import type { Depth, Rule } from '../model/playbook/playbook.ts'
import type { Quote, Review, RuleReview, TopicReview } from '../model/playbook/review.ts'
import type { Side } from '../model/side.ts'
import type { VersionText } from '../model/version-text.ts'
import { reviewControl } from './controls/review-control.ts'
import { decidingQuotes } from './deciding-quotes.ts'
import { explainCondition } from './explain-condition.ts'
import { evidenceOf, holds, type Reviewed } from './hold-conditions.ts'
import { type Below, judgeTopic } from './judge-topic.ts'
import { isCoveredLanguage } from './language.ts'
import { groupByPattern, type MarkedSentence, markText } from './marked-text.ts'
import { judgePlainLanguage } from './plain-language/judge-plain-language.ts'
import type { PreparedPlaybook } from './prepare-playbook.ts'
import { readUnder } from './sentences.ts'

export interface ReviewSettings {
  readonly side: Side
  readonly depth: Depth
  /** Whose model it is: the "Provider" of the model-protection topics. */
  readonly provider: Side
  readonly choices: readonly TopicChoice[]
}

/** For each clause, its own sentences and those of all clauses below it, in the order of the text. */
function sentencesBelow({ clauses }: VersionText, sentences: readonly MarkedSentence[]): Below {
  const own = clauses.map((): MarkedSentence[] => [])
  for (const sentence of sentences) own[sentence.clause]?.push(sentence)
  const children = clauses.map((): number[] => [])
  for (const [index, above] of readUnder(clauses).entries()) if (above !== null) children[above]?.push(index)
  const whole: (readonly MarkedSentence[])[] = []
  for (let index = clauses.length - 1; index >= 0; index -= 1)
    whole[index] = [...(own[index] ?? []), ...(children[index] ?? []).flatMap((child) => whole[child] ?? [])]
  return (clause) => whole[clause] ?? []
}

function reviewRule(reviewed: Reviewed, { id, when, topics }: Rule): RuleReview {
  const isHolding = holds(reviewed, when)
  const about = topics.flatMap((topic) => reviewed.topics.get(topic) ?? [])
  const quotes = isHolding ? [...evidenceOf(reviewed, when), ...about.flatMap(decidingQuotes)] : []
  return { id, holds: isHolding, reasons: explainCondition(reviewed, when), evidence: onlyOnce(quotes) }
}

function onlyOnce(quotes: readonly Quote[]): readonly Quote[] {
  const seen = new Set<string>()
  return quotes.flatMap(({ clause, quote }) => {
    const key = `${clause} ${quote}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ clause, quote }]
  })
}

/**
 * Reviews a version text against a playbook: deterministic, and every verdict with the words that it rests on.
 *
 * It says what the text settles, not whether that is wise or lawful.
 */
export function reviewVersion(prepared: PreparedPlaybook, text: VersionText, settings: ReviewSettings): Review {
  const { playbook } = prepared
  const isCovered = isCoveredLanguage(playbook.language, text)
  const sentences = isCovered ? markText(prepared, text) : []
  const sentencesWith = groupByPattern(sentences)
  const below = sentencesBelow(text, sentences)
  const chosen = new Map(settings.choices.map((choice) => [choice.topic, choice]))
  const topics = playbook.topics.map((topic): TopicReview => {
    const found = judgeTopic(prepared, topic, settings.depth, sentences, sentencesWith, below)
    const judged = topic.measure === undefined ? found : judgePlainLanguage(found, text, sentences)
    const choice = chosen.get(topic.id)
    return choice === undefined ? judged : { ...judged, verdict: choice.verdict, note: choice.note }
  })
  const { side, depth, provider } = settings
  const reviewed = {
    prepared,
    topics: new Map(topics.map((topic) => [topic.id, topic])),
    sentences,
    sentencesWith,
    side,
    depth,
    provider,
  }
  const rules = (list: readonly Rule[]): readonly RuleReview[] =>
    isCovered ? list.map((rule) => reviewRule(reviewed, rule)) : []
  const findAny = (finds: readonly string[]): readonly Quote[] =>
    onlyOnce(finds.flatMap((find) => evidenceOf(reviewed, { found: find })))
  return {
    playbook: playbook.id,
    isCovered,
    topics: isCovered ? topics : [],
    redFlags: rules(playbook.redFlags),
    conflicts: rules(playbook.conflicts),
    implementation: rules(playbook.implementation),
    notes: rules(playbook.notes),
    controls: playbook.controls.map((control) => reviewControl(control, findAny)),
  }
}
