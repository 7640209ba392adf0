import { sharedText } from '../shared-text.ts'
import { type NameClues, readName } from './read-name.ts'
import type { Sortable } from './sortable.ts'

/** How alike two drafts are; what was compared once is remembered. */
function makeLikeness(drafts: readonly Sortable[]): (one: number, other: number) => number {
  const known = new Map<number, number>()
  return (one, other) => {
    const key = Math.min(one, other) * drafts.length + Math.max(one, other)
    const [a, b] = [drafts[one], drafts[other]]
    const like = known.get(key) ?? (a === undefined || b === undefined ? 0 : sharedText(a.print, b.print))
    known.set(key, like)
    return like
  }
}

type Likeness = ReturnType<typeof makeLikeness>

/** Between the two least alike drafts that are easily found, the others by which of the two they are more like. */
function layOut(size: number, like: Likeness): readonly number[] {
  const all = Array.from({ length: size }, (_, at) => at)
  const leastLike = (end: number): number =>
    all.reduce((least, at) => (like(end, at) < like(end, least) ? at : least), end)
  const first = leastLike(0)
  const last = leastLike(first)
  const place = (at: number): number => like(last, at) - like(first, at)
  return all.sort((a, b) => place(a) - place(b) || a - b)
}

/** A stretch of the way that is turned round is no longer than this: comparing every draft with every other takes too long. */
const TURNED = 10

/** Turns stretches of the way round while that makes neighbours more alike (2-opt, Croes 1958). */
function straighten(way: readonly number[], like: Likeness): readonly number[] {
  const path = [...way]
  const between = (one: number, other: number): number => {
    const [a, b] = [path[one], path[other]]
    return a === undefined || b === undefined ? 0 : like(a, b)
  }
  for (let isBetter = true; isBetter; ) {
    isBetter = false
    for (let from = 0; from < path.length; from += 1)
      for (let to = from + 1; to < Math.min(path.length, from + TURNED); to += 1) {
        const gain = between(from - 1, to) + between(from, to + 1) - between(from - 1, from) - between(to, to + 1)
        if (gain < 1e-9) continue
        path.splice(from, to - from + 1, ...path.slice(from, to + 1).reverse())
        isBetter = true
      }
  }
  return path
}

/** The indices of drafts along the way the text went, from one end to the other; which end is the first is not known. */
function chain(drafts: readonly Sortable[]): readonly number[] {
  const like = makeLikeness(drafts)
  return straighten(layOut(drafts.length, like), like)
}

/** Which of two drafts came first as far as names and days say it: negative for the first, 0 where they do not. */
function compareClues(
  one: { readonly clues: NameClues; readonly draft: Sortable },
  other: { readonly clues: NameClues; readonly draft: Sortable },
): number {
  const both = (a: number | null, b: number | null): number => (a === null || b === null ? 0 : a - b)
  const days = (a: string | null, b: string | null): number =>
    a === null || b === null || a === b ? 0 : a < b ? -1 : 1
  const [mine, theirs] = [one.clues, other.clues]
  // A signed copy is the last one, whatever number it has or lacks.
  const signed = Number(mine.stage === 4) - Number(theirs.stage === 4)
  return (
    signed ||
    both(mine.version, theirs.version) ||
    days(mine.date, theirs.date) ||
    both(mine.stage ?? 1, theirs.stage ?? 1) ||
    days(one.draft.date, other.draft.date) ||
    days(one.draft.newestDay, other.draft.newestDay)
  )
}

/**
 * The indices of one contract's drafts in the order they were most likely written.
 *
 * Numbers and days in the names, words such as "final" and the documents' own days say it where they are; between drafts
 * of which they do not, it is the way the text went. Its direction is the one that contradicts the rest least, and where
 * nothing says it, the one in which the text grows: contracts do.
 */
export function orderDrafts(drafts: readonly Sortable[]): readonly number[] {
  const known = drafts.map((draft) => ({ draft, clues: readName(draft.name) }))
  const cluesOf = (one: number, other: number): number => {
    const [a, b] = [known[one], known[other]]
    return a === undefined || b === undefined ? 0 : compareClues(a, b)
  }
  const way = chain(drafts)
  let agreed = 0
  way.forEach((later, at) => {
    for (const earlier of way.slice(0, at)) agreed -= Math.sign(cluesOf(earlier, later))
  })
  const size = (at: number | undefined): number => (at === undefined ? 0 : (drafts[at]?.words ?? 0))
  const isForward = agreed > 0 || (agreed === 0 && size(way[0]) <= size(way.at(-1)))
  const forward = isForward ? way : way.toReversed()
  const place = new Map(forward.map((at, position) => [at, position]))
  const compare = (one: number, other: number): number =>
    cluesOf(one, other) || (place.get(one) ?? 0) - (place.get(other) ?? 0)
  // Clues of several kinds can run in a circle; how many of the others each one comes after cannot.
  const after = drafts.map((_, one) => drafts.filter((__, other) => other !== one && compare(one, other) > 0).length)
  return drafts.map((_, at) => at).sort((a, b) => (after[a] ?? 0) - (after[b] ?? 0) || compare(a, b))
}
