import { type LookedPiece, pieceLook } from '#shared/text/looks.ts'
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
  /** The same text by its looks. */
  readonly pieces: readonly LookedPiece[]
}

interface GrowingLine {
  text: string
  bold: number
  leading: boolean
  readonly pieces: LookedPiece[]
}

/** How deep the text stands in each kind of emphasis. */
interface Emphasis {
  bold: number
  italic: number
  underline: number
  strike: number
}

interface Writer {
  readonly lines: GrowingLine[]
  readonly emphasis: Emphasis
  linkEnded: boolean
}

/** A number typed before a bold heading does not end the bold beginning of its line. */
const isNumber = (text: string): boolean => {
  const label = readTypedLabel(text.trimStart())
  return label !== null && label.start >= text.trim().length
}

function beginLine({ lines }: Writer, text = ''): GrowingLine {
  const line: GrowingLine = { text, bold: 0, leading: true, pieces: text === '' ? [] : [{ text, look: null }] }
  lines.push(line)
  return line
}

const lastLine = (writer: Writer): GrowingLine => writer.lines.at(-1) ?? beginLine(writer)

/** Text that heads a clause is bold or underlined. */
const isStrong = ({ emphasis }: Writer): boolean => emphasis.bold > 0 || emphasis.underline > 0

function write(writer: Writer, text: string): void {
  if (text === '') return
  writer.linkEnded = false
  const line = lastLine(writer)
  line.text += text
  const { bold, italic, underline, strike } = writer.emphasis
  line.pieces.push({
    text,
    look: pieceLook({ bold: bold > 0, italic: italic > 0, underline: underline > 0, strike: strike > 0 }),
  })
  if (line.leading && isStrong(writer)) line.bold = line.text.length
  else if (text.trim() !== '' && !isNumber(line.text)) line.leading = false
}

const plainText = (tokens: readonly InlineToken[]): string =>
  tokens.map((token) => (token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content)).join('')

const BY_TAG: Readonly<Record<string, keyof Emphasis>> = {
  ...{ b: 'bold', strong: 'bold', u: 'underline', i: 'italic', em: 'italic', s: 'strike', del: 'strike' },
}

const BY_TOKEN: Readonly<Record<string, keyof Emphasis>> = { strong: 'bold', em: 'italic', s: 'strike' }

function step({ emphasis }: Writer, kind: keyof Emphasis, by: 1 | -1): void {
  emphasis[kind] = Math.max(0, emphasis[kind] + by)
}

function writeHtml(writer: Writer, tag: string): void {
  const [, end, name = ''] = /^<(\/?)([a-z]+)>/i.exec(tag) ?? []
  const emphasis = BY_TAG[name.toLowerCase()]
  if (/^<br\b/i.test(tag)) beginLine(writer)
  else if (emphasis !== undefined) step(writer, emphasis, end === '' ? 1 : -1)
  else if (/^<\/?(?:td|th)\b/i.test(tag)) write(writer, '\t')
  else if (!isHiddenTag(tag) && !tag.startsWith('<')) write(writer, decodeEntities(tag))
}

function writeToken(writer: Writer, token: InlineToken): void {
  const [, kind = '', side] = /^(strong|em|s)_(open|close)$/.exec(token.type) ?? []
  const emphasis = BY_TOKEN[kind]
  if (emphasis !== undefined) {
    step(writer, emphasis, side === 'open' ? 1 : -1)
    return
  }
  switch (token.type) {
    case 'link_close':
      writer.linkEnded = true
      return
    case 'link_open':
      // Links side by side are entries of a menu; the page shows them apart.
      if (writer.linkEnded) write(writer, ' ')
      return
    case 'softbreak':
      beginLine(writer, '\n')
      return
    case 'hardbreak':
      beginLine(writer)
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
  const writer: Writer = { lines: [], emphasis: { bold: 0, italic: 0, underline: 0, strike: 0 }, linkEnded: false }
  for (const token of tokens) writeToken(writer, token)
  return writer.lines.map(({ text, bold, pieces }) => ({ text, bold, pieces }))
}

/** Every run of white space as one space. */
export const spaced = (text: string): string => text.replace(/[ \t\n]+/g, ' ')

/** The pieces of a line as its text is shown: white space is one space, and there is none at the ends. */
export function tidyPieces(pieces: readonly LookedPiece[]): readonly LookedPiece[] {
  const tidied: LookedPiece[] = []
  let isAfterSpace = false
  for (const { text, look } of pieces) {
    const single = spaced(text)
    const shown = tidied.length === 0 ? single.trimStart() : isAfterSpace ? single.replace(/^ /, '') : single
    if (shown !== '') tidied.push({ text: shown, look })
    if (single !== '') isAfterSpace = single.endsWith(' ')
  }
  let last = tidied.pop()
  while (last !== undefined && last.text.trimEnd() === '') last = tidied.pop()
  return last === undefined ? [] : [...tidied, { ...last, text: last.text.trimEnd() }]
}
