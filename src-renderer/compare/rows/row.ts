import type { Weight } from './weights.ts'

/** Why changes lie in a fold: each clause under every reason that holds. */
export interface FoldCounts {
  readonly renumbered: number
  readonly renamed: number
  readonly references: number
  readonly typography: number
  readonly unmarked: number
  /** Changes of substance that the filter leaves out. */
  readonly filtered: number
}

/** A defined term renamed throughout: one row instead of all its places. It is open while the filter lists those. */
export interface RenameRow {
  readonly kind: 'rename'
  readonly key: string
  readonly rename: number
  readonly isOpen: boolean
}

/** Where a document of a version begins; `old` and `new` are its names in the two. */
export interface DocumentRow {
  readonly kind: 'document'
  readonly key: string
  readonly old: string | null
  readonly new: string | null
}

/** The changes of one weight, of which the first follows. */
export interface GroupRow {
  readonly kind: 'group'
  readonly key: string
  readonly weight: Weight
  readonly count: number
  readonly isOpen: boolean
}

/** A change as a row of its own; `place` counts from 1 among those listed. */
export interface ChangeRow {
  readonly kind: 'change'
  readonly key: string
  readonly change: number
  readonly place: number
}

/** Clauses that moved together and otherwise stayed as they were: one move. `change` is the first of them. */
export interface BlockRow {
  readonly kind: 'block'
  readonly key: string
  readonly change: number
  readonly changes: readonly number[]
  readonly place: number
  readonly isOpen: boolean
}

/** Changes folded into one row. */
export interface FoldRow {
  readonly kind: 'fold'
  readonly key: string
  /** A run of clauses between two changes; by weight, all noise, and all the rest. */
  readonly holds: 'run' | 'noise' | 'rest'
  readonly changes: readonly number[]
  readonly isOpen: boolean
  readonly counts: FoldCounts
  /** The section that begins in the fold and that the next change stands in. */
  readonly section: { readonly name: string | null; readonly heading: string } | null
}

/** A clause of an open fold or block. */
export interface ClauseRow {
  readonly kind: 'clause'
  readonly key: string
  readonly change: number
}

export type Row = RenameRow | DocumentRow | GroupRow | ChangeRow | BlockRow | FoldRow | ClauseRow

/** The rows of a comparison, and where each change stands in them. */
export interface RowList {
  readonly rows: readonly Row[]
  /** The positions, among `rows`, of the changes listed. */
  readonly listed: readonly number[]
  /** The position of a change among `rows`: its own row, else the row it is folded into. */
  readonly rowOf: readonly number[]
}

/** The row to go to from a row, in steps over the changes listed; null when there is none that way. */
export function stepFrom({ listed }: RowList, from: number, step: 1 | -1): number | null {
  const ahead = step === 1 ? listed.find((at) => at > from) : listed.findLast((at) => at < from)
  return ahead ?? null
}

/** The row a change is listed in: its own, or that of the clauses it moved with; null while it is folded away. */
export function listedRowOf({ rows, rowOf }: RowList, change: number | null): ChangeRow | BlockRow | null {
  const row = change === null ? undefined : rows[rowOf[change] ?? -1]
  return row?.kind === 'change' || row?.kind === 'block' ? row : null
}
