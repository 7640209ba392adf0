import { decisionsOn, progressOf } from '#renderer/compare/triage/model/decided.ts'
import type { ShownDraft } from '../our-draft.ts'
import type { Basis } from './basis.ts'

/** How many changes of the base against our last version were not decided on; 0 where there is nothing to compare. */
export function countUndecided({ base, against }: Basis, { draft, clauses }: ShownDraft): number {
  if (against === null) return 0
  const { compared, number: older } = against
  const labels = new Map(clauses.map(({ slot, label }) => [slot, label]))
  const laid = { compared, pair: { older, newer: base.number }, edits: draft.edits, labels }
  const { decided, of } = progressOf(compared, decisionsOn(laid))
  return of - decided
}
