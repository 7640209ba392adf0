import type { Side } from '../model/side.ts'

/** A paragraph of a clause; an item belongs to the paragraph above it. */
export interface DraftParagraph {
  readonly text: string
  readonly isItem: boolean
}

export interface DraftClause {
  readonly heading: string
  readonly paragraphs: readonly DraftParagraph[]
  /** The topic that it settles; null for the frame around them. */
  readonly topic: string | null
}

/** A new contract before it is a file: the agreement and, where topics stand there, its schedule. */
export interface Draft {
  readonly title: string
  /** What stands before the first clause. */
  readonly intro: readonly string[]
  readonly agreement: readonly DraftClause[]
  /** What the schedule is called. */
  readonly scheduleTitle: string
  readonly schedule: readonly DraftClause[]
  readonly parties: Readonly<Record<Side, string>>
  /** Values that stand as a blank to be filled in, `topic-id.field-id`. */
  readonly blanks: readonly string[]
}
