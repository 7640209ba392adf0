import type { Segment } from '../align/plan.ts'
import { paragraphAt, type Sequence } from '../align/sequence.ts'
import type { Paragraph } from '../story/model.ts'
import { PILCROW } from '../story/units.ts'
import type { Mark } from './marks.ts'
import { oldRuns } from './old-runs.ts'
import { goneProperties } from './properties.ts'
import { ourMark, type PartWriting } from './writing.ts'

/** Older text that is gone, up to a paragraph mark that is gone with it; the last line of a gap has none. */
export interface OldLine {
  readonly from: number
  readonly to: number
  readonly end: { readonly paragraph: Paragraph; readonly mark: Mark } | null
}

/** Cuts a gap of the older side into lines. Marks that another author put in and we took out are not seen any more. */
export function oldLines({ old, goneBy }: Segment, from: number, to: number, writing: PartWriting): readonly OldLine[] {
  const lines: OldLine[] = []
  let start = from
  for (
    let place = old.text.indexOf(PILCROW, from);
    place >= 0 && place < to;
    place = old.text.indexOf(PILCROW, place + 1)
  ) {
    const paragraph = old.paragraphs[paragraphAt(old, place)]
    if (paragraph === undefined) continue
    if (paragraph.inserted !== null) {
      if (paragraph.deleted === null) writing.document.fold(paragraph.inserted, paragraph, '\n')
      continue
    }
    const by = paragraph.deleted ?? goneBy.get(place)
    const mark = by === undefined ? ourMark(writing.document, paragraph) : { by, isMove: false }
    lines.push({ from: start, to: place, end: { paragraph, mark } })
    start = place + 1
  }
  if (start < to) lines.push({ from: start, to, end: null })
  return lines
}

/** The text of a line, marked as gone. */
export const lineRuns = (old: Sequence, { from, to }: OldLine, isInLink: boolean, writing: PartWriting): string =>
  from === to ? '' : oldRuns(old, from, to, isInLink, writing)

/** A container ends with a paragraph, even if that one's mark leaves no trace: it has the last one's look. */
function lastOf(old: Sequence, { to }: OldLine, { document }: PartWriting) {
  const paragraph = old.paragraphs[paragraphAt(old, to - 1)]
  return { paragraph, mark: { by: paragraph?.deleted ?? document.marks.ours, isMove: false } }
}

/** A whole paragraph that is gone. */
export function goneParagraph(old: Sequence, line: OldLine, writing: PartWriting): string {
  const { document } = writing
  const runs = lineRuns(old, line, false, writing)
  if (line.end === null && runs === '') return ''
  const { paragraph, mark } = line.end ?? lastOf(old, line, writing)
  if (paragraph === undefined) return `<w:p>${runs}</w:p>`
  const properties = goneProperties(paragraph, document.marks.wentMark(mark), writing)
  const move = document.moves.get(paragraph)
  if (move === undefined) return `<w:p>${properties}${runs}</w:p>`
  if (mark.isMove)
    return `${document.rangeStart(move, 'old')}<w:p>${properties}${runs}</w:p>${document.rangeEnd(move, 'old')}`
  const comment = document.moveComment(move, 'old')
  if (comment === null) return `<w:p>${properties}${runs}</w:p>`
  const reference = `${document.marks.went(mark)}<w:r><w:commentReference w:id="${comment}"/></w:r></w:del>`
  return `<w:p>${properties}<w:commentRangeStart w:id="${comment}"/>${runs}<w:commentRangeEnd w:id="${comment}"/>${reference}</w:p>`
}
