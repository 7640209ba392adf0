import type { FileComment } from '../../docx/read/story/comments.ts'
import { UNTRACKED } from '../../docx/read/story/tracked.ts'
import type { HtmlFindings } from '../findings.ts'
import type { HtmlList } from '../lists/list-labels.ts'
import type { Stylesheet } from '../look/stylesheet.ts'
import type { HtmlNode } from '../parse/tree.ts'
import type { Builder, TextPlace } from './builder.ts'
import type { Table } from './tables.ts'

/** What reading a page carries along. */
export interface PageReading {
  readonly builder: Builder
  readonly findings: HtmlFindings
  readonly sheet: Stylesheet
  readonly comments: FileComment[]
  /** List types that are not known here, told once each. */
  readonly unknownTypes: Set<string>
  tables: number
  /** Reads what stands in an element. */
  readonly readChildren: (node: HtmlNode, place: Place) => void
}

/** Where on the page an element stands. */
export interface Place extends TextPlace {
  readonly depth: number
  /** The list that items belong to, and how their numbers look. */
  readonly list: HtmlList | null
  readonly listType: string
  readonly listLevel: number
  readonly table: Table | null
  /** Inside the page's own text, where a header is a heading and no letterhead. */
  readonly isInMain: boolean
}

/** The top of a page. */
export const TOP: Place = {
  ...{ tracked: UNTRACKED, around: UNTRACKED, bold: false, underlined: false, isLink: false, keepsSpace: false },
  ...{ italic: false, struck: false, caps: false, align: null, left: 0 },
  ...{ comments: [], outline: null, style: null, story: 'body', cell: null },
  ...{ depth: 0, list: null, listType: 'disc', listLevel: -1, table: null, isInMain: false },
}
