import type { FlowLine } from './flow.ts'

/** What the lines of a document have in common. */
export interface Measures {
  /** Right edge that the text around a line reaches. */
  readonly right: (line: FlowLine) => number
  /** Whether lines of a paragraph stand this far apart. */
  readonly isPitch: (line: FlowLine, gap: number) => boolean
  readonly justified: boolean
}

/** Whether the next line's first word would have had room at the end of this one. */
export const hadRoom = (line: FlowLine, next: FlowLine, right: number): boolean =>
  right - line.x1 > next.firstWidth + 0.3 * line.size

/** The type size of most of the text. */
export function bodySize(lines: readonly FlowLine[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of lines) counts.set(size, (counts.get(size) ?? 0) + text.length)
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1])
  return best?.[0] ?? 10
}

const STEP = 0.25
/** Part of the distances after full lines from which a distance counts as one inside paragraphs. */
const COMMON = 0.12
const SLACK = 1.06
/** Lines this close, in parts of the size, belong together whatever is usual. */
const CLOSE = 1.28
/** In parts of the size, where a document has too few lines of a size to tell. */
const UNKNOWN_PITCH = 1.55

const kindOf = (line: FlowLine): string =>
  `${line.frame.kind === 'cell' ? 'cell' : 'text'} ${Math.round(line.size * 2)}`

const LONG_LINE = 40

const goesOnInSentence = (before: FlowLine, line: FlowLine): boolean =>
  before.text.length >= LONG_LINE && /^\p{Ll}/u.test(line.text) && !/[.;:,!?]["”’)\]]*$/.test(before.text)

/** Distances that follow full lines: paragraphs seldom end exactly at the edge. */
function findPitches(lines: readonly FlowLine[], right: (line: FlowLine) => number): Measures['isPitch'] {
  const byKind = new Map<string, Map<number, number>>()
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    if (before === undefined || before.page !== line.page || before.frame.kind !== line.frame.kind) return
    if (kindOf(before) !== kindOf(line)) return
    const gap = line.y - before.y
    if (gap < 0.8 * line.size || gap > 3.2 * line.size) return
    if (hadRoom(before, line, right(before)) && !goesOnInSentence(before, line)) return
    const key = kindOf(line)
    const counts = byKind.get(key) ?? new Map<number, number>()
    byKind.set(key, counts)
    const step = Math.round(gap / STEP)
    counts.set(step, (counts.get(step) ?? 0) + 1)
  })
  const most = new Map<string, number>()
  for (const [key, counts] of byKind) {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const near = (step: number): number => [-1, 0, 1].reduce((sum, by) => sum + (counts.get(step + by) ?? 0), 0)
    const common = [...counts.keys()].filter((step) => near(step) >= Math.max(2, COMMON * all))
    if (common.length > 0) most.set(key, Math.max(...common) * STEP)
  }
  return (line, gap) => gap <= Math.max(most.get(kindOf(line)) ?? UNKNOWN_PITCH * line.size, CLOSE * line.size) * SLACK
}

/** Right edges of the columns of tables: where the longest of their lines ends. */
function cellEdges(lines: readonly FlowLine[]): (line: FlowLine) => number {
  const ends = new Map<string, number>()
  const keyOf = ({ frame }: FlowLine): string => `${frame.cell?.table} ${Math.round((frame.x1 ?? 0) / 3)}`
  for (const line of lines) ends.set(keyOf(line), Math.max(ends.get(keyOf(line)) ?? 0, line.x1))
  return (line) => {
    const { x0, x1 } = line.frame
    const inner = (x1 ?? 0) - Math.min(12, Math.max(2, line.x0 - (x0 ?? 0)))
    return Math.max(ends.get(keyOf(line)) ?? inner, inner - 4)
  }
}

const NEARLY_FULL = 0.1
const FEWEST_FULL = 3

/** Whether a line has others of its kind close by: titles and heads stand alone, and may reach further. */
function isInBlock(lines: readonly FlowLine[], at: number): boolean {
  const line = lines[at]
  if (line === undefined) return false
  return [lines[at - 1], lines[at + 1]].some(
    (other) =>
      other !== undefined &&
      other.page === line.page &&
      other.frame.kind === line.frame.kind &&
      Math.abs(other.size - line.size) < 0.3 &&
      Math.abs(other.y - line.y) < 2.2 * line.size &&
      Math.abs(other.x0 - line.x0) < 80,
  )
}

/** The edges and distances that most lines keep to; `widths` are those of the pages by their numbers. */
export function measure(lines: readonly FlowLine[], widths: ReadonlyMap<number, number>): Measures {
  const widthOf = ({ page }: FlowLine): number => Math.round(widths.get(page) ?? 0)
  const ends = Map.groupBy(
    lines.filter(({ frame }, at) => frame.kind === 'page' && isInBlock(lines, at)),
    widthOf,
  )
  const rights = new Map<number, number>()
  let exact = 0
  let counted = 0
  for (const [width, own] of ends) {
    const sorted = own.map(({ x1 }) => x1).toSorted((a, b) => a - b)
    const reached = sorted[Math.floor((sorted.length - 1) * 0.98)] ?? 0
    const left = Math.min(...own.map(({ x0 }) => x0))
    const full = sorted.filter((end) => reached - end < NEARLY_FULL * (reached - left)).length
    // Where hardly a line is full, the longest one tells nothing; margins are mostly alike.
    const right = full < FEWEST_FULL ? Math.max(reached, width - left) : reached
    rights.set(width, right)
    counted += sorted.length
    exact += sorted.filter((end) => Math.abs(end - right) < 1.2).length
  }
  const cells = cellEdges(lines.filter(({ frame }) => frame.kind === 'cell'))
  const right = (line: FlowLine): number =>
    line.frame.kind === 'cell' ? cells(line) : (line.frame.x1 ?? rights.get(widthOf(line)) ?? 0)
  return { right, isPitch: findPitches(lines, right), justified: exact > 0.4 * counted }
}
