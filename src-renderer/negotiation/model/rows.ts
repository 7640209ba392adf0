import type { Output } from '#shared/api/contract.ts'
import type { WarningKind } from '#shared/model/negotiation/warning.ts'
import { POINT_STATUSES, type PointStatus } from '#shared/model/point.ts'
import { raisedIn } from '#shared/negotiate/raised-in.ts'
import { countRounds } from '#shared/negotiate/turns.ts'

export type Point = Output<'point.list'>[number]
export type PointWarning = Output<'point.warnings'>[number]
type Version = Pick<Output<'contract.show'>['versions'][number], 'number' | 'side' | 'addedAt'>

/** A point with what follows from everything else. */
export interface PointRow {
  readonly point: Point
  /** The version in which it was raised, null before the first. */
  readonly raisedIn: number | null
  /** The rounds since, the one under way among them; null before the first version. */
  readonly age: number | null
  readonly warnings: readonly PointWarning[]
  /** Where its first clause stands in the latest version; behind all others when it is gone, or there is none. */
  readonly place: number
}

interface Known {
  readonly points: readonly Point[]
  readonly warnings: readonly PointWarning[]
  readonly versions: readonly Version[]
  /** The lineages of the latest version in its order, empty while they are not known. */
  readonly lineages: readonly number[]
}

export function rowsOf({ points, warnings, versions, lineages }: Known): readonly PointRow[] {
  const placeByLineage = new Map(lineages.map((lineage, at) => [lineage, at] as const).reverse())
  const warningsByPoint = Map.groupBy(warnings, ({ point }) => point)
  return points.map((point) => {
    const raised = raisedIn(point, versions)
    const since = versions.filter(({ number }) => raised !== null && number > raised)
    return {
      point,
      raisedIn: raised,
      age: raised === null ? null : countRounds(since.map(({ side }) => side)),
      warnings: warningsByPoint.get(point.id) ?? [],
      place: placeByLineage.get(point.clauses[0]?.lineage ?? -1) ?? Number.POSITIVE_INFINITY,
    }
  })
}

/** How many points have each status; statuses that none has are left out. */
export function countStatuses(points: readonly Point[]): readonly (readonly [PointStatus, number])[] {
  return POINT_STATUSES.map(
    (status) => [status, points.filter((point) => point.status === status).length] as const,
  ).filter(([, count]) => count > 0)
}

/** How many points have each kind of warning; kinds that none has are left out. */
export function countWarnings(warnings: readonly PointWarning[]): readonly (readonly [WarningKind, number])[] {
  const byKind = Map.groupBy(warnings, ({ kind }) => kind)
  return [...byKind].map(([kind, all]) => [kind, new Set(all.map(({ point }) => point)).size] as const)
}

/** Everybody who owns a point, by name. */
export const ownersOf = (points: readonly Point[]): readonly string[] =>
  [...new Set(points.flatMap(({ owner }) => owner ?? []))].sort((a, b) => a.localeCompare(b))
