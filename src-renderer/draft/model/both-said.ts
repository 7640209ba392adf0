import type { WordRun } from '#shared/model/comparison.ts'
import { clauseText } from '#shared/model/version-text.ts'
import type { Basis } from './basis.ts'
import type { Entry } from './entries.ts'

/** What both sides' versions say where a clause of the draft stands; null where one has nothing. */
export interface BothSaid {
  readonly theirs: readonly WordRun[] | null
  readonly ours: readonly WordRun[] | null
}

const only = (runs: readonly WordRun[], gone: '-' | '+'): readonly WordRun[] => runs.filter(([kind]) => kind !== gone)

/** The words of the base and of our last version before it, each with what the other lacks marked. */
export function bothSaid({ base, against }: Basis, { base: index, edit }: Entry): BothSaid {
  const theirs = index === null ? null : whole([base.clauses[index]])
  if (against === null) return { theirs, ours: null }
  const { comparison, old } = against.compared
  if (index === null) {
    const from = edit?.from?.version === against.number ? edit.from.clause : null
    return { theirs, ours: from === null ? null : whole([old.clauses[from]]) }
  }
  const change = comparison.changes.find((each) => each.new.includes(index))
  if (change === undefined || change.old.length === 0) return { theirs, ours: null }
  if (change.words.length > 0) return { theirs: only(change.words, '-'), ours: only(change.words, '+') }
  return { theirs, ours: whole(change.old.map((each) => old.clauses[each])) }
}

function whole(clauses: readonly (Parameters<typeof clauseText>[0] | undefined)[]): readonly WordRun[] {
  const text = clauses.flatMap((clause) => (clause === undefined ? [] : clauseText(clause))).join('\n')
  return text === '' ? [] : [['=', text]]
}

/** The lineages of a clause of the draft: points hang on them. */
export function lineagesOfEntry({ base, against }: Basis, { base: index, edit }: Entry): ReadonlySet<number> {
  const own = index === null ? undefined : base.lineages[index]
  const from = edit?.from
  const put =
    from === undefined
      ? undefined
      : from.version === base.number
        ? base.lineages[from.clause]
        : from.version === against?.number
          ? against.compared.lineages.old[from.clause]
          : undefined
  return new Set([own, put].filter((lineage) => lineage !== undefined))
}
