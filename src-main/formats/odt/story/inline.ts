import type { Tracked } from '../../docx/read/story/tracked.ts'
import { wholeNumber } from '../../docx/read/xml/properties.ts'
import { childOf, revisit, textBelow, type XmlElement } from '../../docx/read/xml/visit-xml.ts'
import type { ChangedRegion } from './changes.ts'
import { readComment } from './comments.ts'
import {
  beginWriting,
  endWriting,
  kindOf,
  lookOver,
  PLAIN_LOOK,
  type RunPlace,
  type Writing,
  write,
} from './paragraph.ts'
import type { Place, StoryReading } from './reading.ts'
import { boxesIn, SHAPES } from './shapes.ts'

/** Spaces that one element may stand for; more are no text but a way to fill memory. */
const MOST_SPACES = 64

/** Elements of a paragraph that hold no text of it. */
const SILENT = new Set(
  'office:event-listeners text:ruby-text text:script text:table-of-content-source field:param text:change-info'.split(
    ' ',
  ),
)

const shownSpaces = (text: string, writing: Writing): string => {
  const single = text.replaceAll(/[ \t\r\n]+/g, ' ').replaceAll('\u00AD', '')
  const shown = writing.isAfterSpace ? single.replace(/^ /, '') : single
  if (single !== '') writing.isAfterSpace = single.endsWith(' ')
  return shown
}

/** Reads a `text:p` or `text:h`. */
export function readParagraph(
  element: XmlElement,
  place: Place,
  story: StoryReading,
  note: Writing['note'] = null,
): void {
  const { styles, changes } = story.part
  const chain = styles.chain('paragraph', element.attributes['text:style-name'] ?? null)
  const look = lookOver(chain, lookOver([styles.defaults()], PLAIN_LOOK))
  const writing = { ...beginWriting(story, place, kindOf(element, story)), note }
  const around = { look, isLink: false, tracked: place.around }
  for (const id of story.deletions.splice(0)) putDeletion(id, around, writing)
  readAll(element, around, writing)
  endWriting(writing, changes.tracked())
}

function readAll(element: XmlElement, place: RunPlace, writing: Writing): void {
  for (const child of element.children) {
    if (typeof child === 'string') write(writing, shownSpaces(child, writing), place)
    else readInline(child, place, writing)
  }
}

type Reader = (element: XmlElement, place: RunPlace, writing: Writing) => void

const idOf = ({ attributes }: XmlElement): string => attributes['text:change-id'] ?? ''

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['text:s', (element, place, writing) => writeSpaces(element, place, writing)],
  ['text:tab', (_, place, writing) => writeMark('\t', place, writing)],
  ['text:line-break', (_, place, writing) => writeMark('\n', place, writing)],
  ['text:span', (element, place, writing) => readAll(element, spanPlace(element, place, writing), writing)],
  ['text:a', (element, place, writing) => readAll(element, { ...place, isLink: true }, writing)],
  ['text:note', (element, place, writing) => readNote(element, place, writing)],
  ['office:annotation', (element, _, writing) => beginComment(element, writing)],
  [
    'office:annotation-end',
    ({ attributes }, _, { story }) => story.part.openComments.end(attributes['office:name'] ?? ''),
  ],
  ['text:change-start', (element, _, { story }) => story.part.changes.begin(idOf(element))],
  ['text:change-end', (element, _, { story }) => story.part.changes.end(idOf(element))],
  ['text:change', (element, place, writing) => putDeletion(idOf(element), place, writing)],
])

function readInline(element: XmlElement, place: RunPlace, writing: Writing): void {
  const reader = READERS.get(element.name)
  if (reader !== undefined) reader(element, place, writing)
  else if (SHAPES.has(element.name)) {
    const around = within(place, writing)
    for (const content of boxesIn(element, writing.story.part.findings))
      writing.story.boxes.push({ content, around, noteId: '' })
  } else if (!SILENT.has(element.name)) readAll(element, place, writing)
}

const within = (place: RunPlace, { story }: Writing): Tracked =>
  trackedOver(place.tracked, story.part.changes.tracked())

function writeMark(mark: string, place: RunPlace, writing: Writing): void {
  write(writing, mark, place)
  writing.isAfterSpace = false
}

