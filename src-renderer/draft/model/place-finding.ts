import type { ReviewedTopic } from '#renderer/review/model/reviewed.ts'
import type { Clause } from '#shared/model/version-text.ts'
import { baseSlot } from '#shared/negotiate/draft/arrange.ts'
import type { InsertPlace } from '../draft-actions.ts'

/** Where the wording for a finding goes: in place of a clause's words, or into a clause of its own. */
export type FindingPlace =
  | { readonly kind: 'replace'; readonly clause: number }
  | ({ readonly kind: 'insert' } & InsertPlace & { readonly like: number | null })

/** A topic with where it was found, as far as the place for its wording follows from it. */
export interface PlacedTopic {
  readonly topic: Pick<ReviewedTopic['topic'], 'id' | 'group'>
  readonly found: Pick<ReviewedTopic['found'], 'verdict' | 'evidence' | 'values' | 'vague'>
}

/** The clauses that a topic was found in. */
const clausesOf = ({ found: { evidence, values, vague } }: PlacedTopic): readonly number[] => [
  ...new Set([...evidence, ...values, ...vague].map(({ clause }) => clause)),
]

/**
 * Where the playbook's wording for a topic belongs in a version.
 *
 * A vague topic's words take the place of the clause that is vague, where it is one clause about nothing else. Otherwise
 * they become a clause after the last one in which the nearest topic of the same group was found; where none was, before
 * the signatures, else at the end.
 */
export function placeFinding(topics: readonly PlacedTopic[], topic: string, clauses: readonly Clause[]): FindingPlace {
  const at = topics.findIndex((one) => one.topic.id === topic)
  const own = topics[at]
  if (own?.found.verdict === 'vague') {
    const [clause, ...others] = clausesOf(own)
    const isShared = topics.some((one) => one !== own && clause !== undefined && clausesOf(one).includes(clause))
    if (clause !== undefined && others.length === 0 && !isShared && clauses[clause]?.kind === 'clause')
      return { kind: 'replace', clause }
    const last = Math.max(-1, ...clausesOf(own))
    if (last >= 0) return insertAfter(clauses, last)
  }
  const near = topics
    .map((one, index) => ({ one, distance: Math.abs(index - at) }))
    .filter(({ one, distance }) => distance > 0 && one.topic.group === own?.topic.group)
    .sort((a, b) => a.distance - b.distance)
    .flatMap(({ one }) => (clausesOf(one).length === 0 ? [] : [Math.max(...clausesOf(one))]))
  const [neighbour] = near
  return neighbour === undefined ? beforeSignatures(clauses) : insertAfter(clauses, neighbour)
}

/** Kinds of clauses beside which a clause of its own would look wrong. */
const PARTS = new Set<Clause['kind']>(['item', 'table'])

/** After a clause, and as it looks; after the clause that an item or a row of a table belongs to. */
function insertAfter(clauses: readonly Clause[], index: number): FindingPlace {
  let at = index
  while (PARTS.has(clauses[at]?.kind ?? 'clause')) {
    const parent = clauses[at]?.parent ?? null
    if (parent === null) break
    at = parent
  }
  return { kind: 'insert', after: baseSlot(at), like: at }
}

/** A section of its own at the end of what both sides agree on. */
function beforeSignatures(clauses: readonly Clause[]): FindingPlace {
  const end = clauses.findIndex(({ kind }) => kind === 'signature' || kind === 'schedule')
  const body = clauses.slice(0, end < 0 ? clauses.length : end)
  const like = body.findLastIndex(({ depth, label, kind }) => depth === 0 && label !== null && kind !== 'table')
  const any = like >= 0 ? like : body.length - 1
  return any < 0 ? { kind: 'insert', after: null, like: null } : { kind: 'insert', after: baseSlot(any), like: any }
}
