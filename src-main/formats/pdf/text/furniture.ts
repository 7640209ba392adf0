import type { FlowLine, PageFlow } from './flow.ts'
import { bodySize } from './measures.ts'
import { countPages, heightsOf, mostPages, patternOf, placesOf, type Row, rowsOf } from './rows.ts'

/** The lines of a document without what its pages repeat. */
export interface Unfurnished {
  readonly pages: readonly PageFlow[]
  /** Running heads and feet, each once. */
  readonly heads: readonly string[]
  readonly feet: readonly string[]
  /** Pages from which a number or another running line was taken. */
  readonly cleaned: number
}

/** How many rows from the edge of a page are looked at. */
const ROWS = 5
/** What stands alone this close to the edge of a page, and looks unlike the text, is outside it. */
const MARGIN = 0.068
const NEAR = 0.16
const APART = 1.6
const LONGEST = 300
const FAR_FROM_TABLE = 2.5

const PAGE_NUMBER =
  /^(?:page\s*)?[-–—[(|]*\s*(?:\d{1,4}|[ivxl]{1,7})\s*[-–—\])|]*(?:\s*(?:of|\/|von|de|sur)\s*\d{1,4})?[-–—\s|]*$/i

const isNumber = (text: string): boolean => PAGE_NUMBER.test(text)

/** True for the outermost row of those given, at a distance from the next one; a clause's number stands close to it. */
function isAlone(rows: readonly Row[], at: number): boolean {
  const [row, next] = [rows[at], rows[at + 1]]
  return row !== undefined && (next === undefined || Math.abs(next.y - row.y) > APART * row.size)
}

/** One edge of all pages: their outermost rows, from the edge inwards. */
interface Edge {
  readonly rows: readonly (readonly Row[])[]
  readonly inMargin: (row: Row, page: PageFlow) => boolean
  /** What is repeated further inwards is text. */
  readonly isNear: (row: Row, page: PageFlow) => boolean
}

/** The rows at one edge of each page that are no part of the text. */
function findRunning(
  pages: readonly PageFlow[],
  edge: Edge,
  isUnlike: (row: Row) => boolean,
): readonly (readonly Row[])[] {
  const places = countPages(edge.rows, placesOf)
  const isAside = (rows: readonly Row[], at: number, page: PageFlow): boolean => {
    const row = rows[at]
    return row !== undefined && isAlone(rows, at) && edge.inMargin(row, page) && isUnlike(row)
  }
  const outside = edge.rows.map((rows, index) => {
    const page = pages[index]
    return page === undefined ? [] : rows.filter((_, at) => isAside(rows, at, page))
  })
  const heights = countPages(outside, heightsOf)
  const needed = pages.length <= 3 ? 2 : 3
  return edge.rows.map((rows, index) => {
    const page = pages[index]
    const end = rows.findIndex((row, at) => {
      if (page === undefined || !edge.isNear(row, page)) return true
      const repeated = pages.length > 1 && row.text.length <= LONGEST && mostPages(places, placesOf(row)) >= needed
      const numbered = isNumber(row.text) && isAlone(rows, at)
      const aside = isAside(rows, at, page) && mostPages(heights, heightsOf(row)) * 2 >= pages.length
      return !repeated && !numbered && !aside
    })
    return withoutTables(end < 0 ? rows : rows.slice(0, end), rows, page?.lines ?? [])
  })
}

/** A table's head is printed again on every page, too; it stands close to the table, and stays with it. */
function withoutTables(found: readonly Row[], rows: readonly Row[], lines: readonly FlowLine[]): readonly Row[] {
  const taken = new Set(found.flatMap((row) => row.lines))
  const goesOn = new Set(lines.flatMap((line) => (taken.has(line) ? [] : [line.frame.cell?.table ?? null])))
  const [last, next] = [found.at(-1), rows[found.length]]
  if (last === undefined || next === undefined || next.y - last.y > FAR_FROM_TABLE * last.size || next.y < last.y)
    return found
  return found.filter((row) => row.lines.every(({ frame }) => frame.cell === null || !goesOn.has(frame.cell.table)))
}

/** What running rows say, each once and page numbers not at all. */
function textsOf(pages: readonly (readonly Row[])[]): readonly string[] {
  const texts = new Map<string, string>()
  for (const { text } of pages.flat()) {
    if (!isNumber(text) && !texts.has(patternOf(text))) texts.set(patternOf(text), text)
  }
  return [...texts.values()]
}

const FAR = 50

/** Tells rows that look unlike the text: smaller, or begun far from its left edge. */
function unlikeText(pages: readonly PageFlow[]): (row: Row) => boolean {
  const size = bodySize(pages.flatMap(({ lines }) => lines))
  const counts = new Map<number, number>()
  for (const { x0 } of pages.flatMap(({ lines }) => lines))
    counts.set(Math.round(x0), (counts.get(Math.round(x0)) ?? 0) + 1)
  const left = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  return (row) => row.size < 0.93 * size || row.x0 > left + FAR
}

/** Takes running heads, feet and page numbers off the pages: what stands at the same place on several of them. */
export function removeFurniture(pages: readonly PageFlow[]): Unfurnished {
  const rows = pages.map(rowsOf)
  const isUnlike = unlikeText(pages)
  const top: Edge = {
    rows: rows.map((all) => all.slice(0, ROWS)),
    inMargin: ({ y }, { height }) => y > 0 && y < MARGIN * height,
    isNear: ({ y }, { height }) => y < (y < 0 ? NEAR - 1 : NEAR) * height,
  }
  const bottom: Edge = {
    rows: rows.map((all) => all.slice(-ROWS).toReversed()),
    inMargin: ({ y }, { height }) => y > (1 - MARGIN) * height,
    isNear: ({ y }, { height }) => y > (y < 0 ? -NEAR : 1 - NEAR) * height,
  }
  const [above, below] = [findRunning(pages, top, isUnlike), findRunning(pages, bottom, isUnlike)]
  let cleaned = 0
  const bare = pages.map((page, at) => {
    const gone = new Set([...(above[at] ?? []), ...(below[at] ?? [])].flatMap(({ lines }) => lines))
    if (gone.size === 0) return page
    cleaned += 1
    return { ...page, lines: page.lines.filter((line) => !gone.has(line)) }
  })
  return { pages: bare, heads: textsOf(above), feet: textsOf(below.map((own) => own.toReversed())), cleaned }
}
