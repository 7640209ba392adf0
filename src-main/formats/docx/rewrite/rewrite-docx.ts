import type { Result } from '#shared/model/result.ts'
import type { ReadError } from '../../document.ts'
import { makeRewrite } from './make-rewrite.ts'

/** One paragraph of a draft laid over a Word document, in the order it is to stand. */
export interface RewrittenParagraph {
  /** Index into the reader's `SourceText.paragraphs` (accepted view) of the base document; null for a new one. */
  readonly from: number | null
  /** The base paragraph whose look (properties, list, style, table cell) a new one takes; ignored otherwise. */
  readonly like: number
  /** Its text as `SourceParagraph.text` has it: an automatic number is not in it, a typed one is. */
  readonly text: string
}

export interface RewriteInput {
  /** A .docx; its tracked changes are accepted. */
  readonly base: Uint8Array
  /** Base paragraphs that none of these names are removed. */
  readonly paragraphs: readonly RewrittenParagraph[]
}

/** The base with other words, and nothing else changed. */
export interface Rewritten {
  readonly bytes: Uint8Array
  /** Parts of the package that are not as they were, to the byte. */
  readonly changedParts: readonly string[]
  /** Paragraphs without a word that had to be kept: a cell holds at least one, two tables are parted by one. */
  readonly emptied: number
}

/** Why a draft cannot be written. A file that does not say what was asked is never handed out. */
export type RewriteError =
  | { readonly kind: 'unreadable'; readonly error: ReadError }
  /** An entry names a paragraph that the base does not have. */
  | { readonly kind: 'no-such-paragraph'; readonly index: number }
  /** `differs` quotes the first place, so that it can be found. */
  | { readonly kind: 'not-faithful'; readonly differs: string }

/**
 * Writes a draft as a clean .docx on top of the document it answers. Pure: the same input gives the same bytes.
 *
 * Words that stay keep their looks, links, fields, notes and bookmarks; what is not edited stays to the byte. A note goes
 * with its mark, a comment with the words it is anchored to.
 */
export const rewriteDocx = (input: RewriteInput): Result<Rewritten, RewriteError> => makeRewrite(input)
