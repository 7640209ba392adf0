import type { Change, Compared, VersionText } from './compared.ts'

export type Revision = VersionText['revisions'][number]
export type Comment = VersionText['comments'][number]

interface Marks {
  readonly revisions: ReadonlyMap<number, readonly Revision[]>
  readonly comments: ReadonlyMap<number, readonly Comment[]>
}

const known = new WeakMap<Compared, Marks>()

function byClause<T extends { readonly clause: number | null }>(all: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>()
  for (const each of all) {
    if (each.clause === null) continue
    const same = found.get(each.clause)
    if (same === undefined) found.set(each.clause, [each])
    else same.push(each)
  }
  return found
}

/** What the newer version's sender tracked and wrote in the margin of a change's clauses. */
export function marksOf(
  compared: Compared,
  change: Change,
): { readonly revisions: readonly Revision[]; readonly comments: readonly Comment[] } {
  const marks = known.get(compared) ?? {
    revisions: byClause(compared.new.revisions),
    comments: byClause(compared.new.comments),
  }
  known.set(compared, marks)
  return {
    revisions: change.new.flatMap((index) => marks.revisions.get(index) ?? []),
    comments: change.new.flatMap((index) => marks.comments.get(index) ?? []),
  }
}
