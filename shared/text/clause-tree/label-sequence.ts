import type { LabelReading } from '../typed-labels.ts'
import type { Block } from './blocks.ts'

interface Occurrence {
  readonly at: number
  readonly path: readonly number[]
}

/** All labels of a document by form, in order: what comes after a label tells how it counts. */
export type LabelSequences = ReadonlyMap<string, readonly Occurrence[]>

/** How many later labels of the same form are looked at; a few false ones between two true ones do no harm. */
const NEAR = 4
const FAR = 200

export function findSequences(blocks: readonly Block[]): LabelSequences {
  const byForm = new Map<string, Occurrence[]>()
  blocks.forEach((block, at) => {
    for (const { form, path } of block.candidate?.readings ?? []) {
      const list = byForm.get(form)
      if (list === undefined) byForm.set(form, [{ at, path }])
      else list.push({ at, path })
    }
  })
  return byForm
}

/** The labels of one form after a block, at most `most`. */
function after(sequences: LabelSequences, form: string, at: number, most: number): readonly Occurrence[] {
  const list = sequences.get(form) ?? []
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.at ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return list.slice(low, low + most)
}

export const lastOf = (path: readonly number[]): number => path[path.length - 1] ?? 0

export const samePrefix = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.slice(0, -1).every((value, index) => value === b[index])

export const startsWithPath = (path: readonly number[], prefix: readonly number[]): boolean =>
  prefix.length < path.length && prefix.every((value, index) => value === path[index])

const follows = (path: readonly number[], next: readonly number[]): boolean =>
  (samePrefix(path, next) && lastOf(next) === lastOf(path) + 1) ||
  (next.length === path.length + 1 && startsWithPath(next, path) && lastOf(next) <= 1)

/** True when the next number of the same sequence, or the first one below it, comes soon. */
export function successorFits(sequences: LabelSequences, at: number, { form, path }: LabelReading): boolean {
  return after(sequences, form, at, NEAR).some((next) => follows(path, next.path))
}

/** Position of the very next label of this form when it continues the reading, else null. */
export function nextContinues(sequences: LabelSequences, at: number, { form, path }: LabelReading): number | null {
  const [next] = after(sequences, form, at, 1)
  return next !== undefined && samePrefix(path, next.path) && lastOf(next.path) === lastOf(path) + 1 ? next.at : null
}

/**
 * True when a list that begins again at one stands inside an item of the same form, not after it.
 *
 * It does when the outer list goes on later: 5. (1. 2. 3.) 6. — the number after the outer one comes without
 * continuing the inner list.
 */
export function outerGoesOn(sequences: LabelSequences, at: number, inner: LabelReading, outer: LabelReading): boolean {
  let running = lastOf(inner.path)
  for (const { path } of after(sequences, inner.form, at, FAR)) {
    if (!samePrefix(path, inner.path)) continue
    const value = lastOf(path)
    if (value === running + 1) running = value
    else if (value === lastOf(outer.path) + 1) return true
    else if (value === 1) running = 1
    else return false
  }
  return false
}
