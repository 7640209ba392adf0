import type { Output } from '#shared/api/contract.ts'
import type { Depth } from '#shared/model/playbook/playbook.ts'
import type { Side } from '#shared/model/side.ts'

export type Reviewed = Output<'document.review'>

/** The JSON of `review`, whose shape is fixed: scripts rely on it. */
export function reviewJson(
  { playbook, review }: Reviewed,
  side: Side,
  depth: Depth,
): Readonly<Record<string, unknown>> {
  const readValue = (path: string) => {
    const [topic, field] = path.split('.')
    return review.topics.find(({ id }) => id === topic)?.values.find((value) => value.field === field)
  }
  const fired = (rules: Reviewed['review']['redFlags']) =>
    rules.map(({ id, holds, evidence }) => ({ id, fired: holds, evidence }))
  return {
    ...{ playbook: playbook.id, side, depth, isCovered: review.isCovered },
    topics: review.topics,
    redFlags: fired(review.redFlags),
    checklist: playbook.checklist.map(({ id, fields }) => {
      const value = fields.map(readValue).find((found) => found !== undefined)
      return { id, value: value?.value ?? null, quote: value?.quote ?? null }
    }),
    controls: review.controls.map(({ id, client, vendor }) => ({
      ...{ id, client, vendor },
      gap: gapOf(client.length > 0, vendor.length > 0),
    })),
    implementation: review.implementation.map(({ id, holds, evidence }) => ({ id, met: holds, evidence })),
    conflicts: review.conflicts
      .filter(({ holds }) => holds)
      .map(({ id }) => {
        const rule = playbook.conflicts.find((conflict) => conflict.id === id)
        return { id, topics: rule?.topics ?? [], message: rule?.message ?? '' }
      }),
    notes: review.notes
      .filter(({ holds }) => holds)
      .map(({ id }) => ({ id, message: playbook.notes.find((note) => note.id === id)?.message ?? '' })),
  }
}

/** Which half of a shared control nobody is named for; null when both are. */
function gapOf(client: boolean, vendor: boolean): 'both' | 'client' | 'vendor' | null {
  if (client && vendor) return null
  if (!client && !vendor) return 'both'
  return client ? 'vendor' : 'client'
}
