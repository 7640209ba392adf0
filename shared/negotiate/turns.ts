import { daysBetween } from '../model/date.ts'
import type { Fork, SaidTurn, Turn, Turns } from '../model/negotiation/turn.ts'
import { otherSide, type Side } from '../model/side.ts'
import type { Version } from '../model/version.ts'

/** What of a version passes the pen. */
export type TurnVersion = Pick<Version, 'number' | 'side' | 'date' | 'answers'>

/** What the turns of a contract follow from. */
export interface TurnSource {
  /** Without withdrawn ones, oldest first. */
  readonly versions: readonly TurnVersion[]
  /** Without those taken back, in the order they were said. */
  readonly said: readonly SaidTurn[]
  /** The day the pen was put down, since the text was frozen; null while it may be edited. */
  readonly closed: string | null
}

/** Where a turn begins; the next one ends it. */
type Start = Pick<Turn, 'holder' | 'since' | 'version'>

const later = (one: string, other: string): string => (one < other ? other : one)

/** The pen passes to the other side, unless it lies there already. No turn begins before the one that it ends. */
function passPen(starts: readonly Start[], { number, side, date }: TurnVersion): readonly Start[] {
  const last = starts.at(-1)
  const holder = otherSide(side)
  if (last?.holder === holder) return starts
  return [...starts, { holder, since: later(date, last?.since ?? date), version: number }]
}

/** The words that still count: what is said of a day replaces what was said of it and of later days before. */
const lastWords = (said: readonly SaidTurn[]): readonly SaidTurn[] =>
  said.filter((word, at) => said.slice(at + 1).every((after) => word.since < after.since))

/**
 * The pen lies where the user says, from the day they say; never before the day on which the latest version passed it.
 *
 * A word on the side that holds it already tells the first day of that turn again.
 */
function sayPen(starts: readonly Start[], { holder, since }: SaidTurn): readonly Start[] {
  const last = starts.at(-1)
  const from = later(since, last?.since ?? since)
  const replaces = last !== undefined && (last.holder === holder || last.since === from)
  return [...(replaces ? starts.slice(0, -1) : starts), { holder, since: from, version: null }]
}

/** The versions that came from the side that did not hold the pen, or that leave the latest one unanswered. */
function forksAt(holder: Side | null, before: TurnVersion | undefined, version: TurnVersion): readonly Fork[] {
  if (before === undefined) return []
  const { number, side, answers } = version
  const whys: Fork['why'][] = []
  if (holder !== null && holder !== side) whys.push('not-their-turn')
  if (answers !== null && answers !== before.number) whys.push('not-the-latest')
  return whys.map((why) => ({ version: number, why }))
}

/** Rounds so far, the one under way among them. Drafts that one side sends in a row count as one. */
export function countRounds(sides: readonly Side[]): number {
  const drafts = sides.filter((side, at) => side !== sides[at - 1])
  return Math.ceil(drafts.length / 2)
}

/** Each turn with its end and its days, up to today or to the day the pen was put down. */
const lasting = (starts: readonly Start[], closed: string | null, today: string): readonly Turn[] =>
  starts.map((start, at) => {
    // A version may be dated after the day on which its text was frozen.
    const end = closed === null ? null : later(start.since, closed)
    const until = starts[at + 1]?.since ?? end
    return { ...start, until, days: Math.max(0, daysBetween(start.since, until ?? today)) }
  })

/** How the drafts went back and forth: a version passes the pen to the other side, a word of the user overrides that. */
export function turnsOf({ versions, said, closed }: TurnSource, today: string): Turns {
  const sayAt = (before: readonly Start[], version: number | null): readonly Start[] =>
    lastWords(said.filter((word) => word.version === version)).reduce(sayPen, before)
  let starts = sayAt([], null)
  const forks: Fork[] = []
  versions.forEach((version, at) => {
    forks.push(...forksAt(starts.at(-1)?.holder ?? null, versions[at - 1], version))
    starts = sayAt(passPen(starts, version), version.number)
  })
  const turns = lasting(starts, closed, today)
  const last = closed === null ? turns.at(-1) : undefined
  const daysOf = (side: Side): number => turns.reduce((sum, { holder, days }) => sum + (holder === side ? days : 0), 0)
  return {
    holder: last?.holder ?? null,
    since: last?.since ?? null,
    days: { vendor: daysOf('vendor'), buyer: daysOf('buyer') },
    rounds: countRounds(versions.map(({ side }) => side)),
    turns,
    forks,
  }
}
