import type { SaidLook } from '#shared/text/looks.ts'
import type { FlowLine } from './flow.ts'
import type { Measures } from './measures.ts'
import { isLabelled, type LineGroup } from './paragraphs.ts'

/** Tells how a paragraph stands between the edges of the text. */
export type Placing = (group: LineGroup) => Pick<SaidLook, 'align' | 'indent'>

/** Half an inch in points. */
const STEP = 36
const NOWHERE: ReturnType<Placing> = {}

/** The left edge that most characters of the pages keep to. */
function usualEdge(lines: readonly FlowLine[]): number {
  const counts = new Map<number, number>()
  for (const { x0, text, frame } of lines) {
    if (frame.kind !== 'page') continue
    const edge = Math.round(x0)
    counts.set(edge, (counts.get(edge) ?? 0) + text.length)
  }
  const most = Math.max(0, ...counts.values())
  // Among edges that are used often, text stands in from the outermost.
  return Math.min(...[...counts].filter(([, count]) => count >= most / 4).map(([edge]) => edge))
}

/** Finds what is centred and what is set in, by the edges of the text. Columns and cells have edges of their own. */
export function findPlacing(lines: readonly FlowLine[], { right }: Pick<Measures, 'right'>): Placing {
  const left = usualEdge(lines)
  const isCentred = (line: FlowLine): boolean => {
    const room = { before: line.x0 - left, after: right(line) - line.x1 }
    return Math.min(room.before, room.after) > 2 * line.size && Math.abs(room.before - room.after) < 2.5 * line.size
  }
  return (group) => {
    const [first, second] = group
    if (first === undefined || first.frame.kind !== 'page') return NOWHERE
    if (!isLabelled(first) && group.every(isCentred)) return { align: 'center' }
    // The first line of a paragraph may be set in for itself.
    const edge = isLabelled(first) ? first.x0 : Math.min(first.x0, second?.x0 ?? first.x0)
    const isSentence = second === undefined && /[.;:]$/.test(first.text)
    return isSentence && !isLabelled(first) ? NOWHERE : { indent: (edge - left) / STEP }
  }
}
