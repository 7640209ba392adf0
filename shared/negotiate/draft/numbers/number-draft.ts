import type { VersionText } from '../../../model/version-text.ts'
import type { Placed } from '../arrange.ts'
import { type Count, printCount, printLabel } from './counted-label.ts'
import { findSeries, mayOwn, type Numbered } from './series.ts'

/** The number of a clause in a draft; no counts where it has none of its own. */
export interface DraftNumber {
  readonly label: string | null
  /** 7 and 2 of "7.2". */
  readonly counts: readonly Count[]
}

const NONE: DraftNumber = { label: null, counts: [] }

interface Walk {
  readonly placed: readonly Placed[]
  /** How each placed clause is numbered, or what it looks like. */
  readonly numbered: readonly (Numbered | null)[]
  /** The place of each base clause. */
  readonly places: readonly number[]
  readonly parents: readonly (number | null)[]
  /** Series that go on from one clause into the next one's sub-clauses. */
  readonly running: ReadonlySet<number>
  /** The last value of each series so far. */
  readonly values: Map<number, number>
  /** Series that another one goes on with, since what parted them was taken out. */
  readonly joined: Map<number, number>
  /** For each placed clause so far: the series that it counts in, and its counts. */
  readonly series: (number | null)[]
  readonly counts: (readonly Count[])[]
  next: number
}

/**
 * The numbers that a draft prints, one for each placed clause.
 *
 * A clause counts on from the one before it in its series; the first that is left of a series begins as that did. What
 * was put in counts with its neighbours of the same form, or begins a list of its own. Sub-clauses whose clause was taken
 * out count on with those that they stand beside now. What was taken out keeps its old number.
 */
export function numberDraft(base: VersionText, placed: readonly Placed[]): readonly DraftNumber[] {
  const walk = startWalk(base, placed)
  return placed.map((entry, at) => {
    const like = walk.numbered[at] ?? null
    const label = entry.like === null ? null : (base.clauses[entry.like]?.label ?? null)
    if (like === null || entry.isRemoved) {
      walk.series.push(null)
      walk.counts.push([])
      return entry.base === null ? NONE : { label, counts: like?.label.counts ?? [] }
    }
    const counts = countOn(walk, at, like)
    return { label: printLabel(like.label, counts), counts }
  })
}

function startWalk(base: VersionText, placed: readonly Placed[]): Walk {
  const found = findSeries(base)
  const places: number[] = []
  placed.forEach(({ base: clause }, at) => {
    if (clause !== null) places[clause] = at
  })
  const parentOf = new Map<number, number | null>()
  const running = new Set<number>()
  let next = 0
  found.forEach((numbered, clause) => {
    if (numbered === null) return
    const parent = base.clauses[clause]?.parent ?? null
    if (parentOf.has(numbered.series) && parentOf.get(numbered.series) !== parent) running.add(numbered.series)
    parentOf.set(numbered.series, parent)
    next = Math.max(next, numbered.series + 1)
  })
  return {
    ...{ placed, places, running, next },
    numbered: placed.map(({ like }) => (like === null ? null : (found[like] ?? null))),
    parents: base.clauses.map(({ parent }) => parent),
    ...{ values: new Map(), joined: new Map(), series: [], counts: [] },
  }
}

function countOn(walk: Walk, at: number, like: Numbered): readonly Count[] {
  const own = like.label.counts.at(-1)
  if (own === undefined) return []
  const series = seriesOf(walk, at, like)
  const last = walk.values.get(series)
  const isInserted = walk.placed[at]?.base === null
  const first = series === like.series ? like.start : Math.min(like.start, 1)
  const value = last === undefined ? first : last + (isInserted ? 1 : like.step)
  walk.values.set(series, value)
  walk.series.push(series)
  const counts = [...prefixFor(walk, at, like), withValue(own, value)]
  walk.counts.push(counts)
  return counts
}

/** The series that a clause counts in, where it stands now. */
function seriesOf(walk: Walk, at: number, like: Numbered): number {
  const { placed, values, joined, running } = walk
  const { base, parent, like: model } = placed[at] ?? { base: null, parent: null, like: null }
  const series = joined.get(like.series) ?? like.series
  const oldParent = walk.parents[model ?? -1] ?? null
  const isUnderOld = (oldParent === null ? null : (walk.places[oldParent] ?? null)) === parent
  if (base !== null && (isUnderOld || values.has(series))) return series
  const beside = besideOf(walk, at, like.form)
  if (beside !== null) {
    if (base !== null) joined.set(like.series, beside)
    return beside
  }
  if (base !== null || isUnderOld || running.has(series)) return series
  return walk.next++
}

/** The series of the clauses of one form beside a clause: of the last before it, else of the next after it. */
function besideOf({ placed, numbered, series, joined }: Walk, at: number, form: string): number | null {
  const { parent, base } = placed[at] ?? { parent: null, base: null }
  const isBeside = (other: number): boolean => placed[other]?.parent === parent && numbered[other]?.form === form
  const floor = parent ?? -1
  for (let before = at - 1; before > floor; before--) {
    const found = series[before] ?? null
    if (found !== null && isBeside(before)) return found
  }
  if (base !== null) return null
  const depth = placed[at]?.depth ?? 0
  for (let after = at + 1; after < placed.length && (placed[after]?.depth ?? 0) >= depth; after++) {
    const entry = placed[after]
    const found = numbered[after]
    if (entry?.base != null && !entry.isRemoved && found != null && isBeside(after))
      return joined.get(found.series) ?? found.series
  }
  return null
}

/** What a number begins with: that of the clause which gave it, else of the one above it now. */
function prefixFor(walk: Walk, at: number, { label, owner }: Numbered): readonly Count[] {
  const own = label.counts.slice(0, -1)
  if (own.length === 0) return own
  const { placed, counts, numbered, places } = walk
  const fits = (place: number): boolean => {
    const other = numbered[place]?.label
    return other !== undefined && mayOwn(other) && counts[place]?.length === own.length
  }
  const ownerPlace = owner === null ? null : (places[owner] ?? null)
  const isBase = placed[at]?.base !== null
  let giver = isBase && ownerPlace !== null && fits(ownerPlace) ? ownerPlace : null
  for (let up = placed[at]?.parent ?? null; giver === null && up !== null; up = placed[up]?.parent ?? null)
    if (fits(up)) giver = up
  if (giver === null && ownerPlace !== null && fits(ownerPlace)) giver = ownerPlace
  if (giver === null || (isBase && owner === null)) return own
  const given = counts[giver] ?? []
  return own.map((count, part) => withValue(count, given[part]?.value ?? count.value))
}

const withValue = (count: Count, value: number): Count =>
  value === count.value ? count : { ...count, value, text: printCount(value, count) }
