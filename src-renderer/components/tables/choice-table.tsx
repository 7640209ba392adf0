import { type KeyboardEvent, type ReactNode, useEffect } from 'react'
import styles from './choice-table.module.css'
import { focusRow, rowElementId, showRow, stepFrom, stepOfKey } from './steps.ts'

export interface Column<Row> {
  readonly id: string
  readonly head: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** A track of a CSS grid: `54px`, `minmax(0, 1fr)`. */
  readonly width: string
  /** How the column's text stands. */
  readonly className?: string | undefined
}

interface ChoiceTableProps<Row extends { readonly id: string }> {
  readonly label: string
  /** In pixels; where there is less room, the table is pushed sideways. */
  readonly minWidth: number
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  /** Enter on a row: on to its details. */
  readonly onOpen: (id: string) => void
}

/**
 * Rows of which one is chosen. One stop for Tab; inside, the arrow keys choose.
 *
 * Only the rows scroll: a head that sticks over them would lie on what is read, and hide the row the focus moves to.
 */
export function ChoiceTable<Row extends { readonly id: string }>(props: ChoiceTableProps<Row>): ReactNode {
  const { label, minWidth, columns, rows, chosen, onChoose, onOpen } = props
  const ids = rows.map(({ id }) => id)
  const tracks = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') }
  const stop = chosen !== null && ids.includes(chosen) ? chosen : ids[0]
  useEffect(() => {
    if (chosen !== null) showRow(chosen)
  }, [chosen])
  const press = (event: KeyboardEvent, id: string): void => {
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
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table in which the arrow keys choose. */}
      <table className={styles.table} role="grid" aria-label={label} style={{ minWidth }}>
        <thead className={styles.heads}>
          <tr className={styles.headRow} style={tracks}>
            {columns.map(({ id, head, className }) => (
              <th key={id} scope="col" className={`${styles.head} ${className ?? ''}`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.rows}>
          {rows.map((row) => (
            <tr
              key={row.id}
              id={rowElementId(row.id)}
              className={styles.row}
              style={tracks}
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
    </div>
  )
}
