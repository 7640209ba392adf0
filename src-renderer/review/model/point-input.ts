import { typedOrNull } from '#renderer/shell/use-form.ts'
import type { Input } from '#shared/api/contract.ts'
import type { PointDraft } from './draft-point.ts'
import type { ReviewedText } from './reviewed.ts'

/** A drafted point as it is raised. What a side says is dated by the version that was reviewed. */
export function pointInput({ contract, version, lineages }: ReviewedText, draft: PointDraft): Input<'point.add'> {
  const { title, topic, clause, positions, wording, ideal, acceptable } = draft
  const [low, high] = [typedOrNull(acceptable), typedOrNull(ideal)]
  return {
    ...{ contract, title, topic },
    clause: null,
    lineage: clause === null ? null : (lineages[clause] ?? null),
    vendor: typedOrNull(positions.vendor),
    buyer: typedOrNull(positions.buyer),
    vendorVersion: version.number,
    buyerVersion: version.number,
    wording: typedOrNull(wording),
    ladder: low === null && high === null ? null : { ideal: high, acceptable: low, walkAway: null },
  }
}
