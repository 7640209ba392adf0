import type { Depth, Topic } from '#shared/model/playbook/playbook.ts'
import type { Quote, TopicReview } from '#shared/model/playbook/review.ts'
import type { Side } from '#shared/model/side.ts'
import { decidingQuotes } from '#shared/review/deciding-quotes.ts'
import { draftWording } from './draft-wording.ts'
import type { Item, Reviewed, ReviewedText } from './reviewed.ts'

/** A point as a finding starts it. */
export interface PointDraft {
  readonly title: string
  readonly topic: string | null
  /** The clause that speaks of it in the version that was reviewed, by its index; null where none does. */
  readonly clause: number | null
  readonly positions: Readonly<Record<Side, string>>
  /** What we would propose as the clause's text. */
  readonly wording: string
  /** How far we would go; the walk-away is nobody's to suggest. */
  readonly ideal: string
  readonly acceptable: string
}

interface Finding {
  readonly title: string
  readonly topics: readonly Topic[]
  readonly quotes: readonly Quote[]
}

/** The sentences that a topic's verdict rests on, without others that are about it where there are such. */
function decisive(found: TopicReview): readonly Quote[] {
  const all = decidingQuotes(found)
  return all.slice(0, found.vague.length + found.values.length || all.length)
}

function findingOf({ topicById }: Reviewed, item: Item): Finding {
  switch (item.kind) {
    case 'topic':
    case 'entry': {
      const { topic, found } = item
      return { title: topic.title, topics: [topic], quotes: decisive(found) }
    }
    case 'rule': {
      const topics = item.rule.topics.flatMap((id) => topicById.get(id)?.topic ?? [])
      return { title: item.rule.title, topics, quotes: item.found.evidence }
    }
    case 'control': {
      const { control, found } = item
      const topic = topicById.get(control.topic)?.topic
      return {
        title: control.title,
        topics: topic === undefined ? [] : [topic],
        quotes: [...found.client, ...found.vendor],
      }
    }
  }
}

const lines = (texts: readonly string[]): string => [...new Set(texts)].join('\n')

/**
 * A finding as a point: what we want by the playbook, and how far we would go.
 *
 * The other side's position is what the text says, where the other side sent it. We are whoever is ours in the contract,
 * whichever side's eyes the review is read with.
 */
export function draftPoint(reviewed: Reviewed, item: Item, { clauses, version }: ReviewedText, ours: Side): PointDraft {
  const { title, topics, quotes } = findingOf(reviewed, item)
  const { depth, provider } = reviewed.got.settings
  const [first] = quotes
  const said = version.side === ours ? '' : lines(quotes.map(({ quote }) => quote))
  const wanted = lines(topics.map(({ positions }) => positions[ours].preferred.text))
  return {
    title,
    topic: topics[0]?.id ?? null,
    clause: first === undefined || clauses[first.clause] === undefined ? null : first.clause,
    positions: ours === 'vendor' ? { vendor: wanted, buyer: said } : { vendor: said, buyer: wanted },
    wording: wordingOf(topics, { side: ours, depth, provider }),
    ideal: wanted,
    acceptable: lines(topics.map(({ positions }) => positions[ours].fallback.text)),
  }
}

const wordingOf = (
  topics: readonly Topic[],
  as: { readonly side: Side; readonly depth: Depth; readonly provider: Side },
): string => lines(topics.map((topic) => draftWording(topic, as)))
