import type { PointId } from '../model/ids.ts'
import type { Trade } from '../model/negotiation/trade.ts'
import type { Point } from '../model/point.ts'

/** True when we gave what a trade says: a version carries it, or the point is settled. */
const isGiven = ({ gaveIn }: Trade, gave: Point): boolean =>
  gaveIn !== null || gave.status === 'agreed' || gave.status === 'conceded'

/** True when we got what a trade says: a version carries it, or what was agreed on the point is in the latest one. */
const isGot = ({ gotIn }: Trade, got: Point, isCarried: (point: Point) => boolean): boolean =>
  gotIn !== null || (got.status === 'agreed' && isCarried(got))

/** The trades in which we gave and did not get. Withdrawn points are nobody's question any more. */
export function openTrades(
  trades: readonly Trade[],
  points: ReadonlyMap<PointId, Point>,
  isCarried: (point: Point) => boolean,
): readonly Trade[] {
  return trades.filter((trade) => {
    const [gave, got] = [points.get(trade.gave), points.get(trade.got)]
    if (gave === undefined || got === undefined || gave.status === 'withdrawn') return false
    return isGiven(trade, gave) && !isGot(trade, got, isCarried)
  })
}
