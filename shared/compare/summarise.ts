import type { ClauseChange, ComparisonSummary } from '../model/comparison.ts'

/** A kept clause with no flag: the same text under the same number in the same place. */
const isUnchanged = (change: ClauseChange): boolean =>
  change.relation === 'kept' && !change.moved && !change.renumbered && !change.reworded && !change.retitled

/** Counts the changes of a comparison. */
export function summariseChanges(changes: readonly ClauseChange[]): ComparisonSummary {
  const count = (fits: (change: ClauseChange) => boolean): number => changes.filter(fits).length
  return {
    unchanged: count(isUnchanged),
    reworded: count((change) => change.reworded),
    retitled: count((change) => change.retitled),
    added: count((change) => change.relation === 'added'),
    removed: count((change) => change.relation === 'removed'),
    split: count((change) => change.relation === 'split'),
    merged: count((change) => change.relation === 'merged'),
    moved: count((change) => change.moved),
    renumbered: count((change) => change.renumbered),
    noiseOnly: count((change) => change.noiseOnly),
    terms: count((change) => change.terms.length > 0),
    unmarked: count((change) => change.marked === 'none' || change.marked === 'some'),
  }
}
