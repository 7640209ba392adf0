import type { ReadError } from '#main/formats/document.ts'
import type { Result } from '#shared/model/result.ts'
import type { SourceText } from '#shared/model/version-text.ts'
import type { SaidPair } from './align/said-pairs.ts'
import { makeRedline } from './make-redline.ts'

/** What a redline is made of. */
export interface RedlineInput {
  /** A .docx, or the text of a document of another format, whose paragraphs have no look of their own. */
  readonly older: Uint8Array | SourceText
  readonly newer: Uint8Array
  /** Only for the cumulative mode: the text that we sent; null for the older one with its marks rejected. */
  readonly base: Uint8Array | SourceText | null
  /** `received`: against the older text with its changes accepted; `cumulative`: against the last text that we sent. */
  readonly mode: 'received' | 'cumulative'
  readonly author: string
  /** ISO 8601, UTC. */
  readonly date: string
  /** Moves as Word's own tracked moves; otherwise each is a deletion, an insertion and comments that say so. */
  readonly realMoves: boolean
  /** What the user says of paragraphs that the machine pairs otherwise. */
  readonly said?: readonly SaidPair[]
}

/** A change of another author's that ours overlaps, folded into ours. */
export interface Folded {
  readonly author: string
  readonly clause: string
  readonly text: string
}

/** The newer document with tracked changes: accepting all gives its text, rejecting all the base's. */
export interface Redlined {
  readonly bytes: Uint8Array
  readonly folded: readonly Folded[]
  /** What was not compared, in words for people. */
  readonly notCompared: readonly string[]
}

/** Why there is no redline. A file whose changes do not hold is never handed out. */
export type RedlineError =
  | { readonly kind: 'unreadable'; readonly side: 'older' | 'newer' | 'base'; readonly error: ReadError }
  /** `differs` quotes the first place, so that it can be found. */
  | { readonly kind: 'not-faithful'; readonly differs: string }

/** Makes a redline on top of the newer document, which must be a .docx. Pure: the same input gives the same bytes. */
export const redlineDocx = (input: RedlineInput): Result<Redlined, RedlineError> => makeRedline(input)
