import type { Depth, Playbook, Topic } from '#shared/model/playbook/playbook.ts'
import type { Side } from '#shared/model/side.ts'

/** A topic of a playbook, whose wording is in the clause bank. */
export interface BankClause {
  /** Of all playbooks: their ids and the topic's. */
  readonly id: string
  readonly playbook: Pick<Playbook, 'id' | 'title'>
  readonly topic: Topic
}

/** The topics of all playbooks that have wording. */
export const clausesOf = (playbooks: readonly Playbook[]): readonly BankClause[] =>
  playbooks.flatMap((playbook) =>
    playbook.topics.map((topic) => ({ id: `${playbook.id}.${topic.id}`, playbook, topic })),
  )

export interface BankFilter {
  readonly query: string
  readonly side: Side
  readonly depth: Depth
  /** Null: all of them. */
  readonly playbook: string | null
}

const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** The clauses that have every word that is looked for, in their titles or in the wording that is shown. */
export function findClauses(clauses: readonly BankClause[], filter: BankFilter): readonly BankClause[] {
  const words = folded(filter.query)
    .split(/\s+/)
    .filter((word) => word !== '')
  return clauses.filter(({ playbook, topic }) => {
    if (filter.playbook !== null && playbook.id !== filter.playbook) return false
    const wording = topic.wording[filter.side][filter.depth]
    const text = folded(`${topic.id} ${topic.title} ${topic.group} ${playbook.title} ${wording}`)
    return words.every((word) => text.includes(word))
  })
}
