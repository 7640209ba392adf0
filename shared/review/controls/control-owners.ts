import type { Assignment, Half, Owner } from '../../model/playbook/contract-settings.ts'
import type { ControlReview } from '../../model/playbook/review.ts'

/** Who holds one half of a shared control; null: neither the text nor the user says it. */
export interface HeldHalf {
  readonly owner: Owner | null
  readonly isByUser: boolean
}

/** What is wrong with how a half is held: it needs exactly one owner. */
export const isGap = ({ owner }: HeldHalf): boolean => owner !== 'client' && owner !== 'vendor'

/** Who holds a half: by the user's word, else by the text. */
export function heldHalf(control: ControlReview, half: Half, assignments: readonly Assignment[]): HeldHalf {
  const assigned = assignments.find((one) => one.control === control.id && one.half === half)
  if (assigned !== undefined) return { owner: assigned.owner, isByUser: true }
  return { owner: control.owners[half], isByUser: false }
}
