import type { Side } from '#shared/model/side.ts'
import { common } from './common.ts'

/** The latest version of a contract, as lists know it. */
export interface LatestVersion {
  readonly number: number
  readonly side: Side
  readonly date: string
}

export const overview = {
  title: 'Overview',
  /** Whose draft lies on the table. */
  latestDraft: (latest: LatestVersion | null, ours: Side): string =>
    latest === null
      ? 'No version yet'
      : `${common.version(latest.number)} from ${latest.side === ours ? 'us' : 'them'}, ${common.day(latest.date)}`,
} as const
