import type { ReactNode } from 'react'
import { ChoiceTable, type Column } from '#renderer/components/tables/choice-table.tsx'
import { text } from '#renderer/messages/text.ts'
import { chooseItem } from '../review-slice.ts'
import styles from './list-panel.module.css'

interface ListPanelProps<Row extends { readonly id: string }> {
  /** How far it is, in a sentence. */
  readonly summary: string
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly chosen: string | null
  readonly onOpen: () => void
}

/** A part of the review that is a list: a sentence on the whole of it, and the rows, which scroll. */
export function ListPanel<Row extends { readonly id: string }>({ summary, ...table }: ListPanelProps<Row>): ReactNode {
  return (
    <div className={styles.panel}>
      <p className={styles.summary}>
        {summary}
        <span className={styles.advice}>{text.review.notAdviceShort}</span>
      </p>
      <div className={styles.list}>
        <ChoiceTable {...table} minWidth={600} onChoose={chooseItem} />
      </div>
    </div>
  )
}
