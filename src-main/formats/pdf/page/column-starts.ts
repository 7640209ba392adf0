import type { Line } from './line.ts'

const NARROWEST_GAP = 7
const SAME_EDGE = 3
const MOST_STARTS = 400

interface Segment {
  readonly x0: number
  readonly x1: number
}

/** A line's words as far as no wide gap parts them. */
function segmentsOf({ words, size }: Line): readonly Segment[] {
  const segments: { x0: number; x1: number }[] = []
  for (const { x0, x1 } of words) {
    const last = segments.at(-1)
    if (last === undefined || x0 - last.x1 > Math.max(NARROWEST_GAP, 0.8 * size)) segments.push({ x0, x1 })
    else last.x1 = Math.max(last.x1, x1)
  }
  return segments
}

type Row = readonly (readonly Segment[])[]

const crosses = (row: Row, x: number): boolean =>
  row.some((segments) => segments.some((segment) => segment.x0 < x - 1 && segment.x1 > x + 1))

const beginsAt = (row: Row, x: number): boolean =>
  row.some((segments) => segments.some((segment) => Math.abs(segment.x0 - x) <= SAME_EDGE))

/**
 * Where the columns of rows begin, for each row, the first column left out; null when the rows have no columns.
 *
 * A column begins where text of several rows begins; a row whose words run across has no edge there.
 */
export function columnsOfRows(lines: readonly (readonly Line[])[]): readonly (readonly number[])[] | null {
  const rows: readonly Row[] = lines.map((own) => own.map(segmentsOf))
  const left = Math.min(...rows.flatMap((row) => row.flatMap((segments) => segments.map(({ x0 }) => x0))))
  const starts: number[] = []
  for (const { x0 } of rows.flat(2).toSorted((a, b) => a.x0 - b.x0))
    if (x0 - left > 20 && x0 - (starts.at(-1) ?? Number.NEGATIVE_INFINITY) > SAME_EDGE) starts.push(x0)
  if (starts.length > MOST_STARTS) return null
  const columns = starts.filter((x) => {
    const edge = x - 2
    const across = rows.filter((row) => crosses(row, edge))
    const begins = rows.filter((row) => !crosses(row, edge) && beginsAt(row, x))
    const parted = begins.filter((row) => row.some((segments) => segments.some(({ x1 }) => x1 < edge)))
    return (
      parted.length > 0 &&
      begins.length >= Math.min(2, rows.length) &&
      across.length <= begins.length &&
      across.every((row) => row.length <= 2 || row.every((segments) => segments.length === 1))
    )
  })
  if (columns.length === 0) return null
  return rows.map((row) => columns.filter((x) => !crosses(row, x - 2)).map((x) => x - 2))
}
