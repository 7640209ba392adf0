import { cutCells, type RedlineLine } from '#shared/compare/report/lines.ts'
import type { WordRun } from '#shared/model/comparison.ts'
import { drawRow } from '../press/draw-row.ts'
import type { Press, TextStyle } from '../press/draw-text.ts'
import type { Element } from '../press/tags.ts'

/** Draws the rows of a table, in columns of one width. */
export function drawTable(press: Press, parent: Element, rows: readonly RedlineLine[], style: TextStyle): void {
  const cut = rows.map(({ runs }) => cutCells(runs).map((cell) => cell.map(withoutTab)))
  const columns = Math.max(...cut.map((cells) => cells.length))
  const width = style.width / columns
  const table = press.flow.doc.struct('Table')
  parent.add(table)
  for (const cells of cut) {
    const placed = Array.from({ length: columns }, (_, at) => {
      const runs = cells[at]
      return { x: style.x + at * width, width, texts: runs === undefined ? [] : [{ runs, style }] }
    })
    drawRow(press, table, placed, style.leading)
  }
  table.end()
}

const withoutTab = ([kind, text]: WordRun): WordRun => [kind, text.replace(/\t$/, '')]
