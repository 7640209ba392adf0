import type { Segment } from '../align/plan.ts'
import { paragraphAt, pilcrowOf } from '../align/sequence.ts'
import type { Paragraph } from '../story/model.ts'
import { findGaps } from './find-gaps.ts'
import type { Mark } from './marks.ts'
import { type Gap, type NewParagraph, writeNewParagraph } from './new-paragraph.ts'
import { goneParagraph, oldLines } from './old-lines.ts'
import { ourMark, type PartWriting } from './writing.ts'

/** The paragraphs of a segment that has none on the newer side. */
export function goneParagraphs(segment: Segment, writing: PartWriting): string {
  const lines = oldLines(segment, 0, segment.old.text.length, writing)
  return lines.map((line) => goneParagraph(segment.old, line, writing)).join('')
}

/** Edits the paragraphs of a segment; gives the older ones that stand after all of them. */
export function writeSegment(segment: Segment, writing: PartWriting): string {
  const { now, old, back } = segment
  const gaps = findGaps(segment)
  let nextGap = 0
  let isLater = false
  now.paragraphs.forEach((paragraph, index) => {
    const start = now.starts[index] ?? 0
    const end = pilcrowOf(now, index)
    const own: Gap[] = []
    for (let gap = gaps[nextGap]; gap !== undefined && gap.place <= end; gap = gaps[nextGap]) {
      own.push({ offset: gap.place - start, lines: oldLines(segment, gap.from, gap.to, writing) })
      nextGap += 1
    }
    if (isAfterInsertion(back, start)) isLater = !isLater
    const found = describe(segment, paragraph, start, end, own, isLater, writing)
    if (!isUntouched(found, start, end, segment, writing)) writeNewParagraph(found, segment, writing)
  })
  return gaps
    .slice(nextGap)
    .flatMap(({ from, to }) => oldLines(segment, from, to, writing))
    .map((line) => goneParagraph(old, line, writing))
    .join('')
}

/** True where what came at the end of a paragraph and what came at the beginning of this one have an old mark between. */
const isAfterInsertion = (back: Int32Array, start: number): boolean =>
  start > 1 && (back[start] ?? 0) < 0 && (back[start - 1] ?? -1) >= 0 && (back[start - 2] ?? 0) < 0

function describe(
  { old, back }: Segment,
  paragraph: Paragraph,
  start: number,
  end: number,
  gaps: readonly Gap[],
  isLater: boolean,
  { document }: PartWriting,
): NewParagraph {
  const own = ourMark(document, paragraph)
  const ours = isLater && !own.isMove ? { ...own, by: document.marks.later } : own
  const theirs = new Map<Paragraph | object, Mark>()
  const statusOf = (place: number): Mark | null => {
    const before = back[place] ?? -1
    if (before < 0) return ours
    const inserted = old.tracked?.[before]?.inserted ?? null
    if (inserted === null) return null
    const mark = theirs.get(inserted) ?? { by: inserted, isMove: false }
    theirs.set(inserted, mark)
    return mark
  }
  let matched = -1
  for (let place = end; place >= start && matched < 0; place -= 1) matched = back[place] ?? -1
  return {
    paragraph,
    statusAt: (offset) => statusOf(start + offset),
    mark: statusOf(end),
    counterpart: matched < 0 ? null : (old.paragraphs[paragraphAt(old, matched)] ?? null),
    gaps,
    isNew: matched < 0,
  }
}

/** True of a paragraph that stays as it is, to the byte. */
function isUntouched(
  { paragraph, gaps, mark, counterpart }: NewParagraph,
  start: number,
  end: number,
  { back, old }: Segment,
  { document }: PartWriting,
): boolean {
  if (gaps.length > 0 || mark !== null) return false
  for (let place = start; place < end; place += 1) {
    const before = back[place] ?? -1
    if (before < 0 || old.tracked?.[before]?.inserted != null) return false
  }
  return counterpart !== null && document.isNumberedAlike(counterpart, paragraph)
}
