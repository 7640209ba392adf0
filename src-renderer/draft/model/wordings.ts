import { draftWording } from '#renderer/review/model/draft-wording.ts'
import type { Reviewed, ReviewedTopic } from '#renderer/review/model/reviewed.ts'
import { paragraphsOf } from '#shared/draft/fill-wording.ts'
import type { DraftWords } from '#shared/model/negotiation/our-draft.ts'

/** The playbook's wording for a topic. */
export interface Wording {
  readonly topic: string
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** The playbook's wording for a topic as a clause's words. */
export const wordingOf = ({ got }: Reviewed, { topic }: Pick<ReviewedTopic, 'topic'>): Wording => ({
  topic: topic.id,
  title: topic.title,
  paragraphs: paragraphsOf(draftWording(topic, got.settings)).map(({ text }) => text),
})

/** The wordings for the topics that the review found in a clause of the base. */
export function wordingsFor(reviewed: Reviewed | null, clause: number | null): readonly Wording[] {
  if (reviewed === null || clause === null) return []
  const found = reviewed.topics.filter(({ found: { evidence, values, vague } }) =>
    [...evidence, ...values, ...vague].some((quote) => quote.clause === clause),
  )
  return found.map((one) => wordingOf(reviewed, one))
}

/** Wording as a clause of its own: under its title where its neighbours have headings. */
export const asClause = ({ title, paragraphs }: Wording, isHeaded: boolean): DraftWords => ({
  heading: isHeaded ? title : null,
  paragraphs,
})
