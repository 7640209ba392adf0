import type { Comment } from '#shared/model/version-text.ts'
import type { Found } from '../model/find.ts'
import type { Paper } from '../paper-slice.ts'

/** What every row of a document is drawn with. */
export interface Drawing {
  readonly paper: Paper
  readonly authors: readonly string[]
  readonly comments: ReadonlyMap<number, readonly Comment[]>
  readonly found: Found
}

/** What a row is drawn with that is not the same for all. */
export interface RowState {
  readonly drawing: Drawing
  /** The chosen clause, null where it is not in the row. */
  readonly chosen: number | null
  /** The clause that Tab leads to, null where it is not in the row. */
  readonly cursor: number | null
  /** The place found that is looked at, null where it is not in the row. */
  readonly current: number | null
}
