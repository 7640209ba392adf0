import type { WordRun } from '#shared/model/comparison.ts'
import type {
  PrintCell,
  PrintLine,
  Printout,
  PrintSection,
  PrintTable,
  PrintTone,
} from '#shared/model/printout/printout.ts'
import { makeBookmarks } from '../press/bookmarks.ts'
import { drawFurniture } from '../press/draw-furniture.ts'
import { type Cell, drawRow } from '../press/draw-row.ts'
import { drawText, type Press, type TextStyle } from '../press/draw-text.ts'
import { collectPdf, openPdf } from '../press/open-pdf.ts'
import { makePageFlow } from '../press/page-flow.ts'
import { COLORS, FULL } from '../press/paper.ts'
import type { Element } from '../press/tags.ts'
import { makeTypefaces, SANS, SANS_BOLD, SERIF, SERIF_BOLD } from '../press/typefaces.ts'

const TITLE: TextStyle = { face: SERIF_BOLD, size: 19, leading: 25, color: COLORS.ink, ...FULL }
const HEADING: TextStyle = { face: SANS_BOLD, size: 9.5, leading: 15, color: COLORS.mute, ...FULL }
const LEADING = 12.4
const PLAIN: TextStyle = { face: SANS, size: 8.5, leading: LEADING, color: COLORS.ink, ...FULL }
const STYLES: Readonly<Record<PrintTone, TextStyle>> = {
  plain: PLAIN,
  quote: { ...PLAIN, face: SERIF, size: 9.4 },
  warning: { ...PLAIN, face: SANS_BOLD, color: COLORS.warning },
  muted: { ...PLAIN, color: COLORS.mute },
  strong: { ...PLAIN, face: SANS_BOLD },
}
/** A heading is not left alone at the foot of a page, nor is the head of a table. */
const TOGETHER = 130

/** A printout as a PDF: tagged, its fonts in itself; the same input gives the same bytes. */
export async function printoutPdf(printout: Printout): Promise<Uint8Array> {
  const { title, facts, sections, closing, madeOn } = printout
  const doc = openPdf(title, madeOn)
  const bytes = collectPdf(doc)
  const press: Press = { flow: makePageFlow(doc), typefaces: makeTypefaces(doc), bookmarks: makeBookmarks(doc) }
  const root = doc.struct('Document')
  doc.addStructure(root)
  drawText(press, root, 'H1', plain(title), TITLE)
  press.flow.skip(4)
  for (const { name, value } of facts) drawText(press, root, 'P', plain(`${name}: ${value}`), PLAIN)
  for (const section of sections) drawSection(press, root, section)
  press.flow.skip(12)
  for (const text of closing) drawText(press, root, 'P', plain(text), STYLES.muted)
  root.end()
  const foot = madeOn === null ? '' : `Made ${madeOn}`
  drawFurniture(press, { headLeft: title, headRight: facts[0]?.value ?? '', foot })
  doc.end()
  return bytes
}

const plain = (text: string): readonly WordRun[] => [['=', text]]

const said = ({ text, tone }: PrintLine): readonly WordRun[] =>
  plain(tone === 'quote' && text !== '' ? `“${text}”` : text)

function drawSection(press: Press, root: Element, { heading, lines, table }: PrintSection): void {
  const { flow } = press
  const section = flow.doc.struct('Sect')
  root.add(section)
  flow.skip(12)
  flow.ensure(table === null ? TOGETHER / 2 : TOGETHER)
  if (heading !== null) {
    press.bookmarks.add(heading, 0, flow.y())
    drawText(press, section, 'H2', plain(heading), HEADING)
  }
  for (const line of lines) drawText(press, section, 'P', said(line), STYLES[line.tone])
  if (table !== null) drawTable(press, section, table)
  section.end()
}

function drawTable(press: Press, section: Element, { columns, rows }: PrintTable): void {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => (FULL.width * width) / whole)
  const starts = widths.map((_, at) => FULL.x + widths.slice(0, at).reduce((sum, width) => sum + width, 0))
  const cellAt = (cell: PrintCell, at: number): Cell => ({
    x: starts[at] ?? FULL.x,
    width: widths[at] ?? 0,
    texts: cell.map((line) => ({ runs: said(line), style: STYLES[line.tone] })),
  })
  const table = press.flow.doc.struct('Table')
  section.add(table)
  const head = columns.map(({ title }, at) => cellAt([{ text: title, tone: 'strong' }], at))
  press.flow.skip(4)
  drawRow(press, table, head, LEADING, 'TH')
  for (const cells of rows) drawRow(press, table, cells.map(cellAt), LEADING)
  table.end()
}
