import type { Reported, ReportedVersion } from '#shared/compare/report/reported.ts'
import { summaryLines } from '#shared/compare/report/summary.ts'
import type { WordRun } from '#shared/model/comparison.ts'
import { drawText, type Press, type TextStyle } from '../press/draw-text.ts'
import { COLORS, FULL } from '../press/paper.ts'
import type { Element } from '../press/tags.ts'
import { SANS, SANS_BOLD, SERIF, SERIF_BOLD } from '../press/typefaces.ts'

const TITLE: TextStyle = { face: SERIF_BOLD, size: 19, leading: 25, color: COLORS.ink, ...FULL }
const LINE: TextStyle = { face: SANS, size: 8.5, leading: 13, color: COLORS.ink, ...FULL }
const CAPTION: TextStyle = { ...LINE, face: SANS_BOLD, color: COLORS.mute }
const LEGEND: TextStyle = { ...LINE, face: SERIF, size: 10, leading: 15 }

/** What stands before the text: the two versions, what changed in all, and how it is marked. */
export function drawHead(press: Press, root: Element, reported: Reported): void {
  const { flow } = press
  const section = flow.doc.struct('Sect')
  root.add(section)
  const plain = (text: string): readonly WordRun[] => [['=', text]]
  drawText(press, section, 'H1', plain(reported.title), TITLE)
  flow.skip(4)
  drawVersion(press, section, 'Older text: ', reported.older)
  drawVersion(press, section, 'Newer text: ', reported.newer)
  flow.skip(10)
  drawText(press, section, 'H2', plain('Summary'), CAPTION)
  for (const { text, isWarning } of summaryLines(reported)) {
    const style = isWarning ? { ...LINE, face: SANS_BOLD, color: COLORS.warning } : LINE
    drawText(press, section, 'P', plain(isWarning ? `! ${text}` : text), style)
  }
  flow.skip(10)
  drawText(press, section, 'H2', plain('How changes are marked'), CAPTION)
  const legend: readonly WordRun[] = [
    ['+', 'Inserted words'],
    ['=', ',  '],
    ['-', 'deleted words'],
  ]
  drawText(press, section, 'P', legend, LEGEND)
  drawText(press, section, 'P', plain('words that moved unchanged'), { ...LEGEND, isMoved: true })
  flow.skip(16)
  section.end()
}

function drawVersion(
  press: Press,
  section: Element,
  caption: string,
  { name, side, party, date }: ReportedVersion,
): void {
  const from = party === null ? '' : `, from ${party}${side === null ? '' : ` (${side})`}`
  const color = side === null ? COLORS.ink : COLORS[side]
  drawText(press, section, 'P', [['=', `${caption}${name}${from}${date === null ? '' : `, ${date}`}`]], {
    ...LINE,
    color,
  })
}

/** Says at the end of the text what the frames in it are. */
export function drawMissing(press: Press, root: Element): void {
  if (press.typefaces.missing.size === 0) return
  const section = press.flow.doc.struct('Sect')
  root.add(section)
  press.flow.skip(16)
  const text = 'Frames stand for characters that the fonts of this PDF do not have. The HTML redline shows them.'
  drawText(press, section, 'P', [['=', text]], { ...LINE, color: COLORS.mute })
  section.end()
}
