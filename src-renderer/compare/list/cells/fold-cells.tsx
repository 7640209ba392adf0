import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Compared } from '../../model/compared.ts'
import { rangeOf } from '../../rows/fold-range.ts'
import type { FoldCounts, FoldRow } from '../../rows/row.ts'
import styles from './fold-cells.module.css'

const words = text.compare.fold

/** "unchanged (31 clauses)"; where there is more to say of some, their number alone. */
function summaryOf({ changes, counts }: FoldRow): string {
  const clauses = changes.length
  const isPlain = counts.filtered + counts.renamed + counts.references + counts.typography + counts.unmarked === 0
  return isPlain ? words.unchanged(clauses) : words.clauses(clauses)
}

const DETAILS = [
  'filtered',
  'renumbered',
  'renamed',
  'references',
  'typography',
] as const satisfies readonly (keyof FoldCounts)[]

/** So many reasons have room in a line; what else there is shows when the fold is opened. */
const MOST_DETAILS = 3

interface FoldCellsProps {
  readonly compared: Compared
  readonly row: FoldRow
}

/** What a fold holds, in one line; at its right the section that the next change stands in. */
export const FoldCells = memo(({ compared, row }: FoldCellsProps): ReactNode => {
  const { counts, isOpen, section } = row
  const Chevron = isOpen ? ChevronDown : ChevronRight
  const details = DETAILS.filter((detail) => counts[detail] > 0)
  const { from, to } = rangeOf(compared, row.changes)
  return (
    <td colSpan={3} className={styles.fold}>
      <Chevron size={13} aria-hidden className={styles.chevron} />
      <span className={styles.range}>{row.holds === 'run' ? words.range(from, to) : words.holds[row.holds]}</span>
      <span>{summaryOf(row)}</span>
      <span className={styles.details}>
        {details.slice(0, MOST_DETAILS).map((detail) => (
          <span key={detail}>{words[detail](counts[detail])}</span>
        ))}
        {details.length > MOST_DETAILS ? <span>{words.more}</span> : null}
        {counts.unmarked === 0 ? null : <span className={styles.unmarked}>{words.unmarked(counts.unmarked)}</span>}
      </span>
      {section === null || isOpen ? null : (
        <span className={styles.section}>
          {section.name === null ? null : <span className={styles.sectionName}>{section.name}</span>}
          {section.heading}
        </span>
      )}
    </td>
  )
})
