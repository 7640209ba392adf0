import type { Segment, TextLine } from './break-lines.ts'
import { COLORS, type PdfDocument } from './paper.ts'
import { drawSigns } from './signs.ts'
import type { TaggedText } from './tags.ts'
import { isAlike, joinPieces, RAISED_SIZE } from './typefaces.ts'

/** How a line looks besides its marks. */
export interface Ink {
  readonly size: number
  readonly color: string
  readonly isMoved?: boolean
}

/** Between deleted words and those in their place, so that they do not read as one. */
const GAP = 0.14

/** Draws a line of text; each run of words stands in its own tag. `y` is the top of the line. */
export function drawLine(
  doc: PdfDocument,
  line: TextLine,
  place: { readonly x: number; readonly y: number },
  ink: Ink,
  tags: TaggedText,
): void {
  const baseline = place.y + ink.size * 1.05
  let x = place.x
  const strokes: Stroke[] = []
  for (const group of groupByRun(line)) {
    const [first] = group
    if (first === undefined) continue
    if (first.kind === '+' && strokes.at(-1)?.to === x) x += GAP * ink.size
    const from = x
    tags.within(first.run, () => {
      for (const segment of joinByFont(group)) {
        drawSegment(doc, segment, x, baseline, ink)
        x += segment.width * ink.size
      }
    })
    strokes.push(...strokesOf(first.kind, from, x, baseline, ink))
  }
  if (strokes.length > 0) drawStrokes(doc, strokes)
}

function groupByRun(line: TextLine): readonly (readonly Segment[])[] {
  const groups: Segment[][] = []
  for (const segment of line) {
    const last = groups.at(-1)
    if (last?.[0]?.run === segment.run) last.push(segment)
    else groups.push([segment])
  }
  return groups
}

/** Words of one font are drawn at once: one by one they take three times the memory and twice the time. */
function joinByFont(group: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = []
  for (const segment of group) {
    const last = joined.at(-1)
    if (last === undefined || !isAlike(last, segment)) joined.push(segment)
    else joined[joined.length - 1] = { ...joinPieces(last, segment), width: last.width + segment.width }
  }
  return joined
}

function drawSegment(doc: PdfDocument, segment: Segment, x: number, baseline: number, ink: Ink): void {
  const { text, font, kind, raised } = segment
  const { size } = ink
  const color = kind === '-' ? COLORS.deleted : kind === '+' ? COLORS.inserted : ink.color
  doc.fillColor(color)
  const options = { lineBreak: false, baseline: 'alphabetic' } as const
  if (font !== null && raised === undefined) {
    doc.font(font).fontSize(size).text(text, x, baseline, options)
    return
  }
  // Readers that honour it still find, copy and speak what is drawn.
  doc.markContent('Span', { actual: raised ?? text })
  if (font === null) drawSigns(doc.strokeColor(color), text, x, baseline, size)
  else
    doc
      .font(font)
      .fontSize(size * RAISED_SIZE)
      .text(text, x, baseline - size * 0.33, options)
  doc.endMarkedContent()
}

interface Stroke {
  readonly from: number
  readonly to: number
  readonly y: number
  readonly color: string
}

/** Never by colour alone: inserted words are underlined, deleted ones struck, moved ones underlined twice. */
function strokesOf(kind: Segment['kind'], from: number, to: number, baseline: number, ink: Ink): readonly Stroke[] {
  const under = baseline + ink.size * 0.17
  if (kind === '+') return [{ from, to, y: under, color: COLORS.inserted }]
  if (kind === '-') return [{ from, to, y: baseline - ink.size * 0.25, color: COLORS.deleted }]
  if (ink.isMoved !== true) return []
  return [under, under + 1.4].map((y) => ({ from, to, y, color: COLORS.moved }))
}

function drawStrokes(doc: PdfDocument, strokes: readonly Stroke[]): void {
  doc.markContent('Artifact', { type: 'Layout' })
  doc.lineWidth(0.6)
  for (const { from, to, y, color } of strokes) doc.moveTo(from, y).lineTo(to, y).stroke(color)
  doc.endMarkedContent()
}
