import type { Correction } from '../model/pairing.ts'

/**
 * The corrections that hold, in their order: the latest word on a clause wins.
 *
 * A clause is the same as one clause at most, so that a later pair takes both its clauses out of earlier ones.
 */
export function settleCorrections<T extends Correction>(corrections: readonly T[]): readonly T[] {
  const said = new Set<string>()
  const [takenOld, takenNew] = [new Set<number>(), new Set<number>()]
  const holding: T[] = []
  for (const correction of corrections.toReversed()) {
    const { old, new: now, same } = correction
    const key = `${old} ${now}`
    if (said.has(key)) continue
    said.add(key)
    if (same && (takenOld.has(old) || takenNew.has(now))) continue
    if (same) {
      takenOld.add(old)
      takenNew.add(now)
    }
    holding.push(correction)
  }
  return holding.reverse()
}
