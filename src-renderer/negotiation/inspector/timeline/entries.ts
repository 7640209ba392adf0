import type { Output } from '#shared/api/contract.ts'
import { diffWords } from '#shared/compare/words/diff-words.ts'
import type { WordRun } from '#shared/model/comparison.ts'
import type { Side } from '#shared/model/side.ts'
import type { TermType } from '#shared/model/term-value.ts'
import type { Point } from '../../model/rows.ts'

export type Timeline = Output<'point.timeline'>
type Position = Point['positions'][number]
type Version = Pick<Output<'contract.show'>['versions'][number], 'number' | 'side' | 'date'>

/** A position on the timeline. */
export interface SaidThen {
  readonly position: Position
  /** Its words against what the side said before; those alone where it said nothing. */
  readonly words: readonly WordRun[]
  /** The last that its side said: it can be taken back. */
  readonly isLast: boolean
  /** Values in it, as they stand there. */
  readonly terms: readonly string[]
}

/** What happened on a point in a version. */
export interface Entry {
  /** Null before the first version. */
  readonly version: number | null
  readonly side: Side | null
  readonly date: string | null
  readonly clauses: Timeline['entries'][number]['clauses']
  readonly isChanged: boolean
  /** The first version that carries the agreed text. */
  readonly isCarried: boolean
  readonly said: readonly SaidThen[]
}

const VALUES: ReadonlySet<TermType> = new Set(['duration', 'money', 'percentage', 'number', 'date'])

function saidThen(position: Position, all: readonly Position[], terms: readonly string[]): SaidThen {
  const ofSide = all.filter(({ side }) => side === position.side)
  const before = ofSide[ofSide.indexOf(position) - 1]
  return {
    position,
    words: before === undefined ? [['=', position.text]] : diffWords(before.text, position.text).runs,
    isLast: ofSide.at(-1) === position,
    terms,
  }
}

/**
 * What was said on a point and what became of its clause, version by version, oldest first.
 *
 * Positions are known at once; what the versions' texts say comes with the timeline, null until it is there. Versions in
 * which nothing happened are left out.
 */
export function entriesOf(
  { positions }: Point,
  versions: readonly Version[],
  timeline: Timeline | null,
): readonly Entry[] {
  const told = new Map(timeline?.entries.map((entry) => [entry.version, entry] as const))
  const saidIn = (version: number | null): readonly SaidThen[] =>
    positions
      .filter((position) => position.version === version)
      .map((position, at) => {
        const terms = version === null ? [] : (told.get(version)?.positions[at]?.terms ?? [])
        return saidThen(
          position,
          positions,
          terms.filter(({ value }) => VALUES.has(value.type)).map(({ value }) => value.text),
        )
      })
  const early: Entry = {
    ...{ version: null, side: null, date: null, clauses: [], isChanged: false, isCarried: false },
    said: saidIn(null),
  }
  const later = versions.map(({ number, side, date }): Entry => {
    const entry = told.get(number)
    return {
      ...{ version: number, side, date, clauses: entry?.clauses ?? [], isChanged: entry?.isChanged ?? false },
      isCarried: timeline?.carriedIn === number,
      said: saidIn(number),
    }
  })
  return [early, ...later].filter(({ said, isChanged, isCarried }) => said.length > 0 || isChanged || isCarried)
}
