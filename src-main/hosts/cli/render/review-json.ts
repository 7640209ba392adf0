import type { Output } from '#shared/api/contract.ts'
import type { Owner } from '#shared/model/playbook/contract-settings.ts'
import type { Depth } from '#shared/model/playbook/playbook.ts'
import type { Side } from '#shared/model/side.ts'
import { isGap } from '#shared/review/controls/control-owners.ts'

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
  return {
    ...{ playbook: playbook.id, side, depth, isCovered: review.isCovered },
    topics: review.topics,
    redFlags: review.redFlags.map(({ id, holds, evidence, reasons }) => {
      const message = holds ? playbook.redFlags.find((rule) => rule.id === id)?.message : undefined
      return { id, fired: holds, evidence, message: message ?? null, reasons }
    }),
    checklist: playbook.checklist.map(({ id, fields }) => {
      const value = fields.map(readValue).find((found) => found !== undefined)
      return { id, value: value?.value ?? null, quote: value?.quote ?? null }
    }),
    controls: review.controls.map(({ id, client, vendor, owners }) => ({
      ...{ id, client, vendor, owners },
      gap: gapOf(isNamed(owners.client), isNamed(owners.vendor)),
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

const isNamed = (owner: Owner | null): boolean => !isGap({ owner, isByUser: false })

/** Which half of a shared control has no one owner by name; null when each has exactly one. */
function gapOf(client: boolean, vendor: boolean): 'both' | 'client' | 'vendor' | null {
  if (client && vendor) return null
  if (!client && !vendor) return 'both'
  return client ? 'vendor' : 'client'
}
