import type { XmlNode } from '../../edit/xml/parse-part.ts'
import type { Author } from './model.ts'
import type { Units } from './units.ts'

/** What reading a story needs to know of its document. */
export interface StoryReading {
  readonly source: string
  readonly units: Units
  /** What a relationship leads to, the same for the same thing in two documents. */
  readonly identityOf: (relation: string) => string
  /** What a note says, or that it is one, by its kind and id: equal for notes that belong together. */
  readonly noteKey: (kind: 'footnote' | 'endnote', id: string) => string
  /** Fields begun and not ended, innermost last; they may span paragraphs. */
  readonly fields: OpenField[]
}

/** A field being read. */
export interface OpenField {
  instruction: string
  phase: 'instruction' | 'result'
}

/** What stands around a run. */
export interface Place {
  readonly run: XmlNode | null
  readonly link: XmlNode | null
  readonly simple: XmlNode | null
  readonly inserted: Author | null
  readonly deleted: Author | null
}

export const NOWHERE: Place = { run: null, link: null, simple: null, inserted: null, deleted: null }

const CAME = new Set(['w:ins', 'w:moveTo', 'w:cellIns'])
const WENT = new Set(['w:del', 'w:moveFrom', 'w:cellDel'])

const authorOf = ({ attributes }: XmlNode): Author => ({
  author: attributes['w:author'] ?? '',
  date: attributes['w:date'] ?? null,
})

/** A place after what a mark around it or among its properties says. */
export function markedBy<T extends Pick<Place, 'inserted' | 'deleted'>>(node: XmlNode, place: T): T {
  if (CAME.has(node.name)) return { ...place, inserted: authorOf(node) }
  return WENT.has(node.name) ? { ...place, deleted: authorOf(node) } : place
}
