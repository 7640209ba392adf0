import type { Clause, Paragraph, Story } from '#shared/model/version-text.ts'
import { makeBookmarks } from '../press/bookmarks.ts'
import { drawFurniture } from '../press/draw-furniture.ts'
import { drawText, type Press, type TextStyle } from '../press/draw-text.ts'
import { collectPdf, openPdf } from '../press/open-pdf.ts'
import { makePageFlow } from '../press/page-flow.ts'
import { COLORS, FULL } from '../press/paper.ts'
import type { Element } from '../press/tags.ts'
import { makeTypefaces, SANS } from '../press/typefaces.ts'
import { bodyParts } from './body-parts.ts'
import { BODY, drawParagraph, EDGE, NOTE } from './draw-paragraph.ts'
import { drawTable } from './draw-table.ts'

/** A document as a version has it, and what it is. */
export interface CopiedDocument {
  /** The file's name. */
  readonly name: string
  /** Of the file's bytes, lower-case hex. */
  readonly sha256: string
  /** The contract's title. */
  readonly title: string
  /** Those of the document alone. */
  readonly paragraphs: readonly Paragraph[]
  /** Of the whole version: what the paragraphs' `clause` is an index into. */
  readonly clauses: readonly Clause[]
  /** `YYYY-MM-DD`. */
  readonly madeOn: string
}

/** What stands before and after the body, and how it looks. */
const BEFORE: readonly (readonly [Story, TextStyle])[] = [['header', EDGE]]
const AFTER: readonly (readonly [Story, TextStyle])[] = [
  ['textbox', BODY],
  ['footnote', NOTE],
  ['endnote', NOTE],
  ['footer', EDGE],
]

/**
 * A document's text as a PDF for reading: its words in their order, the notes at the end; running heads and feet once.
 *
 * Tagged, with bookmarks, its fonts in itself; the same input gives the same bytes.
 */
export async function readingPdf(document: CopiedDocument): Promise<Uint8Array> {
  const { name, sha256, title, paragraphs, madeOn } = document
  const doc = openPdf(`${title}: reading copy of ${name}`, madeOn)
  const bytes = collectPdf(doc)
  const press: Press = { flow: makePageFlow(doc), typefaces: makeTypefaces(doc), bookmarks: makeBookmarks(doc) }
  const root = doc.struct('Document')
  doc.addStructure(root)
  for (const [story, style] of BEFORE) drawStory(press, root, document, story, style)
  drawParts(press, root, document, ofStory(paragraphs, 'body'), BODY)
  for (const [story, style] of AFTER) drawStory(press, root, document, story, style)
  drawMissing(press, root)
  root.end()
  drawFurniture(press, {
    headLeft: title,
    headRight: name,
    foot: `A reading copy of ${name}. The document itself counts. Its SHA-256:`,
    footBelow: sha256,
  })
  doc.end()
  return bytes
}

const ofStory = (paragraphs: readonly Paragraph[], story: Story): readonly Paragraph[] =>
  paragraphs.filter((paragraph) => paragraph.story === story)

function drawParts(
  press: Press,
  parent: Element,
  { clauses }: CopiedDocument,
  paragraphs: readonly Paragraph[],
  style: TextStyle,
): void {
  for (const part of bodyParts(paragraphs)) {
    if ('rows' in part) drawTable(press, parent, part.rows)
    else {
      const { clause } = part.paragraph
      drawParagraph(press, parent, part.paragraph, clause === null ? null : (clauses[clause] ?? null), style)
    }
  }
}

/** A story that has words, apart from what stands before it. */
function drawStory(press: Press, root: Element, document: CopiedDocument, story: Story, style: TextStyle): void {
  const paragraphs = ofStory(document.paragraphs, story)
  if (paragraphs.every(({ text }) => text.trim() === '')) return
  const section = press.flow.doc.struct('Sect')
  root.add(section)
  press.flow.skip(14)
  drawParts(press, section, document, paragraphs, style)
  press.flow.skip(8)
  section.end()
}

/** Says at the end of the text what the frames in it are. */
function drawMissing(press: Press, root: Element): void {
  if (press.typefaces.missing.size === 0) return
  press.flow.skip(16)
  const text = 'Frames stand for characters that the fonts of this PDF do not have. The document itself shows them.'
  const style: TextStyle = { face: SANS, size: 8, leading: 12, color: COLORS.mute, ...FULL }
  drawText(press, root, 'P', [['=', text]], style)
}
