import type { Story, TablePosition } from '#shared/model/version-text.ts'
import { type ParagraphFormat, paragraphFormatOf } from '../styles/paragraph-format.ts'
import { toggleOf } from '../xml/properties.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/visit-xml.ts'
import { branchOf } from './drawing.ts'
import { shownWithoutResult } from './fields.ts'
import { lineOf } from './formula.ts'
import type { FileParagraph } from './model.ts'
import { applyNoteFormats } from './note-formats.ts'
import type { StoryReading } from './reading.ts'
import { type ReadRun, type RunPlace, readRun } from './run.ts'
import { type Change, changeOf, formatChangesIn, type Tracked, trackedAmong, trackedBy } from './tracked.ts'

/** Where a paragraph stands, and what tracked changes around it did. */
export interface Place {
  readonly story: Story
  readonly container: number
  readonly cell: TablePosition | null
  readonly around: Tracked
}

/** A paragraph whose fields may not have ended yet. */
export interface ReadParagraph extends FileParagraph {
  readonly runs: readonly ReadRun[]
}

interface Inline {
  readonly story: StoryReading
  readonly runs: ReadRun[]
  readonly pointComments: string[]
}

/** The properties before they were changed: all of them as told, or only the list that was put in. */
function oldFormatOf(properties: XmlElement | undefined, own: ParagraphFormat): ParagraphFormat | null {
  const changed = childOf(properties, 'w:pPrChange')
  if (changed !== undefined) return paragraphFormatOf(childOf(changed, 'w:pPr'))
  return childOf(childOf(properties, 'w:numPr'), 'w:ins') === undefined ? null : { ...own, numbering: null }
}

function formatChangesOf(properties: XmlElement | undefined): readonly Change[] {
  const numbering = childOf(properties, 'w:numPr')
  const inserted = childOf(numbering, 'w:ins')
  return [
    ...formatChangesIn(properties),
    ...formatChangesIn(childOf(properties, 'w:rPr')),
    ...formatChangesIn(childOf(properties, 'w:sectPr')),
    ...formatChangesIn(numbering),
    ...(inserted === undefined ? [] : [changeOf(inserted, 'format')]),
  ]
}

const isDropCap = (properties: XmlElement | undefined): boolean =>
  /^(?:drop|margin)$/.test(childOf(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '')

/** Notes the headers and footers that a section names, and how it numbers notes. */
export function readSection(section: XmlElement | undefined, { document }: StoryReading): void {
  applyNoteFormats(document.noteFormats, section)
  for (const { name, attributes } of childrenOf(section)) {
    const id = attributes['r:id'] ?? ''
    if (name === 'w:headerReference') document.edges.header.add(id)
    if (name === 'w:footerReference') document.edges.footer.add(id)
  }
}

/** Reads a `w:p`. */
export function readParagraph(element: XmlElement, place: Place, story: StoryReading): ReadParagraph {
  const properties = childOf(element, 'w:pPr')
  const mark = childOf(properties, 'w:rPr')
  const section = childOf(properties, 'w:sectPr')
  readSection(section, story)
  const inline: Inline = { story, runs: [], pointComments: [] }
  readAll(element, { tracked: place.around, isLink: false }, inline)
  const format = paragraphFormatOf(properties)
  return {
    ...place,
    format,
    oldFormat: oldFormatOf(properties, format),
    formatChanges: formatChangesOf(properties),
    runs: inline.runs,
    note: null,
    role: section !== undefined ? 'section-end' : isDropCap(properties) ? 'drop-cap' : 'ordinary',
    mark: trackedAmong(mark),
    isMarkHidden: toggleOf(mark, 'w:vanish') === true && toggleOf(mark, 'w:specVanish') !== true,
    pointComments: inline.pointComments,
  }
}

const readAll = (element: XmlElement | undefined, place: RunPlace, inline: Inline): void => {
  for (const child of childrenOf(element)) readInline(child, place, inline)
}

function readInline(element: XmlElement, place: RunPlace, inline: Inline): void {
  const { document } = inline.story
  switch (element.name) {
    case 'w:pPr':
    case 'w:sdtPr':
    case 'w:sdtEndPr':
    case 'w:smartTagPr':
    case 'w:customXmlPr':
    case 'w:fldData':
    case 'm:oMathParaPr':
      return
    case 'w:r':
    case 'm:r': {
      const { runs, pointComments } = readRun(element, place, inline.story)
      for (const run of runs) inline.runs.push(run)
      for (const id of pointComments) inline.pointComments.push(id)
      return
    }
    case 'w:commentRangeStart':
      document.openComments.begin(element.attributes['w:id'] ?? '')
      return
    case 'w:commentRangeEnd':
      document.openComments.end(element.attributes['w:id'] ?? '')
      return
    case 'w:subDoc':
      document.findings.add('sub-document')
      return
    case 'mc:AlternateContent':
      readAll(branchOf(element), place, inline)
      return
    case 'w:hyperlink':
      readAll(element, { ...place, isLink: true }, inline)
      return
    case 'w:fldSimple':
      readSimpleField(element, place, inline)
      return
    default: {
      const line = element.name.startsWith('m:') ? lineOf(element) : null
      if (line !== null) for (const part of line) readInline(part, place, inline)
      // Content controls, smart tags, formulas, tracked changes: what stands in them is the document's text.
      else readAll(element, { ...place, tracked: trackedBy(element, place.tracked) }, inline)
    }
  }
}

function readSimpleField(element: XmlElement, place: RunPlace, inline: Inline): void {
  const before = inline.runs.length
  readAll(element, place, inline)
  if (inline.runs.length > before) return
  const instruction = element.attributes['w:instr'] ?? ''
  const { finding } = shownWithoutResult({ instruction, phase: 'ended', hasText: false, form: undefined })
  if (finding !== null) inline.story.document.findings.add(finding)
}
