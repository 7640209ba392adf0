import { firstWords } from '#renderer/components/forms/clause-options.ts'
import type { Side } from '#shared/model/side.ts'
import type { Point } from './model/rows.ts'

const MOST = 92
/** How much of what both sides say alike stands before the place where they part. */
const LEAD = 16

/** The latest words of a side on a point, null while it has recorded none. */
export const latestWords = (point: Point, side: Side): string | null =>
  point.positions.findLast((position) => position.side === side)?.text ?? null

function commonLength(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1
  return at
}

function cutStart(text: string, from: number): string {
  if (from <= 0) return text
  const start = text.indexOf(' ', from) + 1
  return start === 0 ? text : `…${text.slice(start)}`
}

/**
 * Both sides' latest words, short enough for a table and never paraphrased.
 *
 * Two wordings of one clause often begin alike and part late; then each begins shortly before that place, so that the
 * table shows what is in dispute.
 */
export function pointExcerpts(point: Point): Readonly<Record<Side, string | null>> {
  const vendor = latestWords(point, 'vendor')
  const buyer = latestWords(point, 'buyer')
  const isLong = (vendor?.length ?? 0) > MOST || (buyer?.length ?? 0) > MOST
  const alike = vendor !== null && buyer !== null && vendor !== buyer && isLong ? commonLength(vendor, buyer) : 0
  const shorten = (words: string | null): string | null =>
    words === null ? null : firstWords(cutStart(words.replace(/\s/g, ' '), alike - LEAD), MOST)
  return { vendor: shorten(vendor), buyer: shorten(buyer) }
}
