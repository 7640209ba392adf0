import { type Change, isUnmarked } from '../model/compared.ts'

/** What a reader looks at first, in this order. */
export const WEIGHTS = ['unmarked', 'terms', 'come', 'reworded', 'moved', 'noise'] as const

export type Weight = (typeof WEIGHTS)[number]

/** How heavy a change weighs: what the sender did not mark first, noise last. */
export function weightOf(change: Change): Weight {
  if (change.noiseOnly) return 'noise'
  if (isUnmarked(change)) return 'unmarked'
  if (change.terms.length > 0) return 'terms'
  if (change.relation === 'added' || change.relation === 'removed') return 'come'
  return change.relation !== 'kept' || change.reworded || change.retitled ? 'reworded' : 'moved'
}
