import type { FieldValue, Review, RuleReview, TopicReview } from '../model/playbook/review.ts'
import type { TermValue } from '../model/term-value.ts'
import { isSameValue } from '../text/terms.ts'

/**
 * What became of a topic from an older version to a newer one.
 *
 * `settled`: it is explicit now. `mentioned`: it was missing, and is vague. `weakened`: it was explicit, and is vague.
 * `dropped`: it is no longer mentioned. `changed`: the same verdict with other values.
 */
export type TopicChangeKind = 'settled' | 'mentioned' | 'weakened' | 'dropped' | 'changed'

/** A value that differs; null where there was or is none. */
export interface ValueChange {
  readonly field: string
  readonly before: TermValue | null
  readonly after: TermValue | null
}

export interface TopicChange {
  readonly topic: string
  readonly kind: TopicChangeKind
  readonly values: readonly ValueChange[]
}

/** Ids of rules that hold now and did not, and the other way round. */
export interface RuleChanges {
  readonly raised: readonly string[]
  readonly cleared: readonly string[]
}

export interface ReviewComparison {
  /** False where one of the texts is in a language that the playbook does not cover: then there is nothing to compare. */
  readonly isCovered: boolean
  readonly topics: readonly TopicChange[]
  readonly redFlags: RuleChanges
  readonly conflicts: RuleChanges
}

type TextVerdict = 'explicit' | 'vague' | 'missing'

/** What the text says of a topic, whatever the user chose for it: a topic that was refused may have come in since. */
export function textVerdict({ evidence, missing, vague }: TopicReview): TextVerdict {
  if (evidence.length === 0) return 'missing'
  return missing.length > 0 || vague.length > 0 ? 'vague' : 'explicit'
}

/** What the user took out of the review, and no change of the text brings back. */
const isSetAside = ({ verdict }: TopicReview): boolean => verdict === 'not-applicable' || verdict === 'out-of-scope'

function kindOf(before: TextVerdict, after: TextVerdict): Exclude<TopicChangeKind, 'changed'> | null {
  if (before === after) return null
  if (after === 'explicit') return 'settled'
  if (after === 'missing') return 'dropped'
  return before === 'explicit' ? 'weakened' : 'mentioned'
}

function valueChanges(before: readonly FieldValue[], after: readonly FieldValue[]): readonly ValueChange[] {
  const was = new Map(before.map(({ field, value }) => [field, value]))
  const is = new Map(after.map(({ field, value }) => [field, value]))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const [old, now] = [was.get(field) ?? null, is.get(field) ?? null]
    const isSame = old !== null && now !== null && isSameValue(old, now)
    return isSame ? [] : [{ field, before: old, after: now }]
  })
}

function compareTopic(before: TopicReview, after: TopicReview): readonly TopicChange[] {
  if (isSetAside(after)) return []
  const values = valueChanges(before.values, after.values)
  const kind = kindOf(textVerdict(before), textVerdict(after)) ?? (values.length > 0 ? 'changed' : null)
  return kind === null ? [] : [{ topic: after.id, kind, values }]
}

function compareRules(before: readonly RuleReview[], after: readonly RuleReview[]): RuleChanges {
  const idsOf = (rules: readonly RuleReview[]): ReadonlySet<string> =>
    new Set(rules.filter(({ holds }) => holds).map(({ id }) => id))
  const [was, is] = [idsOf(before), idsOf(after)]
  return { raised: [...is].filter((id) => !was.has(id)), cleared: [...was].filter((id) => !is.has(id)) }
}

const NO_RULES: RuleChanges = { raised: [], cleared: [] }

/** What a newer version settled, weakened or dropped: two reviews by one playbook, with the same settings. */
export function compareReviews(older: Review, newer: Review): ReviewComparison {
  if (!older.isCovered || !newer.isCovered)
    return { isCovered: false, topics: [], redFlags: NO_RULES, conflicts: NO_RULES }
  const was = new Map(older.topics.map((topic) => [topic.id, topic]))
  return {
    isCovered: true,
    topics: newer.topics.flatMap((topic) => {
      const before = was.get(topic.id)
      return before === undefined ? [] : compareTopic(before, topic)
    }),
    redFlags: compareRules(older.redFlags, newer.redFlags),
    conflicts: compareRules(older.conflicts, newer.conflicts),
  }
}
