import type { ReadFinding, SourceParagraph, SourceText } from '#shared/model/version-text.ts'
import { findWords, joinLine } from './hyphens.ts'
import { findLines, findWrapWidth, type Line, wraps } from './lines.ts'

interface TextBlock {
  readonly text: string
  readonly level: number | null
  readonly outline: number | null
}

const UNDERLINE = /^(?:={3,}|-{3,}|~{3,})$/
const LONGEST_UNDERLINED = 100

function toBlock(text: string, outline: number | null): TextBlock {
  const dashed = /^[-*–]\s+(?=[\p{L}\p{N}"“(])/u.exec(text)
  const bullet = dashed ?? /^[•●▪■◦‣·]\s*(?=\S)/.exec(text)
  return bullet === null
    ? { text, level: null, outline }
    : { text: text.slice(bullet[0].length), level: 0, outline: null }
}

/** The lines of a text as paragraphs: blank lines part them, wrapped lines are joined, underlined lines are headings. */
function joinParagraphs(
  lines: readonly Line[],
  width: number | null,
  words: ReadonlySet<string>,
): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  let open: string[] = []
  const end = (outline: number | null = null): void => {
    if (open.length > 0) blocks.push(toBlock(open.join(''), outline))
    open = []
  }
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const isHeadingRule = open.length === 1 && UNDERLINE.test(line.text) && (open[0]?.length ?? 0) <= LONGEST_UNDERLINED
    if (isHeadingRule) {
      end(line.text.startsWith('=') ? 1 : 2)
      blocks.push({ text: line.text, level: null, outline: null })
    } else if (line.text === '') end()
    else if (open.length > 0 && before !== undefined && joinsLine(before, line, width)) joinLine(open, line.text, words)
    else {
      end()
      open = [line.text]
    }
  }
  end()
  return blocks
}

const joinsLine = (before: Line, line: Line, width: number | null): boolean =>
  width !== null && line.text !== '' && wraps(before, line, width)

const toParagraph = ({ text, level, outline }: TextBlock, index: number): SourceParagraph => ({
  source: [index],
  text,
  label: null,
  level,
  outline,
  style: null,
  bold: 0,
  story: 'body',
  cell: null,
})

/** A plain text as paragraphs. It has no marks, so every view of it is the same. */
export function readText(text: string, findings: readonly ReadFinding[]): SourceText {
  const lines = findLines(text)
  const blocks = joinParagraphs(lines, findWrapWidth(lines), findWords(text))
  return { format: 'text', title: null, paragraphs: blocks.map(toParagraph), revisions: [], comments: [], findings }
}
