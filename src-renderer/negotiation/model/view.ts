import type { WarningKind } from '#shared/model/negotiation/warning.ts'
import type { PointStatus, Priority } from '#shared/model/point.ts'

export const LAYOUTS = ['table', 'board'] as const
export type Layout = (typeof LAYOUTS)[number]

export const GROUPINGS = ['none', 'status', 'topic', 'owner', 'priority'] as const
export type Grouping = (typeof GROUPINGS)[number]

export const SORTS = [
  'number',
  'title',
  'clause',
  'topic',
  'status',
  'priority',
  'vendor',
  'buyer',
  'owner',
  'due',
  'age',
  'warnings',
] as const
export type SortBy = (typeof SORTS)[number]

/** What nobody owns, and what has no priority, in a filter. */
export const NONE = ''

/** Which points are shown. Null lets all through. */
export interface Filters {
  readonly status: PointStatus | null
  readonly owner: string | null
  readonly priority: Priority | typeof NONE | null
  readonly warning: WarningKind | null
  readonly query: string
}

/** How the points of a contract are looked at. */
export interface View extends Filters {
  readonly layout: Layout
  readonly group: Grouping
  readonly sort: { readonly by: SortBy; readonly isDescending: boolean }
}

export const UNFILTERED: Filters = { status: null, owner: null, priority: null, warning: null, query: '' }

export const FIRST_VIEW: View = {
  ...UNFILTERED,
  layout: 'table',
  group: 'none',
  sort: { by: 'number', isDescending: false },
}

export const isFiltered = ({ status, owner, priority, warning, query }: Filters): boolean =>
  status !== null || owner !== null || priority !== null || warning !== null || query.trim() !== ''

/** Sorted by this; by what it is sorted by already, the other way round. */
export const sortedBy = (view: View, by: SortBy): View['sort'] => ({
  by,
  isDescending: view.sort.by === by && !view.sort.isDescending,
})
