import type { Depth, Playbook, PlaybookTemplate, TemplateClause, Topic } from '../model/playbook/playbook.ts'
import type { Side } from '../model/side.ts'
import type { Draft, DraftClause } from './draft.ts'
import { fillWording, paragraphsOf } from './fill-wording.ts'
import { roleNames } from './role-names.ts'

export interface DraftChoices {
  /** Who drafts it: whose wording is taken. */
  readonly side: Side
  readonly depth: Depth
  /** Whose model it is. */
  readonly provider: Side
  readonly title: string
  readonly vendor: string
  readonly buyer: string
  /** `YYYY-MM-DD`; null leaves a place to fill in. */
  readonly date: string | null
  readonly services: string | null
  /** Ids of topics; the playbook's order is kept. */
  readonly topics: readonly string[]
  /** By `topic-id.field-id`. */
  readonly values: Readonly<Record<string, string>>
  /** Wording of the user's own, by topic. */
  readonly wording: Readonly<Record<string, string>>
}

/** The frame of a playbook that has none of its own. */
const PLAIN_FRAME: PlaybookTemplate = {
  intro: 'This agreement is made on {date} between {vendor} (the “Vendor”) and {client} (the “Client”).',
  schedule: 'Schedule 1: Further terms',
  opening: [],
  closing: [],
}

/** Assembles a contract from a playbook's model wording: pure, and the same choices give the same draft. */
export function assembleDraft(playbook: Playbook, choices: DraftChoices): Draft {
  const frame = playbook.template ?? PLAIN_FRAME
  const names = new Map([
    ['vendor', choices.vendor],
    ['client', choices.buyer],
    ['title', choices.title],
    ['date', choices.date ?? '[date]'],
    ['services', choices.services ?? '[what is delivered, by when]'],
    ...roleNames(choices.provider),
  ])
  const values = new Map(Object.entries(choices.values))
  const blanks: string[] = []
  const clauseOf = (topic: Topic): DraftClause => {
    const own = Object.hasOwn(choices.wording, topic.id) ? choices.wording[topic.id] : undefined
    const filled = fillWording(own ?? topic.wording[choices.side][choices.depth], topic, values, names)
    blanks.push(...filled.blanks)
    return { heading: topic.title, paragraphs: paragraphsOf(filled.text), topic: topic.id }
  }
  const framed = ({ heading, text }: TemplateClause): DraftClause => ({
    heading,
    paragraphs: paragraphsOf(fillWording(text, { id: 'frame', fields: [] }, values, names).text),
    topic: null,
  })
  const chosen = new Set(choices.topics)
  const [agreement, schedule] = (['agreement', 'schedule'] as const).map((place) =>
    playbook.topics.filter((topic) => chosen.has(topic.id) && (topic.place ?? 'agreement') === place).map(clauseOf),
  )
  return {
    title: choices.title,
    intro: frame.intro.split('\n').map((line) => fillWording(line, { id: 'frame', fields: [] }, values, names).text),
    agreement: [...frame.opening.map(framed), ...(agreement ?? []), ...frame.closing.map(framed)],
    scheduleTitle: frame.schedule,
    schedule: schedule ?? [],
    parties: { vendor: choices.vendor, buyer: choices.buyer },
    blanks: [...new Set(blanks)],
  }
}
