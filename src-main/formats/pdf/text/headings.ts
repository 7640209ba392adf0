import { isLabelled, type LineGroup } from './paragraphs.ts'

/** What the size of its type says of a paragraph. */
export interface HeadingLook {
  readonly outline: number | null
  readonly style: string | null
  /** It stands out as if it were bold. */
  readonly large: boolean
}

/** Tells what a paragraph heads, by the size of its type. */
export type Headings = (group: LineGroup) => HeadingLook

const LARGER = 1.14
const LONGEST = 160
const MOST_LEVELS = 4
/** A title stands among the first paragraphs. */
const FIRST = 6

const sizeOf = (group: LineGroup): number => Math.round((group[0]?.size ?? 0) * 2) / 2

const isLarge = (group: LineGroup, body: number): boolean =>
  sizeOf(group) >= LARGER * body &&
  group.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST &&
  group.every(({ frame }) => frame.cell === null && frame.kind !== 'turned')

/**
 * Headings by size: what is larger than the text heads it, and the largest at the start is the title.
 *
 * Sizes are levels only where they are what orders the document. Where its clauses are numbered, a larger line is a
 * heading by its looks, as a bold one is, and the numbers say what stands under what.
 */
export function findHeadings(groups: readonly LineGroup[], body: number): Headings {
  const heads = groups.filter((group) => isLarge(group, body))
  const sizes = [...new Set(heads.map(sizeOf))].toSorted((a, b) => b - a)
  const [largest] = sizes
  const [first] = heads
  const leads = first !== undefined && sizeOf(first) === largest && groups.indexOf(first) < FIRST
  const alike = heads.filter((group) => sizeOf(group) === largest).length
  // A size that comes again and again is that of the headings.
  const title = leads && (alike === 1 || (sizes.length > 1 && alike < 4)) ? first : null
  const levels = title === null || alike > 1 ? sizes : sizes.slice(1)
  const numbered = groups.filter(
    ([line]) => line !== undefined && /^(?:\d|Art|Sec)/i.test(line.text) && isLabelled(line),
  )
  const ordered = heads.length > numbered.length
  return (group) => {
    if (group === title) return { outline: null, style: 'Title', large: true }
    const large = isLarge(group, body)
    const level = large && ordered ? levels.indexOf(sizeOf(group)) : -1
    return { outline: level < 0 ? null : Math.min(level + 1, MOST_LEVELS), style: null, large }
  }
}
