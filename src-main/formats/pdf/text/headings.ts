import type { LineGroup } from './paragraphs.ts'

/** Tells what a paragraph heads, by the size of its type. */
export interface Headings {
  readonly of: (group: LineGroup, text: string) => { readonly outline: number | null; readonly style: string | null }
}

const LARGER = 1.14
const LONGEST = 160
const MOST_LEVELS = 4

const sizeOf = (group: LineGroup): number => Math.round((group[0]?.size ?? 0) * 2) / 2

const mayHead = (group: LineGroup, body: number): boolean =>
  sizeOf(group) >= LARGER * body &&
  group.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST &&
  group.every(({ frame }) => frame.cell === null && frame.kind !== 'turned')

/** Headings by size: what is larger than the text heads it; the largest at the start is the title. */
export function findHeadings(groups: readonly LineGroup[], body: number): Headings {
  const heads = groups.filter((group) => mayHead(group, body))
  const sizes = [...new Set(heads.map(sizeOf))].toSorted((a, b) => b - a)
  const [largest] = sizes
  const first = heads[0]
  const isFirst = first !== undefined && sizeOf(first) === largest && groups.indexOf(first) < 6
  // A size that comes again and again is that of the headings.
  const alike = heads.filter((group) => sizeOf(group) === largest).length
  const title = isFirst && (alike === 1 || sizes.length > 1) && alike < 4 ? first : null
  const levels = title === null || alike > 1 ? sizes : sizes.slice(1)
  return {
    of: (group) => {
      if (group === title) return { outline: null, style: 'Title' }
      const level = mayHead(group, body) ? levels.indexOf(sizeOf(group)) : -1
      return { outline: level < 0 ? null : Math.min(level + 1, MOST_LEVELS), style: null }
    },
  }
}
