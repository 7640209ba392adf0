import type { Input } from '#shared/api/contract.ts'
import type { Depth, Playbook } from '#shared/model/playbook/playbook.ts'
import type { Side } from '#shared/model/side.ts'

/** What was chosen and typed so far. */
export interface DraftChoices {
  readonly side: Side
  readonly depth: Depth
  readonly provider: Side
  readonly title: string
  readonly vendor: string
  readonly buyer: string
  readonly date: string
  readonly currency: string
  readonly services: string
  readonly topics: ReadonlySet<string>
  /** As typed, by `topic-id.field-id`; nothing typed stands for the usual value. */
  readonly values: Readonly<Record<string, string>>
  /** Own wording instead of the playbook's, by topic. */
  readonly wording: Readonly<Record<string, string>>
}

/** What stands for names that are not typed yet, in the preview alone. */
export interface Placeholders {
  readonly title: string
  readonly vendor: string
  readonly buyer: string
}

const typed = (texts: Readonly<Record<string, string>>, isOf: (key: string) => boolean) =>
  Object.fromEntries(Object.entries(texts).filter(([key, text]) => text.trim() !== '' && isOf(key)))

/** What is asked of the core: chosen topics, and of what was typed only what belongs to them. */
export function draftInput(
  playbook: Playbook,
  choices: DraftChoices,
  placeholders: Placeholders,
): Input<'template.preview'> {
  const { side, depth, provider, topics, title, vendor, buyer, date, services } = choices
  const chosen = playbook.topics.filter(({ id }) => topics.has(id)).map(({ id }) => id)
  const isChosen = (key: string): boolean => chosen.includes(key.split('.')[0] ?? '')
  return {
    ...{ playbook: playbook.id, side, depth, provider },
    title: title.trim() || placeholders.title,
    vendor: vendor.trim() || placeholders.vendor,
    buyer: buyer.trim() || placeholders.buyer,
    date: date === '' ? null : date,
    services: services.trim() === '' ? null : services,
    topics: chosen,
    values: typed(choices.values, isChosen),
    wording: typed(choices.wording, isChosen),
  }
}
