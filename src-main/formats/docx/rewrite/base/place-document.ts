import type { Parts } from '../../edit/package/open-parts.ts'
import type { TextPart } from '../../edit/package/text-part.ts'
import type { XmlNode } from '../../edit/xml/parse-part.ts'
import { makeFindings } from '../../read/story/findings.ts'
import { readNoteFormats } from '../../read/story/note-formats.ts'
import { beginReading, type DocumentReading } from '../../read/story/reading.ts'
import { UNTRACKED } from '../../read/story/tracked.ts'
import { readStyles } from '../../read/styles/styles.ts'
import { noteKey, numberNotes, withNoteMarks } from '../../read/view/note-numbers.ts'
import type { Piece, PlacedField, PlacedParagraph } from './model.ts'
import { type FoundField, type FoundPiece, isBreakPiece, textOfPiece } from './place-pieces.ts'
import { type FoundParagraph, type FoundStory, placeStory } from './place-stories.ts'
import { makeElements } from './to-element.ts'

/** Every paragraph of a document in the reader's order, and every field. */
export interface PlacedDocument {
  readonly paragraphs: readonly PlacedParagraph[]
  readonly fields: readonly PlacedField[]
}

/** Notes of these kinds only draw lines between text and notes. */
const RULES = new Set(['separator', 'continuationSeparator', 'continuationNotice'])

type PartAt = (path: string) => TextPart | null

function placeStories(parts: Parts, partAt: PartAt, document: DocumentReading): readonly FoundStory[] {
  const place = (path: string | null, rootsOf: (root: XmlNode) => readonly XmlNode[]): readonly FoundStory[] => {
    const part = path === null ? null : partAt(path)
    if (part === null) return []
    const elements = makeElements(part.source)
    return rootsOf(part.root).map((root) => placeStory(root, part, elements, document))
  }
  const notes = (kind: 'footnote' | 'endnote'): readonly FoundStory[] =>
    place(parts.one(`${kind}s`), ({ children }) => {
      const own = children.filter(
        ({ name, attributes }) => name === `w:${kind}` && !RULES.has(attributes['w:type'] ?? ''),
      )
      const byId = new Map(own.map((note) => [note.attributes['w:id'] ?? '', note]))
      return [...document.notes[kind].keys()].flatMap((id) => byId.get(id) ?? [])
    })
  const edges = (kind: 'header' | 'footer'): readonly FoundStory[] =>
    [...document.edges[kind]].flatMap((id) => {
      const relation = parts.relations(parts.main).find((one) => one.id === id && !one.isExternal)
      return relation === undefined ? [] : place(relation.target, (root) => [root])
    })
  return [
    ...place(parts.main, (root) => [root]),
    ...notes('footnote'),
    ...notes('endnote'),
    ...edges('header'),
    ...edges('footer'),
  ]
}

/** Gives the pieces their texts, the numbers of notes among them. */
function settle(stories: readonly FoundStory[], document: DocumentReading): PlacedDocument {
  const found = stories.flatMap(({ paragraphs }) => paragraphs)
  const runs = found.map(({ pieces }) => ({ runs: pieces.flatMap((piece) => piece.runs), around: UNTRACKED }))
  const numbers = numberNotes(runs, 'accepted', document.noteFormats)
  const fields = new Map<FoundField, PlacedField>()
  const pieces = new Map<FoundPiece, Piece>()
  const fieldOf = (field: FoundField): PlacedField => {
    const known = fields.get(field) ?? { ...field, pieces: [], characters: [] }
    fields.set(field, known)
    return known
  }
  const toPiece = (piece: FoundPiece): Piece => {
    const { node, run, link, field, note } = piece
    const number = note === null ? undefined : numbers.get(noteKey(note))
    const text = number === undefined ? textOfPiece(piece) : withNoteMarks(piece.runs, numbers).map((one) => one.text)
    const settled: Piece = {
      ...{ node, run, link, field: field === null ? null : fieldOf(field) },
      text: typeof text === 'string' ? text : text.join(''),
      isBreak: isBreakPiece(piece),
      isNote: note !== null,
    }
    pieces.set(piece, settled)
    return settled
  }
  const paragraphs = found.map(
    (paragraph: FoundParagraph): PlacedParagraph => ({ ...paragraph, pieces: paragraph.pieces.map(toPiece) }),
  )
  const settled = (all: readonly FoundPiece[]): readonly Piece[] => all.flatMap((piece) => pieces.get(piece) ?? [])
  for (const { fields: own } of stories)
    for (const field of own) {
      const placed = fieldOf(field)
      placed.pieces.push(...settled(field.pieces))
      placed.characters.push(...settled(field.characters))
    }
  return { paragraphs, fields: [...fields.values()] }
}

/** Reads a document as the reader does, and notes where everything stands. Its tracked changes must be accepted. */
export function placeDocument(parts: Parts, partAt: PartAt): PlacedDocument {
  const textOf = (kind: string): string | null => {
    const path = parts.one(kind)
    return path === null ? null : parts.text(path)
  }
  const document = beginReading(readStyles(textOf('styles')), makeFindings(), readNoteFormats(textOf('settings')))
  return settle(placeStories(parts, partAt, document), document)
}
