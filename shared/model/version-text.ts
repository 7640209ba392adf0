/** The formats that can be read. */
export type DocumentFormat = 'docx' | 'pdf' | 'odt' | 'html' | 'markdown' | 'text'

/** Where in a document a paragraph stands. */
export type Story = 'body' | 'header' | 'footer' | 'footnote' | 'endnote' | 'textbox'

/** How tracked changes are read: all accepted, all rejected, or both texts standing side by side. */
export const VIEWS = ['accepted', 'original', 'marked'] as const

export type View = (typeof VIEWS)[number]

/** A position in a table of the document: zero-based, counted over the whole story. */
export interface TablePosition {
  readonly table: number
  readonly row: number
  readonly column: number
}

/** A stretch of a paragraph's text, by offsets of its text, and how it looks. Stretches never overlap. */
export interface TextLook {
  readonly from: number
  readonly to: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
  /** Printed in capitals, however it is written. */
  readonly caps?: boolean
  /** Only in the marked view: a tracked insertion or deletion. */
  readonly tracked?: 'insert' | 'delete'
  /** Who tracked it, as the file names them. */
  readonly author?: string
}

/** How a piece of text looks, wherever it stands. */
export type PieceLook = Omit<TextLook, 'from' | 'to'>

/** How a paragraph looks on paper. What has no look of its own is plain text at the left edge. */
export interface ParagraphLook {
  /** 1–9 for a heading or outline level, 0 for the document's title. */
  readonly outline?: number
  readonly align?: 'center' | 'right' | 'justify'
  /** Steps that it stands in from the edge, about half an inch each. */
  readonly indent?: number
  readonly isBullet?: boolean
  /** By `from`. */
  readonly stretches?: readonly TextLook[]
}

/**
 * One paragraph of one view of a document as its reader delivers it, before clauses are made of it.
 *
 * `text` never holds an automatic number: that is `label`, exactly as a word processor prints it ("7.2", "(a)",
 * "Article IV", "1."), null for none or a bullet. Numbers typed as text are still in `text`; `shared/text/typed-labels`
 * finds them.
 */
export interface SourceParagraph {
  /** Indices of the file's paragraphs it was made of; several where a tracked paragraph mark joins them. */
  readonly source: readonly number[]
  readonly text: string
  readonly label: string | null
  /** Zero-based level of the automatic list, null outside lists. Bullets have a level and no label. */
  readonly level: number | null
  /** 1–9 for a heading style or outline level, null for body text. */
  readonly outline: number | null
  /** The style's name ("Heading 1", "Title"), null where the format has none. */
  readonly style: string | null
  /** How many leading characters of `text` are bold (or underlined), a typed number before them included: a bold run-in heading ends there. */
  readonly bold: number
  readonly story: Story
  readonly cell: TablePosition | null
  /** Over `text`. */
  readonly look?: ParagraphLook
}

export type ClauseKind = 'heading' | 'clause' | 'item' | 'table' | 'preamble' | 'schedule' | 'signature' | 'other'

/** One paragraph of a version text. `clause` is an index into `clauses`; null outside the body. */
export interface Paragraph {
  readonly label: string | null
  readonly text: string
  readonly clause: number | null
  readonly story: Story
  readonly source: readonly number[]
  readonly cell: TablePosition | null
  /** Over `text`; absent for plain text. */
  readonly look?: ParagraphLook
}

/**
 * One numbered or headed unit of a version.
 *
 * `text` excludes the heading and all sub-clauses; its paragraphs are joined by a newline, the cells of a table row by
 * a tab. `depth` is 0 at the top, and `parent` is an index into the same array that is always smaller, or null.
 */
export interface Clause {
  readonly label: string | null
  readonly heading: string | null
  readonly depth: number
  readonly parent: number | null
  readonly kind: ClauseKind
  readonly text: string
}

export type RevisionKind = 'insert' | 'delete' | 'move-from' | 'move-to' | 'format'

/** A tracked change as its author left it. `clause` is null where the clause is not in this view. */
export interface Revision {
  readonly kind: RevisionKind
  readonly author: string
  /** ISO 8601 as written in the file, or null. */
  readonly date: string | null
  readonly clause: number | null
  readonly text: string
}

/** A comment in the margin; `quote` is the text it is anchored to. */
export interface Comment {
  readonly author: string
  readonly date: string | null
  readonly clause: number | null
  readonly quote: string
  readonly text: string
  /** Index of the comment it answers, where it answers one. */
  readonly replyTo?: number
  /** Its thread is marked as settled. */
  readonly resolved?: boolean
}

/** A defined term and the clause that defines it. */
export interface Definition {
  readonly term: string
  readonly clause: number
}

/** A cross-reference: the words of a clause (or of its heading and text joined by a newline) that name another one. */
export interface Reference {
  readonly clause: number
  readonly text: string
  /** Index of the clause it names, null when the document has none of that label. */
  readonly target: number | null
}

/** Something the reader did not understand or wants known. Text is never dropped silently. */
export interface ReadFinding {
  readonly level: 'info' | 'warning'
  readonly message: string
}

/** A revision or comment tied to a paragraph of the file (see `SourceParagraph.source`), before clauses are known. */
export type Anchored<T extends { readonly clause: number | null }> = Omit<T, 'clause'> & { readonly source: number }

/** Words of a paragraph of the file that a format ties to another one, such as a field that refers to a bookmark. */
export interface SourceReference {
  readonly source: number
  readonly text: string
  readonly target: number
}

/** One view of a document as a format's reader delivers it. */
export interface SourceText {
  readonly format: DocumentFormat
  /** The document's own title (a title paragraph or property), or null. */
  readonly title: string | null
  readonly paragraphs: readonly SourceParagraph[]
  readonly revisions: readonly Anchored<Revision>[]
  readonly comments: readonly Anchored<Comment>[]
  /** Cross-references that the format itself holds; those that words make are found in the text. */
  readonly references?: readonly SourceReference[]
  readonly findings: readonly ReadFinding[]
}

export const DOCUMENT_KINDS = ['main', 'schedule', 'annex'] as const

export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** One document of a version text that was made of several: where its paragraphs and clauses begin. */
export interface TextDocument {
  readonly name: string
  readonly kind: DocumentKind
  readonly format: DocumentFormat
  readonly firstParagraph: number
  readonly firstClause: number
}

/** What a version says: the one shape that comparing, reviewing and negotiating work on. */
export interface VersionText {
  /** Absent for a single document. In order: the main one first, and what follows belongs to it up to the next. */
  readonly documents?: readonly TextDocument[]
  readonly format: DocumentFormat
  readonly title: string | null
  readonly paragraphs: readonly Paragraph[]
  readonly clauses: readonly Clause[]
  readonly revisions: readonly Revision[]
  readonly comments: readonly Comment[]
  readonly definitions: readonly Definition[]
  readonly references: readonly Reference[]
  readonly findings: readonly ReadFinding[]
}

/** A clause's heading and text as one string, joined by a newline where both exist. */
export const clauseText = (clause: Pick<Clause, 'heading' | 'text'>): string =>
  clause.heading === null || clause.heading === ''
    ? clause.text
    : clause.text === ''
      ? clause.heading
      : `${clause.heading}\n${clause.text}`
