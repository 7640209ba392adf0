import type { TermValue } from './term-value.ts'

/** Clauses of the old text against clauses of the new: 1–1, 0–1, 1–0, 1–n, n–1. */
export type Relation = 'kept' | 'added' | 'removed' | 'split' | 'merged'

/** What explains all or part of a change without touching its substance. */
export type Noise = 'typography' | 'references' | 'rename'

/** How much of a change the sender's tracked changes show. */
export type Marked = 'all' | 'some' | 'none'

/** A run of words: `=` in both texts, `-` only in the old, `+` only in the new. Deletion stands before insertion. */
export type WordRun = readonly ['=' | '-' | '+', string]

/** A typed value that changed, came (`old` null) or went (`new` null). */
export interface TermChange {
  readonly name: string
  readonly old: TermValue | null
  readonly new: TermValue | null
}

/** What happened to one clause. `old` and `new` are indices of clauses in the two version texts. */
export interface ClauseChange {
  readonly old: readonly number[]
  readonly new: readonly number[]
  readonly relation: Relation
  readonly moved: boolean
  readonly renumbered: boolean
  readonly reworded: boolean
  readonly retitled: boolean
  readonly noise: readonly Noise[]
  /** Null when the newer file carries no tracked changes, or carries them against another text, or nothing changed. */
  readonly marked: Marked | null
  /** 0 (nothing in common) to 1 (the same words). */
  readonly similarity: number
  /** Over `clauseText` of the clauses, those of a split or merge joined by a newline. Empty for added and removed. */
  readonly words: readonly WordRun[]
  /** So much was rewritten that the words are compared coarsely: more of them may be shown as changed than are. */
  readonly isCoarse?: true
  readonly terms: readonly TermChange[]
  /** Wholly explained by noise or renumbering: nothing of substance changed. */
  readonly noiseOnly: boolean
  /** Moved clauses that moved together have the same number; null for a clause that kept its place. */
  readonly block: number | null
}

/** A defined term renamed throughout: one row instead of `count`. */
export interface Rename {
  readonly old: string
  readonly new: string
  readonly count: number
}

/** Counts of clause changes, each by its relation or flag. A change may count under several flags. */
export interface ComparisonSummary {
  readonly unchanged: number
  readonly reworded: number
  readonly retitled: number
  readonly added: number
  readonly removed: number
  readonly split: number
  readonly merged: number
  readonly moved: number
  readonly renumbered: number
  /** Changes wholly explained by noise: nothing of substance in them. */
  readonly noiseOnly: number
  readonly terms: number
  /** Changes the sender did not mark, in whole or in part; 0 when the newer file carries no tracked changes. */
  readonly unmarked: number
}

/** What changed between two version texts, one change per clause, in the order of the new text. */
export interface Comparison {
  /** The texts have next to nothing in common: they are no drafts of one contract, and only what is surely the same is paired. */
  readonly unrelated: boolean
  readonly renames: readonly Rename[]
  readonly summary: ComparisonSummary
  readonly changes: readonly ClauseChange[]
}
