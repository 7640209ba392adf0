import type { Output } from '#shared/api/contract.ts'
import type { Reviewed, ReviewedRule, ReviewedTopic } from './reviewed.ts'

export type Since = Output<'review.compare'>
export type TopicChange = Since['topics'][number]
export type ChangeKind = TopicChange['kind']

/** Losses first: they are what a new version may hide. */
const KINDS: readonly ChangeKind[] = ['dropped', 'weakened', 'settled', 'mentioned', 'changed']

export interface SinceGroup {
  readonly kind: ChangeKind
  readonly changes: readonly (ReviewedTopic & { readonly change: TopicChange })[]
}

/** What changed since an older version, by kind; kinds without any are left out. */
export function groupChanges({ topicById }: Reviewed, since: Since): readonly SinceGroup[] {
  return KINDS.map((kind) => ({
    kind,
    changes: since.topics.flatMap((change) => {
      const topic = change.kind === kind ? topicById.get(change.topic) : undefined
      return topic === undefined ? [] : [{ ...topic, change }]
    }),
  })).filter(({ changes }) => changes.length > 0)
}

/** Red flags and conflicts that came in or went. */
export function ruleChanges(
  { rules }: Reviewed,
  { redFlags, conflicts }: Since,
): { readonly raised: readonly ReviewedRule[]; readonly cleared: readonly ReviewedRule[] } {
  const all = [...rules.redFlags, ...rules.conflicts]
  const named = (ids: readonly string[]): readonly ReviewedRule[] => all.filter(({ rule }) => ids.includes(rule.id))
  return {
    raised: named([...redFlags.raised, ...conflicts.raised]),
    cleared: named([...redFlags.cleared, ...conflicts.cleared]),
  }
}

/** The number of the version before, null for the first. */
export const versionBefore = (versions: readonly { readonly number: number }[], number: number): number | null =>
  versions.findLast((version) => version.number < number)?.number ?? null
