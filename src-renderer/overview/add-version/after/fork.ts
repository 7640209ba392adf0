import type { Side } from '#shared/model/side.ts'
import type { KnownVersion } from '../add-version-slice.ts'

/** A version that comes from the side that does not hold the pen. */
export interface ForkAhead {
  /** The side whose turn it is. */
  readonly holder: Side
  readonly latest: number
  /** What its sender's draft on the table answers: what a correction of it answers, too; null where it corrects none. */
  readonly corrects: number | null
}

/** What adding a version of a side means while it is the other side's turn; null where it is their own. */
export function forkAhead(holder: Side | null, side: Side | null, versions: readonly KnownVersion[]): ForkAhead | null {
  const latest = versions.at(-1)
  if (side === null || holder === null || holder === side || latest === undefined) return null
  return { holder, latest: latest.number, corrects: latest.side === side ? latest.answers : null }
}
