import type { WordRun } from '#shared/model/comparison.ts'
import { visibleText } from '../report/visible-text.ts'
import type { Bookmarks } from './bookmarks.ts'
import { breakLines, type TextLine, widthOf } from './break-lines.ts'
import { drawLine, type Ink } from './draw-line.ts'
import type { PageFlow } from './page-flow.ts'
import { type Element, tagText } from './tags.ts'
import type { Face, Typefaces } from './typefaces.ts'

/** Where a text stands and how it looks. */
export interface TextStyle extends Ink {
  readonly face: Face
  /** By run; where there is one, it takes the place of `face`. */
  readonly faces?: readonly Face[]
  /** By default at the left. */
  readonly align?: 'center' | 'right'
  readonly leading: number
  readonly x: number
  readonly width: number
}

/** What everything is drawn with. */
export interface Press {
  readonly flow: PageFlow
  readonly typefaces: Typefaces
  readonly bookmarks: Bookmarks
}

const visible = (runs: readonly WordRun[]): readonly WordRun[] => runs.map(([kind, text]) => [kind, visibleText(text)])

export const layLines = ({ typefaces }: Press, runs: readonly WordRun[], style: TextStyle): readonly TextLine[] =>
  breakLines(visible(runs), style.width / style.size, (text, run) =>
    typefaces.piecesOf(text, style.faces?.[run] ?? style.face),
  )

/** Where a line begins. */
export function startOf(line: TextLine, { align, x, width, size }: TextStyle): number {
  if (align === undefined) return x
  const free = Math.max(0, width - widthOf(line) * size)
  return x + (align === 'center' ? free / 2 : free)
}

/** Draws a text down the page, over as many pages as it needs. */
export function drawText(
  press: Press,
  parent: Element,
  type: string,
  runs: readonly WordRun[],
  style: TextStyle,
): void {
  const { flow } = press
  const tags = tagText(flow.doc, parent, type, visible(runs))
  for (const line of layLines(press, runs, style)) {
    const y = flow.take(style.leading)
    drawLine(flow.doc, line, { x: startOf(line, style), y }, style, tags)
  }
  tags.end()
}

/** Draws a text at a place, without moving on; tells how high it is. */
export function placeText(
  press: Press,
  parent: Element,
  type: string,
  runs: readonly WordRun[],
  style: TextStyle,
  top: number,
): number {
  const { doc } = press.flow
  const tags = tagText(doc, parent, type, visible(runs))
  const lines = layLines(press, runs, style)
  for (const [at, line] of lines.entries()) {
    drawLine(doc, line, { x: startOf(line, style), y: top + at * style.leading }, style, tags)
  }
  tags.end()
  return lines.length * style.leading
}
