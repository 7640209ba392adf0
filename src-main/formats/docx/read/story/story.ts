import type { Story } from '#shared/model/version-text.ts'
import { revisit, UNREADABLE, visitXml, type XmlElement, type XmlVisitor } from '../xml/visit-xml.ts'
import type { FileParagraph } from './model.ts'
import { type ReadParagraph, readParagraph, readSection } from './paragraph.ts'
import type { DocumentReading, StoryReading } from './reading.ts'
import { makeTableCursor } from './tables.ts'
import { type Change, formatChangesIn, type Tracked, trackedBy, UNTRACKED, within } from './tracked.ts'

const WHOLE = new Set(
  ['p', 'tblPr', 'tblPrEx', 'trPr', 'tcPr', 'sectPr', 'altChunk', 'subDoc', 'sdtPr', 'tblGrid'].map(
    (name) => `w:${name}`,
  ),
)

/** Alternative content around paragraphs: one of its branches is read. */
interface Alternate {
  isTaken: boolean
  isSkipping: boolean
}

function openAlternate(alternates: Alternate[], name: string, attributes: XmlElement['attributes']): void {
  const current = alternates.at(-1)
  if (name === 'mc:AlternateContent') alternates.push({ isTaken: false, isSkipping: false })
  if (current === undefined || (name !== 'mc:Choice' && name !== 'mc:Fallback')) return
  current.isSkipping = current.isTaken || attributes[UNREADABLE] !== undefined
  if (!current.isSkipping) current.isTaken = true
}

function closeAlternate(alternates: Alternate[], name: string): void {
  const current = alternates.at(-1)
  if (name === 'mc:AlternateContent') alternates.pop()
  else if (current !== undefined && (name === 'mc:Choice' || name === 'mc:Fallback')) current.isSkipping = false
}

/** Collects the paragraphs of a story as they stream by, tables row by row. */
function makeCollector(kind: Story, around: Tracked, story: StoryReading, paragraphs: ReadParagraph[]): XmlVisitor {
  const { document } = story
  const container = document.newContainer()
  const tables = makeTableCursor(document.newContainer)
  const blocks: Tracked[] = [around]
  const alternates: Alternate[] = []
  let formatChanges: Change[] = []
  const isSkipping = (): boolean => alternates.some((alternate) => alternate.isSkipping)

  const collectParagraph = (element: XmlElement): void => {
    document.countParagraph()
    const place = {
      story: kind,
      container: tables.container() ?? container,
      cell: tables.cell(),
      around: within(tables.tracked(), blocks.at(-1) ?? UNTRACKED),
    }
    const paragraph = readParagraph(element, place, story)
    paragraphs.push({ ...paragraph, formatChanges: [...formatChanges, ...paragraph.formatChanges] })
    formatChanges = []
  }
  const endSection = (section: XmlElement): void => {
    readSection(section, story)
    const last = paragraphs.pop()
    if (last === undefined) return
    paragraphs.push({ ...last, formatChanges: [...last.formatChanges, ...formatChangesIn(section)] })
  }
  const element = (whole: XmlElement): void => {
    if (isSkipping()) return
    if (whole.name === 'w:p') collectParagraph(whole)
    else if (whole.name === 'w:altChunk') document.findings.add('alt-chunk')
    else if (whole.name === 'w:subDoc') document.findings.add('sub-document')
    else if (whole.name === 'w:sectPr') endSection(whole)
    else {
      tables.properties(whole)
      for (const change of formatChangesIn(whole)) formatChanges.push(change)
    }
  }
  const open = (name: string, attributes: XmlElement['attributes']): void => {
    openAlternate(alternates, name, attributes)
    blocks.push(trackedBy({ name, attributes }, blocks.at(-1) ?? UNTRACKED))
    tables.open(name)
    if (name === 'w:commentRangeStart') document.openComments.begin(attributes['w:id'] ?? '')
    if (name === 'w:commentRangeEnd') document.openComments.end(attributes['w:id'] ?? '')
  }
  const close = (name: string): void => {
    closeAlternate(alternates, name)
    blocks.pop()
    tables.close(name)
  }
  return { whole: WHOLE, element, open, close }
}

/** Where a story comes from: a whole part, or a note or text box that stands in memory. */
export type StorySource = { readonly text: string } | { readonly root: XmlElement; readonly around: Tracked }

/** Reads the paragraphs of a story in their order, and after them those of the text boxes anchored in it. */
export function readStory(source: StorySource, kind: Story, document: DocumentReading): readonly FileParagraph[] {
  const story: StoryReading = { document, fields: [], boxes: [] }
  const read: ReadParagraph[] = []
  const collector = makeCollector(kind, 'root' in source ? source.around : UNTRACKED, story, read)
  if ('root' in source) revisit(source.root, collector)
  else visitXml(source.text, collector)
  document.findings.add('open-field', story.fields.length)
  const paragraphs: readonly FileParagraph[] = read.map((paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.filter(({ instructionOf }) => instructionOf === null || instructionOf.phase === 'instruction'),
  }))
  const boxes = story.boxes.flatMap(({ content, around }) => readStory({ root: content, around }, 'textbox', document))
  return [...paragraphs, ...boxes]
}
