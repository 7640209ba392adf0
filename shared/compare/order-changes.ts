import type { ClauseChange } from '../model/comparison.ts'

/** Changes in the order of the new text, each removed clause where it stood: after the nearest one that kept its place. */
export function orderChanges(
  present: readonly ClauseChange[],
  removed: readonly ClauseChange[],
  oldCount: number,
): readonly ClauseChange[] {
  const anchors: (ClauseChange | null)[] = Array.from({ length: oldCount }, () => null)
  for (const change of present) {
    if (!change.moved) for (const inOld of change.old) anchors[inOld] = change
  }
  const following = new Map<ClauseChange | null, ClauseChange[]>()
  const byOld = new Map(removed.map((change) => [change.old[0] ?? 0, change]))
  let last: ClauseChange | null = null
  for (let inOld = 0; inOld < oldCount; inOld += 1) {
    last = anchors[inOld] ?? last
    const change = byOld.get(inOld)
    if (change === undefined) continue
    const known = following.get(last)
    if (known === undefined) following.set(last, [change])
    else known.push(change)
  }
  return [...(following.get(null) ?? []), ...present.flatMap((change) => [change, ...(following.get(change) ?? [])])]
}
