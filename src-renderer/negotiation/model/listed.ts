import { POINT_STATUSES, PRIORITIES } from '#shared/model/point.ts'
import { filterPoints } from './filter-points.ts'
import type { PointRow } from './rows.ts'
import { sortPoints } from './sort-points.ts'
import { type Grouping, NONE, type View } from './view.ts'

/** A line of the table: the head of a group, or a point. `of` is what the group has in common, empty for nothing. */
export type Line =
  | { readonly kind: 'group'; readonly key: string; readonly of: string; readonly count: number }
  | { readonly kind: 'point'; readonly key: string; readonly row: PointRow }

/** The points as they are looked at now. */
export interface Listed {
  readonly lines: readonly Line[]
  /** Only the points, in their order. */
  readonly rows: readonly PointRow[]
  readonly ids: readonly string[]
}

const OF: Readonly<Record<Exclude<Grouping, 'none'>, (row: PointRow) => string>> = {
  status: ({ point }) => point.status,
  topic: ({ point }) => point.topic ?? NONE,
  owner: ({ point }) => point.owner ?? NONE,
  priority: ({ point }) => point.priority ?? NONE,
}

/** The order in which groups stand; those with nothing in common come last. */
function orderOf(grouping: Grouping, of: string): number {
  if (of === NONE) return Number.POSITIVE_INFINITY
  const order: readonly string[] = grouping === 'status' ? POINT_STATUSES : grouping === 'priority' ? PRIORITIES : []
  return order.indexOf(of)
}

/** The rows in groups, each with what they have in common. */
function groupPoints(
  rows: readonly PointRow[],
  grouping: Exclude<Grouping, 'none'>,
): readonly (readonly [of: string, rows: readonly PointRow[]])[] {
  return [...Map.groupBy(rows, OF[grouping])].toSorted(([a], [b]) => {
    const [one, other] = [orderOf(grouping, a), orderOf(grouping, b)]
    return one === other ? a.localeCompare(b) : one - other
  })
}

/** The points that are shown, in the order they stand in. */
export function listPoints(all: readonly PointRow[], view: View): Listed {
  const rows = sortPoints(filterPoints(all, view), view.sort)
  const line = (row: PointRow): Line => ({ kind: 'point', key: row.point.id, row })
  // The board has its columns.
  const grouping = view.layout === 'board' ? 'status' : view.group
  if (grouping === 'none') return { lines: rows.map(line), rows, ids: rows.map(({ point }) => point.id) }
  const groups = groupPoints(rows, grouping)
  const lines = groups.flatMap(([of, members]): readonly Line[] => [
    { kind: 'group', key: `group ${of}`, of, count: members.length },
    ...members.map(line),
  ])
  const ordered = groups.flatMap(([, members]) => members)
  return { lines, rows: ordered, ids: ordered.map(({ point }) => point.id) }
}
