import type { ReadFinding, SourceParagraph, SourceText, TablePosition, TextLook } from '#shared/model/version-text.ts'
import { cutStretches, type LookedPiece, lookField, lookFrom, stretchesOf } from '#shared/text/looks.ts'
import { beginsNumbered } from '../text/lines.ts'
import { splitFrontMatter } from './front-matter.ts'
import { readHtmlBlock } from './html-text.ts'
import { readInline, spaced, tidyPieces } from './inline-text.ts'
import { type MarkdownToken, parseMarkdown } from './parse-markdown.ts'

interface List {
  readonly ordered: boolean
  next: number
}

interface Reading {
  readonly paragraphs: SourceParagraph[]
  readonly lists: List[]
  /** The number or bullet of a list item whose first paragraph has not come yet. */
  marker: { readonly label: string | null } | null
  outline: number | null
  table: number
  cell: TablePosition | null
  /** How deep it stands in quoted text. */
  quotes: number
  hidden: boolean
}

interface Line {
  readonly text: string
  readonly bold?: number
  readonly outline?: number | null
  readonly level?: number | null
  readonly label?: string | null
  readonly style?: string
  readonly stretches?: readonly TextLook[]
}

/** A list that begins at such a number is a sentence: "1990. In that year …". */
const HIGHEST_FIRST_NUMBER = 400

/** Steps that the next paragraph stands in: inside an item, its own first paragraph begins with the number. */
function stepsIn({ lists, quotes, cell }: Reading, isItem: boolean): number {
  return cell === null ? quotes + lists.length - (isItem ? 1 : 0) : 0
}

function addLine(reading: Reading, line: Line): void {
  const { text, bold, outline = null, level = null, label = null, style, stretches = [] } = line
  const { paragraphs, cell } = reading
  const isItem = level !== null
  paragraphs.push({
    source: [paragraphs.length],
    text,
    label,
    level,
    outline,
    style: style ?? null,
    bold: bold ?? 0,
    story: 'body',
    cell,
    ...lookField({ outline, indent: stepsIn(reading, isItem), isBullet: isItem && label === null, stretches }),
  })
}

/** Adds one paragraph, which carries the number or bullet of a list item that has just begun. */
function addParagraph(reading: Reading, text: string, bold: number, stretches: readonly TextLook[] = []): void {
  const { marker, outline } = reading
  reading.marker = null
  const leading = text.length - text.trimStart().length
  const words = text.trim()
  const line = {
    text: words,
    bold: Math.max(0, Math.min(bold - leading, words.length)),
    outline,
    stretches: cutStretches(stretches, leading, words.length),
  }
  if (line.text === '' && marker === null) return
  addLine(reading, marker === null ? line : { ...line, label: marker.label, level: reading.lists.length - 1 })
}

/** A line that a soft break begins joins the one before, unless it begins a numbered paragraph of its own. */
function addInline(reading: Reading, token: MarkdownToken): void {
  const oneParagraph = reading.outline !== null || reading.cell !== null
  let pieces: LookedPiece[] = []
  let length = 0
  let bold = 0
  let before = ''
  const end = (): void => {
    addParagraph(reading, pieces.map(({ text }) => text).join(''), bold, stretchesOf(pieces))
    pieces = []
    length = 0
    bold = 0
  }
  for (const [at, line] of readInline(token.children ?? []).entries()) {
    const soft = line.text.startsWith('\n')
    const own = spaced(line.text).trim()
    const joins = at > 0 && (oneParagraph || (soft && !beginsNumbered(own, before)))
    if (at > 0 && !joins) end()
    const lead = joins ? ' ' : ''
    const skipped = spaced(line.text).length - spaced(line.text).trimStart().length
    if (bold >= length && line.bold > 0) bold = length + lead.length + Math.max(0, line.bold - skipped)
    pieces.push({ text: lead, look: null }, ...tidyPieces(line.pieces))
    length += lead.length + own.length
    before = own
  }
  end()
}

function addHtml(reading: Reading, html: string): void {
  const { pieces, hidden } = readHtmlBlock(html)
  reading.hidden ||= hidden
  for (const { text, outline, bullet } of pieces) addLine(reading, { text, outline, level: bullet ? 0 : null })
}

