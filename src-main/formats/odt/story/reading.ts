import type { Story, TablePosition } from '#shared/model/version-text.ts'
import type { FileComment } from '../../docx/read/story/comments.ts'
import type { OpenComments } from '../../docx/read/story/reading.ts'
import type { Tracked } from '../../docx/read/story/tracked.ts'
import type { XmlElement } from '../../docx/read/xml/visit-xml.ts'
import type { OdtFindings } from '../findings.ts'
import type { Styles } from '../styles/styles.ts'
import type { ChangedRegion, OpenChanges } from './changes.ts'
import type { ListCursor, ListMemory } from './lists.ts'
import type { OdtParagraph } from './model.ts'

/** A note or text box met in the text and not read yet. */
export interface Waiting {
  readonly content: XmlElement
  readonly around: Tracked
  readonly noteId: string
}

/** What reading one part of the document carries along. */
export interface PartReading {
  readonly styles: Styles
  readonly findings: OdtFindings
  readonly regions: Map<string, ChangedRegion>
  /** Regions whose deleted text has been put into its place. */
  readonly placed: Set<string>
  readonly changes: OpenChanges
  readonly nesting: { deletions: number }
  readonly comments: FileComment[]
  readonly openComments: OpenComments
  /** Names of the comments that cover a range. */
  readonly ranged: ReadonlySet<string>
  readonly lists: ListMemory
  readonly notes: { readonly footnote: Waiting[]; readonly endnote: Waiting[] }
  readonly newContainer: () => number
  /** Counts one more paragraph; too many are refused. */
  readonly countParagraph: () => void
  readonly newId: () => string
}

/** Where a paragraph stands. */
export interface Place {
  readonly story: Story
  readonly container: number
  readonly cell: TablePosition | null
  readonly around: Tracked
}

/** What reading one story carries along. */
export interface StoryReading {
  readonly part: PartReading
  readonly lists: ListCursor
  readonly paragraphs: OdtParagraph[]
  readonly boxes: Waiting[]
  /** Deletions met between paragraphs: they run on into the next one. */
  readonly deletions: string[]
}
