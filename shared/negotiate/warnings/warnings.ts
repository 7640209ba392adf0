import type { Trade } from '../../model/negotiation/trade.ts'
import { type PointWarning, WARNING_KINDS, type WarningKind } from '../../model/negotiation/warning.ts'
import type { Point } from '../../model/point.ts'
import { otherSide, type Side } from '../../model/side.ts'
import { isUnsettled } from '../statuses.ts'
import { openTrades } from '../trades.ts'
import { carriesAgreed, clausesGone, notInLatest, reopenedClauses, wordsIn } from './agreed-words.ts'
import { belowWalkAway } from './below-walk-away.ts'
import { type ReadVersion, readVersion, type WarnedVersion } from './clause-words.ts'

/** What is looked at for warnings. */
export interface WarningSource {
  /** In their order. */
  readonly points: readonly Point[]
  readonly trades: readonly Trade[]
  readonly ours: Side
  /** The text is frozen: what it says is what will be signed, also on points that are open. */
  readonly isFrozen: boolean
  /** Oldest first, without those withdrawn. */
  readonly versions: readonly WarnedVersion[]
  /** `YYYY-MM-DD` */
  readonly today: string
}

type Evidence = Pick<PointWarning, 'expected' | 'found' | 'version'>

/** What the user should see before going on, by point, and of one point by kind. */
export function warningsOf(source: WarningSource): readonly PointWarning[] {
  const versions = source.versions.map(readVersion)
  const latest = versions.at(-1)
  const ofPoints = source.points
    .filter(({ status }) => status !== 'withdrawn')
    .flatMap((point) => [
      ...dated(point, source.today),
      ...(latest === undefined ? [] : inVersions(point, source, versions, latest)),
    ])
  return [...ofPoints, ...ofTrades(source, latest)].sort(byPointAndKind(source.points))
}

const warn = (kind: WarningKind, point: Point, evidence: Evidence): PointWarning => ({
  ...{ kind, point: point.id, trade: null },
  ...evidence,
})

const dated = (point: Point, today: string): readonly PointWarning[] =>
  point.due !== null && point.due < today && isUnsettled(point.status)
    ? [warn('overdue', point, { expected: point.due, found: null, version: null })]
    : []

function inVersions(
  point: Point,
  { ours, isFrozen }: WarningSource,
  versions: readonly ReadVersion[],
  latest: ReadVersion,
): readonly PointWarning[] {
  const below = settledBelow(point, latest, isFrozen)
  const missing = notInLatest(point, latest)
  return [
    ...(below === null ? [] : [warn('below-walk-away', point, below)]),
    ...(missing === null ? [] : [warn('not-in-latest', point, missing)]),
    ...clausesGone(point, versions, latest).map((gone) => warn('clause-gone', point, gone)),
    ...reopenedClauses(point, versions, otherSide(ours)).map((reopened) => warn('reopened', point, reopened)),
  ]
}

/** What is settled below our walk-away: by the agreed words, else by the latest words of its clauses. */
function settledBelow(point: Point, latest: ReadVersion, isFrozen: boolean): Evidence | null {
  const { ladder, better, agreed, status } = point
  const walkAway = ladder?.walkAway ?? null
  if (walkAway === null || better === null) return null
  if (isUnsettled(status) && !isFrozen) return null
  const texts = [
    { text: agreed?.text ?? null, version: agreed?.version ?? null },
    { text: wordsIn(latest, point), version: latest.version },
  ]
  for (const { text, version } of texts) {
    const below = text === null ? null : belowWalkAway(walkAway, text, better)
    if (below !== null) return { expected: below.walkAway, found: below.found, version }
  }
  return null
}

/** What we gave, against what we have not got: the words that are there on that, in the latest version. */
function ofTrades({ trades, points }: WarningSource, latest: ReadVersion | undefined): readonly PointWarning[] {
  const byId = new Map(points.map((point) => [point.id, point]))
  const isCarried = (point: Point): boolean => latest !== undefined && carriesAgreed(latest, point)
  return openTrades(trades, byId, isCarried).map((trade) => {
    const got = byId.get(trade.got)
    return {
      ...({ kind: 'not-got', point: trade.got, trade: trade.id, version: latest?.version ?? null } as const),
      expected: got?.agreed?.text ?? got?.title ?? null,
      found: got === undefined || latest === undefined ? null : wordsIn(latest, got),
    }
  })
}

function byPointAndKind(points: readonly Point[]): (one: PointWarning, other: PointWarning) => number {
  const places = new Map(points.map(({ id }, at) => [id, at]))
  const placeOf = ({ point, kind }: PointWarning): number =>
    (places.get(point) ?? 0) * WARNING_KINDS.length + WARNING_KINDS.indexOf(kind)
  return (one, other) => placeOf(one) - placeOf(other)
}
