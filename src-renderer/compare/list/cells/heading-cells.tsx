import { ChevronDown, ChevronRight, FileText } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { DocumentRow, GroupRow } from '../../rows/row.ts'
import styles from './heading-cells.module.css'

const words = text.compare

/** Where a document of the version begins: its name in both, where it has two. */
export const DocumentCells = memo(({ row }: { readonly row: DocumentRow }): ReactNode => {
  const { old, new: now } = row
  return (
    <td colSpan={3} className={styles.heading}>
      <FileText size={13} aria-hidden className={styles.icon} />
      <span className={styles.name}>{words.document.name(old, now)}</span>
      {old !== null && now !== null ? null : (
        <span className={styles.note}>{now === null ? words.document.gone : words.document.come}</span>
      )}
    </td>
  )
})

/** The heading over the changes of one weight. */
export const GroupCells = memo(({ row: { weight, count, isOpen } }: { readonly row: GroupRow }): ReactNode => {
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <td colSpan={3} className={`${styles.heading} ${styles.group}`} data-weight={weight}>
      <Chevron size={13} aria-hidden className={styles.icon} />
      <span className={styles.name}>{words.weights[weight]}</span>
      <span className={styles.note}>{text.common.number(count)}</span>
    </td>
  )
})
