import type { RedlineLine } from '#shared/compare/report/lines.ts'
import type { RedlineBlock, RedlinePart } from '#shared/compare/report/redline-blocks.ts'
import type { WordRun } from '#shared/model/comparison.ts'
import { drawText, layLines, type Press, placeText, type TextStyle } from '../press/draw-text.ts'
import { COLORS, COLUMNS, FULL, PAGE } from '../press/paper.ts'
import type { Element } from '../press/tags.ts'
import { SANS, SANS_BOLD, SERIF, SERIF_BOLD } from '../press/typefaces.ts'
import { drawTable } from './draw-table.ts'

type ClauseBlock = Extract<RedlineBlock, { readonly kind: 'clause' }>

const BODY: TextStyle = { face: SERIF, size: 10, leading: 13.6, color: COLORS.ink, ...COLUMNS.text }
const HEADING: TextStyle = { ...BODY, face: SERIF_BOLD, size: 10.5, leading: 14.4 }
const NUMBER: TextStyle = { ...BODY, size: 9.4, color: COLORS.mute, ...COLUMNS.number }
const NOTE: TextStyle = { face: SANS, size: 7.2, leading: 9.6, color: COLORS.mute, ...COLUMNS.note }
const AWAY: TextStyle = { face: SANS, size: 7.5, leading: 10.5, color: COLORS.moved, ...COLUMNS.text }
const STEP = 15
const DEEPEST = 5
const GAP = 4
/** A heading is not left alone at the foot of a page. */
const TOGETHER = 42

/** Draws one piece of the redline. */
export function drawBlock(press: Press, root: Element, block: RedlineBlock): void {
  const { flow } = press
  const section = flow.doc.struct('Sect')
  root.add(section)
  switch (block.kind) {
    case 'clause':
      drawClause(press, section, block)
      break
    case 'document':
      flow.skip(18)
      drawCaption(press, section, block.name)
      break
    case 'moved-away':
      flow.skip(3)
      drawText(press, section, 'P', [['=', block.text]], AWAY)
      flow.skip(3)
      break
    case 'story':
      flow.skip(14)
      drawCaption(press, section, block.name)
      drawLines(press, section, block.lines, { isHeaded: false, isMoved: false, indent: 0, hasSigns: true })
  }
  section.end()
}

function drawCaption(press: Press, section: Element, name: string): void {
  press.flow.ensure(TOGETHER)
  press.bookmarks.add(name, 0, press.flow.y())
  drawText(press, section, 'H2', [['=', name]], { ...NOTE, ...FULL, face: SANS_BOLD, size: 8, leading: 13 })
}

function drawClause(press: Press, section: Element, block: ClauseBlock): void {
  const { flow } = press
  const notes = notesOf(press, block)
  const height = notes.reduce((sum, { lines }) => sum + lines * NOTE.leading, 0)
  flow.skip(gapAbove(block.parts[0]))
  flow.ensure(Math.max(TOGETHER, Math.min(height, PAGE.bottom - PAGE.top)))
  const start = { page: flow.page(), y: flow.y() }
  let top = start.y + 1
  for (const { runs, style } of notes) top += placeText(press, section, 'Note', runs, style, top)
  addBookmark(press, block)
  for (const part of block.parts) drawPart(press, section, block, part)
  if (flow.page() === start.page) flow.lower(top)
  drawRule(press, block, start)
}

/** The rows of a table are often clauses of their own: they stay one table. */
function gapAbove(part: RedlinePart | undefined): number {
  if (part?.lines[0]?.isRow === true) return 0
  return part?.depth === 0 ? 8 : GAP
}

interface Note {
  readonly runs: readonly WordRun[]
  readonly style: TextStyle
  readonly lines: number
}

const MOST_TERMS = 6

/** What stands in the margin: what the sender did not mark, then what happened. */
function notesOf(press: Press, { number, warning, what, terms }: ClauseBlock): readonly Note[] {
  if (number === null) return []
  const more = terms.length - MOST_TERMS
  const texts: readonly (readonly [string, TextStyle])[] = [
    ...(warning === null ? [] : [[`! ${warning}`, { ...NOTE, face: SANS_BOLD, color: COLORS.warning }] as const]),
    [`${number}  ${what}`, NOTE],
    ...terms.slice(0, MOST_TERMS).map((term) => [term, { ...NOTE, color: COLORS.ink }] as const),
    ...(more > 0 ? [[`and ${more} more`, NOTE] as const] : []),
  ]
  return texts.map(([text, style]) => {
    const runs: readonly WordRun[] = [['=', text]]
    return { runs, style, lines: layLines(press, runs, style).length }
  })
}

