import { placesOf } from '#renderer/playbooks/model/wording-pieces.ts'
import type { Depth, Field, Playbook, Topic } from '#shared/model/playbook/playbook.ts'
import type { Side } from '#shared/model/side.ts'

export interface TopicGroup {
  readonly title: string
  readonly topics: readonly Topic[]
}

/** The topics of a playbook by group, in the order in which the groups come first. */
export function groupsOf({ topics }: Pick<Playbook, 'topics'>): readonly TopicGroup[] {
  const groups = new Map<string, readonly Topic[]>()
  for (const topic of topics) groups.set(topic.group, [...(groups.get(topic.group) ?? []), topic])
  return [...groups].map(([title, of]) => ({ title, topics: of }))
}

/** A value's key in a draft. */
export const valueKey = (topic: string, field: string): string => `${topic}.${field}`

/** The values that a topic's wording has places for; nothing else of the topic gets into the draft. */
export function askedFields(topic: Topic, side: Side, depth: Depth, own: string | undefined): readonly Field[] {
  const places = placesOf(own ?? topic.wording[side][depth])
  return places.flatMap((place) => topic.fields.find(({ id }) => id === place) ?? [])
}

/** The topics that a chosen one belongs together with and that were left out. */
export function leftOutLinks(topic: Topic, topics: readonly Topic[], chosen: ReadonlySet<string>): readonly Topic[] {
  return topics.filter(({ id }) => topic.links.includes(id) && !chosen.has(id))
}
