import type { ChecklistEntry, Playbook, Rule, SharedControl, Topic } from '#shared/model/playbook/playbook.ts'

/** The lists of rules that a playbook has. */
export const RULE_LISTS = ['redFlags', 'conflicts', 'implementation', 'notes'] as const

export type RuleList = (typeof RULE_LISTS)[number]

/** A part of a playbook that can be chosen; `at` is its place in its list. */
export type Part =
  | { readonly kind: 'topics'; readonly at: number; readonly topic: Topic }
  | { readonly kind: RuleList; readonly at: number; readonly rule: Rule }
  | { readonly kind: 'checklist'; readonly at: number; readonly entry: ChecklistEntry }
  | { readonly kind: 'controls'; readonly at: number; readonly control: SharedControl }

export type PartKind = Part['kind']

/** One line of the outline. */
export interface OutlineEntry {
  /** Apart from all others: a checklist's field may be called as a topic is. */
  readonly key: string
  /** Of the part in the playbook. */
  readonly id: string
  readonly title: string
  readonly kind: PartKind
  readonly at: number
}

/** Parts that stand together. */
export interface OutlineGroup {
  readonly kind: PartKind
  /** The group of topics; null: all parts of this kind. */
  readonly title: string | null
  readonly entries: readonly OutlineEntry[]
}

const entriesOf = (
  kind: PartKind,
  parts: readonly { readonly id: string; readonly title: string }[],
): readonly OutlineEntry[] => parts.map(({ id, title }, at) => ({ key: `${kind}:${id}:${at}`, id, title, kind, at }))

/** A playbook's parts as they are listed: topics by group, in the order in which the groups come first. */
export function outlineOf(playbook: Playbook): readonly OutlineGroup[] {
  const byGroup = new Map<string, OutlineEntry[]>()
  const topics = entriesOf('topics', playbook.topics)
  playbook.topics.forEach(({ group }, at) => {
    const entry = topics[at]
    if (entry !== undefined) byGroup.set(group, [...(byGroup.get(group) ?? []), entry])
  })
  const others = ([...RULE_LISTS, 'checklist', 'controls'] as const).map((kind) => ({
    ...{ kind, title: null },
    entries: entriesOf(kind, playbook[kind]),
  }))
  return [
    ...[...byGroup].map(([title, entries]) => ({ kind: 'topics' as const, title, entries })),
    ...others.filter(({ entries }) => entries.length > 0),
  ]
}

/** The part at a place of a playbook's list; null where there is none. */
export function partAt(playbook: Playbook, kind: PartKind, at: number): Part | null {
  switch (kind) {
    case 'topics': {
      const topic = playbook.topics[at]
      return topic === undefined ? null : { kind, at, topic }
    }
    case 'checklist': {
      const entry = playbook.checklist[at]
      return entry === undefined ? null : { kind, at, entry }
    }
    case 'controls': {
      const control = playbook.controls[at]
      return control === undefined ? null : { kind, at, control }
    }
    default: {
      const rule = playbook[kind][at]
      return rule === undefined ? null : { kind, at, rule }
    }
  }
}

/**
 * The line of the outline that an address names; null where there is none.
 *
 * A field of the checklist may be called as a topic is: then `key` says which one was chosen, else the first is meant.
 */
export function entryOf(playbook: Playbook, id: string | null, key: string | null = null): OutlineEntry | null {
  const alike = outlineOf(playbook)
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.id === id)
  return alike.find((entry) => entry.key === key) ?? alike[0] ?? null
}

/** What a part is called. */
export function titleOf(part: Part): string {
  switch (part.kind) {
    case 'topics':
      return part.topic.title
    case 'checklist':
      return part.entry.title
    case 'controls':
      return part.control.title
    case 'redFlags':
    case 'conflicts':
    case 'implementation':
    case 'notes':
      return part.rule.title
  }
}

/** The titles that a path such as `topic-id.field-id` names; the ids themselves where there are none. */
export function titlesOf(
  playbook: Playbook,
  path: string,
): { readonly topicId: string; readonly topic: string; readonly field: string } {
  const [topicId = '', fieldId = ''] = path.split('.')
  const topic = playbook.topics.find(({ id }) => id === topicId)
  const field = topic?.fields.find(({ id }) => id === fieldId)
  return { topicId, topic: topic?.title ?? topicId, field: field?.title ?? fieldId }
}
