import type { Output } from '#shared/api/contract.ts'
import type { ChecklistEntry, Playbook, Rule, SharedControl, Topic } from '#shared/model/playbook/playbook.ts'
import type { ControlReview, RuleReview, TopicReview } from '#shared/model/playbook/review.ts'
import type { Clause } from '#shared/model/version-text.ts'
import { nameClauses } from '#shared/text/clause-names.ts'

export type Got = Output<'review.get'>
export type ReviewedVersion = Output<'version.list'>[number]

/** The text that was reviewed, by clause. */
export interface ReviewedText {
  readonly contract: string
  readonly version: Pick<ReviewedVersion, 'number' | 'side'>
  readonly clauses: readonly Clause[]
  readonly names: readonly (string | null)[]
  readonly lineages: readonly number[]
}

export const readText = (contract: string, { version, text, lineages }: Output<'version.show'>): ReviewedText => ({
  ...{ contract, version, lineages, clauses: text.clauses },
  names: nameClauses(text.clauses),
})

/** The lists of rules that a playbook has. */
export type RuleList = 'redFlags' | 'conflicts' | 'implementation' | 'notes'

const RULE_LISTS: readonly RuleList[] = ['redFlags', 'conflicts', 'implementation', 'notes']

/** A rule of the playbook with what the review says of it. */
export interface ReviewedRule {
  readonly rule: Rule
  readonly found: RuleReview
}

export interface ReviewedTopic {
  readonly topic: Topic
  readonly found: TopicReview
}

export interface ReviewedControl {
  readonly control: SharedControl
  readonly found: ControlReview
}

/** A part of the playbook that can be chosen. */
export type Item =
  | ({ readonly kind: 'topic' } & ReviewedTopic)
  | ({ readonly kind: 'rule'; readonly list: RuleList } & ReviewedRule)
  | ({ readonly kind: 'control' } & ReviewedControl)
  /** A field of the checklist, with the topic that it is read from. */
  | ({ readonly kind: 'entry'; readonly entry: ChecklistEntry } & ReviewedTopic)

/** A review with its playbook's parts beside what it says of them, in the playbook's order. */
export interface Reviewed {
  readonly got: Got
  readonly playbook: Playbook
  readonly topics: readonly ReviewedTopic[]
  readonly topicById: ReadonlyMap<string, ReviewedTopic>
  readonly rules: Readonly<Record<RuleList, readonly ReviewedRule[]>>
  readonly controls: readonly ReviewedControl[]
}

export function joinReview(got: Got): Reviewed {
  const { playbook, review } = got
  const found = new Map(review.topics.map((topic) => [topic.id, topic]))
  const topics = playbook.topics.flatMap((topic): readonly ReviewedTopic[] => {
    const its = found.get(topic.id)
    return its === undefined ? [] : [{ topic, found: its }]
  })
  const rulesOf = (list: RuleList): readonly ReviewedRule[] => {
    const its = new Map(review[list].map((rule) => [rule.id, rule]))
    return playbook[list].flatMap((rule) => {
      const one = its.get(rule.id)
      return one === undefined ? [] : [{ rule, found: one }]
    })
  }
  const controls = new Map(review.controls.map((control) => [control.id, control]))
  return {
    ...{ got, playbook, topics },
    topicById: new Map(topics.map((one) => [one.topic.id, one])),
    rules: {
      redFlags: rulesOf('redFlags'),
      conflicts: rulesOf('conflicts'),
      implementation: rulesOf('implementation'),
      notes: rulesOf('notes'),
    },
    controls: playbook.controls.flatMap((control) => {
      const one = controls.get(control.id)
      return one === undefined ? [] : [{ control, found: one }]
    }),
  }
}

/** The topic that a path such as `topic-id.field-id` names. */
const topicOfPath = (path: string): string => path.split('.')[0] ?? ''

/** The part of the playbook that an address names; null where there is none of that id. */
export function itemOf({ playbook, topicById, rules, controls }: Reviewed, id: string | null): Item | null {
  if (id === null) return null
  const topic = topicById.get(id)
  if (topic !== undefined) return { kind: 'topic', ...topic }
  for (const list of RULE_LISTS) {
    const found = rules[list].find(({ rule }) => rule.id === id)
    if (found !== undefined) return { kind: 'rule', list, ...found }
  }
  const control = controls.find((one) => one.control.id === id)
  if (control !== undefined) return { kind: 'control', ...control }
  const entry = playbook.checklist.find((one) => one.id === id)
  const its = entry === undefined ? [] : entry.fields.flatMap((path) => topicById.get(topicOfPath(path)) ?? [])
  const [first] = its
  if (entry === undefined || first === undefined) return null
  return { kind: 'entry', entry, ...(its.find(({ found }) => readsOne(entry, found)) ?? first) }
}

const readsOne = ({ fields }: ChecklistEntry, { id, values }: TopicReview): boolean =>
  values.some(({ field }) => fields.includes(`${id}.${field}`))

/** The title of a field by its path, and of its topic. */
export function fieldTitles(
  { topicById }: Pick<Reviewed, 'topicById'>,
  path: string,
): { readonly topic: string; readonly field: string } {
  const [topicId = '', fieldId = ''] = path.split('.')
  const topic = topicById.get(topicId)?.topic
  return { topic: topic?.title ?? topicId, field: topic?.fields.find(({ id }) => id === fieldId)?.title ?? fieldId }
}
