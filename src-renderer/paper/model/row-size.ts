import { paragraphsOf } from './find.ts'
import type { Layout, Row } from './rows.ts'

const LINE = 23
const GAP = 9
const LETTERS_IN_LINE = 76
const EDGE = 48

/** How high a row is likely to be before it was drawn: the scroll bar should not jump. */
export function guessRowHeight({ text }: Layout, row: Row): number {
  const columns = row.kind === 'table' ? Math.max(1, row.chunk.widths.length) : 1
  const heights = paragraphsOf(row).map((index) => {
    const letters = (text.paragraphs[index]?.text.length ?? 0) * columns
    return Math.max(1, Math.ceil(letters / LETTERS_IN_LINE)) * LINE + GAP
  })
  const all = heights.reduce((sum, height) => sum + height, 0) / columns
  return all + (row.isTop ? EDGE : 0) + (row.isBottom ? EDGE : 0)
}
