import type { Playbook } from '#shared/model/playbook/playbook.ts'

export type Counted =
  | 'topics'
  | 'fields'
  | 'redFlags'
  | 'conflicts'
  | 'implementation'
  | 'notes'
  | 'checklist'
  | 'controls'

/** How many of each a playbook has; kinds that it has none of are left out. */
export function countParts(playbook: Playbook): readonly (readonly [Counted, number])[] {
  const fields = playbook.topics.reduce((sum, topic) => sum + topic.fields.length, 0)
  const counts = [
    ['topics', playbook.topics.length],
    ['fields', fields],
    ['redFlags', playbook.redFlags.length],
    ['conflicts', playbook.conflicts.length],
    ['implementation', playbook.implementation.length],
    ['notes', playbook.notes.length],
    ['checklist', playbook.checklist.length],
    ['controls', playbook.controls.length],
  ] as const
  return counts.filter(([, count]) => count > 0)
}
