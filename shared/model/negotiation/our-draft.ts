/** What was decided on a clause. */
export const DECISIONS = ['accept', 'keep-ours', 'counter', 'edit', 'insert'] as const

export type Decision = (typeof DECISIONS)[number]

/** The words of a clause as they stand in a draft, without its number and without its sub-clauses. */
export interface DraftWords {
  readonly heading: string | null
  /** What stands below the heading, one string a paragraph. */
  readonly paragraphs: readonly string[]
}

/**
 * Words of an edit that name a clause of the draft: its number in them follows that clause.
 *
 * `start` and `end` are offsets in the heading and the paragraphs, joined by newlines. Of the figures and letters that
 * stand there, `count` from the `first` on are the clause's number.
 */
export interface DraftLink {
  readonly slot: string
  readonly start: number
  readonly end: number
  readonly first: number
  readonly count: number
}

/**
 * One clause of our draft that was decided on. What has no edit reads as the base version does.
 *
 * `slot` names the place: `c12` is clause 12 of the base version (by its index), `n3` the third clause that was put in.
 */
export interface DraftEdit {
  readonly slot: string
  readonly decision: Decision
  /** The new words; `base`: as they stand in the base version; null: the clause is taken out (its sub-clauses are not). */
  readonly words: DraftWords | 'base' | null
  /**
   * Only of a clause that was put in: the slot that it follows, null for the beginning. One of the same level or higher
   * stands after that slot's sub-clauses, a deeper one is the first of them.
   */
  readonly after: string | null
  /** Only of a clause that was put in: the base clause whose level, number and look it takes; null for plain words. */
  readonly like: number | null
  /**
   * Only of a clause that was put in: the clause of an earlier version that it answers, by its index there, since the base
   * took it out or has it elsewhere. With words of null it was looked at, and stays out.
   */
  readonly from?: { readonly version: number; readonly clause: number }
  /** Why, for us alone. Private. */
  readonly note: string | null
  /** Which clauses its words name. Absent in what is typed: then the numbers are read as the draft shows them. */
  readonly links?: readonly DraftLink[]
}

/** Our one editable text: a base version, and what we changed in it. */
export interface OurDraft {
  readonly id: number
  /** The version that it is laid over. */
  readonly base: number
  readonly startedAt: string
  /** In no order of meaning; one for each slot at most. */
  readonly edits: readonly DraftEdit[]
}
