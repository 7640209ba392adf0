import type { Compared, Which } from './compared.ts'

/** The position of the change in which a clause of one text stands, null where there is none. */
export function changeOfClause({ comparison }: Compared, which: Which, clause: number): number | null {
  const at = comparison.changes.findIndex((change) => change[which].includes(clause))
  return at < 0 ? null : at
}

/** Where a change of one comparison is found in another of the same texts: by a clause that both have. */
export function sameChange(before: Compared, at: number, now: Compared): number | null {
  const change = before.comparison.changes[at]
  if (change === undefined) return null
  const [inNew, inOld] = [change.new[0], change.old[0]]
  if (inNew !== undefined) return changeOfClause(now, 'new', inNew)
  return inOld === undefined ? null : changeOfClause(now, 'old', inOld)
}
