import { type Change, type Compared, isChanged, isUnmarked } from '../model/compared.ts'
import { headedAncestor } from '../model/outline.ts'
import type { FoldCounts, FoldRow } from './row.ts'

/** What is folded, counted under every reason that holds. */
function countFolded(folded: readonly Change[]): FoldCounts {
  const counts = { renumbered: 0, renamed: 0, references: 0, typography: 0, unmarked: 0, filtered: 0 }
  for (const change of folded) {
    if (!change.noiseOnly) {
      if (isChanged(change)) counts.filtered += 1
      continue
    }
    if (change.renumbered) counts.renumbered += 1
    if (change.noise.includes('rename')) counts.renamed += 1
    if (change.noise.includes('references')) counts.references += 1
    if (change.noise.includes('typography')) counts.typography += 1
    if (isUnmarked(change)) counts.unmarked += 1
  }
  return counts
}

interface Folded {
  readonly holds: FoldRow['holds']
  readonly changes: readonly number[]
  readonly isOpen: boolean
  /** The change that follows, which may stand in a section that begins here. */
  readonly next?: Change | undefined
}

/** The key of a fold, by the position of its first change. */
export const foldKey = (holds: FoldRow['holds'], changes: readonly number[]): string =>
  holds === 'run' ? `f${changes[0]}` : `f ${holds}`

export function makeFold(compared: Compared, { holds, changes, isOpen, next }: Folded): FoldRow {
  const all = compared.comparison.changes
  const inside = new Set(next === undefined ? [] : changes)
  return {
    kind: 'fold',
    key: foldKey(holds, changes),
    holds,
    changes,
    isOpen,
    counts: countFolded(changes.flatMap((at) => all[at] ?? [])),
    section: next === undefined ? null : headedAncestor(compared, next, (position) => inside.has(position)),
  }
}
