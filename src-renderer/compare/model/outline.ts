import { nameClauses } from '#shared/text/clause-names.ts'
import type { Change, Clause, Compared, Which } from './compared.ts'

/** What is read off a comparison once: the names of clauses, and which change each clause stands in. */
export interface Outline {
  readonly names: Readonly<Record<Which, readonly (string | null)[]>>
  /** The position of the change of each clause. */
  readonly changeOf: Readonly<Record<Which, readonly number[]>>
}

const known = new WeakMap<Compared, Outline>()

/** The outline of a comparison, made once. */
function outlineOf(compared: Compared): Outline {
  const found = known.get(compared)
  if (found !== undefined) return found
  const changeOf: Record<Which, number[]> = { old: [], new: [] }
  for (const [position, change] of compared.comparison.changes.entries()) {
    for (const index of change.old) changeOf.old[index] = position
    for (const index of change.new) changeOf.new[index] = position
  }
  const names = { old: nameClauses(compared.old.clauses), new: nameClauses(compared.new.clauses) }
  const outline = { names, changeOf }
  known.set(compared, outline)
  return outline
}

/** A clause's heading, null where it has none. */
const headingOf = (clause: Clause | undefined): string | null =>
  clause?.heading === undefined || clause.heading === '' ? null : clause.heading

/** The names of a change's clauses in one text: none for a clause without a number. */
export const namesOf = (compared: Compared, change: Change, which: Which): readonly (string | null)[] =>
  change[which].map((index) => outlineOf(compared).names[which][index] ?? null)

/** The heading a change goes by: that of the newer text, where it has one. */
export function changeHeading(compared: Compared, change: Change): string | null {
  const [inNew, inOld] = [change.new[0], change.old[0]]
  const now = inNew === undefined ? null : headingOf(compared.new.clauses[inNew])
  return now ?? (inOld === undefined ? null : headingOf(compared.old.clauses[inOld]))
}

const FIRST_WORDS = 42

/** The first words of a change's clause, for one that has neither number nor heading. */
export function firstWords(compared: Compared, change: Change): string {
  const which: Which = change.new.length > 0 ? 'new' : 'old'
  const words = (compared[which].clauses[change[which][0] ?? -1]?.text ?? '').replace(/\s+/g, ' ').trim()
  if (words.length <= FIRST_WORDS) return words
  const cut = words.lastIndexOf(' ', FIRST_WORDS)
  return `${words.slice(0, cut > 0 ? cut : FIRST_WORDS)}…`
}

/** The nearest headed clause above a change's first clause that satisfies `accepts`, given its change's position. */
export function headedAncestor(
  compared: Compared,
  change: Change,
  accepts: (position: number) => boolean,
): { readonly name: string | null; readonly heading: string } | null {
  const which: Which = change.new.length > 0 ? 'new' : 'old'
  const { clauses } = compared[which]
  const { names, changeOf } = outlineOf(compared)
  let index = clauses[change[which][0] ?? -1]?.parent ?? null
  while (index !== null) {
    const clause = clauses[index]
    const heading = headingOf(clause)
    const position = changeOf[which][index]
    if (heading !== null && position !== undefined && accepts(position)) {
      return { name: names[which][index] ?? null, heading }
    }
    index = clause?.parent ?? null
  }
  return null
}
