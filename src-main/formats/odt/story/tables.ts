import type { TablePosition } from '#shared/model/version-text.ts'

interface Table {
  readonly index: number
  row: number
  column: number
  container: number | null
}

/** Follows tables as they open and close, nested ones too. Columns are those of the grid. */
export interface TableCursor {
  readonly open: (name: string) => void
  readonly close: (name: string) => void
  readonly cell: () => TablePosition | null
  readonly container: () => number | null
}

/** A cursor outside any table. Cells that others cover count, so that rows line up. */
export function makeTableCursor(newContainer: () => number): TableCursor {
  const tables: Table[] = []
  let count = 0
  return {
    open: (name) => {
      const table = tables.at(-1)
      if (name === 'table:table') {
        tables.push({ index: count, row: -1, column: -1, container: null })
        count += 1
      } else if (table === undefined) return
      else if (name === 'table:table-row') Object.assign(table, { row: table.row + 1, column: -1 })
      else if (name === 'table:table-cell' || name === 'table:covered-table-cell')
        Object.assign(table, { column: table.column + 1, container: newContainer() })
    },
    close: (name) => {
      if (name === 'table:table') tables.pop()
    },
    cell: () => {
      const table = tables.at(-1)
      return table === undefined || table.row < 0 || table.column < 0
        ? null
        : { table: table.index, row: table.row, column: table.column }
    },
    container: () => tables.at(-1)?.container ?? null,
  }
}
