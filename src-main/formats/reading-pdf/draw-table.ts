import type { Paragraph } from '#shared/model/version-text.ts'
import { type Cell, drawRow } from '../press/draw-row.ts'
import type { Press, TextStyle } from '../press/draw-text.ts'
import type { Element } from '../press/tags.ts'
import type { CopiedRow } from './body-parts.ts'
import { BODY } from './draw-paragraph.ts'
import { facedRuns } from './runs.ts'

const CELL: TextStyle = { ...BODY, size: 8.8, leading: 12 }
const LEAST_LETTERS = 9
const MOST_LETTERS = 120

const textOf = (paragraph: Paragraph): Cell['texts'][number] => {
  const { runs, faces } = facedRuns(paragraph, false)
  const align = paragraph.look?.align
  return { runs, style: { ...CELL, faces, ...(align === 'center' || align === 'right' ? { align } : {}) } }
}

/** Where each column begins, and where the last one ends: by the root of the longest words, so that short ones keep room. */
function edgesOf(rows: readonly CopiedRow[]): readonly number[] {
  const columns = 1 + Math.max(...rows.flat().map(({ column }) => column))
  const letters = Array<number>(columns).fill(LEAST_LETTERS)
  for (const row of rows) {
    for (const [at, { column, paragraphs }] of row.entries()) {
      if ((row[at + 1]?.column ?? columns) > column + 1) continue
      const longest = Math.max(...paragraphs.map(({ text }) => text.length))
      letters[column] = Math.max(letters[column] ?? 0, Math.min(longest, MOST_LETTERS))
    }
  }
  const shares = letters.map(Math.sqrt)
  const all = shares.reduce((sum, share) => sum + share, 0)
  let edge = 0
  const ends = shares.map((share) => {
    edge += share
    return BODY.x + (BODY.width * edge) / all
  })
  return [BODY.x, ...ends]
}

/** Draws a table across the page; a cell takes what its row leaves free up to the next one. */
export function drawTable(press: Press, parent: Element, rows: readonly CopiedRow[]): void {
  const edges = edgesOf(rows)
  const end = edges.at(-1) ?? BODY.x + BODY.width
  const table = press.flow.doc.struct('Table')
  parent.add(table)
  for (const row of rows) {
    const cells = row.map(({ column, paragraphs }, at): Cell => {
      const x = edges[at === 0 ? 0 : column] ?? BODY.x
      const next = row[at + 1]?.column
      return { x, width: (next === undefined ? end : (edges[next] ?? end)) - x, texts: paragraphs.map(textOf) }
    })
    drawRow(press, table, cells, CELL.leading)
  }
  table.end()
  press.flow.skip(8)
}
