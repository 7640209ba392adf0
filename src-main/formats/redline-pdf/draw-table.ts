import { cutCells, type RedlineLine } from '#shared/compare/report/lines.ts'
import type { WordRun } from '#shared/model/comparison.ts'
import { drawLine } from './draw-line.ts'
import { layLines, type Press, type TextStyle } from './draw-text.ts'
import { COLORS, PAGE } from './paper.ts'
import { type Element, tagText } from './tags.ts'

const PAD = 4

/** Draws the rows of a table; a row that is higher than its page goes on on the next one. */
export function drawTable(press: Press, parent: Element, rows: readonly RedlineLine[], style: TextStyle): void {
  const { doc } = press.flow
  const cut = rows.map(({ runs }) => cutCells(runs).map((cell) => cell.map(withoutTab)))
  const columns = Math.max(...cut.map((cells) => cells.length))
  const table = doc.struct('Table')
  parent.add(table)
  for (const cells of cut) drawRow(press, table, cells, columns, style)
  table.end()
}

const withoutTab = ([kind, text]: WordRun): WordRun => [kind, text.replace(/\t$/, '')]

function drawRow(
  press: Press,
  table: Element,
  cells: readonly (readonly WordRun[])[],
  columns: number,
  style: TextStyle,
): void {
  const { flow } = press
  const { doc } = flow
  const row = doc.struct('TR')
  table.add(row)
  const width = style.width / columns
  const laid = cells.map((runs, at) => {
    const cell = { ...style, x: style.x + at * width + PAD, width: Math.max(20, width - 2 * PAD) }
    return { cell, lines: layLines(press, runs, cell), tags: tagText(doc, row, 'TD', runs) }
  })
  const height = Math.max(...laid.map(({ lines }) => lines.length))
  const highOf = (lines: number): number => lines * style.leading + 2 * PAD
  flow.ensure(highOf(height) < (PAGE.bottom - PAGE.top) / 2 ? highOf(height) : highOf(1))
  for (let from = 0; from < height; ) {
    const fitting = Math.max(1, Math.floor((PAGE.bottom - flow.y() - 2 * PAD) / style.leading))
    const to = Math.min(height, from + fitting)
    const y = flow.take(highOf(to - from))
    frame(press, { x: style.x, y, bottom: flow.y(), columns, width })
    // Cell by cell, so that each is read as a whole.
    for (const { cell, lines, tags } of laid) {
      for (const [at, line] of lines.slice(from, to).entries()) {
        drawLine(doc, line, { x: cell.x, y: y + PAD + at * style.leading }, cell, tags)
      }
    }
    from = to
    if (from < height) flow.ensure(PAGE.bottom)
  }
  for (const { tags } of laid) tags.end()
  row.end()
}

interface Frame {
  readonly x: number
  readonly y: number
  readonly bottom: number
  readonly columns: number
  readonly width: number
}

function frame({ flow: { doc } }: Press, { x, y, bottom, columns, width }: Frame): void {
  doc.markContent('Artifact', { type: 'Layout' }).lineWidth(0.5).strokeColor(COLORS.line)
  for (let at = 0; at < columns; at += 1) doc.rect(x + at * width, y, width, bottom - y)
  doc.stroke().endMarkedContent()
}
