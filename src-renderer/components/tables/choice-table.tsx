import type { ReactNode } from 'react'
import styles from './choice-table.module.css'
import { focusRow, rowElementId, stepFrom, stepOfKey } from './steps.ts'

export interface Column<Row> {
  readonly id: string
  readonly head: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Sets the width, and how the column's text stands. */
  readonly className?: string | undefined
}

interface ChoiceTableProps<Row extends { readonly id: string }> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  /** Enter on a row: on to its details. */
  readonly onOpen: (id: string) => void
}

/** Rows of which one is chosen. One stop for Tab; inside, the arrow keys choose. */
export function ChoiceTable<Row extends { readonly id: string }>(props: ChoiceTableProps<Row>): ReactNode {
  const { label, columns, rows, chosen, onChoose, onOpen } = props
  const ids = rows.map(({ id }) => id)
  const stop = chosen !== null && ids.includes(chosen) ? chosen : ids[0]
  const press = (event: React.KeyboardEvent, id: string): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      onOpen(id)
      return
    }
    const by = stepOfKey(event.key)
    const to = by === null ? null : stepFrom(ids, id, by)
    if (to === null) return
    event.preventDefault()
    onChoose(to)
    focusRow(to)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table in which the arrow keys choose.
    <table className={styles.table} role="grid" aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ id, head, className }) => (
            <th key={id} scope="col" className={`${styles.head} ${className ?? ''}`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.id}
            id={rowElementId(row.id)}
            className={styles.row}
            tabIndex={row.id === stop ? 0 : -1}
            aria-selected={row.id === chosen}
            onClick={() => onChoose(row.id)}
            onKeyDown={(event) => press(event, row.id)}
          >
            {columns.map(({ id, cell, className }) => (
              <td key={id} className={`${styles.cell} ${className ?? ''}`}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
