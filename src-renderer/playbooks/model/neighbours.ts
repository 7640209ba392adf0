import type { Topic } from '#shared/model/playbook/playbook.ts'

/** The place of the topic of the same group that comes next, or before; null at the group's end. */
export function neighbourOf(topics: readonly Pick<Topic, 'group'>[], at: number, by: 1 | -1): number | null {
  const group = topics[at]?.group
  for (let index = at + by; index >= 0 && index < topics.length; index += by) {
    if (topics[index]?.group === group) return index
  }
  return null
}
