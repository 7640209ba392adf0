import type { FileParagraph, Run } from '../../docx/read/story/model.ts'
import type { HtmlItem } from '../lists/list-labels.ts'

/** A run of a page; `keepsSpace` where white space is text (`pre`). */
export interface HtmlRun extends Run {
  readonly keepsSpace: boolean
}

/** How a block stands on the page. */
export interface BlockLook {
  readonly align: 'left' | 'center' | 'right' | 'justify' | null
  /** How far it is set in, in points. */
  readonly left: number
}

/** A paragraph of a page with its tracked changes. */
export interface HtmlParagraph extends FileParagraph, BlockLook {
  readonly runs: readonly HtmlRun[]
  /** The list item that it begins. */
  readonly item: HtmlItem | null
  /** Zero-based level of the list. */
  readonly level: number | null
  /** A number that the page holds as text, set apart by the program that saved it. */
  readonly printed: string | null
  readonly styleName: string | null
}
