import type { TablePosition } from '#shared/model/version-text.ts'
import { numberOf } from '../xml/properties.ts'
import type { XmlElement } from '../xml/visit-xml.ts'
import { type Tracked, trackedAmong, UNTRACKED, within } from './tracked.ts'

interface Table {
  readonly index: number
  row: number
  column: number
  nextColumn: number
  rowTracked: Tracked
  cellTracked: Tracked
  readonly containers: number[]
}

/** Follows tables as they open and close, nested ones too. Columns are those of the grid, so that rows line up. */
export interface TableCursor {
  readonly open: (name: string) => void
  readonly close: (name: string) => void
  readonly properties: (element: XmlElement) => void
  readonly cell: () => TablePosition | null
  readonly tracked: () => Tracked
  /** The container of the innermost open cell, null outside tables. */
  readonly container: () => number | null
}

const count = (element: XmlElement, name: string): number => Math.min(Math.max(numberOf(element, name) ?? 0, 0), 63)

/** A cursor outside any table. */
export function makeTableCursor(newContainer: () => number): TableCursor {
  const tables: Table[] = []
  let tableCount = 0
  const open: TableCursor['open'] = (name) => {
    const table = tables.at(-1)
    if (name === 'w:tbl') {
      const fresh = { row: -1, column: 0, nextColumn: 0, rowTracked: UNTRACKED, cellTracked: UNTRACKED, containers: [] }
      tables.push({ index: tableCount++, ...fresh })
    } else if (name === 'w:tr' && table !== undefined) {
      Object.assign(table, { row: table.row + 1, nextColumn: 0, rowTracked: UNTRACKED })
    } else if (name === 'w:tc' && table !== undefined) {
      Object.assign(table, { column: table.nextColumn, nextColumn: table.nextColumn + 1, cellTracked: UNTRACKED })
      table.containers.push(newContainer())
    }
  }
  const close: TableCursor['close'] = (name) => {
    if (name === 'w:tbl') tables.pop()
    if (name === 'w:tc') tables.at(-1)?.containers.pop()
  }
  const properties: TableCursor['properties'] = (element) => {
    const table = tables.at(-1)
    if (table === undefined) return
    if (element.name === 'w:trPr') {
      table.rowTracked = trackedAmong(element)
      table.nextColumn += count(element, 'w:gridBefore')
    } else if (element.name === 'w:tcPr') {
      table.cellTracked = trackedAmong(element)
      table.nextColumn = table.column + Math.max(count(element, 'w:gridSpan'), 1)
    }
  }
  const cell: TableCursor['cell'] = () => {
    const table = tables.at(-1)
    return table === undefined || table.row < 0 ? null : { table: table.index, row: table.row, column: table.column }
  }
  const tracked: TableCursor['tracked'] = () =>
    tables.reduce((outer, table) => within(within(outer, table.rowTracked), table.cellTracked), UNTRACKED)
  return { open, close, properties, cell, tracked, container: () => tables.at(-1)?.containers.at(-1) ?? null }
}
