import type { TextPart } from '../../edit/package/text-part.ts'
import type { XmlNode } from '../../edit/xml/parse-part.ts'

/** A field, by what stands in it. A simple one is one element; others begin and end with characters of their own. */
export interface PlacedField {
  readonly simple: XmlNode | null
  /** Everything from its beginning to its end, what stands in fields within it too. */
  readonly pieces: Piece[]
  /** The pieces that make it a field: its beginning, instruction, separator and end. */
  readonly characters: Piece[]
  readonly instruction: string
  readonly isEnded: boolean
}

/** One thing that stands in a paragraph: a text, a tab, the mark of a note, a picture, a character of a field. */
export interface Piece {
  readonly node: XmlNode
  /** The run it stands in, null for what stands beside runs. */
  readonly run: XmlNode | null
  readonly link: XmlNode | null
  /** The outermost field it stands in. */
  readonly field: PlacedField | null
  /** What the reader shows of it, empty for what has no width. */
  readonly text: string
  /** It ends a page or column, which is shown only between words. */
  readonly isBreak: boolean
  /** It is the mark of a note, which has a number by its place. */
  readonly isNote: boolean
}

/** A paragraph of the file: the same that the reader reads, and where each piece of it stands. */
export interface PlacedParagraph {
  readonly part: TextPart
  readonly node: XmlNode
  readonly pieces: readonly Piece[]
}

/** A text can be changed in part; everything else stays or goes as a whole. */
export const isCuttable = ({ node, run }: Piece): boolean => run !== null && node.name === 'w:t'
