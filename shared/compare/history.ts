import type { Marked, TermChange, WordRun } from '../model/comparison.ts'
import type { LineageId } from '../model/ids.ts'
import { invariant } from '../model/result.ts'
import type { Side } from '../model/side.ts'
import { type Clause, clauseText, type VersionText } from '../model/version-text.ts'
import { heaviestIncreasing } from './align/place/increasing.ts'
import { compareVersions } from './compare-versions.ts'
import { textsOf } from './compared-clauses.ts'
import { type MarkedReader, readMarks } from './marked.ts'
import { pickClauses } from './pick-clauses.ts'
import { newTextOf, oldTextOf } from './words/run-texts.ts'

/** A version as a clause is followed through it. */
export interface FollowedVersion {
  readonly version: number
  readonly side: Side
  readonly date: string
  readonly text: VersionText
  /** The lineage of every clause. */
  readonly lineages: readonly LineageId[]
  /** Its text with the sender's tracked changes rejected, where they were made against the version before. */
  readonly original: VersionText | null
}

/** One version's state of a clause that is followed. */
export interface LineageStep {
  readonly version: number
  readonly side: Side
  readonly date: string
  /** Null in a version in which it does not stand. */
  readonly clause: (Pick<Clause, 'label' | 'heading' | 'text'> & { readonly index: number }) | null
  /** Against the version before in which it stood; `added` where it stands first, `removed` where it is gone. */
  readonly relation: 'added' | 'same' | 'changed' | 'split' | 'merged' | 'removed' | 'absent'
  readonly moved: boolean
  readonly renumbered: boolean
  readonly marked: Marked | null
  readonly words: readonly WordRun[]
  readonly terms: readonly TermChange[]
}

interface Place {
  readonly in: FollowedVersion
  readonly index: number
}

type Change = Pick<LineageStep, 'relation' | 'moved' | 'renumbered' | 'marked' | 'words' | 'terms'>

const NO_CHANGE = { moved: false, renumbered: false, marked: null, words: [], terms: [] } as const

/** One clause through versions, oldest first: who changed which words of it in which. */
export function followClause(versions: readonly FollowedVersion[], lineage: LineageId): readonly LineageStep[] {
  let last: Place | null = null
  return versions.map((version, at) => {
    const index = version.lineages.indexOf(lineage)
    const here = index < 0 ? null : { in: version, index }
    const before = versions[at - 1]
    const change = changeBetween(last, here, before, version)
    last = here ?? last
    return { version: version.version, side: version.side, date: version.date, clause: clauseAt(here), ...change }
  })
}

function clauseAt(place: Place | null): LineageStep['clause'] {
  const clause = place?.in.text.clauses[place.index]
  if (place === null || clause === undefined) return null
  return { index: place.index, label: clause.label, heading: clause.heading, text: clause.text }
}

function changeBetween(
  last: Place | null,
  here: Place | null,
  before: FollowedVersion | undefined,
  version: FollowedVersion,
): Change {
  const marks =
    before === undefined || version.original === null ? null : readMarks(before.text, version.text, version.original)
  if (here === null) {
    if (last === null || last.in !== before) return { ...NO_CHANGE, relation: 'absent' }
    return { ...NO_CHANGE, relation: 'removed', marked: marks?.ofRemoved(textAt(last)) ?? null }
  }
  if (last === null) {
    return { ...NO_CHANGE, relation: 'added', marked: marks?.ofAdded(textAt(here), here.index) ?? null }
  }
  return changeOf(last, here, marks)
}

const textAt = ({ in: { text }, index }: Place): string =>
  clauseText(text.clauses[index] ?? { heading: null, text: '' })

/** So many clauses around the one that is followed tell whether it was split, or merged with a neighbour. */
const AROUND = 6

/**
 * What became of a clause from one version to another in which its lineage stands.
 *
 * Only the clauses around it are compared, not the versions: a long history costs no more than a few clauses each.
 */
function changeOf(last: Place, here: Place, marks: MarkedReader | null): Change {
  const [older, newer] = [around(last), around(here)]
  const [inOld, inNew] = [older.indexOf(last.index), newer.indexOf(here.index)]
  const texts = [pickClauses(last.in.text, older), pickClauses(here.in.text, newer)] as const
  const together = compareVersions(...texts, null).changes.find(
    ({ old, new: now }) => old.includes(inOld) && now.includes(inNew),
  )
  const corrections = [{ old: inOld, new: inNew, same: true }]
  const change =
    together ?? compareVersions(...texts, null, corrections).changes.find(({ new: now }) => now.includes(inNew))
  invariant(change !== undefined, 'every clause is in a change')
  const { relation, renumbered, words, terms } = change
  const moved = hasMoved(last, here)
  const [was, is] = [oldTextOf(words), newTextOf(words)]
  const isSame = relation === 'kept' && was === is
  const clauses = change.new.map((at) => newer[at] ?? here.index)
  const marked = isSame
    ? moved
      ? marks?.ofMove(textAt(here), clauses)
      : null
    : marks?.ofChange(textsOf(texts[0], change.old), textsOf(texts[1], change.new), clauses)
  return {
    relation: isSame ? 'same' : relation === 'split' || relation === 'merged' ? relation : 'changed',
    ...{ moved, renumbered, words, terms, marked: marked ?? null },
  }
}

function around({ in: { text }, index }: Place): readonly number[] {
  const from = Math.max(0, index - AROUND)
  const end = Math.min(text.clauses.length, index + AROUND + 1)
  return Array.from({ length: end - from }, (_, offset) => from + offset)
}

/** True when the clause is none of those that kept their order, as many words of both versions as can be. */
function hasMoved(last: Place, here: Place): boolean {
  const places = new Map(here.in.lineages.map((lineage, index) => [lineage, index]))
  const shared = last.in.lineages.flatMap((lineage, index) => {
    const now = places.get(lineage)
    return now === undefined ? [] : [{ index, now }]
  })
  const staying = heaviestIncreasing(
    Int32Array.from(shared, ({ now }) => now),
    Float64Array.from(shared, ({ index }) => textAt({ in: last.in, index }).length + 1),
  )
  return !staying.some((at) => shared[at]?.index === last.index)
}
