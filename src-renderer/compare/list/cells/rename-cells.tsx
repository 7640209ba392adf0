import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Compared } from '../../model/compared.ts'
import type { RenameRow } from '../../rows/row.ts'
import styles from './fold-cells.module.css'

const words = text.compare.rename

interface RenameCellsProps {
  readonly compared: Compared
  readonly row: RenameRow
}

/** A term that was renamed throughout, in one line; open, the list shows the clauses it stands in. */
export const RenameCells = memo(({ compared, row }: RenameCellsProps): ReactNode => {
  const rename = compared.comparison.renames[row.rename]
  if (rename === undefined) return null
  const Chevron = row.isOpen ? ChevronDown : ChevronRight
  return (
    <td colSpan={3} className={styles.fold}>
      <Chevron size={13} aria-hidden className={styles.chevron} />
      <strong className={styles.range}>{words.swap(rename.old, rename.new)}</strong>
      <span>{words.places(rename.count)}</span>
      <span className={styles.section}>{row.isOpen ? words.hide : words.show}</span>
    </td>
  )
})
