import type { TopicReview } from '#shared/model/playbook/review.ts'
import { isSame, plainText } from './same-words.ts'

/** What was found of one topic in a set of contracts. */
export interface TopicScore {
  /** Contracts where lawyers labelled it and the review found it; the other two kinds of contract that count. */
  readonly right: number
  readonly wrong: number
  readonly missed: number
  readonly spans: number
  readonly spansFound: number
  readonly quotes: number
  readonly quotesRight: number
}

export const NO_SCORE: TopicScore = {
  ...{ right: 0, wrong: 0, missed: 0 },
  ...{ spans: 0, spansFound: 0, quotes: 0, quotesRight: 0 },
}

/** Evidence is a clause at most, never the document. */
const MAX_WORDS = 220

/** Shorter labels hold no more than a name. */
const MIN_LABEL = 12

/** Compares what the review says of a topic in one contract with what lawyers labelled there. */
export function scoreTopic(labelled: readonly string[], topic: TopicReview | undefined): TopicScore {
  const isThere = topic !== undefined && topic.verdict !== 'missing'
  const quotes = (topic?.evidence ?? [])
    .map(({ quote }) => plainText(quote))
    .filter(({ text }) => text.split(' ').length <= MAX_WORDS)
  const spans = labelled.map(plainText)
  const long = spans.filter(({ text }) => text.length >= MIN_LABEL)
  return {
    right: labelled.length > 0 && isThere ? 1 : 0,
    wrong: labelled.length === 0 && isThere ? 1 : 0,
    missed: labelled.length > 0 && !isThere ? 1 : 0,
    spans: long.length,
    spansFound: long.filter((span) => quotes.some((quote) => isSame(span, quote))).length,
    quotes: quotes.length,
    quotesRight: quotes.filter((quote) => spans.some((span) => isSame(span, quote))).length,
  }
}

export const addScores = (one: TopicScore, other: TopicScore): TopicScore => ({
  right: one.right + other.right,
  wrong: one.wrong + other.wrong,
  missed: one.missed + other.missed,
  spans: one.spans + other.spans,
  spansFound: one.spansFound + other.spansFound,
  quotes: one.quotes + other.quotes,
  quotesRight: one.quotesRight + other.quotesRight,
})

export const f1Of = ({ right, wrong, missed }: TopicScore): number =>
  right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed)

/** What all topics come to. */
export interface Summary {
  readonly macro: number
  readonly lowest: number
  readonly spans: number
  readonly evidence: number
}

/** Sums up the topics that at least so many contracts have; spans and evidence are those of all topics. */
export function summarise(byTopic: ReadonlyMap<string, TopicScore>, least: number): Summary {
  const all = [...byTopic.values()].reduce(addScores, NO_SCORE)
  const scores = [...byTopic.values()].filter(({ right, missed }) => right + missed >= least).map(f1Of)
  return {
    macro: scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length),
    lowest: Math.min(...scores),
    spans: all.spansFound / Math.max(1, all.spans),
    evidence: all.quotesRight / Math.max(1, all.quotes),
  }
}
