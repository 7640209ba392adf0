import type { WordRun } from '#shared/model/comparison.ts'
import { drawLine } from './draw-line.ts'
import { layLines, type Press, startOf, type TextStyle } from './draw-text.ts'
import { COLORS, PAGE } from './paper.ts'
import { type Element, tagText } from './tags.ts'

const PAD = 4

/** One cell of a row: where it stands and what is in it, a text of its own look below another. */
export interface Cell {
  readonly x: number
  readonly width: number
  readonly texts: readonly { readonly runs: readonly WordRun[]; readonly style: Omit<TextStyle, 'x' | 'width'> }[]
}

/** Draws a row of a table; one that is higher than its page goes on on the next one. All its lines are equally high. */
export function drawRow(
  press: Press,
  table: Element,
  cells: readonly Cell[],
  leading: number,
  type: 'TD' | 'TH' = 'TD',
): void {
  const { flow } = press
  const { doc } = flow
  const row = doc.struct('TR')
  table.add(row)
  const laid = cells.map(({ x, width, texts }) => {
    const cell = doc.struct(type)
    row.add(cell)
    const lines = texts.flatMap(({ runs, style: look }) => {
      const style: TextStyle = { ...look, x: x + PAD, width: Math.max(20, width - 2 * PAD) }
      const tags = tagText(doc, cell, 'P', runs)
      return layLines(press, runs, style).map((line) => ({ line, style, tags }))
    })
    return { cell, lines }
  })
  const height = Math.max(...laid.map(({ lines }) => lines.length))
  const highOf = (lines: number): number => lines * leading + 2 * PAD
  flow.ensure(highOf(height) < (PAGE.bottom - PAGE.top) / 2 ? highOf(height) : highOf(1))
  for (let from = 0; from < height; ) {
    const fitting = Math.max(1, Math.floor((PAGE.bottom - flow.y() - 2 * PAD) / leading))
    const to = Math.min(height, from + fitting)
    const y = flow.take(highOf(to - from))
    frame(press, cells, y, flow.y())
    // Cell by cell, so that each is read as a whole.
    for (const { lines } of laid) {
      for (const [at, { line, style, tags }] of lines.slice(from, to).entries()) {
        drawLine(doc, line, { x: startOf(line, style), y: y + PAD + at * leading }, style, tags)
      }
    }
    from = to
    if (from < height) flow.ensure(PAGE.bottom)
  }
  for (const { cell, lines } of laid) {
    for (const tags of new Set(lines.map((line) => line.tags))) tags.end()
    cell.end()
  }
  row.end()
}

function frame({ flow: { doc } }: Press, cells: readonly Cell[], top: number, bottom: number): void {
  doc.markContent('Artifact', { type: 'Layout' }).lineWidth(0.5).strokeColor(COLORS.line)
  for (const { x, width } of cells) doc.rect(x, top, width, bottom - top)
  doc.stroke().endMarkedContent()
}
