import { visibleText } from '../report/visible-text.ts'
import { breakLines, type TextLine, widthOf } from './break-lines.ts'
import { drawLine, type Ink } from './draw-line.ts'
import type { Press } from './draw-text.ts'
import { COLORS, FULL } from './paper.ts'
import type { TaggedText } from './tags.ts'
import { SANS } from './typefaces.ts'

const INK: Ink = { size: 7.2, color: COLORS.mute }
const HEAD = 36
const FOOT = 796
const LEADING = 9.6

/** Nothing of this is part of the text: it is not read aloud. */
const UNTAGGED: TaggedText = { within: (_, draw) => draw(), end: () => {} }

/** What stands at the edges of every page, beside the page's number. */
export interface Furniture {
  readonly headLeft: string
  readonly headRight: string
  readonly foot: string
  /** A second line below it. */
  readonly footBelow?: string
}

/** The running head and the page number of every page, once it is known how many there are. */
export function drawFurniture(press: Press, { headLeft, headRight, foot, footBelow = '' }: Furniture): void {
  const { doc } = press.flow
  const pages = doc.bufferedPageRange().count
  for (let page = 0; page < pages; page += 1) {
    doc.switchToPage(page)
    doc.markContent('Artifact', { type: 'Pagination' })
    place(press, oneLine(press, headLeft, 0.48), 'left', HEAD)
    place(press, oneLine(press, headRight, 0.5), 'right', HEAD)
    place(press, oneLine(press, foot, 0.8), 'left', FOOT)
    place(press, oneLine(press, footBelow, 0.8), 'left', FOOT + LEADING)
    place(press, oneLine(press, `Page ${page + 1} of ${pages}`, 0.18), 'right', FOOT)
    doc.endMarkedContent()
  }
}

/** The first line of a text that has a share of the page's width. */
function oneLine({ typefaces }: Press, text: string, share: number): TextLine {
  const width = (FULL.width * share) / INK.size
  const lines = breakLines([['=', visibleText(text).replaceAll(/\s+/g, ' ')]], width, (part) =>
    typefaces.piecesOf(part, SANS),
  )
  return lines[0] ?? []
}

function place({ flow: { doc } }: Press, line: TextLine, side: 'left' | 'right', y: number): void {
  const x = side === 'left' ? FULL.x : FULL.x + FULL.width - widthOf(line) * INK.size
  drawLine(doc, line, { x, y }, INK, UNTAGGED)
}
