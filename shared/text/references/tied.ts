import { type Clause, clauseText, type Reference } from '../../model/version-text.ts'

/** A reference whose format says which clause is meant. */
export interface TiedReference extends Reference {
  readonly target: number
}

/** A reference and where it stands in its clause's heading and text. */
export interface PlacedReference {
  readonly reference: Reference
  readonly start: number
  readonly end: number
}

/** Where a part stands as words of its own: "9" is not meant by the 9 of "19" or "9.1". */
function findWhole(text: string, part: string, from: number): number {
  for (let at = part === '' ? -1 : text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) {
    const after = text.slice(at + part.length, at + part.length + 2)
    if (!/[\p{L}\p{N}.]/u.test(text[at - 1] ?? ' ') && !/^(?:[\p{L}\p{N}]|\.\p{N})/u.test(after)) return at
  }
  return -1
}

/** Puts references at their places in the clause's text, one after the other; what is not found there is left out. */
export function placeReferences(text: string, references: readonly Reference[]): PlacedReference[] {
  const placed: PlacedReference[] = []
  let from = 0
  for (const reference of references) {
    const start = findWhole(text, reference.text, from)
    if (start < 0) continue
    from = start + reference.text.length
    placed.push({ reference, start, end: from })
  }
  return placed
}

function mergeIn(text: string, mentions: readonly Reference[], tied: readonly TiedReference[]): readonly Reference[] {
  const all = placeReferences(text, mentions)
  for (const { reference, start, end } of placeReferences(text, tied)) {
    const at = all.findIndex((mention) => mention.start < end && start < mention.end)
    const mention = all[at]
    if (mention === undefined) all.push({ reference, start, end })
    else if (mention.reference.target === null)
      all[at] = { ...mention, reference: { ...mention.reference, target: reference.target } }
  }
  return all.toSorted((a, b) => a.start - b.start).map(({ reference }) => reference)
}

/**
 * Adds the references that a format ties itself to those that the words make.
 *
 * Where words name a clause of the document they count, since the parties read words; where they name none, or are a
 * heading ("as set out in Confidentiality"), the format says which clause is meant. Entries of a table of contents and
 * words that only point to their own clause are no references.
 */
export function addTiedReferences(
  clauses: readonly Clause[],
  mentions: readonly Reference[],
  tied: readonly TiedReference[],
): readonly Reference[] {
  const useful = tied.filter(
    ({ clause, target, text }) =>
      clause !== target && /[\p{L}\p{N}]/u.test(text) && clauseText(clauses[clause] ?? NOWHERE).trim() !== text.trim(),
  )
  if (useful.length === 0) return mentions
  const tiedByClause = Map.groupBy(useful, ({ clause }) => clause)
  const mentionsByClause = Map.groupBy(mentions, ({ clause }) => clause)
  return clauses.flatMap((clause, at) => {
    const own = mentionsByClause.get(at) ?? []
    const added = tiedByClause.get(at)
    return added === undefined ? own : mergeIn(clauseText(clause), own, added)
  })
}

const NOWHERE = { heading: null, text: '' }
