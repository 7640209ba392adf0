import type { Run } from '../../docx/read/story/model.ts'
import { type Tracked, UNTRACKED, within } from '../../docx/read/story/tracked.ts'
import { PLAIN_PARAGRAPH } from '../../docx/read/styles/paragraph-format.ts'
import { PLAIN, type RunFormat } from '../../docx/read/styles/run-format.ts'
import { wholeNumber } from '../../docx/read/xml/properties.ts'
import type { XmlElement } from '../../docx/read/xml/visit-xml.ts'
import type { Indent } from '../styles/indents.ts'
import type { OdtStyle, TextLook } from '../styles/styles.ts'
import type { ListPlace, OdtParagraph, ParagraphKind } from './model.ts'
import type { Place, StoryReading } from './reading.ts'

/** How text in a paragraph looks where nothing inside it says otherwise. */
export interface BaseLook {
  readonly bold: boolean
  readonly italic: boolean
  readonly underlined: boolean
  readonly struck: boolean
  readonly caps: boolean
  readonly hidden: boolean
}

const first = (chain: readonly TextLook[], look: keyof TextLook): boolean | null =>
  chain.find((style) => style[look] !== null)?.[look] ?? null

/** Text that no style says anything of. */
export const PLAIN_LOOK: BaseLook = {
  ...{ bold: false, italic: false, underlined: false, struck: false, caps: false, hidden: false },
}

/** The look that a chain of styles gives, over another. */
export function lookOver(chain: readonly TextLook[], base: BaseLook): BaseLook {
  if (chain.length === 0) return base
  return {
    bold: first(chain, 'bold') ?? base.bold,
    italic: first(chain, 'italic') ?? base.italic,
    underlined: first(chain, 'underlined') ?? base.underlined,
    struck: first(chain, 'struck') ?? base.struck,
    caps: first(chain, 'caps') ?? base.caps,
    hidden: first(chain, 'hidden') ?? base.hidden,
  }
}

const HEADING = /^heading (10|[1-9])$/i

function outlineOf(element: XmlElement, chain: readonly OdtStyle[]): number | null {
  const own = element.name === 'text:h' ? (wholeNumber(element.attributes['text:outline-level']) ?? 1) : null
  const named = chain.map(({ shownName }) => HEADING.exec(shownName)?.[1]).find((level) => level !== undefined)
  const outline =
    own ?? chain.find((style) => style.outline !== null)?.outline ?? (named === undefined ? null : Number(named))
  return outline === null || outline < 1 ? null : Math.min(outline, 9)
}

/** The outline numbers headings outside lists whose style has not left it (ODF 1.3 part 3 §5.1.2, §16.34). */
function outlinePlace(element: XmlElement, chain: readonly OdtStyle[], story: StoryReading): ListPlace | null {
  const { styles } = story.part
  const style = styles.outline()
  const level = (wholeNumber(element.attributes['text:outline-level']) ?? 1) - 1
  const own = style?.levels[level]
  if (element.name !== 'text:h' || style === null || own === undefined || (own.format === '' && own.pattern === null))
    return null
  if (element.attributes['text:is-list-header'] === 'true') return null
  const list = chain.find((candidate) => candidate.list !== null)?.list ?? null
  if (list !== null) return null
  const start = wholeNumber(element.attributes['text:start-value'])
  const isRestart = start !== null || element.attributes['text:restart-numbering'] === 'true'
  return { list: 'outline', style, level, start, isRestart }
}

/** What the paragraph says itself goes before its list, and that before its styles. */
function indentIn(chain: readonly OdtStyle[], place: ListPlace | null): Indent {
  const own = chain.filter(({ isAutomatic }) => isAutomatic)
  const named = chain.filter(({ isAutomatic }) => !isAutomatic)
  const level = place === null ? undefined : place.style.levels[place.level]
  const indents = [...own, ...(level === undefined ? [] : [level]), ...named].map(({ indent }) => indent)
  return {
    left: indents.find(({ left }) => left !== null)?.left ?? null,
    first: indents.find((indent) => indent.first !== null)?.first ?? null,
  }
}

