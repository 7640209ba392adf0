import type { SortBy } from '../model/view.ts'

/** A column, with what it can be sorted by: what stands in it, from the top. */
interface Column {
  readonly id: 'number' | 'point' | 'status' | 'vendor' | 'buyer' | 'owner' | 'age'
  readonly sorts: readonly SortBy[]
  /** A track of a CSS grid. */
  readonly width: string
}

export const COLUMNS: readonly Column[] = [
  { id: 'number', sorts: ['number'], width: '58px' },
  { id: 'point', sorts: ['title', 'clause', 'topic'], width: 'minmax(0, 0.9fr)' },
  { id: 'status', sorts: ['status', 'priority'], width: '92px' },
  { id: 'vendor', sorts: ['vendor'], width: 'minmax(0, 1fr)' },
  { id: 'buyer', sorts: ['buyer'], width: 'minmax(0, 1fr)' },
  { id: 'owner', sorts: ['owner', 'due'], width: '94px' },
  { id: 'age', sorts: ['age', 'warnings'], width: '76px' },
]

/** The tracks of a row and of the heads over it. */
export const TRACKS = { gridTemplateColumns: COLUMNS.map(({ width }) => width).join(' ') }
