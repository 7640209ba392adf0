import { generatedBy } from '../lists/generated-numbers.ts'
import { type HtmlItem, type HtmlList, isUnknownType, typeNamed } from '../lists/list-labels.ts'
import { alignIn, type Declarations, indentIn, listTypeIn } from '../look/css.ts'
import { someBelow } from '../look/elements.ts'
import { attributeOf, type HtmlNode, textBelow } from '../parse/tree.ts'
import { commentAuthor, noteKind } from './notes.ts'
import type { PageReading, Place } from './reading.ts'
import { isLayout, newTable, nextCell, nextRow } from './tables.ts'

const wholeNumber = (text: string | null): number | null => {
  const number = Number.parseInt(text ?? '', 10)
  return Number.isSafeInteger(number) && Math.abs(number) < 2 ** 31 ? number : null
}

/** Half an inch in points. */
const STEP = 36
const WORD_LEVEL = /\blevel([1-9])\b/i
const STYLE_CLASS = /\bmso(title|toc(?:heading|[1-9])|heading([1-9]))\b/i

/** The style that a class of Word's names, as its reader would. */
function styleOf(node: HtmlNode): string | null {
  const known = STYLE_CLASS.exec(attributeOf(node, 'class') ?? '')?.[1]?.toLowerCase()
  if (known === undefined) return /^(?:title|doc-?title)$/i.test(attributeOf(node, 'class') ?? '') ? 'Title' : null
  if (known === 'title') return 'Title'
  return known.startsWith('toc')
    ? `TOC ${known === 'tocheading' ? 'Heading' : known.slice(3)}`
    : `Heading ${known.at(-1)}`
}

function outlineOf(node: HtmlNode, declared: Declarations): number | null {
  const heading =
    /^h([1-6])$/.exec(node.name ?? '')?.[1] ?? /^[1-9]$/.exec(declared.get('mso-outline-level') ?? '')?.[0]
  if (heading !== undefined) return Number(heading)
  if (attributeOf(node, 'role') !== 'heading') return null
  return Math.min(Math.max(wholeNumber(attributeOf(node, 'aria-level')) ?? 2, 1), 9)
}

const isHeading = ({ name }: HtmlNode): boolean => name === 'h1' || name === 'h2'

/** Menus, and the page's own head and foot, are no text of the contract. */
function storyOf(node: HtmlNode, declared: Declarations, place: Place): Place['story'] {
  const note = noteKind(node, declared)
  if (note !== null) return note
  const role = attributeOf(node, 'role')
  const title = node.name === 'div' ? attributeOf(node, 'title') : null
  if (node.name === 'nav' || role === 'navigation' || title === 'header') return 'header'
  if (title === 'footer') return 'footer'
  if (place.isInMain || (node.name !== 'header' && node.name !== 'footer')) return place.story
  return node.name === 'footer' ? 'footer' : someBelow(node, isHeading) ? place.story : 'header'
}

/** Reads an element that stands on lines of its own. */
export function readBlock(node: HtmlNode, declared: Declarations, look: Place, page: PageReading): void {
  const { builder } = page
  builder.end()
  const outline = outlineOf(node, declared) ?? look.outline
  const place: Place = {
    ...look,
    around: look.tracked,
    outline,
    style: styleOf(node) ?? (outline === null ? look.style : `Heading ${outline}`),
    story: storyOf(node, declared, look),
    align: node.name === 'center' ? 'center' : (alignIn(declared, attributeOf(node, 'align')) ?? look.align),
    left: look.left + indentIn(declared) + (node.name === 'blockquote' || node.name === 'dd' ? STEP : 0),
    isInMain: look.isInMain || /^(?:main|article)$/.test(node.name ?? '') || attributeOf(node, 'role') === 'main',
  }
  const level = WORD_LEVEL.exec(declared.get('mso-list') ?? '')?.[1]
  if (level !== undefined) builder.mark({ level: Number(level) - 1 })
  readKnownBlock(node, declared, place, page)
  builder.end()
  // A level that no word took goes with its paragraph.
  if (level !== undefined) builder.endItem(place)
}

function readKnownBlock(node: HtmlNode, declared: Declarations, place: Place, page: PageReading): void {
  if (node.name === 'li') readItem(node, declared, place, page)
  else page.readChildren(node, placeIn(node, declared, place, page))
}

/** Where the children of a block stand. */
function placeIn(node: HtmlNode, declared: Declarations, place: Place, page: PageReading): Place {
  switch (node.name) {
    case 'ol':
    case 'ul':
    case 'menu':
    case 'dir':
      return listPlace(node, declared, place, page)
    case 'table': {
      if (isLayout(node)) return { ...place, table: null }
      page.tables += 1
      return { ...place, table: newTable(page.tables - 1) }
    }
    case 'tr':
      if (place.table !== null) nextRow(place.table)
      return place
    case 'td':
    case 'th':
      return place.table === null ? place : { ...place, cell: nextCell(place.table, node), table: null }
    default:
      return place
  }
}

function listPlace(node: HtmlNode, declared: Declarations, place: Place, page: PageReading): Place {
  const own = listTypeIn(declared) ?? typeNamed(attributeOf(node, 'type'))
  const list: HtmlList = {
    start: node.name === 'ol' ? wholeNumber(attributeOf(node, 'start')) : null,
    isReversed: node.name === 'ol' && attributeOf(node, 'reversed') !== null,
    generated: generatedBy(node, page.sheet),
  }
  return {
    ...place,
    left: place.listLevel < 0 ? place.left : place.left + STEP,
    list,
    listType: own ?? (node.name === 'ol' ? 'decimal' : 'disc'),
    listLevel: place.listLevel + 1,
  }
}

function readItem(node: HtmlNode, declared: Declarations, place: Place, page: PageReading): void {
  const { builder, findings, unknownTypes } = page
  const type = listTypeIn(declared) ?? typeNamed(attributeOf(node, 'type')) ?? place.listType
  if (isUnknownType(type) && !unknownTypes.has(type)) {
    unknownTypes.add(type)
    findings.add('number-format')
  }
  const value = wholeNumber(attributeOf(node, 'value'))
  const item: HtmlItem = { list: place.list ?? { start: null, isReversed: false, generated: null }, type, value }
  // A list without markers is a list of paragraphs, whose numbers may be typed.
  const isUnmarked = type.toLowerCase() === 'none' && item.list.generated === null
  const level = isUnmarked ? null : Math.max(place.listLevel, 0)
  if (place.story === 'body') builder.mark({ item, level, printed: null })
  page.readChildren(node, place)
  builder.endItem(place)
}

/** Reads a comment that Word keeps at the end of the page. */
export function readComment(node: HtmlNode, page: PageReading): void {
  const id = commentId(node)
  const text = textBelow(node)
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .trim()
  const author = commentAuthor(node)
  page.comments.push({ id, author, date: null, text, replyTo: null, isResolved: false })
}

/** Comments are named by initials and number: "JD_1"; the number stands in the id of the comment's own box. */
function commentId(node: HtmlNode): string {
  const stack = [node]
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    const id = /^_com_(\d+)$/.exec(attributeOf(current, 'id') ?? '')?.[1]
    if (id !== undefined) return id
    for (let child = current.last; child !== null; child = child.before) if (child.name !== null) stack.push(child)
  }
  return ''
}
