import type { FlowLine, PageFlow } from './flow.ts'

/** What stands at one height of a page. */
export interface Row {
  readonly y: number
  readonly x0: number
  readonly size: number
  readonly lines: readonly FlowLine[]
  readonly text: string
}

/** The rows of a page, from the top down. */
export function rowsOf(page: PageFlow): readonly Row[] {
  const rows: { y: number; lines: FlowLine[] }[] = []
  for (const line of page.lines.filter(({ frame }) => frame.kind !== 'turned').toSorted((a, b) => a.y - b.y)) {
    const last = rows.at(-1)
    if (last !== undefined && line.y - last.y < 2) last.lines.push(line)
    else rows.push({ y: line.y, lines: [line] })
  }
  return rows.map(({ y, lines }) => ({
    ...{ y, lines, text: lines.map(({ text }) => text).join(' ') },
    ...{ x0: Math.min(...lines.map(({ x0 }) => x0)), size: Math.max(...lines.map(({ size }) => size)) },
  }))
}

const SAME_PLACE = 4

/** A row's words with every number the same, as they are compared from page to page. */
export const patternOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/^[ivxl]+$/, '#')
    .replace(/\s+/g, ' ')
    .trim()

/** Names for a row's height; rows that differ by little share one. */
export function heightsOf({ y }: Row): readonly string[] {
  const at = Math.round(y / SAME_PLACE)
  return [at - 1, at, at + 1].map(String)
}

/** Names for a row's words and height. */
export const placesOf = (row: Row): readonly string[] =>
  heightsOf(row).map((height) => `${height} ${patternOf(row.text)}`)

/** On how many pages something of each name is found. */
export function countPages(
  pages: readonly (readonly Row[])[],
  namesOf: (row: Row) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const rows of pages) {
    for (const name of new Set(rows.flatMap(namesOf))) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

export const mostPages = (counts: ReadonlyMap<string, number>, names: readonly string[]): number =>
  Math.max(0, ...names.map((name) => counts.get(name) ?? 0))
