import { POINT_STATUSES, PRIORITIES } from '#shared/model/point.ts'
import { latestWords } from '../excerpt.ts'
import type { PointRow } from './rows.ts'
import type { SortBy, View } from './view.ts'

/** What a row is sorted by; null stands last whichever way round. */
type Key = string | number | null

const KEYS: Readonly<Record<SortBy, (row: PointRow) => Key>> = {
  number: () => null,
  title: ({ point }) => point.title,
  clause: ({ place }) => (Number.isFinite(place) ? place : null),
  topic: ({ point }) => point.topic,
  status: ({ point }) => POINT_STATUSES.indexOf(point.status),
  priority: ({ point }) => (point.priority === null ? null : PRIORITIES.indexOf(point.priority)),
  vendor: ({ point }) => latestWords(point, 'vendor'),
  buyer: ({ point }) => latestWords(point, 'buyer'),
  owner: ({ point }) => point.owner,
  due: ({ point }) => point.due,
  age: ({ age }) => (age === null ? null : -age),
  warnings: ({ warnings }) => (warnings.length === 0 ? null : -warnings.length),
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' })

function compareKeys(one: Key, other: Key): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return collator.compare(String(one), String(other))
}

/** Sorted, rows that are alike in the order of their numbers. The oldest and those with most warnings come first. */
export function sortPoints(rows: readonly PointRow[], { by, isDescending }: View['sort']): readonly PointRow[] {
  if (by === 'number') return isDescending ? rows.toReversed() : rows
  const keyed = rows.map((row) => ({ row, key: KEYS[by](row) }))
  return keyed
    .toSorted((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
      return compareKeys(a.key, b.key) * (isDescending ? -1 : 1)
    })
    .map(({ row }) => row)
}
