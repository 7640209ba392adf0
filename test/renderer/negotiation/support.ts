import { type PointRow, rowsOf } from '#renderer/negotiation/model/rows.ts'
import { pointId } from '#shared/model/ids.ts'
import type { Point } from '#shared/model/point.ts'
import { pointOf } from '../../fixtures/points.ts'

/** Points with these fields, numbered from 1. */
export const pointsOf = (...said: readonly Partial<Point>[]): readonly Point[] =>
  said.map((fields, at) => pointOf({ id: pointId(at + 1), ...fields }))

/** Rows of points with these fields, without a version. */
export const rowsWith = (...said: readonly Partial<Point>[]): readonly PointRow[] =>
  rowsOf({ points: pointsOf(...said), warnings: [], versions: [], lineages: [] })

export const idsOf = (rows: readonly PointRow[]): string => rows.map(({ point }) => point.id.slice(-1)).join('')