function writeSpaces({ attributes }: XmlElement, place: RunPlace, writing: Writing): void {
  writeMark(' '.repeat(Math.min(Math.max(wholeNumber(attributes['text:c']) ?? 1, 0), MOST_SPACES)), place, writing)
}

function spanPlace({ attributes }: XmlElement, place: RunPlace, { story }: Writing): RunPlace {
  const chain = story.part.styles.chain('text', attributes['text:style-name'] ?? null)
  return { ...place, look: lookOver(chain, place.look) }
}

function readNote(element: XmlElement, place: RunPlace, writing: Writing): void {
  const kind = element.attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote'
  const citation = childOf(element, 'text:note-citation')
  const label = citation?.attributes['text:label']
  const content = childOf(element, 'text:note-body')
  const id = writing.story.part.newId()
  write(writing, label ?? '', place, { kind, id, isCustom: label !== undefined })
  writing.isAfterSpace = false
  if (content !== undefined)
    writing.story.part.notes[kind].push({ content, around: within(place, writing), noteId: id })
  else if (citation !== undefined && label === undefined) write(writing, textBelow(citation), place)
}

function beginComment(element: XmlElement, writing: Writing): void {
  const { id, isRange } = readComment(element, writing.story.part)
  if (isRange) writing.story.part.openComments.begin(id)
  else writing.pointComments.push(id)
}

/** The paragraphs of deleted content, those of lists and tables in it too. */
function eachParagraph(
  elements: readonly XmlElement[],
  story: StoryReading,
  found: (element: XmlElement) => void,
): void {
  story.lists.push()
  const visitor = { whole: PARAGRAPHS, open: story.lists.open, close: story.lists.close, element: found }
  for (const element of elements) {
    if (PARAGRAPHS.has(element.name)) found(element)
    else revisit(element, visitor)
  }
  story.lists.pop()
}

const PARAGRAPHS: ReadonlySet<string> = new Set(['text:p', 'text:h'])

/** The region of a deletion whose text has not been put into its place yet. */
function takeRegion(id: string, { part }: StoryReading): ChangedRegion | null {
  const region = part.regions.get(id)
  if (region === undefined || part.placed.has(id) || part.nesting.deletions >= MOST_NESTED) return null
  part.placed.add(id)
  return region
}

/** Deletions within deleted text. */
const MOST_NESTED = 16

/**
 * Puts deleted text back where it was, marked as deleted: all but its last paragraph end there, and the last one runs on
 * into the words that follow. The paragraph of the text has the properties that accepting the deletion leaves.
 */
function putDeletion(id: string, place: RunPlace, writing: Writing): void {
  const { part } = writing.story
  const region = takeRegion(id, writing.story)
  if (region === null) return
  part.nesting.deletions += 1
  const tracked = trackedOver(region.tracked, place.tracked)
  const { oldKind, isAfterSpace } = writing
  const hadText = writing.runs.length > 0
  let count = 0
  eachParagraph(region.deleted, writing.story, (element) => {
    const kind = kindOf(element, writing.story)
    const chain = part.styles.chain('paragraph', element.attributes['text:style-name'] ?? null)
    if (count > 0) endWriting(writing, tracked, writing.oldKind ?? writing.kind)
    count += 1
    writing.isAfterSpace = true
    if (count > 1 || !hadText) writing.oldKind = kind
    readAll(element, { ...place, look: lookOver(chain, place.look), tracked }, writing)
  })
  // Without a paragraph's end in it, a deletion leaves its paragraph what it was; where nothing stood before it, too.
  if (count < 2) writing.oldKind = oldKind
  else if (!hadText) writing.oldKind = null
  writing.isAfterSpace = isAfterSpace
  part.nesting.deletions -= 1
}

const trackedOver = (inner: Tracked, outer: Tracked): Tracked => ({
  inserted: inner.inserted ?? outer.inserted,
  deleted: inner.deleted ?? outer.deleted,
})

/** Reads deleted content that stands between paragraphs and has none after it to run on into. */
export function readDeletedBlocks(place: Place, story: StoryReading): void {
  for (const id of story.deletions.splice(0)) {
    const region = takeRegion(id, story)
    if (region === null) continue
    story.part.nesting.deletions += 1
    const around = trackedOver(region.tracked, place.around)
    eachParagraph(region.deleted, story, (element) => readParagraph(element, { ...place, around }, story))
    story.part.nesting.deletions -= 1
  }
}
