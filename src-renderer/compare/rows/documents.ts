import type { Change, Compared } from '../model/compared.ts'
import type { DocumentRow } from './row.ts'

type Documents = NonNullable<Compared['new']['documents']>

const NONE: ReadonlyMap<number, DocumentRow> = new Map()

/** The name of the document that a clause stands in. */
const nameAt = (documents: Documents, index: number | undefined): string | null =>
  (index === undefined ? undefined : documents.findLast(({ firstClause }) => firstClause <= index))?.name ?? null

/**
 * A heading before the first change of each document, by the position of that change; none where both versions are one
 * document each. Documents that are gone have theirs, too.
 */
export function documentRows({ old, new: now, comparison }: Compared): ReadonlyMap<number, DocumentRow> {
  const [older, newer] = [old.documents ?? [], now.documents ?? []]
  if (older.length < 2 && newer.length < 2) return NONE
  const namesOf = ({ old: inOld, new: inNew }: Change): Pick<DocumentRow, 'old' | 'new'> => ({
    old: nameAt(older, inOld[0]),
    new: nameAt(newer, inNew[0]),
  })
  // The files of two versions are rarely called the same: the clauses they share tell which became which.
  const twins = new Map<string, string>()
  for (const change of comparison.changes) {
    const names = namesOf(change)
    if (names.old !== null && names.new !== null && !twins.has(names.new)) twins.set(names.new, names.old)
  }
  const living = new Set(twins.values())
  const rows = new Map<number, DocumentRow>()
  const said = new Set<string>()
  for (const [at, change] of comparison.changes.entries()) {
    const names = namesOf(change)
    if (names.new === null && (names.old === null || living.has(names.old))) continue
    const id = names.new === null ? `- ${names.old}` : `+ ${names.new}`
    if (said.has(id)) continue
    said.add(id)
    const twin = names.new === null ? names.old : (twins.get(names.new) ?? null)
    rows.set(at, { kind: 'document', key: `d${at}`, old: twin, new: names.new })
  }
  return rows
}
