import type { FlowLine, PageFlow } from './flow.ts'

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
const SAME_PLACE = 4
/** What stands alone this close to the edge of a page is outside its text. */
const MARGIN = 0.068

const PAGE_NUMBER =
  /^(?:page\s*)?[-–—[(|]*\s*(?:\d{1,4}|[ivxl]{1,7})\s*[-–—\])|]*(?:\s*(?:of|\/|von|de|sur)\s*\d{1,4})?[-–—\s|]*$/i

/** A row of a page: what stands at one height. */
interface Row {
  readonly y: number
  readonly lines: readonly FlowLine[]
  readonly text: string
}

function rowsOf(page: PageFlow): readonly Row[] {
  const rows: { y: number; lines: FlowLine[] }[] = []
  for (const line of page.lines.filter(({ frame }) => frame.kind !== 'turned').toSorted((a, b) => a.y - b.y)) {
    const last = rows.at(-1)
    if (last !== undefined && line.y - last.y < 2) last.lines.push(line)
    else rows.push({ y: line.y, lines: [line] })
  }
  return rows.map(({ y, lines }) => ({ y, lines, text: lines.map(({ text }) => text).join(' ') }))
}

/** A row's words with every number the same, as it is compared from page to page. */
const pattern = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/^[ivxl]+$/, '#')
    .replace(/\s+/g, ' ')
    .trim()

const keysOf = (row: Row): readonly string[] => {
  const at = Math.round(row.y / SAME_PLACE)
  return [at - 1, at, at + 1].map((y) => `${y} ${pattern(row.text)}`)
}

function countRows(edges: readonly (readonly Row[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const rows of edges) {
    for (const key of new Set(rows.flatMap(keysOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Rows from the edge inwards as long as each is repeated on other pages, or is a page number of its own. */
function running(
  rows: readonly Row[],
  counts: ReadonlyMap<string, number>,
  pages: number,
  inMargin: (row: Row) => boolean,
): readonly Row[] {
  const found: Row[] = []
  const needed = pages <= 3 ? 2 : 3
  for (const row of rows) {
    const times = Math.max(...keysOf(row).map((key) => counts.get(key) ?? 0))
    const repeated = pages > 1 && times >= needed && row.text.length <= 300
    const aside = isAlone(row, rows) && (PAGE_NUMBER.test(row.text) || inMargin(row))
    if (!repeated && !aside) break
    found.push(row)
  }
  return found
}

/** True for a row at a distance from the text; a number that begins a clause stands close to it. */
function isAlone(row: Row, rows: readonly Row[]): boolean {
  const next = rows[rows.indexOf(row) + 1]
  const size = row.lines[0]?.size ?? 10
  return next === undefined || Math.abs(next.y - row.y) > 1.6 * size
}

const isNumber = (text: string): boolean => PAGE_NUMBER.test(text)

/** Takes running heads, feet and page numbers off the pages: what stands at the same place on several of them. */
export function removeFurniture(pages: readonly PageFlow[]): Unfurnished {
  const rows = pages.map(rowsOf)
  const tops = rows.map((all) => all.slice(0, ROWS))
  const bottoms = rows.map((all) => all.slice(-ROWS).toReversed())
  const [topCounts, bottomCounts] = [countRows(tops), countRows(bottoms)]
  const [heads, feet] = [new Map<string, string>(), new Map<string, string>()]
  let cleaned = 0
  const bare = pages.map((page, at) => {
    const margin = MARGIN * page.height
    const above = running(tops[at] ?? [], topCounts, pages.length, ({ y }) => y > 0 && y < margin)
    const below = running(bottoms[at] ?? [], bottomCounts, pages.length, ({ y }) => y > page.height - margin)
    if (above.length + below.length === 0) return page
    cleaned += 1
    for (const row of above)
      if (!isNumber(row.text)) heads.set(pattern(row.text), heads.get(pattern(row.text)) ?? row.text)
    for (const row of below.toReversed())
      if (!isNumber(row.text)) feet.set(pattern(row.text), feet.get(pattern(row.text)) ?? row.text)
    const gone = new Set([...above, ...below].flatMap(({ lines }) => lines))
    return { ...page, lines: page.lines.filter((line) => !gone.has(line)) }
  })
  return { pages: bare, heads: [...heads.values()], feet: [...feet.values()], cleaned }
}
