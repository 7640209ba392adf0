import type { Point } from '../model/point.ts'
import type { Version } from '../model/version.ts'

/**
 * The version in which a point was raised: the first in which somebody took a position on it, else the one that was the
 * latest when it was noted. Null before the first version.
 *
 * When it was noted does not go first: somebody who begins with drafts of months ago notes all points on one day.
 */
export function raisedIn(
  {
    positions,
    raisedAt,
  }: { readonly positions: readonly Pick<Point['positions'][number], 'version'>[] } & Pick<Point, 'raisedAt'>,
  versions: readonly Pick<Version, 'number' | 'addedAt'>[],
): number | null {
  const named = positions.flatMap(({ version }) => version ?? [])
  if (named.length > 0) return Math.min(...named)
  return versions.findLast(({ addedAt }) => addedAt <= raisedAt)?.number ?? null
}
