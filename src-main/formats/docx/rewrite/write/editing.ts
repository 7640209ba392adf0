import type { TextPart } from '../../edit/package/text-part.ts'
import type { Edits } from '../../edit/xml/edits.ts'
import type { XmlNode } from '../../edit/xml/parse-part.ts'

/** A paragraph that stays, with what is to stand at the ends of it and among its properties. */
export interface Additions {
  section: string
  start: string
  end: string
}

/** What is done about fields whose results change. */
export interface FieldEditing {
  /** True where a word processor would put other words back: such a field becomes plain text. */
  readonly isUnlinked: (instruction: string, result: string) => boolean
  /** The results that references have been given. */
  readonly edited: Set<string>
}

/** A part that is being edited. */
export interface PartEditing {
  readonly part: TextPart
  readonly edits: Edits
  /** What paragraphs are to hold besides what they have. */
  readonly additions: Map<XmlNode, Additions>
  readonly fields: FieldEditing
  /** Elements that are edited already: each one once, whoever asks for it. */
  readonly done: Set<XmlNode>
}

/** The additions to a paragraph, none yet at first. */
export function additionsTo(paragraph: XmlNode, additions: Map<XmlNode, Additions>): Additions {
  const known = additions.get(paragraph) ?? { section: '', start: '', end: '' }
  additions.set(paragraph, known)
  return known
}

/** The prefix, with its colon, of what is written beside an element. */
export const prefixOf = ({ tag }: XmlNode): string => tag.slice(0, tag.indexOf(':') + 1)
