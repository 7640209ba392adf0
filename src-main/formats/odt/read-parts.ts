import { TooLarge } from '../docx/read/package/faults.ts'
import { LIMITS } from '../docx/read/package/limits.ts'
import type { FileComment } from '../docx/read/story/comments.ts'
import { makeOpenComments } from '../docx/read/story/reading.ts'
import { visitXml, type XmlElement } from '../docx/read/xml/visit-xml.ts'
import type { OdtFindings } from './findings.ts'
import { type ChangedRegion, makeOpenChanges } from './story/changes.ts'
import { newListMemory } from './story/lists.ts'
import type { OdtParagraph } from './story/model.ts'
import type { PartReading } from './story/reading.ts'
import { readStory, readWaiting, STYLES, type StoryRoot } from './story/story.ts'
import type { ListStyle } from './styles/list-styles.ts'
import { makeStyles, type Styles } from './styles/styles.ts'

/** The parts of a document that are read, as text; all three are the same where the document is one XML file. */
export interface OdtParts {
  readonly content: string
  readonly styles: string | null
  readonly meta: string | null
}

/** What stands in the parts, before a view is taken. */
export interface OdtContent {
  readonly paragraphs: readonly OdtParagraph[]
  readonly comments: readonly FileComment[]
  /** The list styles that paragraphs use. */
  readonly lists: readonly ListStyle[]
  /** How many deletions the text nowhere refers to. */
  readonly unplaced: number
}

/** The named styles of styles.xml; its automatic ones are those of headers and footers alone. */
function readCommonStyles(text: string | null): Styles {
  const styles = makeStyles(null)
  let isCommon = false
  if (text === null) return styles
  visitXml(text, {
    whole: STYLES,
    open: (name) => {
      if (name === 'office:styles') isCommon = true
    },
    close: (name) => {
      if (name === 'office:styles') isCommon = false
    },
    element: (element) => {
      if (isCommon) styles.add(element, false)
    },
  })
  return styles
}

interface Shared {
  readonly findings: OdtFindings
  readonly comments: FileComment[]
  readonly newContainer: () => number
  readonly countParagraph: () => void
  readonly newId: () => string
}

const count = (): (() => number) => {
  let last = 0
  return () => {
    last += 1
    return last
  }
}

function beginPart(text: string, styles: Styles, shared: Shared): PartReading {
  const regions = new Map<string, ChangedRegion>()
  const ranged = text.matchAll(/[:<]annotation-end\b[^>]{0,500}?\bname="([^"]*)"/g)
  return {
    ...shared,
    ...{ styles, regions, changes: makeOpenChanges(regions), placed: new Set(), nesting: { deletions: 0 } },
    openComments: makeOpenComments(),
    ranged: new Set([...ranged].map(([, name = '']) => name)),
    lists: newListMemory(),
    notes: { footnote: [], endnote: [] },
  }
}

/** Page styles that the text begins with or goes on to. */
function usedPages(styles: string, named: readonly string[]): ReadonlySet<string> {
  const next = new Map<string, string | undefined>()
  const collect = ({ name, attributes }: Pick<XmlElement, 'name' | 'attributes'>): void => {
    if (name === 'style:master-page') next.set(attributes['style:name'] ?? '', attributes['style:next-style-name'])
  }
  visitXml(styles, { whole: new Set(), element: collect, open: (name, attributes) => collect({ name, attributes }) })
  const first = next.has('Standard') ? 'Standard' : [...next.keys()][0]
  const used = new Set<string>()
  for (const start of [first, ...named])
    for (let page = start; page !== undefined && !used.has(page); page = next.get(page)) used.add(page)
  return used
}

/** Heads or feet of the pages that are used. */
function edgeRoot(story: 'header' | 'footer', pages: ReadonlySet<string>): StoryRoot {
  let isUsed = false
  const names = new Set(['', '-left', '-first'].map((end) => `style:${story}${end}`))
  return {
    story,
    isRoot: (name, attributes) => {
      if (name === 'style:master-page') isUsed = pages.has(attributes['style:name'] ?? '')
      return isUsed && names.has(name) && attributes['style:display'] !== 'false'
    },
  }
}

/** Reads everything that is text, in the order: body, notes, headers, footers. */
export function readParts({ content, styles: stylesText }: OdtParts, findings: OdtFindings): OdtContent {
  const newId = count()
  const paragraphNumber = count()
  const shared: Shared = {
    ...{ findings, comments: [], newContainer: count(), newId: () => `unnamed ${newId()}` },
    countParagraph: () => {
      if (paragraphNumber() > LIMITS.paragraphs) throw new TooLarge(`${LIMITS.paragraphs} paragraphs`)
    },
  }
  const part = beginPart(content, makeStyles(readCommonStyles(stylesText)), shared)
  const body = readStory(content, { story: 'body', isRoot: (name) => name === 'office:text' }, part)
  const notes = [
    ...readWaiting(part.notes.footnote, 'footnote', part),
    ...readWaiting(part.notes.endnote, 'endnote', part),
  ]
  const edges = (['header', 'footer'] as const).flatMap((story) => {
    if (stylesText === null) return []
    const pages = usedPages(stylesText, part.styles.masterPages())
    return readStory(stylesText, edgeRoot(story, pages), beginPart(stylesText, makeStyles(null), shared))
  })
  const paragraphs = [...body, ...notes, ...edges]
  const used = paragraphs.map(({ kind }) => kind.place?.style).filter((style) => style !== undefined)
  const deletions = [...part.regions.values()].filter(({ deleted }) => deleted.length > 0)
  return {
    paragraphs,
    comments: shared.comments,
    lists: [...new Set(used)],
    unplaced: deletions.filter(({ id }) => !part.placed.has(id)).length,
  }
}
