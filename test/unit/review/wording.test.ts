import { describe, expect, it } from 'vitest'
import { findBuiltIn } from '#main/api/playbooks/built-in.ts'
import { assembleDraft } from '#shared/draft/assemble-draft.ts'
import type { DraftClause } from '#shared/draft/draft.ts'
import { DEPTHS, type Depth, type Playbook } from '#shared/model/playbook/playbook.ts'
import { SIDES, type Side } from '#shared/model/side.ts'
import { reviewText } from '../../fixtures/review/review-text.ts'

function aiServices(): Playbook {
  const found = findBuiltIn('ai-services')
  if (found === null) throw new Error('the playbook comes with the application')
  return found
}

const playbook = aiServices()

interface Drafted {
  readonly side: Side
  readonly depth: Depth
  readonly provider: Side
}

const ALL = SIDES.flatMap((side) =>
  DEPTHS.flatMap((depth) => SIDES.map((provider): Drafted => ({ side, depth, provider }))),
)

/** A contract of the model wording of these topics, with the values that are usual. */
function draft(topics: readonly string[], drafted: Drafted): string {
  const { agreement, schedule } = assembleDraft(playbook, {
    ...{ ...drafted, topics, title: 'Agreement', vendor: 'Ada Studio', buyer: 'Brook GmbH' },
    ...{ date: null, services: null, values: {}, wording: {} },
  })
  const written = ({ heading, paragraphs }: DraftClause, at: number): string =>
    [`## ${at + 1}. ${heading}`, ...paragraphs.map(({ text, isItem }) => (isItem ? `- ${text}` : text))].join('\n\n')
  return [...agreement, ...schedule].map(written).join('\n\n')
}

describe.each(ALL)('the model wording for the $side at $depth depth, the model being the $provider’s,', (drafted) => {
  it.each(playbook.topics.map(({ id }) => id))('settles %s by itself', (id) => {
    const judged = reviewText('ai-services', draft([id], drafted), drafted).topics.find((topic) => topic.id === id)
    expect(judged).toMatchObject({ verdict: 'explicit', missing: [], vague: [] })
  })

  it('settles every topic in one contract, and raises no red flag and no conflict', () => {
    const all = playbook.topics.map(({ id }) => id)
    const { topics, redFlags, conflicts } = reviewText('ai-services', draft(all, drafted), drafted)
    expect(topics.filter(({ verdict }) => verdict !== 'explicit').map(({ id }) => id)).toEqual([])
    expect([...redFlags, ...conflicts].filter(({ holds }) => holds).map(({ id }) => id)).toEqual([])
  })

  it('leaves no value blank', () => {
    const all = playbook.topics.map(({ id }) => id)
    expect(draft(all, drafted).match(/\[[^\]]+\]/g) ?? []).toEqual(['[what is delivered, by when]'])
  })
})
