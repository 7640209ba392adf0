import type { XmlNode } from '../../edit/xml/parse-part.ts'

/** Who changed something, and when. */
export interface Author {
  readonly author: string
  readonly date: string | null
}

/** A field or whatever else is kept whole: it is the same on both sides, or goes and comes as one. */
export interface Field {
  /** The `w:fldSimple`; null for a field of several runs. */
  readonly simple: XmlNode | null
  readonly instruction: string
  /** A page number and its like: its result is worked out anew whenever a page is shown. */
  readonly isVolatile: boolean
  /** Where its result stands in the paragraph's text. */
  readonly from: number
  readonly to: number
}

/** One thing that stands in a paragraph: a piece of text, a tab, a picture, a character of a field. */
export interface Atom {
  /** What counts in comparing. One character stands for what is no text, none for what has no width. */
  readonly text: string
  /** Null for text of a document of another format. */
  readonly node: XmlNode | null
  /** The run it stands in, null for what stands beside runs. */
  readonly run: XmlNode | null
  readonly link: XmlNode | null
  /** The outermost field that begins and ends in this paragraph. */
  readonly field: Field | null
  /** The field that begins here or before and ends in another paragraph. */
  readonly isLoose: boolean
  readonly inserted: Author | null
  readonly deleted: Author | null
}

/** A paragraph of one side. Its text holds what its author deleted; `deleted` atoms say which. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly node: XmlNode | null
  readonly properties: XmlNode | null
  readonly atoms: readonly Atom[]
  readonly text: string
  /** What happened to its mark. */
  readonly inserted: Author | null
  readonly deleted: Author | null
  /** The number of a document of another format. */
  readonly label: string | null
}

export interface Cell {
  readonly node: XmlNode | null
  readonly blocks: readonly Block[]
}

export interface Row {
  readonly node: XmlNode | null
  readonly cells: readonly Cell[]
  readonly inserted: Author | null
  readonly deleted: Author | null
}

export interface Table {
  readonly kind: 'table'
  readonly node: XmlNode | null
  readonly rows: readonly Row[]
}

export type Block = Paragraph | Table

/** What a paragraph says to a reader who accepts all changes in it. */
export const acceptedText = ({ atoms, text }: Paragraph): string =>
  atoms.some(({ deleted }) => deleted !== null)
    ? atoms.map((atom) => (atom.deleted === null ? atom.text : '')).join('')
    : text

/** All paragraphs of some blocks, those in tables too, in the order of the text. */
export const paragraphsOf = (blocks: readonly Block[]): readonly Paragraph[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsOf(cell.blocks))),
  )
