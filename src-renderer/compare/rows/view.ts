import type { Output } from '#shared/api/contract.ts'
import type { Compared } from '../model/compared.ts'
import { lineagesOf } from '../model/lineages.ts'
import { correctedChanges } from '../model/pairings.ts'
import { searchChanges } from '../model/search-changes.ts'
import type { Decided, ListView } from './filters.ts'

type Points = Output<'point.list'>

interface Looked extends Pick<ListView, 'filter' | 'hidesNoise'> {
  readonly query: string
  readonly onlyPoints: boolean
}

/** The positions of the changes on whose clauses a point was raised. */
function changesWithPoints(compared: Compared, points: Points): ReadonlySet<number> {
  const tied = new Set(points.flatMap(({ clauses }) => clauses.map(({ lineage }) => lineage)))
  const found = compared.comparison.changes.flatMap((change, at) =>
    lineagesOf(compared, change).some((lineage) => tied.has(lineage)) ? [at] : [],
  )
  return new Set(found)
}

/** What is looked for, as the rows are told: which changes are among those found, and which were corrected. */
export function viewOf(
  compared: Compared,
  points: Points,
  decided: Decided,
  { filter, hidesNoise, query, onlyPoints }: Looked,
): ListView {
  const found = query.trim() === '' ? null : searchChanges(compared, query)
  const withPoints = onlyPoints ? changesWithPoints(compared, points) : null
  const among =
    found === null || withPoints === null
      ? (found ?? withPoints)
      : new Set([...found].filter((at) => withPoints.has(at)))
  return { filter, hidesNoise, among, corrected: correctedChanges(compared), decided }
}
