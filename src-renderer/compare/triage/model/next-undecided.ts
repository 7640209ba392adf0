import type { Decided } from '../../rows/filters.ts'
import type { Row, RowList } from '../../rows/row.ts'

/** The changes of a row that is listed: several where clauses moved together. */
export const changesOf = (row: Row | undefined): readonly number[] =>
  row?.kind === 'block' ? row.changes : row?.kind === 'change' ? [row.change] : []

/** The next row after a change with something undecided in it, going round at the end; null where there is none. */
export function nextUndecided({ rows, listed, rowOf }: RowList, from: number, decided: Decided): Row | null {
  const at = rowOf[from] ?? -1
  const around = [...listed.filter((each) => each > at), ...listed.filter((each) => each < at)]
  const next = around.find((each) => changesOf(rows[each]).some((change) => !decided.has(change)))
  return next === undefined ? null : (rows[next] ?? null)
}
