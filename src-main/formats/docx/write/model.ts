/** Who changed something, and when: ISO 8601, UTC, no fractions of a second (as word processors write it). */
export interface Mark {
  readonly kind: 'insert' | 'delete'
  readonly author: string
  readonly date: string
}

/** A stretch of text in one formatting; `change` makes it a tracked insertion or deletion. */
export interface TextRun {
  readonly kind: 'text'
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly change?: Mark
}

/**
 * A field, such as PAGE or REF: `result` is the cached text that a reader without field support shows.
 *
 * A tracked field is inserted or deleted whole, instruction and result together.
 */
export interface FieldRun {
  readonly kind: 'field'
  readonly instruction: string
  readonly result: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly change?: Mark
}

export type Inline =
  | TextRun
  | FieldRun
  | { readonly kind: 'tab' }
  /** A new line in the same paragraph. */
  | { readonly kind: 'break' }
  | { readonly kind: 'comment-start'; readonly comment: number }
  | { readonly kind: 'comment-end'; readonly comment: number }

/** A paragraph. Its numbering comes from its style, so that text and numbers never mix. */
export interface ParagraphBlock {
  readonly kind: 'paragraph'
  /** Id of a style of the document. */
  readonly style: string
  readonly content: readonly Inline[]
  /** A tracked paragraph mark: inserted (a split, a new paragraph) or deleted (a merge, a removed paragraph). */
  readonly mark?: Mark
  /** Names of bookmarks around the whole paragraph. */
  readonly bookmarks?: readonly string[]
  readonly align?: 'left' | 'center' | 'right'
  readonly keepNext?: boolean
  /** Twentieths of a point, where the style's own distance is not enough. */
  readonly spaceAfter?: number
}

/** A table; widths are percentages of the text width and add up to 100. */
export interface TableBlock {
  readonly kind: 'table'
  /** `grid`: ruled, the first row a repeated heading. `plain`: no lines, for signature blocks and the like. */
  readonly look: 'grid' | 'plain'
  readonly widths: readonly number[]
  /** Rows of cells of paragraphs; every cell holds at least one. */
  readonly rows: readonly (readonly (readonly ParagraphBlock[])[])[]
}

export type Block = ParagraphBlock | TableBlock

/** A remark in the margin. Comments are numbered by their place in the document's array. */
export interface MarginComment {
  readonly author: string
  readonly initials: string
  readonly date: string
  readonly text: string
}

/** One paragraph style. Sizes in points, distances in twentieths of a point. */
export interface Style {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly caps?: boolean
  readonly size?: number
  /** RRGGBB. */
  readonly color?: string
  readonly align?: 'left' | 'center' | 'right' | 'both'
  readonly before?: number
  readonly after?: number
  /** Line pitch in 240ths of a line. */
  readonly line?: number
  readonly indent?: { readonly left: number; readonly hanging?: number }
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly pageBreakBefore?: boolean
  readonly ruleBelow?: boolean
  readonly ruleAbove?: boolean
  /** 1–9. */
  readonly outline?: number
  readonly rightTab?: number
  readonly list?: { readonly id: number; readonly level: number }
}

/** One level of a list; `text` uses %1…%9 as word processors do. */
export interface ListLevel {
  readonly format: 'decimal' | 'lowerLetter' | 'lowerRoman' | 'upperLetter'
  readonly text: string
  /** The style this level belongs to. */
  readonly style: string
  readonly left: number
  readonly hanging: number
  readonly bold?: boolean
}

/** An automatic multi-level list. */
export interface List {
  /** From 1. */
  readonly id: number
  readonly levels: readonly ListLevel[]
}

/** The look of a document: fonts, styles and lists. */
export interface StyleSheet {
  readonly font: string
  /** What a machine without `font` shows instead. */
  readonly fallbackFont: string
  /** Points. */
  readonly size: number
  /** BCP 47. */
  readonly language: string
  readonly styles: readonly Style[]
  readonly lists: readonly List[]
}

/** Everything a written .docx holds. */
export interface DocxDocument {
  readonly title: string
  readonly subject: string
  readonly author: string
  /** ISO 8601, UTC; the document's own dates, never the clock's. */
  readonly created: string
  readonly modified: string
  readonly sheet: StyleSheet
  readonly header: readonly ParagraphBlock[]
  readonly footer: readonly ParagraphBlock[]
  readonly body: readonly Block[]
  readonly comments: readonly MarginComment[]
  /** Whether the recipient's word processor goes on tracking. */
  readonly tracking: boolean
}
