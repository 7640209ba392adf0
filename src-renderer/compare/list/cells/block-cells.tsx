import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { Tag } from '#renderer/components/marks/tag.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Decision } from '#shared/model/negotiation/our-draft.ts'
import { type Compared, isUnmarked } from '../../model/compared.ts'
import { numbersOf } from '../../model/numbers.ts'
import { changeHeading, firstWords } from '../../model/outline.ts'
import type { BlockRow } from '../../rows/row.ts'
import { DecisionTag } from '../../triage/decision-tag.tsx'
import styles from './block-cells.module.css'
import cells from './change-cells.module.css'

const words = text.compare

interface BlockCellsProps {
  readonly compared: Compared
  readonly row: BlockRow
  /** What our draft decided on all of it, null for nothing. */
  readonly decision: Decision | null
}

/** Clauses that moved together, as one move: from where to where, and how many. */
export const BlockCells = memo(({ compared, row, decision }: BlockCellsProps): ReactNode => {
  const all = compared.comparison.changes
  const moved = row.changes.flatMap((at) => all[at] ?? [])
  const [first, last] = [moved[0], moved.at(-1)]
  if (first === undefined || last === undefined) return null
  const [start, end] = [numbersOf(compared, first), numbersOf(compared, last)]
  const Chevron = row.isOpen ? ChevronDown : ChevronRight
  const unmarked = moved.filter(isUnmarked).length
  return (
    <>
      <th scope="row" className={cells.gutter}>
        <span className={cells.numbers}>
          {start.from === null ? null : (
            <>
              <span className={cells.number}>{start.from}</span>
              <span className={cells.arrow}>{words.arrow}</span>
            </>
          )}
          <span className={cells.number}>{start.to ?? words.unnumbered}</span>
        </span>
        <span className={cells.tags}>
          {unmarked === 0 ? null : <Tag tone="warning">{words.tags.notMarked}</Tag>}
          <Tag tone="moved">{words.tags.moved}</Tag>
          {decision === null ? null : <DecisionTag decision={decision} />}
        </span>
      </th>
      <td colSpan={2} className={`${cells.text} ${styles.block}`}>
        <Chevron size={13} aria-hidden className={styles.chevron} />
        <span className={styles.words}>
          <strong className={styles.heading}>{changeHeading(compared, first) ?? firstWords(compared, first)}</strong>
          <span className={styles.note}>
            {words.block.together(
              moved.length,
              words.fold.range(start.from ?? start.to ?? '', end.from ?? end.to),
              words.fold.range(start.to ?? '', end.to),
            )}
          </span>
        </span>
      </td>
    </>
  )
})
