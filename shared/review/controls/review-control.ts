import type { Half, Owner } from '../../model/playbook/contract-settings.ts'
import type { SharedControl } from '../../model/playbook/playbook.ts'
import type { ControlReview, Quote } from '../../model/playbook/review.ts'

/** Finds the sentences in which any of some patterns is found. */
type FindAny = (patterns: readonly string[]) => readonly Quote[]

interface ReviewedHalf {
  readonly owner: Owner | null
  readonly quotes: readonly Quote[]
}

function reviewHalf({ clientNamed, vendorNamed, otherwise }: SharedControl, half: Half, find: FindAny): ReviewedHalf {
  const { other, nobody } = otherwise?.[half] ?? { other: [], nobody: [] }
  const [clientFinds, vendorFinds] = half === 'client' ? [clientNamed, other] : [other, vendorNamed]
  const [client, vendor] = [find(clientFinds), find(vendorFinds)]
  if (client.length > 0 && vendor.length > 0) return { owner: 'both', quotes: find([...clientFinds, ...vendorFinds]) }
  if (client.length > 0) return { owner: 'client', quotes: client }
  if (vendor.length > 0) return { owner: 'vendor', quotes: vendor }
  const quotes = find(nobody)
  return { owner: quotes.length > 0 ? 'nobody' : null, quotes }
}

/** Who holds each half of a shared control, by the words of a text. */
export function reviewControl(control: SharedControl, find: FindAny): ControlReview {
  const [client, vendor] = [reviewHalf(control, 'client', find), reviewHalf(control, 'vendor', find)]
  return {
    id: control.id,
    client: client.quotes,
    vendor: vendor.quotes,
    owners: { client: client.owner, vendor: vendor.owner },
  }
}
