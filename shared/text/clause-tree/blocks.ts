import type { SourceParagraph } from '../../model/version-text.ts'
import { isBareNumber, type LabelReading, readLabel, readTypedLabel } from '../typed-labels.ts'

/** A label a block has (automatic) or may have (typed), and where in the text the words after it begin. */
export interface Candidate {
  readonly label: string
  readonly start: number
  readonly readings: readonly LabelReading[]
  readonly automatic: boolean
  readonly bare: boolean
}

/**
 * What the tree is made of: a paragraph, or a whole table row.
 *
 * A row stands for all its paragraphs unless a cell holds numbered or headed text, as layout tables do; then its
 * paragraphs are blocks of their own. A row that begins with a cell holding nothing but a number is numbered by it.
 */
export interface Block {
  /** Positions in the source's paragraphs; one for a paragraph. */
  readonly members: readonly number[]
  readonly row: boolean
  readonly text: string
  readonly candidate: Candidate | null
  /** A list item without a number. */
  readonly bullet: boolean
  readonly level: number | null
  readonly outline: number | null
  readonly style: string | null
  readonly bold: number
}

const BULLET = /^[•●▪■◦‣∙·]\s*(?=\S)/

function findCandidate(paragraph: SourceParagraph, text: string): Candidate | null {
  if (paragraph.label !== null) {
    const label = paragraph.label.trim()
    return { label, start: 0, readings: readLabel(label), automatic: true, bare: false }
  }
  const typed = paragraph.level === null ? readTypedLabel(text) : null
  return typed === null ? null : { ...typed, automatic: false, bare: isBareNumber(typed.label) }
}

function paragraphBlock(paragraph: SourceParagraph, index: number): Block {
  const trimmed = paragraph.text.trim()
  const leading = paragraph.text.length - paragraph.text.trimStart().length
  const glyph = paragraph.label === null ? (BULLET.exec(trimmed)?.[0].length ?? 0) : 0
  const text = trimmed.slice(glyph)
  const bullet = glyph > 0 || (paragraph.label === null && paragraph.level !== null && paragraph.outline === null)
  return {
    members: [index],
    row: false,
    text,
    candidate: bullet ? null : findCandidate(paragraph, text),
    bullet,
    level: paragraph.level ?? (glyph > 0 ? 0 : null),
    outline: paragraph.outline,
    style: paragraph.style,
    bold: Math.max(0, Math.min(text.length, paragraph.bold - leading - glyph)),
  }
}

/** A row's text: the paragraphs of a cell joined by newlines, the cells by tabs; numbers too, but the one of the row. */
function rowText(paragraphs: readonly SourceParagraph[], members: readonly number[], numberedBy: number): string {
  let text = ''
  let column = 0
  let filled = false
  for (const index of members) {
    const paragraph = paragraphs[index]
    const number = index === numberedBy ? null : paragraph?.label
    const part = `${number ?? ''} ${paragraph?.text ?? ''}`.trim()
    if (paragraph === undefined || part === '') continue
    const here = paragraph.cell?.column ?? 0
    if (here > column) filled = false
    text += '\t'.repeat(Math.max(0, here - column)) + (filled ? '\n' : '') + part
    column = Math.max(column, here)
    filled = true
  }
  return text.replace(/^\s+|\s+$/g, '')
}

function rowBlocks(paragraphs: readonly SourceParagraph[], members: readonly number[]): readonly Block[] {
  const inside = members.map((index) => paragraphBlock(paragraphs[index] as SourceParagraph, index))
  const filled = inside.filter((block) => block.text !== '' || block.candidate !== null)
  const [first] = filled
  const numbered = first?.candidate
  const numberAlone =
    numbered != null && (numbered.automatic ? first?.text === '' : numbered.label === first?.text && !numbered.bare)
  const rest = numberAlone ? filled.slice(1) : filled
  const laidOut = rest.some(
    (block) => block.text !== '' && (block.candidate?.automatic === true || block.outline !== null),
  )
  if (laidOut || (numberAlone && rest.length === 0)) return inside
  const typedInside = rest.some((block) => block.candidate !== null && !block.candidate.bare && block.text.length > 60)
  if (typedInside) return inside
  // A typed number stays in the text: what turns out to be no label must not be lost.
  const numberedBy = numberAlone ? (first?.members[0] ?? -1) : -1
  const text = rowText(paragraphs, members, numberedBy)
  const start = numbered?.automatic === false ? text.length - text.slice(numbered.label.length).trimStart().length : 0
  const candidate = numberAlone && numbered != null ? { ...numbered, start } : null
  const base = { members, row: true, bullet: false, outline: null, style: null, bold: 0 }
  return [{ ...base, text, candidate, level: first?.level ?? null }]
}

/** The blocks of the body in reading order; paragraphs of other stories stay out. */
export function findBlocks(paragraphs: readonly SourceParagraph[]): readonly Block[] {
  const blocks: Block[] = []
  let row: number[] = []
  const endRow = (): void => {
    if (row.length > 0) blocks.push(...rowBlocks(paragraphs, row))
    row = []
  }
  let open: SourceParagraph['cell'] = null
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.story !== 'body') return
    const { cell } = paragraph
    if (cell === null || open === null || cell.table !== open.table || cell.row !== open.row) endRow()
    open = cell
    if (cell === null) blocks.push(paragraphBlock(paragraph, index))
    else row.push(index)
  })
  endRow()
  return blocks
}
