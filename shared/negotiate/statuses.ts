import type { PointStatus } from '../model/point.ts'

const SETTLED: readonly PointStatus[] = ['agreed', 'conceded', 'withdrawn']

/** True while a point still needs an answer. */
export const isUnsettled = (status: PointStatus): boolean => !SETTLED.includes(status)
