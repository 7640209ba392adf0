import type { Clause, Paragraph, VersionText } from '../../model/version-text.ts'
import type { WrittenParagraph } from './rewrite-clause.ts'

/** True when a clause is a row of a table: its cells hold its words, parted by tabs. */
export function isTableRow(base: VersionText, { kind, heading, text }: Clause, indices: readonly number[]): boolean {
  const cells = indices.map((index) => base.paragraphs[index]?.cell ?? null)
  if (heading !== null || cells.length === 0 || cells.includes(null)) return false
  return kind === 'table' || text.includes('\t') || new Set(cells.map((cell) => cell?.column)).size > 1
}

interface Member {
  readonly index: number
  readonly paragraph: Paragraph
}

/**
 * Writes the words of a row into its cells: a tab goes on to the next cell, a newline to the next paragraph of one.
 *
 * Rows keep their cells, and cells their paragraphs; lines that a cell has no paragraph for are lines of its last one.
 */
export function rewriteRow(base: VersionText, indices: readonly number[], text: string): readonly WrittenParagraph[] {
  const members = indices.flatMap((index): Member[] => {
    const paragraph = base.paragraphs[index]
    return paragraph === undefined ? [] : [{ index, paragraph }]
  })
  const first = members.find(({ paragraph }) => paragraph.text.trim() !== '')?.paragraph.cell?.column ?? 0
  const columns = Map.groupBy(members, ({ paragraph }) => paragraph.cell?.column ?? 0)
  const pieces = text.split('\t')
  const written = new Map<number, string>()
  for (const [column, cell] of columns) {
    const piece = pieces[column - first] ?? ''
    if (column < first) continue
    for (const [index, words] of writeCell(cell, piece === '' ? [] : piece.split('\n'))) written.set(index, words)
  }
  const numbered = members.find(({ paragraph }) => paragraph.label !== null)?.index
  return members.map(({ index, paragraph }) => ({
    ...{ model: index, isNew: false, text: written.get(index) ?? paragraph.text },
    isNumbered: index === numbered,
    isBare: false,
  }))
}

/** A cell's lines in its paragraphs that hold words, or in its first one. */
function writeCell(cell: readonly Member[], lines: readonly string[]): readonly (readonly [number, string])[] {
  const filled = cell.filter(({ paragraph }) => paragraph.text.trim() !== '')
  const takers = filled.length > 0 ? filled : cell.slice(0, lines.length > 0 ? 1 : 0)
  return takers.map(({ index, paragraph }, at) => {
    const own = at === takers.length - 1 ? lines.slice(at) : lines.slice(at, at + 1)
    const number = paragraph.label === null ? '' : `${paragraph.label} `
    const words = own.join('\n')
    const begins = paragraph.text.length - paragraph.text.trimStart().length
    const trail = paragraph.text.slice(paragraph.text.trimEnd().length)
    return [
      index,
      paragraph.text.slice(0, begins) + (words.startsWith(number) ? words.slice(number.length) : words) + trail,
    ]
  })
}
