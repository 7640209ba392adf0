import { clauseText } from '#shared/model/version-text.ts'
import type { Change, Clause, Compared, Which } from './compared.ts'

const wordsOf = (clause: Clause): ReadonlySet<string> =>
  new Set(
    clauseText(clause)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  )

/** How much of their words two clauses share, 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const size = one.size + other.size
  const shared = [...one].filter((word) => other.has(word)).length
  return size === 0 ? 0 : (2 * shared) / size
}

/** A clause of the other text that could be the same one. */
interface Candidate {
  readonly index: number
  readonly likeness: number
}

/** Every clause of the other text, the one with the most words in common first. */
export function rankCandidates(compared: Compared, which: Which, index: number): readonly Candidate[] {
  const clause = compared[which].clauses[index]
  if (clause === undefined) return []
  const own = wordsOf(clause)
  return compared[which === 'new' ? 'old' : 'new'].clauses
    .map((other, at) => ({ index: at, likeness: likeness(own, wordsOf(other)) }))
    .sort((a, b) => b.likeness - a.likeness || a.index - b.index)
}

/** The clause of a change that another is said to be the same as: in the newer text where there is one. */
export function pairedSide(change: Change): { readonly which: Which; readonly index: number } | null {
  const [inNew, inOld] = [change.new[0], change.old[0]]
  if (inNew !== undefined) return { which: 'new', index: inNew }
  return inOld === undefined ? null : { which: 'old', index: inOld }
}
