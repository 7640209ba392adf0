import type { ReactNode } from 'react'
import type { CellContent, Table, TableRow } from '../model/tables.ts'
import type { RowState } from './drawing.ts'
import styles from './paper-table.module.css'
import { Paragraph } from './paragraph.tsx'

interface CellContentsProps {
  readonly contents: readonly CellContent[]
  /** The clause of the whole row, null where cells have clauses of their own. */
  readonly rowClause: number | null
  readonly state: RowState
}

/** What a clause in a table needs to be chosen. */
const choosable = (clause: number, { chosen, cursor }: RowState) => ({
  'data-clause': clause,
  'data-chosen': clause === chosen || undefined,
  tabIndex: clause === cursor ? 0 : -1,
})

function CellContents({ contents, rowClause, state }: CellContentsProps): ReactNode {
  return contents.map((content) => {
    if ('table' in content) {
      const [first] = content.table.rows
      return <PaperTable key={`table ${first?.clause}`} table={content.table} state={state} />
    }
    const { paragraph } = content
    const clause = state.drawing.paper.layout.text.paragraphs[paragraph]?.clause ?? null
    const own = rowClause === null && clause !== null ? choosable(clause, state) : {}
    return (
      <div key={paragraph} {...own} className={styles.part}>
        <Paragraph paragraph={paragraph} state={state} />
      </div>
    )
  })
}

function Row({ row, state }: { readonly row: TableRow; readonly state: RowState }): ReactNode {
  const { clause, cells } = row
  return (
    <tr className={styles.row} {...(clause === null ? {} : choosable(clause, state))}>
      {cells.map(({ column, span, contents }) => (
        <td key={column} className={styles.cell} colSpan={span}>
          <CellContents contents={contents} rowClause={clause} state={state} />
        </td>
      ))}
    </tr>
  )
}

/** A table of the document, or a part of a long one. */
export function PaperTable({ table, state }: { readonly table: Table; readonly state: RowState }): ReactNode {
  return (
    <table className={styles.table}>
      <colgroup>
        {table.widths.map((width, column) => {
          // A column is its place.
          const key = `${column}`
          return <col key={key} style={{ width: `${width}%` }} />
        })}
      </colgroup>
      <tbody>
        {table.rows.map((row, place) => {
          const key = `${place}`
          return <Row key={key} row={row} state={state} />
        })}
      </tbody>
    </table>
  )
}
