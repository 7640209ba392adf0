/** The words of a text: letters and digits of any script, in lower case, typography folded. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .replaceAll('\u00ad', '')
    .replaceAll('\u2011', '-')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** How much two texts have in common: twice the words found in both, counted as often as they stand in each, by all words. */
export function shareOf(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1
  const counts = new Map<string, number>()
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1)
  let both = 0
  for (const word of b) {
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    counts.set(word, left - 1)
    both += 1
  }
  return (2 * both) / (a.length + b.length)
}
