import { readTypedLabel } from '#shared/text/typed-labels.ts'
import { decodeEntities, isHiddenTag } from './html-text.ts'

/** The part of a markdown-it token that is read here. */
export interface InlineToken {
  readonly type: string
  readonly content: string
  readonly children: readonly InlineToken[] | null
}

/** A line of a paragraph: its words, and how many of the leading characters are bold. */
export interface InlineLine {
  readonly text: string
  readonly bold: number
}

interface Writer {
  readonly lines: { text: string; bold: number; leading: boolean }[]
  strong: number
  linkEnded: boolean
}

/** A number typed before a bold heading does not end the bold beginning of its line. */
const isNumber = (text: string): boolean => {
  const label = readTypedLabel(text.trimStart())
  return label !== null && label.start >= text.trim().length
}

const lastLine = (writer: Writer): Writer['lines'][number] => {
  const line = writer.lines.at(-1)
  if (line !== undefined) return line
  const first = { text: '', bold: 0, leading: true }
  writer.lines.push(first)
  return first
}

function write(writer: Writer, text: string): void {
  if (text === '') return
  writer.linkEnded = false
  const line = lastLine(writer)
  line.text += text
  if (line.leading && writer.strong > 0) line.bold = line.text.length
  else if (text.trim() !== '' && !isNumber(line.text)) line.leading = false
}

const plainText = (tokens: readonly InlineToken[]): string =>
  tokens.map((token) => (token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content)).join('')

function writeHtml(writer: Writer, tag: string): void {
  if (/^<br\b/i.test(tag)) writer.lines.push({ text: '', bold: 0, leading: true })
  else if (/^<(?:b|strong|u)>/i.test(tag)) writer.strong++
  else if (/^<\/(?:b|strong|u)>/i.test(tag)) writer.strong = Math.max(0, writer.strong - 1)
  else if (/^<\/?(?:td|th)\b/i.test(tag)) write(writer, '\t')
  else if (!isHiddenTag(tag) && !tag.startsWith('<')) write(writer, decodeEntities(tag))
}

function writeToken(writer: Writer, token: InlineToken): void {
  switch (token.type) {
    case 'strong_open':
      writer.strong++
      return
    case 'strong_close':
      writer.strong = Math.max(0, writer.strong - 1)
      return
    case 'link_close':
      writer.linkEnded = true
      return
    case 'link_open':
      // Links side by side are entries of a menu; the page shows them apart.
      if (writer.linkEnded) write(writer, ' ')
      return
    case 'softbreak':
      writer.lines.push({ text: '\n', bold: 0, leading: true })
      return
    case 'hardbreak':
      writer.lines.push({ text: '', bold: 0, leading: true })
      return
    case 'image':
      if (writer.linkEnded) write(writer, ' ')
      write(writer, plainText(token.children ?? []) || token.content)
      writer.linkEnded = true
      return
    case 'html_inline':
      writeHtml(writer, token.content)
      return
    default:
      write(writer, token.content)
  }
}

/**
 * The lines of an inline token: hard breaks part them. A line that a soft break begins starts with a newline, so that
 * the reader can tell a wrapped line from the next numbered one.
 */
export function readInline(tokens: readonly InlineToken[]): readonly InlineLine[] {
  const writer: Writer = { lines: [], strong: 0, linkEnded: false }
  for (const token of tokens) writeToken(writer, token)
  return writer.lines.map(({ text, bold }) => ({ text, bold }))
}