function openItem(reading: Reading, token: MarkdownToken): void {
  const list = reading.lists.at(-1)
  if (list === undefined) return
  reading.marker = { label: list.ordered ? `${list.next}${token.markup}` : null }
  list.next++
}

/** An empty list item is nothing but its number. */
function closeItem(reading: Reading): void {
  if (reading.marker?.label != null) addParagraph(reading, '', 0)
  reading.marker = null
}

function nextCell({ cell, table }: Reading, step: 'row' | 'column'): TablePosition {
  if (cell === null) return { table, row: 0, column: -1 }
  return step === 'row' ? { ...cell, row: cell.row + 1, column: -1 } : { ...cell, column: cell.column + 1 }
}

function readToken(reading: Reading, token: MarkdownToken): void {
  switch (token.type) {
    case 'heading_open':
      reading.outline = Number(token.tag.slice(1))
      break
    case 'heading_close':
      reading.outline = null
      break
    case 'bullet_list_open':
    case 'ordered_list_open':
      if (reading.marker?.label != null) addParagraph(reading, '', 0)
      reading.lists.push({ ordered: token.type === 'ordered_list_open', next: Number(token.attrGet('start') ?? 1) })
      break
    case 'bullet_list_close':
    case 'ordered_list_close':
      reading.lists.pop()
      break
    case 'list_item_open':
      openItem(reading, token)
      break
    case 'list_item_close':
      closeItem(reading)
      break
    case 'blockquote_open':
      reading.quotes++
      break
    case 'blockquote_close':
      reading.quotes--
      break
    case 'table_open':
      reading.cell = null
      break
    case 'table_close':
      reading.table++
      reading.cell = null
      break
    case 'tr_open':
      reading.cell = nextCell(reading, 'row')
      break
    case 'th_open':
    case 'td_open':
      reading.cell = nextCell(reading, 'column')
      break
    default:
      readLeaf(reading, token)
  }
}

function readLeaf(reading: Reading, token: MarkdownToken): void {
  if (token.type === 'inline') addInline(reading, token)
  else if (token.type === 'html_block') addHtml(reading, token.content)
  else if (token.type === 'fence' || token.type === 'code_block') {
    for (const line of token.content.split('\n')) if (line.trim() !== '') addParagraph(reading, line, 0)
  } else if (token.type === 'hr' && token.markup.startsWith('_')) addLine(reading, { text: token.markup })
}

/** "1990. In that year …" stands at the start of a line and is still a sentence: its number is text. */
const keepsItsNumber = ({ label }: SourceParagraph): boolean =>
  label !== null && Number.parseInt(label, 10) >= HIGHEST_FIRST_NUMBER

/** Its looks move along with the words. */
function withNumberInText({ label, text, look, ...rest }: SourceParagraph): SourceParagraph {
  const lead = `${label} `
  const moved = look === undefined ? null : lookFrom(look, -lead.length, lead.length + text.length)
  return { ...rest, label: null, level: null, text: lead + text, ...(moved === null ? {} : { look: moved }) }
}

const HIDDEN: ReadFinding = {
  level: 'info',
  message: 'The file holds comments or markup that no reader of it sees; they were left out.',
}

/** A Markdown text as paragraphs. It has no tracked changes, so every view of it is the same. */
export function readMarkdown(text: string, findings: readonly ReadFinding[]): SourceText {
  const { lines, title, body } = splitFrontMatter(text)
  const reading: Reading = {
    paragraphs: [],
    lists: [],
    marker: null,
    outline: null,
    table: 0,
    cell: null,
    quotes: 0,
    hidden: false,
  }
  for (const line of lines) addLine(reading, { text: line, style: 'Front matter' })
  for (const token of parseMarkdown(body)) readToken(reading, token)
  const paragraphs = reading.paragraphs.map((paragraph) =>
    keepsItsNumber(paragraph) ? withNumberInText(paragraph) : paragraph,
  )
  const heading = paragraphs.find(({ outline }) => outline !== null)
  return {
    format: 'markdown',
    title: title ?? (heading?.outline === 1 ? heading.text : null),
    paragraphs,
    revisions: [],
    comments: [],
    findings: reading.hidden ? [...findings, HIDDEN] : findings,
  }
}
