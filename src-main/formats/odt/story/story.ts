import type { Story } from '#shared/model/version-text.ts'
import { UNTRACKED } from '../../docx/read/story/tracked.ts'
import { revisit, visitXml, type XmlElement, type XmlVisitor } from '../../docx/read/xml/visit-xml.ts'
import { toRegion } from './changes.ts'
import { readComment } from './comments.ts'
import { readDeletedBlocks, readParagraph } from './inline.ts'
import { makeListCursor } from './lists.ts'
import type { OdtParagraph } from './model.ts'
import type { PartReading, Place, StoryReading, Waiting } from './reading.ts'
import { boxesIn, SHAPES } from './shapes.ts'
import { makeTableCursor } from './tables.ts'

/** The elements that describe styles. */
export const STYLES: ReadonlySet<string> = new Set(
  'style:style style:default-style text:list-style text:outline-style'.split(' '),
)

const SOURCES =
  'table-of-content illustration-index table-index object-index user-index alphabetical-index bibliography'
    .split(' ')
    .map((name) => `text:${name}-source`)

/** Elements that are read as one; of those without a reader nothing is text. */
const WHOLE: ReadonlySet<string> = new Set([
  ...STYLES,
  ...SHAPES,
  ...SOURCES,
  'text:p',
  'text:h',
  'text:changed-region',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:notes-configuration',
  'office:annotation',
  'office:forms',
])

/** Where in a part the paragraphs of a story stand: below elements of this name, and none of a page style unless told. */
export interface StoryRoot {
  readonly story: Story
  readonly isRoot: (name: string, attributes: XmlElement['attributes']) => boolean
}

interface Collector {
  readonly visitor: XmlVisitor
  readonly story: StoryReading
}

type Attributes = XmlElement['attributes']

/** Collects the paragraphs of a story as they stream by, tables row by row. */
function makeCollector({ story: kind, isRoot }: StoryRoot, around: Waiting['around'], part: PartReading): Collector {
  const story: StoryReading = {
    part,
    lists: makeListCursor(part.styles, part.lists),
    paragraphs: [],
    boxes: [],
    deletions: [],
  }
  const tables = makeTableCursor(part.newContainer)
  const container = part.newContainer()
  let depth = 0
  let inside = 0
  let isAutomatic = false

  const place = (): Place => ({
    story: kind,
    container: tables.container() ?? container,
    cell: tables.cell(),
    around,
  })
  const element = (whole: XmlElement): void => {
    if (STYLES.has(whole.name)) part.styles.add(whole, isAutomatic)
    else if (whole.name === 'text:changed-region') {
      const region = toRegion(whole)
      part.regions.set(region.id, region)
    } else if (inside === 0) return
    else if (whole.name === 'text:p' || whole.name === 'text:h') readParagraph(whole, place(), story)
    else if (whole.name === 'office:annotation') readComment(whole, part)
    else if (SHAPES.has(whole.name)) {
      for (const content of boxesIn(whole, part.findings)) story.boxes.push({ content, around, noteId: '' })
    }
  }
  const open = (name: string, attributes: Attributes): void => {
    depth += 1
    if (inside === 0 && isRoot(name, attributes)) inside = depth
    if (name === 'office:automatic-styles') isAutomatic = true
    if (inside === 0) return
    if (name === 'table:table') {
      readDeletedBlocks(place(), story)
      story.lists.push()
    }
    story.lists.open(name, attributes)
    tables.open(name)
    if (name === 'text:change-start') part.changes.begin(attributes['text:change-id'] ?? '')
    if (name === 'text:change-end') part.changes.end(attributes['text:change-id'] ?? '')
    if (name === 'text:change') story.deletions.push(attributes['text:change-id'] ?? '')
    if (name === 'office:annotation-end') part.openComments.end(attributes['office:name'] ?? '')
  }
  const close = (name: string): void => {
    if (name === 'office:automatic-styles') isAutomatic = false
    if (inside > 0) {
      if (name === 'table:table-cell' || inside === depth) readDeletedBlocks(place(), story)
      story.lists.close(name)
      tables.close(name)
      if (name === 'table:table') story.lists.pop()
    }
    if (inside === depth) inside = 0
    depth -= 1
  }
  return { story, visitor: { whole: WHOLE, element, open, close } }
}

/** Reads a story of a part, and after it the text boxes anchored in it. */
export function readStory(text: string, root: StoryRoot, part: PartReading): readonly OdtParagraph[] {
  const { visitor, story } = makeCollector(root, UNTRACKED, part)
  visitXml(text, visitor)
  return [...story.paragraphs, ...readWaiting(story.boxes, 'textbox', part)]
}

/** Reads notes or text boxes that were met in a story. */
export function readWaiting(
  waiting: readonly Waiting[],
  kind: 'footnote' | 'endnote' | 'textbox',
  part: PartReading,
): readonly OdtParagraph[] {
  return waiting.flatMap(({ content, around, noteId }) => {
    const { visitor, story } = makeCollector({ story: kind, isRoot: () => true }, around, part)
    revisit(content, visitor)
    const [first, ...rest] = story.paragraphs
    if (first === undefined) return []
    const boxes = readWaiting(story.boxes, 'textbox', part)
    return [kind === 'textbox' ? first : { ...first, note: { kind, id: noteId } }, ...rest, ...boxes]
  })
}
