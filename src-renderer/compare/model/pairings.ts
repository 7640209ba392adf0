import type { Change, Compared } from './compared.ts'

export type Pairing = Compared['pairings'][number]

/** What the user said of a change's clauses: that two are the same one, or that they are not. */
export const pairingsOf = ({ pairings }: Compared, change: Change): readonly Pairing[] =>
  pairings.filter(({ old, new: now, same }) => {
    const [inOld, inNew] = [change.old.includes(old), change.new.includes(now)]
    return same ? inOld && inNew : inOld !== inNew
  })

/** The positions of the changes whose clauses the user paired or parted. */
export function correctedChanges(compared: Compared): ReadonlySet<number> {
  const corrected = new Set<number>()
  if (compared.pairings.length === 0) return corrected
  for (const [at, change] of compared.comparison.changes.entries()) {
    if (pairingsOf(compared, change).length > 0) corrected.add(at)
  }
  return corrected
}
