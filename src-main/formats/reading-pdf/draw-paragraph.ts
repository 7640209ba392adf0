import type { Clause, Paragraph } from '#shared/model/version-text.ts'
import { drawText, type Press, type TextStyle } from '../press/draw-text.ts'
import { COLORS, FULL } from '../press/paper.ts'
import type { Element } from '../press/tags.ts'
import { SERIF } from '../press/typefaces.ts'
import { facedRuns } from './runs.ts'

export const BODY: TextStyle = { face: SERIF, size: 10, leading: 13.8, color: COLORS.ink, ...FULL }
export const NOTE: TextStyle = { ...BODY, size: 8.2, leading: 11.2 }
export const EDGE: TextStyle = { ...NOTE, color: COLORS.mute }
const TITLE = { size: 17, leading: 23 }
const HEADING = { size: 12.5, leading: 17 }
const SMALL_HEADING = { size: 10.5, leading: 14.4 }
const STEP = 15
const DEEPEST = 8
const GAP = 5
/** A heading is not left alone at the foot of a page. */
const TOGETHER = 48

/** How deep a heading is, 0 for the document's title; null for other paragraphs. */
function headingLevel({ look, text, story }: Paragraph, clause: Clause | null): number | null {
  if (story !== 'body' || text.trim() === '') return null
  if (look?.outline !== undefined) return look.outline
  return clause?.heading === text ? Math.min(clause.depth + 1, 9) : null
}

/** Draws a paragraph outside of tables across the page. */
export function drawParagraph(
  press: Press,
  parent: Element,
  paragraph: Paragraph,
  clause: Clause | null,
  style: TextStyle,
): void {
  const { flow, bookmarks } = press
  const { look } = paragraph
  const level = headingLevel(paragraph, clause)
  const { runs, faces } = facedRuns(paragraph, level !== null)
  const indent = Math.min(look?.indent ?? Math.max(0, (clause?.depth ?? 0) - 1), DEEPEST) * STEP
  const place = { x: style.x + indent, width: style.width - indent }
  const align = look?.align === 'center' || look?.align === 'right' ? { align: look.align } : {}
  if (level === null) {
    drawText(press, parent, 'P', runs, { ...style, ...place, ...align, faces })
    flow.skip(GAP)
    return
  }
  flow.skip(GAP)
  flow.ensure(TOGETHER)
  bookmarks.add([paragraph.label, paragraph.text].filter(Boolean).join(' '), level, flow.y())
  const size = level === 0 ? TITLE : level === 1 ? HEADING : SMALL_HEADING
  const type = `H${Math.min(Math.max(level, 1), 6)}`
  drawText(press, parent, type, runs, { ...style, ...size, ...place, ...align, faces })
  flow.skip(GAP)
}