/** A rule beside the clause; a double one in the colour of a warning where the sender did not mark the change. */
function drawRule(
  { flow }: Press,
  { number, warning, isMoved }: ClauseBlock,
  start: { readonly page: number; readonly y: number },
): void {
  if (number === null) return
  const { doc } = flow
  const color = warning !== null ? COLORS.warning : isMoved ? COLORS.moved : COLORS.line
  const places = warning === null ? [COLUMNS.note.x - 8] : [COLUMNS.note.x - 8, COLUMNS.note.x - 10.4]
  const end = flow.page()
  for (let page = start.page; page <= end; page += 1) {
    doc.switchToPage(page)
    doc.markContent('Artifact', { type: 'Layout' }).lineWidth(0.9)
    const [from, to] = [page === start.page ? start.y : PAGE.top, page === end ? flow.y() : PAGE.bottom]
    for (const x of places) doc.moveTo(x, from).lineTo(x, to).stroke(color)
    doc.endMarkedContent()
  }
}

function addBookmark({ flow, bookmarks }: Press, { title, parts, relation, number }: ClauseBlock): void {
  const [part] = parts
  if (part?.isHeaded !== true) return
  const mark = number === null ? '' : relation === 'removed' ? ' (removed)' : ' *'
  bookmarks.add(`${title}${mark}`, part.depth, flow.y())
}

function drawPart(press: Press, section: Element, { isMoved, relation }: ClauseBlock, part: RedlinePart): void {
  const { flow } = press
  flow.ensure(TOGETHER / 2)
  const number = labelRuns(part.label)
  const indent = Math.min(Math.max(0, part.depth - 1), DEEPEST) * STEP
  const start = { page: flow.page(), y: flow.y() }
  const label = { ...NUMBER, x: NUMBER.x + indent }
  const height = number.length > 0 ? placeText(press, section, 'Lbl', number, label, start.y) : 0
  const hasSigns = relation !== 'added' && relation !== 'removed'
  drawLines(press, section, part.lines, { isHeaded: part.isHeaded, isMoved, indent, hasSigns })
  if (flow.page() === start.page) flow.lower(start.y + height)
}

function labelRuns({ old, new: now }: RedlinePart['label']): readonly WordRun[] {
  if (old === now) return now === null ? [] : [['=', now]]
  return [...(old === null ? [] : [['-', old] as const]), ...(now === null ? [] : [['+', ` ${now}`] as const])]
}

interface LinesLook {
  readonly isHeaded: boolean
  readonly isMoved: boolean
  readonly indent: number
  /** Line breaks of one text alone are shown as signs. */
  readonly hasSigns: boolean
}

function drawLines(press: Press, section: Element, lines: readonly RedlineLine[], look: LinesLook): void {
  const body: TextStyle = {
    ...BODY,
    isMoved: look.isMoved,
    x: BODY.x + look.indent,
    width: BODY.width - look.indent,
  }
  let rows: RedlineLine[] = []
  const endTable = (): void => {
    if (rows.length > 0) drawTable(press, section, rows, { ...BODY, isMoved: look.isMoved, size: 8.6, leading: 11.8 })
    rows = []
  }
  for (const [at, line] of lines.entries()) {
    if (line.isRow) {
      rows.push(line)
      continue
    }
    endTable()
    const isHeading = look.isHeaded && at === 0
    const style = isHeading ? { ...body, face: HEADING.face, size: HEADING.size, leading: HEADING.leading } : body
    drawText(press, section, isHeading ? 'H2' : 'P', look.hasSigns ? withSign(line) : line.runs, style)
    press.flow.skip(1.5)
  }
  endTable()
}

const withSign = ({ runs, end }: RedlineLine): readonly WordRun[] =>
  end === '-' || end === '+' ? [...runs, [end, '¶']] : runs
