import type { ChecklistEntry, Playbook, Rule, SharedControl, Topic } from '#shared/model/playbook/playbook.ts'
import { idFrom } from './ids.ts'
import type { PartKind } from './parts.ts'

const derived = (text: string) => ({ text, basis: 'derived' as const })

const ids = (parts: readonly { readonly id: string }[]): readonly string[] => parts.map(({ id }) => id)

/** Ids of topics and rules are apart from one another. */
const takenIds = ({ topics, redFlags, conflicts, implementation, notes }: Playbook): readonly string[] =>
  ids([...topics, ...redFlags, ...conflicts, ...implementation, ...notes])

/** A topic to begin with: all of it is derived, and what must be written is empty. */
export function newTopic(playbook: Playbook, title: string, group: string): Topic {
  const positions = { preferred: derived(''), fallback: derived('') }
  const wording = { smb: '', enterprise: '' }
  return {
    id: idFrom(title, takenIds(playbook)),
    title,
    group,
    question: '',
    sources: [],
    signals: [{ find: '' }],
    fields: [],
    vague: [],
    positions: { vendor: positions, buyer: positions },
    wording: { vendor: wording, buyer: wording },
    links: [],
  }
}

/** A rule to begin with: it holds while the first topic is missing. */
const newRule = (playbook: Playbook, title: string, topic: string): Rule => ({
  id: idFrom(title, takenIds(playbook)),
  title,
  when: { topic, is: ['missing'] },
  message: '',
  topics: [topic],
  basis: 'derived',
})

const newEntry = (playbook: Playbook, title: string, { id, group, fields }: Topic): ChecklistEntry => ({
  id: idFrom(title, ids(playbook.checklist)),
  title,
  group,
  fields: fields.slice(0, 1).map((field) => `${id}.${field.id}`),
})

const newControl = (playbook: Playbook, title: string, topic: string): SharedControl => ({
  id: idFrom(title, ids(playbook.controls)),
  title,
  client: derived(''),
  vendor: derived(''),
  gap: '',
  topic,
  clientNamed: [],
  vendorNamed: [],
})

/** The playbook with one more part of a kind, and the part's id; null without a topic that it could be about. */
export function withNewPart(
  playbook: Playbook,
  kind: Exclude<PartKind, 'topics'>,
  title: string,
): { readonly playbook: Playbook; readonly id: string } | null {
  const [topic] = playbook.topics
  if (topic === undefined) return null
  if (kind === 'checklist') {
    const entry = newEntry(playbook, title, topic)
    return { playbook: { ...playbook, checklist: [...playbook.checklist, entry] }, id: entry.id }
  }
  if (kind === 'controls') {
    const control = newControl(playbook, title, topic.id)
    return { playbook: { ...playbook, controls: [...playbook.controls, control] }, id: control.id }
  }
  const rule = newRule(playbook, title, topic.id)
  return { playbook: { ...playbook, [kind]: [...playbook[kind], rule] }, id: rule.id }
}
