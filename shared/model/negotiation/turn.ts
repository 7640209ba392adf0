import type { Side } from '../side.ts'

/** Who holds the pen, as the user says against what follows from the versions. */
export interface SaidTurn {
  readonly id: number
  readonly holder: Side
  /** `YYYY-MM-DD` */
  readonly since: string
  /** The latest version when it was said: a later one passes the pen again, and without this one it does not count. */
  readonly version: number | null
  readonly note: string | null
}

/** A stretch of time in which one side held the pen. */
export interface Turn {
  readonly holder: Side
  /** `YYYY-MM-DD` */
  readonly since: string
  /** Null while it lasts; a text that is frozen ends it. */
  readonly until: string | null
  /** Whole days, up to today while it lasts. */
  readonly days: number
  /** The version that passed the pen, null where the user said so. */
  readonly version: number | null
}

/** A version that came from the side that did not hold the pen, or that answers another one than the latest. */
export interface Fork {
  readonly version: number
  readonly why: 'not-their-turn' | 'not-the-latest'
}

/** A file that went out, told by its hash. */
export interface SentFile {
  readonly name: string
  readonly sha256: string
}

/** What was sent, when, and how. */
export interface Sending {
  readonly id: number
  readonly version: number
  /** `YYYY-MM-DD` */
  readonly on: string
  /** "E-mail", "Signal": as the user calls it. */
  readonly channel: string
  readonly note: string | null
  readonly files: readonly SentFile[]
}

/** How the drafts went back and forth. */
export interface Turns {
  /** Null before the first version, and once the text is frozen. */
  readonly holder: Side | null
  readonly since: string | null
  /** Whole days that each side held the pen so far. */
  readonly days: Readonly<Record<Side, number>>
  /** A round is one draft of each side; the one under way counts. */
  readonly rounds: number
  /** Oldest first. */
  readonly turns: readonly Turn[]
  readonly forks: readonly Fork[]
}
