import type { FlowLine, Frame, PageFlow } from './flow.ts'

type Cell = NonNullable<Frame['cell']>

const SAME_EDGE = 6

const cellOf = (line: FlowLine | undefined): Cell | null => line?.frame.cell ?? null

/** Left edges of the columns of a table. */
const columnEdges = (lines: readonly FlowLine[], table: number): readonly number[] =>
  [
    ...new Map(
      lines.flatMap(({ frame }) => (frame.cell?.table === table ? [[frame.cell.column, frame.x0 ?? 0] as const] : [])),
    ).values(),
  ].toSorted((a, b) => a - b)

/** True when the columns of one table stand where columns of the other do. */
function isAlike(a: readonly number[], b: readonly number[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  return few.length > 0 && few.every((edge) => many.some((other) => Math.abs(edge - other) < SAME_EDGE))
}

const rowText = (lines: readonly FlowLine[], table: number, row: number): string =>
  lines
    .filter(({ frame }) => frame.cell?.table === table && frame.cell.row === row)
    .map(({ text }) => text)
    .join(' ')

/**
 * A table that a page's end cut in two, made one: a row whose first cell is empty goes on with the row before it, and
 * a first row that is printed again on every page is kept once.
 */
export function continueTables(pages: readonly PageFlow[]): readonly PageFlow[] {
  const done: PageFlow[] = []
  for (const page of pages) {
    const before = done.at(-1)?.lines ?? []
    done.push({ ...page, lines: continueOne(before, page.lines) })
  }
  return done
}

function continueOne(before: readonly FlowLine[], lines: readonly FlowLine[]): readonly FlowLine[] {
  const above = cellOf(before.findLast(({ frame }) => frame.kind !== 'turned'))
  const below = cellOf(lines[0])
  if (above === null || below === null) return lines
  if (!isAlike(columnEdges(before, above.table), columnEdges(lines, below.table))) return lines
  const own = lines.filter(({ frame }) => frame.cell?.table === below.table)
  const first = Math.min(...own.map(({ frame }) => frame.cell?.row ?? 0))
  const head = rowText(lines, below.table, first)
  const repeats = head !== '' && rowText(before, above.table, 0) === head && above.row > 0
  const cut = !repeats && !own.some(({ frame }) => frame.cell?.row === first && frame.cell.column === 0)
  const shift = above.row + (cut ? 0 : 1) - first - (repeats ? 1 : 0)
  const frames = new Map<Frame, Frame>()
  return lines.flatMap((line) => {
    const { cell } = line.frame
    if (cell === null || cell.table !== below.table) return [line]
    if (repeats && cell.row === first) return []
    const frame = frames.get(line.frame) ?? {
      ...line.frame,
      cell: { ...cell, table: above.table, row: cell.row + shift },
    }
    frames.set(line.frame, frame)
    return [{ ...line, frame }]
  })
}
