import type { Input, Output } from '#shared/api/contract.ts'

/** What a version means for the points. */
export type Proposal = Output<'round.propose'>

/** What of a proposal the user takes over: points whose new position, and points whose fallen agreement. */
export interface Taken {
  readonly positions: ReadonlySet<string>
  readonly falls: ReadonlySet<string>
}

/** Everything, which is what is meant most of the time. */
export const takeAll = ({ positions, falls }: Proposal): Taken => ({
  positions: new Set(positions.map(({ point }) => point)),
  falls: new Set(falls.map(({ point }) => point)),
})

export const isEmpty = ({ positions, gone, falls }: Proposal): boolean =>
  positions.length + gone.length + falls.length === 0

/** With a point taken or left out. */
export function withPoint(taken: Taken, part: keyof Taken, point: string, isTaken: boolean): Taken {
  const points = new Set(taken[part])
  if (isTaken) points.add(point)
  else points.delete(point)
  return { ...taken, [part]: points }
}

/** What is asked of the core for what was chosen. */
export const roundOf = (
  contract: string,
  version: number,
  { positions }: Proposal,
  taken: Taken,
): Input<'round.take'> => ({
  contract,
  version,
  origin: 'version',
  positions: positions
    .filter(({ point }) => taken.positions.has(point))
    .map(({ point, side, text, clause }) => ({ point, side, text, clause })),
  reopen: [...taken.falls],
})
