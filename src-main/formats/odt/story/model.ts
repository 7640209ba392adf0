import type { FileParagraph } from '../../docx/read/story/model.ts'
import type { Align, Indent } from '../styles/indents.ts'
import type { ListStyle } from '../styles/list-styles.ts'

/** A paragraph's place in a list. */
export interface ListPlace {
  /** The list that it is counted in: one id for a list and all that continue it. */
  readonly list: string
  readonly style: ListStyle
  /** Zero-based. */
  readonly level: number
  /** The number that it sets for itself. */
  readonly start: number | null
  /** It begins its level anew. */
  readonly isRestart: boolean
}

/** What a paragraph is of itself. */
export interface ParagraphKind {
  readonly styleName: string | null
  readonly outline: number | null
  readonly place: ListPlace | null
  readonly align: Align | null
  readonly indent: Indent
}

/** A paragraph of the file with all its tracked changes. */
export interface OdtParagraph extends FileParagraph {
  readonly kind: ParagraphKind
  /** What it was before deletions made it run on into another. */
  readonly oldKind: ParagraphKind | null
}
