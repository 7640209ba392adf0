import type { PointRow } from './rows.ts'
import type { Filters } from './view.ts'

/** Everything of a point that somebody may look for. */
const wordsOf = ({ point }: PointRow): string =>
  [
    point.id,
    point.title,
    point.topic,
    point.owner,
    point.agreed?.text,
    point.notes,
    ...point.positions.map(({ text }) => text),
    ...point.clauses.flatMap(({ now, labelThen }) => [now?.label, now?.heading, labelThen]),
  ]
    .join('\n')
    .toLowerCase()

/** The rows that all filters let through. Of a query, every word must stand somewhere in the point. */
export function filterPoints(rows: readonly PointRow[], filters: Filters): readonly PointRow[] {
  const { status, owner, priority, warning } = filters
  const looked = filters.query.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter((row) => {
    const { point, warnings } = row
    if (status !== null && point.status !== status) return false
    if (owner !== null && (point.owner ?? '') !== owner) return false
    if (priority !== null && (point.priority ?? '') !== priority) return false
    if (warning !== null && !warnings.some(({ kind }) => kind === warning)) return false
    if (looked.length === 0) return true
    const words = wordsOf(row)
    return looked.every((word) => words.includes(word))
  })
}
