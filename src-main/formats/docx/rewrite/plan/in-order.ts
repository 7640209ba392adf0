/** Indices of a longest part of some numbers that rises. The first of several equally long ones is not preferred. */
export function inOrder(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = []
  const before = new Int32Array(numbers.length).fill(-1)
  numbers.forEach((number, index) => {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before[index] = tails[low - 1] ?? -1
    tails[low] = index
  })
  const chosen = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) chosen.add(at)
  return chosen
}
