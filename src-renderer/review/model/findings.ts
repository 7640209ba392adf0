import type { Verdict } from '#shared/model/playbook/review.ts'
import type { Reviewed, ReviewedRule, ReviewedTopic } from './reviewed.ts'

/** Which topics the grid shows. */
export const FILTERS = ['all', 'explicit', 'vague', 'missing', 'chosen'] as const

export type Filter = (typeof FILTERS)[number]

const TEXT_VERDICTS: readonly Verdict[] = ['explicit', 'vague', 'missing']

/** True for a verdict that the user gave. */
export const isChosen = (verdict: Verdict): boolean => !TEXT_VERDICTS.includes(verdict)

/** True for a topic that leaves something open: it is vague or missing, and the user did not set it aside. */
export const isOpen = (verdict: Verdict): boolean => verdict === 'vague' || verdict === 'missing'

function isShown({ found }: ReviewedTopic, filter: Filter): boolean {
  if (filter === 'all') return true
  return filter === 'chosen' ? isChosen(found.verdict) : found.verdict === filter
}

export const countShown = (topics: readonly ReviewedTopic[], filter: Filter): number =>
  topics.filter((topic) => isShown(topic, filter)).length

export const holding = (rules: readonly ReviewedRule[]): readonly ReviewedRule[] =>
  rules.filter(({ found }) => found.holds)

/** Topics of one group, in the playbook's order. */
export interface TopicGroup {
  readonly title: string
  readonly topics: readonly ReviewedTopic[]
}

/** The topics that a filter lets through, by group; groups without any are left out. */
export function groupTopics(topics: readonly ReviewedTopic[], filter: Filter): readonly TopicGroup[] {
  const groups = new Map<string, ReviewedTopic[]>()
  for (const topic of topics) {
    if (!isShown(topic, filter)) continue
    const group = groups.get(topic.topic.group)
    if (group === undefined) groups.set(topic.topic.group, [topic])
    else group.push(topic)
  }
  return [...groups].map(([title, of]) => ({ title, topics: of }))
}

/** The topics in the order in which the grid has them. */
const shownTopics = (topics: readonly ReviewedTopic[], filter: Filter): readonly ReviewedTopic[] =>
  groupTopics(topics, filter).flatMap((group) => group.topics)

/**
 * What "next" goes through among the topics: red flags, conflicts, and each topic that leaves something open. With a
 * filter, the topics that it shows instead.
 */
export function findingsOf({ rules, topics }: Reviewed, filter: Filter): readonly string[] {
  if (filter !== 'all') return shownTopics(topics, filter).map(({ topic }) => topic.id)
  return [
    ...holding(rules.redFlags).map(({ rule }) => rule.id),
    ...holding(rules.conflicts).map(({ rule }) => rule.id),
    ...shownTopics(topics, 'all')
      .filter(({ found }) => isOpen(found.verdict))
      .map(({ topic }) => topic.id),
  ]
}
