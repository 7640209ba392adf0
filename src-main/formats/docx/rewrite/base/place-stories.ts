import type { TextPart } from '../../edit/package/text-part.ts'
import { childNamed, type XmlNode } from '../../edit/xml/parse-part.ts'
import { readSection } from '../../read/story/paragraph.ts'
import type { DocumentReading } from '../../read/story/reading.ts'
import { UNREADABLE } from '../../read/xml/visit-xml.ts'
import { type FoundField, type FoundPiece, placePieces, type StoryPlacing } from './place-pieces.ts'
import type { Elements } from './to-element.ts'

/** A paragraph whose pieces have no text yet. */
export interface FoundParagraph {
  readonly part: TextPart
  readonly node: XmlNode
  readonly pieces: readonly FoundPiece[]
}

export interface FoundStory {
  readonly paragraphs: readonly FoundParagraph[]
  readonly fields: readonly FoundField[]
}

/** Properties, in which no paragraph stands. */
const PASSED = /^w:(?:tblPr|tblPrEx|trPr|tcPr|sdtPr|tblGrid|altChunk|subDoc)$/

/** The branch of alternative content around paragraphs that the reader reads. */
function branchOf({ children }: XmlNode, elements: Elements): XmlNode | undefined {
  return children.find(
    (child) =>
      child.name === 'mc:Fallback' ||
      (child.name === 'mc:Choice' && elements.of(child).attributes[UNREADABLE] === undefined),
  )
}

/**
 * Walks a story as the reader does: its paragraphs in their order, and after them those of the text boxes in it.
 *
 * The order is the reader's, so that its paragraphs can be named by their numbers.
 */
export function placeStory(root: XmlNode, part: TextPart, elements: Elements, document: DocumentReading): FoundStory {
  const story = { document, fields: [], bookmarks: [], boxes: [] }
  const placing: StoryPlacing = { story, elements, open: [], fields: [] }
  const paragraphs: FoundParagraph[] = []
  const visit = (node: XmlNode): void => {
    for (const child of node.children) {
      if (child.name === 'w:p') {
        const section = childNamed(childNamed(child, 'w:pPr'), 'w:sectPr')
        if (section !== null) readSection(elements.of(section), story)
        paragraphs.push({ part, node: child, pieces: placePieces(child, placing) })
      } else if (child.name === 'w:sectPr') readSection(elements.of(child), story)
      else if (child.name === 'mc:AlternateContent') {
        const branch = branchOf(child, elements)
        if (branch !== undefined) visit(branch)
      } else if (!PASSED.test(child.name)) visit(child)
    }
  }
  visit(root)
  const boxes = placing.story.boxes.flatMap(({ content }): readonly FoundStory[] => {
    const box = elements.nodeOf(content)
    return box === undefined ? [] : [placeStory(box, part, elements, document)]
  })
  return {
    paragraphs: [...paragraphs, ...boxes.flatMap((box) => box.paragraphs)],
    fields: [...placing.fields, ...boxes.flatMap((box) => box.fields)],
  }
}
