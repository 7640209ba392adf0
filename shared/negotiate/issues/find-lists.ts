import { foldTypography } from '../../text/normalise.ts'
import { COLUMN_TITLES, type ListColumn } from './columns.ts'
import type { TableRows } from './table-rows.ts'

/** A row of an issues list by its columns; a column that the table lacks is absent. */
export type ListRow = Readonly<Partial<Record<ListColumn, string>>>

/** A person may have put lines above the table; further down it is none. */
const HEAD_WITHIN = 30

const NAMES = Object.entries(COLUMN_TITLES) as readonly (readonly [ListColumn, string])[]

const fold = (text: string): string =>
  foldTypography(text)
    .toLowerCase()
    .replace(/[\s.:*]+$/, '')

/** What each column of a table is, by its titles, wherever they stand; null where the row is no head of an issues list. */
function readHead(row: readonly string[]): readonly (ListColumn | null)[] | null {
  const columns = row.map((cell) => NAMES.find(([, title]) => fold(title) === fold(cell))?.[0] ?? null)
  return columns.includes('number') && columns.some((id) => id !== null && SAYS.includes(id)) ? columns : null
}

/** What an answer can be found in. */
const SAYS: readonly ListColumn[] = ['answer', 'vendor', 'buyer']

/** The rows of an issues list in a table, empty ones and heads left out; null when it is none. */
export function findList(rows: TableRows): readonly ListRow[] | null {
  const first = rows.slice(0, HEAD_WITHIN).findIndex((row) => readHead(row) !== null)
  const columns = readHead(rows[first] ?? [])
  if (columns === null) return null
  return rows
    .slice(first + 1)
    .filter((row) => readHead(row) === null && row.some((cell) => cell.trim() !== ''))
    .map((row) => {
      const named = columns.flatMap((id, at) => (id === null ? [] : [[id, (row[at] ?? '').trim()] as const]))
      // Of two columns of one name the first counts.
      return Object.fromEntries([...named].reverse())
    })
}
