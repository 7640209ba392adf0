import { type Clause, clauseText } from '../../model/version-text.ts'

/** A clause and all its sub-clauses, as indices in their order. */
export function withSubClauses(clauses: readonly Pick<Clause, 'depth'>[], index: number): readonly number[] {
  const depth = clauses[index]?.depth
  if (depth === undefined) return []
  let end = index + 1
  for (let next = clauses[end]; next !== undefined && next.depth > depth; next = clauses[end]) end += 1
  return Array.from({ length: end - index }, (_, offset) => index + offset)
}

/**
 * The words of some clauses as they stand, one below the other: those of the first without its heading, of the others with
 * it. A clause that is nothing but its heading gives that.
 */
export function wordsOfClauses(
  clauses: readonly Pick<Clause, 'heading' | 'text'>[],
  indices: readonly number[],
): string {
  const words = indices.map((index, at) => {
    const clause = clauses[index]
    if (clause === undefined) return ''
    return at === 0 ? clause.text : clauseText(clause)
  })
  const whole = words.filter((text) => text !== '').join('\n')
  return whole === '' ? (clauses[indices[0] ?? -1]?.heading ?? '') : whole
}
