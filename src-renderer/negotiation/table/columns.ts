import type { Point } from '../model/rows.ts'
import type { SortBy } from '../model/view.ts'

/** A column, with what it can be sorted by: what stands in it, from the top. */
export interface Column {
  readonly id: 'number' | 'point' | 'status' | 'vendor' | 'buyer' | 'owner' | 'age'
  readonly sorts: readonly SortBy[]
  /** A track of a CSS grid. */
  readonly width: string
}

const ALL: readonly Column[] = [
  { id: 'number', sorts: ['number'], width: '56px' },
  { id: 'point', sorts: ['title', 'clause', 'topic'], width: 'minmax(0, 0.95fr)' },
  { id: 'status', sorts: ['status', 'priority'], width: '92px' },
  { id: 'vendor', sorts: ['vendor'], width: 'minmax(0, 1fr)' },
  { id: 'buyer', sorts: ['buyer'], width: 'minmax(0, 1fr)' },
  { id: 'owner', sorts: ['due', 'owner'], width: '90px' },
  { id: 'age', sorts: ['age', 'warnings'], width: '68px' },
]
const UNOWNED = ALL.filter(({ id }) => id !== 'owner')

/** The columns that have something in them: who settles points, and by when, is not said of all contracts. */
export const columnsFor = (points: readonly Point[]): readonly Column[] =>
  points.some(({ owner, due }) => owner !== null || due !== null) ? ALL : UNOWNED

/** The tracks of a row and of the heads over it. */
export const tracksOf = (columns: readonly Column[]): { readonly gridTemplateColumns: string } => ({
  gridTemplateColumns: columns.map(({ width }) => width).join(' '),
})
