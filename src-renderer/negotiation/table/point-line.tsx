import { Check } from 'lucide-react'
import { type CSSProperties, memo, type ReactNode } from 'react'
import { rowElementId } from '#renderer/components/tables/steps.ts'
import { text } from '#renderer/messages/text.ts'
import { SIDES } from '#shared/model/side.ts'
import { pointExcerpts } from '../excerpt.ts'
import type { LatestText } from '../latest-text.ts'
import type { PointRow } from '../model/rows.ts'
import { ClauseNote } from '../parts/clause-note.tsx'
import { DueDate } from '../parts/due-date.tsx'
import { PriorityMark } from '../parts/priority-mark.tsx'
import { WarningMark } from '../parts/warning-mark.tsx'
import { editMark } from '../point-editor.ts'
import { StatusTag } from '../status-tag.tsx'
import styles from './point-table.module.css'
import { TitleInput } from './title-input.tsx'

const words = text.negotiation.list

interface PointLineProps {
  readonly contract: string
  readonly tracks: CSSProperties
  readonly hasOwners: boolean
  readonly row: PointRow
  readonly latest: LatestText | null
  readonly isChosen: boolean
  /** Tab leads to it. */
  readonly isStop: boolean
  readonly isSelected: boolean
  readonly isRenaming: boolean
  readonly index: number
  /** Pixels from the top of the list. */
  readonly start: number
  readonly measure: (element: HTMLTableRowElement | null) => void
}

const none = <span className={styles.none}>{text.common.none}</span>

function Cells({
  contract,
  row,
  latest,
  isSelected,
  isRenaming,
  hasOwners,
}: Omit<PointLineProps, 'index' | 'start' | 'measure'>) {
  const { point, age, raisedIn, warnings } = row
  const excerpts = pointExcerpts(point)
  return (
    <>
      <td className={`${styles.cell} ${styles.number}`}>
        {point.id}
        {isSelected ? <Check size={14} className={styles.check} aria-hidden /> : null}
      </td>
      <td className={styles.cell}>
        {isRenaming ? (
          <TitleInput contract={contract} point={point} />
        ) : (
          <span className={styles.title} data-title>
            {point.title}
          </span>
        )}
        <ClauseNote point={point} latest={latest} />
        {point.topic === null ? null : <span className={styles.note}>{words.topic(point.topic)}</span>}
      </td>
      <td className={styles.cell}>
        <span className={styles.set} {...editMark('status')}>
          <StatusTag status={point.status} />
        </span>
        <span className={styles.set} {...editMark('priority')}>
          {point.priority === null ? null : <PriorityMark priority={point.priority} />}
        </span>
      </td>
      {SIDES.map((side) => (
        <td key={side} className={`${styles.cell} ${styles.words} ${styles[side]}`}>
          {excerpts[side] ?? none}
        </td>
      ))}
      {hasOwners ? (
        <td className={styles.cell}>
          <span className={styles.set} {...editMark('due')}>
            {point.due === null ? none : <DueDate point={point} />}
          </span>
          <span className={styles.set} {...editMark('owner')}>
            {point.owner}
          </span>
        </td>
      ) : null}
      <td className={styles.cell} title={words.raisedIn(raisedIn)}>
        <span className={styles.age}>{words.ages(age)}</span>
        <WarningMark count={warnings.length} />
      </td>
    </>
  )
}

/** One point at its place in the table. Clicks and keys are heard by the table. */
export const PointLine = memo(function PointLine(props: PointLineProps): ReactNode {
  const { row, tracks, index, start, measure, isChosen, isStop, isSelected } = props
  return (
    <tr
      ref={measure}
      id={rowElementId(row.point.id)}
      data-index={index}
      data-point={row.point.id}
      data-chosen={isChosen || undefined}
      aria-rowindex={index + 2}
      aria-selected={isSelected || isChosen}
      tabIndex={isStop ? 0 : -1}
      className={`${styles.row} ${isSelected ? styles.selected : ''}`}
      style={{ ...tracks, transform: `translateY(${start}px)` }}
    >
      <Cells {...props} />
    </tr>
  )
})
