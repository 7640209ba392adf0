import { clauseText, type VersionText } from '../../model/version-text.ts'

/** Where a clause's text names another clause: offsets, the words, and which group of aligned clauses it means. */
export interface ReferencePlace {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Null when the clause meant has no counterpart in the other version. */
  readonly group: number | null
}

/** The references of each clause with their places in `clauseText`, ascending. */
export function placeReferences(
  version: VersionText,
  groupOf: (clause: number) => number | null,
): ReadonlyMap<number, readonly ReferencePlace[]> {
  const places = new Map<number, ReferencePlace[]>()
  for (const { clause, text, target } of version.references) {
    const owner = version.clauses[clause]
    if (owner === undefined || text === '') continue
    const known = places.get(clause) ?? []
    const start = findWhole(clauseText(owner), text, known.at(-1)?.end ?? 0)
    if (start < 0) continue
    known.push({ start, end: start + text.length, text, group: target === null ? null : groupOf(target) })
    places.set(clause, known)
  }
  return places
}

/** Where the words of a reference stand in a text: "9" is not meant by the 9 of "19" or "9.1". */
export function findWhole(text: string, part: string, from: number): number {
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text.slice(at + part.length, at + part.length + 2)
    if (!/[\p{L}\p{N}.]/u.test(before) && !/^(?:[\p{L}\p{N}]|\.\p{N})/u.test(after)) return at
  }
  return -1
}
