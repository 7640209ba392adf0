import { fillWording } from '#shared/draft/fill-wording.ts'
import { roleNames } from '#shared/draft/role-names.ts'
import type { Depth, Playbook, Topic } from '#shared/model/playbook/playbook.ts'
import type { Side } from '#shared/model/side.ts'

/** The playbook's wording for a topic as a side would draft it, with the usual values; blanks stand in brackets. */
export function draftWording(
  topic: Topic,
  { side, depth, provider }: { readonly side: Side; readonly depth: Depth; readonly provider: Side },
): string {
  return fillWording(topic.wording[side][depth], topic, new Map(), new Map(roleNames(provider))).text
}

/** True where it matters for the playbook whose model it is. */
export function asksForProvider({ topics, redFlags, conflicts, implementation, notes }: Playbook): boolean {
  const inWording = topics.some(({ wording: { vendor, buyer } }) =>
    [vendor, buyer].some((of) => [of.smb, of.enterprise].some((words) => /\{(?:provider|customer)\}/.test(words))),
  )
  const rules = [...redFlags, ...conflicts, ...implementation, ...notes]
  return inWording || rules.some(({ when }) => JSON.stringify(when).includes('"provider":'))
}