/** What a paragraph is: its style, outline level and place in a list. */
export function kindOf(element: XmlElement, story: StoryReading): ParagraphKind {
  const chain = story.part.styles.chain('paragraph', element.attributes['text:style-name'] ?? null)
  const list = chain.find((style) => style.list !== null)?.list ?? null
  const place = story.lists.next(list) ?? outlinePlace(element, chain, story)
  return {
    styleName: (chain.find(({ isAutomatic }) => !isAutomatic) ?? chain[0])?.shownName ?? null,
    outline: outlineOf(element, chain),
    place,
    align: chain.find((style) => style.align !== null)?.align ?? null,
    indent: indentIn(chain, place),
  }
}

/** A paragraph as it is read: deletions may part it in several. */
export interface Writing {
  readonly story: StoryReading
  readonly place: Place
  readonly kind: ParagraphKind
  runs: Run[]
  pieces: string[]
  /** White space at the beginning, and after white space, is none. */
  isAfterSpace: boolean
  pointComments: string[]
  oldKind: ParagraphKind | null
  note: OdtParagraph['note']
}

export const beginWriting = (story: StoryReading, place: Place, kind: ParagraphKind): Writing => ({
  ...{ story, place, kind, runs: [], pieces: [], isAfterSpace: true, pointComments: [], oldKind: null, note: null },
})

const formats = new Map<string, RunFormat>()

/** The same object for the same look, so that neighbouring runs are seen to be alike. */
function formatFor({ bold, italic, underlined, struck, caps, hidden }: BaseLook): RunFormat {
  const key = `${bold}${italic}${underlined}${struck}${caps}${hidden}`
  const format = formats.get(key) ?? { ...PLAIN, bold, italic, underlined, struck, caps, hidden }
  formats.set(key, format)
  return format
}

/** What is around a run. */
export interface RunPlace {
  readonly look: BaseLook
  readonly isLink: boolean
  /** What a tracked change around the whole paragraph did. */
  readonly tracked: Tracked
}

function settle(writing: Writing): void {
  const last = writing.runs.at(-1)
  if (last === undefined || writing.pieces.length < 2) return
  writing.runs[writing.runs.length - 1] = { ...last, text: writing.pieces.join('') }
  writing.pieces = [writing.runs.at(-1)?.text ?? '']
}

/** Adds text to the paragraph: to its last run, if that is of the same kind. */
export function write(
  writing: Writing,
  text: string,
  { look, isLink, tracked }: RunPlace,
  note: Run['note'] = null,
): void {
  if (text === '' && note === null) return
  const { changes, openComments } = writing.story.part
  const open = changes.tracked()
  const now = tracked === UNTRACKED ? open : within(open, tracked)
  const run: Run = {
    ...{ text, isLink, note, oldFormat: null, format: formatFor(look), formatted: changes.format() },
    ...{ inserted: now.inserted, deleted: now.deleted, comments: openComments.list() },
  }
  const last = writing.runs.at(-1)
  const isAlike =
    last !== undefined &&
    last.note === null &&
    note === null &&
    last.format === run.format &&
    last.isLink === isLink &&
    last.inserted === run.inserted &&
    last.deleted === run.deleted &&
    last.formatted === run.formatted &&
    last.comments === run.comments
  if (isAlike) writing.pieces.push(text)
  else {
    settle(writing)
    writing.runs.push(run)
    writing.pieces = [text]
  }
}

/** Ends a paragraph, or the part of it before a deleted end of a paragraph. */
export function endWriting(writing: Writing, mark: Tracked, kind: ParagraphKind = writing.kind): void {
  settle(writing)
  const { story, place, runs, oldKind, note, pointComments } = writing
  story.part.countParagraph()
  story.paragraphs.push({
    ...{ ...place, kind, oldKind, runs, note, mark, pointComments },
    format: { ...PLAIN_PARAGRAPH, outline: kind.outline },
    ...{ oldFormat: null, formatChanges: [], role: 'ordinary', isMarkHidden: false },
  })
  Object.assign(writing, { runs: [], pieces: [], pointComments: [], oldKind: null, note: null })
}
