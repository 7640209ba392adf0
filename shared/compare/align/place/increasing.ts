/**
 * The heaviest subset whose positions increase: indices into `positions`, ascending.
 *
 * Positions are distinct, whole and not negative. O(n log n) with a Fenwick tree of prefix maxima.
 */
export function heaviestIncreasing(positions: Int32Array, weights: Float64Array): readonly number[] {
  let top = 0
  for (const position of positions) top = Math.max(top, position)
  const best = new Int32Array(top + 2).fill(-1)
  const totals = new Float64Array(positions.length)
  const previous = new Int32Array(positions.length).fill(-1)
  const total = (index: number): number => (index < 0 ? 0 : (totals[index] ?? 0))
  let last = -1
  for (let index = 0; index < positions.length; index += 1) {
    const position = (positions[index] ?? 0) + 1
    let from = -1
    for (let node = position - 1; node > 0; node -= node & -node) {
      const candidate = best[node] ?? -1
      if (total(candidate) > total(from)) from = candidate
    }
    totals[index] = total(from) + (weights[index] ?? 1)
    previous[index] = from
    for (let node = position; node < best.length; node += node & -node) {
      if (total(index) > total(best[node] ?? -1)) best[node] = index
    }
    if (total(index) > total(last)) last = index
  }
  const chosen: number[] = []
  for (let index = last; index >= 0; index = previous[index] ?? -1) chosen.push(index)
  return chosen.reverse()
}
