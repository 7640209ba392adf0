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
  for (const [at, cells] of cut.entries()) drawRow(press, table, cells, columns, at === 0, style)
  table.end()
}

const withoutTab = ([kind, text]: WordRun): WordRun => [kind, text.replace(/\t$/, '')]

function drawRow(
  press: Press,
  table: Element,
  cells: readonly (readonly WordRun[])[],
  columns: number,
  isFirst: boolean,
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
  const whole = height * style.leading + 2 * PAD
  if (whole < (PAGE.bottom - PAGE.top) / 2) flow.ensure(whole)
  for (let line = 0; line < height; line += 1) {
    const [isTop, isBottom] = [line === 0, line === height - 1]
    const before = flow.page()
    const y = flow.take(style.leading + (isTop ? PAD : 0) + (isBottom ? PAD : 0))
    const isPageTop = flow.page() !== before
    const bottom = flow.y()
    frame(press, { x: style.x, y, bottom, columns, width }, (isTop && isFirst) || isPageTop, isBottom)
    for (const { cell, lines, tags } of laid) {
      drawLine(doc, lines[line] ?? [], { x: cell.x, y: y + (isTop ? PAD : 0) }, cell, tags)
    }
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

function frame(
  { flow: { doc } }: Press,
  { x, y, bottom, columns, width }: Frame,
  isTop: boolean,
  isBottom: boolean,
): void {
  const right = x + columns * width
  doc.markContent('Artifact', { type: 'Layout' }).lineWidth(0.5).strokeColor(COLORS.line)
  for (let at = 0; at <= columns; at += 1) doc.moveTo(x + at * width, y).lineTo(x + at * width, bottom)
  if (isTop) doc.moveTo(x, y).lineTo(right, y)
  if (isBottom) doc.moveTo(x, bottom).lineTo(right, bottom)
  doc.stroke().endMarkedContent()
}
