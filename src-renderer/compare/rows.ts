import { type Change, type Compared, isChanged, isUnmarked } from './model/compared.ts'
import { isListed, type ListView, renameFilter } from './model/filters.ts'
import { headedAncestor } from './model/outline.ts'

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

/** A change as a row of its own; `place` counts from 1 among those listed. */
export interface ChangeRow {
  readonly kind: 'change'
  readonly key: string
  readonly change: number
  readonly place: number
}

/** A run of changes folded into one row, from `first` to `last`. */
export interface FoldRow {
  readonly kind: 'fold'
  readonly key: string
  readonly first: number
  readonly last: number
  readonly isOpen: boolean
  readonly counts: FoldCounts
  /** The section that begins in the fold and that the next change stands in. */
  readonly section: { readonly name: string | null; readonly heading: string } | null
}

/** A defined term renamed throughout: one row instead of all its places. It is open while the filter lists those. */
export interface RenameRow {
  readonly kind: 'rename'
  readonly key: string
  readonly rename: number
  readonly isOpen: boolean
}

/** A clause of an open fold. */
export interface ClauseRow {
  readonly kind: 'clause'
  readonly key: string
  readonly change: number
}

export type Row = RenameRow | ChangeRow | FoldRow | ClauseRow

/** The rows of a comparison, and where each change stands in them. */
export interface RowList {
  readonly rows: readonly Row[]
  /** The positions, among `rows`, of the changes listed. */
  readonly listed: readonly number[]
  /** The position of a change among `rows`: its own row, else the fold it lies in. */
  readonly rowOf: readonly number[]
}

/** How the list is looked at, and which folds are open, each by the position of its first change. */
export interface RowView extends ListView {
  readonly isOpen: (first: number) => boolean
}

/**
 * The rows of a comparison: the renames, then, in the order of the newer text, a row for every change listed and one
 * for every run of changes between them. Every change stands in exactly one row or fold.
 */
export function buildRows(compared: Compared, view: RowView): RowList {
  const { changes } = compared.comparison
  const rows: Row[] = compared.comparison.renames.map((_, rename) => ({
    kind: 'rename',
    key: `r${rename}`,
    rename,
    isOpen: view.filter === renameFilter(rename),
  }))
  const listed: number[] = []
  const rowOf: number[] = []
  let first = 0
  const fold = (end: number): void => {
    if (first === end) return
    const isOpen = view.isOpen(first)
    rows.push(makeFold(compared, first, end - 1, isOpen, changes[end]))
    for (let at = first; at < end; at += 1) {
      if (isOpen) rows.push({ kind: 'clause', key: `c${at}`, change: at })
      rowOf[at] = rows.length - 1
    }
  }
  for (const [at, change] of changes.entries()) {
    if (!isListed(compared, change, view)) continue
    fold(at)
    rowOf[at] = rows.length
    listed.push(rows.length)
    rows.push({ kind: 'change', key: `c${at}`, change: at, place: listed.length })
    first = at + 1
  }
  fold(changes.length)
  return { rows, listed, rowOf }
}

function makeFold(compared: Compared, first: number, last: number, isOpen: boolean, next: Change | undefined): FoldRow {
  const folded = compared.comparison.changes.slice(first, last + 1)
  const count = (fits: (change: Change) => boolean): number => folded.filter(fits).length
  const section =
    next === undefined ? null : headedAncestor(compared, next, (position) => position >= first && position <= last)
  return {
    kind: 'fold',
    key: `f${first}`,
    first,
    last,
    isOpen,
    section,
    counts: {
      renumbered: count((change) => change.noiseOnly && change.renumbered),
      renamed: count((change) => change.noiseOnly && change.noise.includes('rename')),
      references: count((change) => change.noiseOnly && change.noise.includes('references')),
      typography: count((change) => change.noiseOnly && change.noise.includes('typography')),
      unmarked: count((change) => change.noiseOnly && isUnmarked(change)),
      filtered: count((change) => isChanged(change) && !change.noiseOnly),
    },
  }
}

/** The row to go to from a row, in steps over the changes listed; null when there is none that way. */
export function stepFrom({ listed }: RowList, from: number, step: 1 | -1): number | null {
  const ahead = step === 1 ? listed.find((at) => at > from) : listed.findLast((at) => at < from)
  return ahead ?? null
}
