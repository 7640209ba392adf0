/** How many lines are compared each with each; longer texts are paired in order. */
const MOST_COMPARED = 400

/**
 * For each line of a new text the index of the old line that it continues, or null for a line that was put in.
 *
 * Equal lines stay what they are; between them the others are paired in order, as far as they go.
 */
export function alignLines(older: readonly string[], newer: readonly string[]): readonly (number | null)[] {
  const aligned: (number | null)[] = newer.map(() => null)
  let start = 0
  while (start < older.length && start < newer.length && older[start] === newer[start]) aligned[start] = start++
  let [oldEnd, newEnd] = [older.length, newer.length]
  while (oldEnd > start && newEnd > start && older[oldEnd - 1] === newer[newEnd - 1]) aligned[--newEnd] = --oldEnd
  let [oldAt, newAt] = [start, start]
  for (const [oldNext, newNext] of [
    ...commonLines(older, newer, [start, oldEnd], [start, newEnd]),
    [oldEnd, newEnd] as const,
  ]) {
    for (; oldAt < oldNext && newAt < newNext; oldAt++, newAt++) aligned[newAt] = oldAt
    if (newNext < newEnd) aligned[newNext] = oldNext
    ;[oldAt, newAt] = [oldNext + 1, newNext + 1]
  }
  return aligned
}

type Span = readonly [number, number]

/** The longest common lines of two spans, as pairs of indices in order. */
function commonLines(
  older: readonly string[],
  newer: readonly string[],
  [a, aEnd]: Span,
  [b, bEnd]: Span,
): readonly Span[] {
  const [rows, columns] = [aEnd - a, bEnd - b]
  if (rows === 0 || columns === 0 || rows > MOST_COMPARED || columns > MOST_COMPARED) return []
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1))
  const lengthAt = (row: number, column: number): number => lengths[row]?.[column] ?? 0
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const same = older[a + row] === newer[b + column]
      const length = same
        ? lengthAt(row + 1, column + 1) + 1
        : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1))
      lengths[row]?.fill(length, column, column + 1)
    }
  const pairs: Span[] = []
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (older[a + row] === newer[b + column]) pairs.push([a + row++, b + column++])
    else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row++
    else column++
  }
  return pairs
}
