import type { Story, TablePosition } from '#shared/model/version-text.ts'
import type { ParagraphFormat } from '../styles/paragraph-format.ts'
import type { RunFormat } from '../styles/run-format.ts'
import type { Change, Tracked } from './tracked.ts'

/** The mark of a note in the text. */
export interface NoteMark {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
  /** The writer's own mark follows as text; the note has no number. */
  readonly isCustom: boolean
}

/** A run of text of one kind. */
export interface Run extends Tracked {
  readonly text: string
  readonly format: RunFormat
  /** How it looked before a tracked change of its look. */
  readonly oldFormat: RunFormat | null
  readonly formatted: Change | null
  readonly isLink: boolean
  /** The note whose mark this run is; its text comes with its number. */
  readonly note: NoteMark | null
  /** Comments whose range covers the run. */
  readonly comments: readonly string[]
}

/** One paragraph of the file with all its tracked changes. */
export interface FileParagraph {
  readonly story: Story
  /** The cell, note, header, text box or body it stands in; only neighbours in one container can be joined. */
  readonly container: number
  readonly cell: TablePosition | null
  readonly format: ParagraphFormat
  /** The properties before a tracked change of them. */
  readonly oldFormat: ParagraphFormat | null
  /** Tracked changes of its look, and of the table or section that begins or ends with it. */
  readonly formatChanges: readonly Change[]
  readonly runs: readonly Run[]
  /** The first paragraph of a note names it. */
  readonly note: Pick<NoteMark, 'kind' | 'id'> | null
  /** A large first letter is a paragraph of its own in the file; a section's end may be one without a word. */
  readonly role: 'ordinary' | 'drop-cap' | 'section-end'
  /** What happened to the paragraph's mark: deleted, it runs on into the next one. */
  readonly mark: Tracked
  /** The mark is hidden for good, not only to run a heading into its text (`w:specVanish`). */
  readonly isMarkHidden: boolean
  /** What happened to the row, cell, note or block it stands in; its runs say so too. */
  readonly around: Tracked
  /** Comments that are anchored to a point in it. */
  readonly pointComments: readonly string[]
}
