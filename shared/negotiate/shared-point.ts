import type { SharedPoint } from '../model/bundle.ts'
import type { Side } from '../model/side.ts'
import type { SharablePoint } from './leaving/field-classes.ts'

const latestWords = (point: SharablePoint, side: Side): string | null =>
  point.positions.findLast((position) => position.side === side)?.text ?? null

/**
 * What of a point may leave the workspace: every export of points goes through here.
 *
 * A field that is not classified as shared cannot be read here, and one that is leaves only when it is named here. Of a
 * withdrawn point nobody's words are shared: it may have been raised by mistake, and taken back.
 */
export function sharedPoint(point: SharablePoint): SharedPoint {
  const wanted = (side: Side): string | null => (point.status === 'withdrawn' ? null : latestWords(point, side))
  return {
    id: point.id,
    title: point.title,
    clauses: point.clauses.map((clause) => clause.now?.label ?? clause.labelThen ?? '(unnumbered)'),
    vendor: wanted('vendor'),
    buyer: wanted('buyer'),
    status: point.status,
    agreedText: point.agreed?.text ?? null,
    agreedIn: point.agreed?.version ?? null,
  }
}

/** A point as the issues list has it. */
export interface ListedPoint extends SharedPoint {
  /** "2.1 Cap on liability" */
  readonly clauseNames: readonly string[]
  /** The topic's name in a playbook that comes with the application; one of our own may tell what it is for. */
  readonly topic: string | null
  /** As `raisedIn` tells. */
  readonly raisedIn: number | null
  readonly owner: string | null
  readonly due: string | null
}

/** What of a point may stand in an issues list, besides what may leave the workspace anyway. */
export function listedPoint(
  point: SharablePoint,
  { raisedIn, topic }: Pick<ListedPoint, 'raisedIn' | 'topic'>,
): ListedPoint {
  const shared = sharedPoint(point)
  return {
    ...shared,
    clauseNames: shared.clauses.map((label, at) => {
      const heading = point.clauses[at]?.now?.heading ?? ''
      return heading === '' ? label : `${label} ${heading}`
    }),
    ...{ topic, raisedIn },
    owner: point.owner,
    due: point.due,
  }
}
