import { openParts, type Parts } from '../../edit/package/open-parts.ts'
import { type TextPart, withPrefixes } from '../../edit/package/text-part.ts'
import { acceptMarks } from '../../edit/xml/accept-marks.ts'
import { nodesBelow, parsePart, type XmlNode } from '../../edit/xml/parse-part.ts'
import { type Numbering, readNumbering } from '../../read/numbering/numbering.ts'
import { readStyles, type Styles } from '../../read/styles/styles.ts'
import type { ListPart } from '../carry/lists.ts'
import { type StyleSheet, toStyleSheet } from '../carry/styles.ts'
import { type Block, paragraphsOf } from './model.ts'
import { readBlocks } from './read-blocks.ts'
import type { StoryReading } from './reading.ts'
import type { Units } from './units.ts'

export type NoteKind = 'footnote' | 'endnote'

/** A header or footer as a section names it. */
export interface Edge {
  readonly section: number
  readonly kind: 'header' | 'footer'
  /** `default`, `first` or `even`. */
  readonly type: string
  readonly path: string
}

/** One of the two documents, opened. */
export interface Side {
  readonly parts: Parts
  readonly styles: Styles
  readonly numbering: Numbering
  readonly styleSheet: StyleSheet
  readonly lists: ListPart
  readonly body: TextPart
  readonly notes: Readonly<Record<NoteKind, TextPart | null>>
  readonly edges: readonly Edge[]
  /** A part by its path, with its changes accepted where the whole side has them accepted. */
  readonly part: (path: string) => TextPart
}

/** The headers and footers that sections name, in the order of the sections. */
function findEdges({ root, path }: TextPart, parts: Parts): readonly Edge[] {
  const sections = nodesBelow(root).filter(
    ({ name, parent }) => name === 'w:sectPr' && parent?.name !== 'w:sectPrChange',
  )
  return sections.flatMap((section, index) =>
    section.children.flatMap(({ name, attributes }): readonly Edge[] => {
      const kind = name === 'w:headerReference' ? 'header' : name === 'w:footerReference' ? 'footer' : null
      const target = parts.relations(path).find(({ id }) => id === attributes['r:id'])
      if (kind === null || target === undefined || parts.entry(target.target) === null) return []
      return [{ section: index, kind, type: attributes['w:type'] ?? 'default', path: target.target }]
    }),
  )
}

/** Opens one side; `accepted` reads every part as it stands after all its tracked changes. */
export function openSide(bytes: Uint8Array, view: 'accepted' | 'marked'): Side {
  const parts = openParts(bytes)
  const known = new Map<string, TextPart>()
  const part: Side['part'] = (path) => {
    const found = known.get(path)
    if (found !== undefined) return found
    const text = withPrefixes(parts.text(path) ?? '')
    const source = view === 'accepted' ? acceptMarks(text) : text
    const read = { path, source, root: parsePart(source) }
    known.set(path, read)
    return read
  }
  const one = (kind: string): string | null => {
    const path = parts.one(kind)
    return path === null ? null : parts.text(path)
  }
  const noteOf = (kind: 'footnotes' | 'endnotes'): TextPart | null => {
    const path = parts.one(kind)
    return path === null ? null : part(path)
  }
  const [styleText, listText] = [one('styles'), one('numbering')]
  const styles = readStyles(styleText)
  const body = part(parts.main)
  return {
    parts,
    styles,
    numbering: readNumbering(listText, styles),
    styleSheet: toStyleSheet(styleText ?? '', styleText === null ? null : parsePart(styleText)),
    lists: { source: listText ?? '', root: listText === null ? null : parsePart(listText) },
    body,
    notes: { footnote: noteOf('footnotes'), endnote: noteOf('endnotes') },
    edges: findEdges(body, parts),
    part,
  }
}

/** Notes of these kinds only draw lines between text and notes. */
const RULES = new Set(['separator', 'continuationSeparator', 'continuationNotice'])

/** The notes of a part by their ids. */
export const notesIn = (part: TextPart | null, kind: NoteKind): ReadonlyMap<string, XmlNode> =>
  new Map(
    (part?.root.children ?? [])
      .filter(({ name, attributes }) => name === `w:${kind}` && !RULES.has(attributes['w:type'] ?? ''))
      .map((note) => [note.attributes['w:id'] ?? '', note]),
  )

/** How a part's story is read: what its relationships lead to is known by the bytes there. */
export function readingOf(
  { parts }: Side,
  { path, source }: TextPart,
  units: Units,
  noteKey: StoryReading['noteKey'],
): StoryReading {
  const identityOf = (id: string): string => {
    const relation = parts.relations(path).find((one) => one.id === id)
    if (relation === undefined) return 'nothing'
    const entry = relation.isExternal ? null : parts.entry(relation.target)
    return entry === null ? relation.target : `${entry.crc}/${entry.size}`
  }
  return { source, units, identityOf, noteKey, fields: [] }
}

/** What the notes of both sides say: notes of equal words are told apart from all others. */
export function makeNoteKeys(sides: readonly (Side | null)[], units: Units): readonly StoryReading['noteKey'][] {
  const texts = sides.map((side) => (side === null ? new Map<string, string>() : noteTexts(side, units)))
  const said = texts.filter((_, at) => sides[at] !== null).map((byId) => new Set(byId.values()))
  return texts.map((byId) => (kind, id) => {
    const text = byId.get(`${kind} ${id}`)
    return text !== undefined && said.every((all) => all.has(text)) ? `note ${kind} ${text}` : `note ${kind}`
  })
}

function noteTexts(side: Side, units: Units): Map<string, string> {
  const texts = new Map<string, string>()
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = side.notes[kind]
    if (part === null) continue
    for (const [id, note] of notesIn(part, kind)) {
      const blocks: readonly Block[] = readBlocks(
        note,
        readingOf(side, part, units, () => 'note'),
      )
      texts.set(
        `${kind} ${id}`,
        paragraphsOf(blocks)
          .map(({ text }) => text)
          .join('\n'),
      )
    }
  }
  return texts
}
