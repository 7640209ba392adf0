import type { Segment } from '../align/plan.ts'
import { paragraphAt } from '../align/sequence.ts'
import { PILCROW } from '../story/units.ts'

/** A stretch of the older side without a counterpart, and the place of the newer side before which it stands. */
export interface FoundGap {
  readonly place: number
  readonly from: number
  readonly to: number
}

const endOfUnmatched = (partner: Int32Array, from: number): number => {
  let end = from
  while (end < partner.length && (partner[end] ?? -1) < 0) end += 1
  return end
}

/** Where the last line of a stretch begins, if it is the beginning of a paragraph that goes on after it. */
function lastLine({ old }: Segment, from: number, to: number): number {
  if (from === to) return to
  const mark = old.text.lastIndexOf(PILCROW, to - 1)
  return mark >= from ? mark + 1 : from === 0 || old.text[from - 1] === PILCROW ? from : to
}

/**
 * Stretches of the older side that are gone, in the order of the text.
 *
 * What went stands before what came, but the beginning of a paragraph that went stays with that paragraph, whatever
 * whole paragraphs came before it.
 */
export function findGaps(segment: Segment): readonly FoundGap[] {
  const { partner, back, old, now } = segment
  const gaps: FoundGap[] = []
  const add = (place: number, from: number, to: number): void => {
    if (from < to) gaps.push({ place, from, to })
  }
  let next = 0
  for (let place = 0; place < now.text.length; ) {
    const matched = back[place] ?? -1
    if (matched >= 0) {
      add(place, next, matched)
      next = matched + 1
      place += 1
      continue
    }
    const [end, placeEnd] = [endOfUnmatched(partner, next), endOfUnmatched(back, place)]
    const own = now.starts[paragraphAt(now, placeEnd)] ?? 0
    const last = own > place && placeEnd < now.text.length ? lastLine(segment, next, end) : end
    add(place, next, last)
    add(own, last, end)
    next = end
    place = placeEnd
  }
  add(now.text.length, next, old.text.length)
  return gaps
}
