import type { Output } from '#shared/api/contract.ts'
import { holding, isOpen } from './findings.ts'
import type { Reviewed, ReviewedTopic } from './reviewed.ts'

/** Topics that leave something open, or that the other side refused, and that no standing point is about. */
export function unraisedTopics({ topics }: Reviewed, points: Output<'point.list'>): readonly ReviewedTopic[] {
  const raised = new Set(points.flatMap(({ topic, status }) => (status === 'withdrawn' ? [] : (topic ?? []))))
  return topics.filter(
    ({ topic, found }) => (isOpen(found.verdict) || found.verdict === 'refused') && !raised.has(topic.id),
  )
}

/** Of some topics those that a red flag is about; all of them where none is. */
export function flaggedTopics({ rules }: Reviewed, topics: readonly ReviewedTopic[]): ReadonlySet<string> {
  const flagged = new Set(holding(rules.redFlags).flatMap(({ rule }) => rule.topics))
  const ids = topics.map(({ topic }) => topic.id)
  const some = ids.filter((id) => flagged.has(id))
  return new Set(some.length === 0 ? ids : some)
}
