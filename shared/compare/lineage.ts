import type { ClauseChange } from '../model/comparison.ts'
import type { LineageId } from '../model/ids.ts'

/**
 * Which lineage each clause of the newer text continues, null where a new one begins.
 *
 * A kept clause continues its lineage; the first part of a split and the whole of a merger continue that of the first
 * clause they come from, so that a point pinned there stays on the words it is about.
 */
export function continueLineages(
  changes: readonly ClauseChange[],
  older: readonly LineageId[],
  newerCount: number,
): readonly (LineageId | null)[] {
  const lineages: (LineageId | null)[] = Array.from({ length: newerCount }, () => null)
  for (const change of changes) {
    const [from] = change.old
    const [to] = change.new
    if (from !== undefined && to !== undefined) lineages[to] = older[from] ?? null
  }
  return lineages
}
