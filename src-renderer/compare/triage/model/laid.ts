import type { DraftEdit } from '#shared/model/negotiation/our-draft.ts'
import { baseSlot, insertedNumber } from '#shared/negotiate/draft/arrange.ts'
import type { Compared } from '../../model/compared.ts'
import type { Pair } from '../../pair.ts'

/** A comparison that is answered, whose newer text our draft lies over, and what was decided so far. */
export interface Laid {
  readonly compared: Compared
  readonly pair: Pick<Pair, 'older' | 'newer'>
  readonly edits: readonly DraftEdit[]
  /** The number of each place of the draft as it is printed now. */
  readonly labels: ReadonlyMap<string, string | null>
}

/** The edit that a place was put in by for a clause of a version. */
export const editFrom = (edits: readonly DraftEdit[], version: number, clause: number): DraftEdit | undefined =>
  edits.find(({ from }) => from?.version === version && from.clause === clause)

/** The first place for a clause that is put in which no edit has. */
export const freeSlot = (edits: readonly DraftEdit[]): string =>
  `n${1 + Math.max(0, ...edits.map(({ slot }) => insertedNumber(slot) ?? 0))}`

/** Where a clause of the base stands in the draft now: it may have been carried back to where it came from. */
export const editOfClause = ({ edits, pair }: Laid, index: number): DraftEdit | undefined =>
  editFrom(edits, pair.newer, index) ?? edits.find(({ slot }) => slot === baseSlot(index))
