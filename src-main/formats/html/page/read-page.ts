import { readText } from '../../text/read-text.ts'
import { isPrintedNumber, readPrintedNumber, readSpacedNumber } from '../lists/printed-numbers.ts'
import {
  boldIn,
  capsIn,
  type Declarations,
  isHiding,
  isStriking,
  italicIn,
  keepsSpaceIn,
  underlineIn,
} from '../look/css.ts'
import {
  BLOCKS,
  BOLD,
  chosenText,
  EMBEDDED,
  fieldText,
  ITALIC,
  STRIKING,
  someBelow,
  UNDERLINING,
  UNREAD,
  UNSEEN,
} from '../look/elements.ts'
import { HtmlFault, LIMITS } from '../parse/limits.ts'
import { attributeOf, childrenOf, type HtmlNode, textBelow } from '../parse/tree.ts'
import { readBlock, readComment } from './blocks.ts'
import { commentReference, isBackLink, isComment, isCommentList, isNoteMark, noteNumber, raised } from './notes.ts'
import type { PageReading, Place } from './reading.ts'
import { trackedBy } from './tracked.ts'

/** Reads what stands in an element. */
export function readChildren(node: HtmlNode, place: Place, page: PageReading): void {
  if (place.depth > LIMITS.depth * 2) throw new HtmlFault(`its elements are nested more than ${LIMITS.depth} deep`)
  for (const child of childrenOf(node)) {
    if (child.name === null) page.builder.text(child.text, place)
    else readElement(child, place, page)
  }
}

/** True for an element that is left out; text in it is told. */
function isLeftOut(node: HtmlNode, declared: Declarations, { findings }: PageReading): boolean {
  const name = node.name ?? ''
  if (UNREAD.has(name)) return true
  if (name === 'script') {
    findings.add('script')
    return true
  }
  if (EMBEDDED.has(name)) {
    findings.add('embedded')
    return true
  }
  const isHidden = UNSEEN.has(name) || attributeOf(node, 'hidden') !== null || isHiding(declared)
  if (isHidden && textBelow(node).trim() !== '') findings.add('hidden')
  return isHidden
}

/** How an element makes its text look, over what is around it. */
function lookOf(node: HtmlNode, declared: Declarations, place: Place): Place {
  const name = node.name ?? ''
  return {
    ...place,
    depth: place.depth + 1,
    tracked: trackedBy(node, place.tracked),
    bold: boldIn(declared) ?? (BOLD.has(name) || place.bold),
    italic: italicIn(declared) ?? (ITALIC.has(name) || place.italic),
    struck: place.struck || STRIKING.has(name) || isStriking(declared),
    caps: capsIn(declared) ?? place.caps,
    underlined: place.underlined || (underlineIn(declared) ?? UNDERLINING.has(name)),
    isLink: place.isLink || (name === 'a' && attributeOf(node, 'href') !== null),
    keepsSpace: keepsSpaceIn(declared) ?? place.keepsSpace,
  }
}

/** Reads an element and all below it. */
function readElement(node: HtmlNode, around: Place, page: PageReading): void {
  const declared = page.sheet.declaredFor(node)
  if (isCommentList(declared)) page.builder.end()
  if (isComment(declared)) {
    readComment(node, page)
    return
  }
  if (isLeftOut(node, declared, page)) return
  const place = lookOf(node, declared, around)
  if (node.name === 'pre' && !someBelow(node, ({ name }) => name === 'ins' || name === 'del' || name === 'pre'))
    readPlainText(node, place, page)
  else if (BLOCKS.has(node.name ?? '')) readBlock(node, declared, place, page)
  else readInline(node, declared, place, page)
}

/** Plain text on a page is read as a plain text file is. */
function readPlainText(node: HtmlNode, place: Place, { builder }: PageReading): void {
  builder.end()
  for (const { text, level, outline } of readText(textBelow(node), []).paragraphs) {
    if (level !== null) builder.mark({ level })
    builder.text(text, { ...place, outline, keepsSpace: false })
    builder.end()
  }
}

type Reader = (node: HtmlNode, place: Place, page: PageReading, declared: Declarations) => void

const INLINE: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['br', (_, place, { builder }) => builder.lineBreak(place)],
  // Pictures of a pixel or two keep things in place or count readers.
  ['img', (node, _, { findings }) => findings.add('picture', Number(attributeOf(node, 'width') ?? 99) > 2 ? 1 : 0)],
  ['input', (node, place, { builder }) => builder.text(fieldText(node), place)],
  ['textarea', (node, place, { builder }) => builder.text(textBelow(node), { ...place, keepsSpace: true })],
  ['select', (node, place, { builder }) => builder.text(chosenText(node), place)],
  ['a', (node, place, page, declared) => readLink(node, declared, place, page)],
])

function readInline(node: HtmlNode, declared: Declarations, place: Place, page: PageReading): void {
  const reader = INLINE.get(node.name ?? '')
  if (STRIKING.has(node.name ?? '') || isStriking(declared)) page.findings.add('struck')
  if (reader !== undefined) reader(node, place, page, declared)
  else if (isPrintedNumber(declared)) readPrintedNumber(node, page)
  else if (!readSpacedNumber(node, declared, page)) readChildren(node, commentedPlace(declared, place), page)
}

/** A link that leads from a note to its mark shows the note's number, as the mark does in the text. */
function readLink(node: HtmlNode, declared: Declarations, place: Place, page: PageReading): void {
  const { builder } = page
  if (place.story !== 'body' && isBackLink(node)) {
    const number = noteNumber(node)
    if (number !== '') builder.mark({ printed: number })
  } else if (isNoteMark(node)) builder.text(raised(noteNumber(node)), place)
  else if (/\bmsocomanchor\b/.test(attributeOf(node, 'class') ?? '')) return
  else readChildren(node, commentedPlace(declared, place), page)
}

function commentedPlace(declared: Declarations, place: Place): Place {
  const comment = commentReference(declared)
  return comment === null ? place : { ...place, comments: [...place.comments, comment] }
}
