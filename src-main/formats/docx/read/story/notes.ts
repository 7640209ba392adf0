import { readElements } from '../xml/visit-xml.ts'
import type { FileParagraph } from './model.ts'
import type { DocumentReading } from './reading.ts'
import { readStory } from './story.ts'

/** Notes of these kinds only draw lines between text and notes. */
const RULES = new Set(['separator', 'continuationSeparator', 'continuationNotice'])

/** Reads the footnotes or endnotes in the order of their references; a note goes with its reference. */
export function readNotes(
  text: string | null,
  kind: 'footnote' | 'endnote',
  document: DocumentReading,
): readonly FileParagraph[] {
  const elements = text === null ? [] : readElements(text, [`w:${kind}`])
  const notes = elements.filter(({ attributes }) => !RULES.has(attributes['w:type'] ?? ''))
  const byId = new Map(notes.map((note) => [note.attributes['w:id'] ?? '', note]))
  const references = document.notes[kind]
  document.findings.add('unused-note', [...byId.keys()].filter((id) => !references.has(id)).length)
  return [...references].flatMap(([id, around]) => {
    const root = byId.get(id)
    if (root === undefined) return []
    const [first, ...rest] = readStory({ root, around }, kind, document)
    return first === undefined ? [] : [{ ...first, note: { kind, id } }, ...rest]
  })
}
