import { Check } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { rowElementId } from '#renderer/components/tables/steps.ts'
import { text } from '#renderer/messages/text.ts'
import type { LatestText } from '../latest-text.ts'
import type { PointRow } from '../model/rows.ts'
import { ClauseNote } from '../parts/clause-note.tsx'
import { DueDate } from '../parts/due-date.tsx'
import { PriorityMark } from '../parts/priority-mark.tsx'
import { WarningMark } from '../parts/warning-mark.tsx'
import { editMark } from '../point-editor.ts'
import { beginDrag } from './board-events.ts'
import styles from './point-card.module.css'

interface PointCardProps {
  readonly row: PointRow
  readonly latest: LatestText | null
  readonly isChosen: boolean
  /** Tab leads to it. */
  readonly isStop: boolean
  readonly isSelected: boolean
  readonly index: number
  /** Pixels from the top of the column. */
  readonly start: number
  readonly measure: (element: HTMLDivElement | null) => void
}

/** One point on the board. Clicks and keys are heard by the board. */
export const PointCard = memo(function PointCard(props: PointCardProps): ReactNode {
  const { row, latest, isChosen, isStop, isSelected, index, start, measure } = props
  const { point, age, warnings } = row
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the board itself.
    <div
      role="gridcell"
      ref={measure}
      id={rowElementId(point.id)}
      data-index={index}
      data-point={point.id}
      data-chosen={isChosen || undefined}
      aria-selected={isSelected || isChosen}
      tabIndex={isStop ? 0 : -1}
      className={styles.place}
      style={{ transform: `translateY(${start}px)` }}
      draggable
      onDragStart={() => beginDrag(point.id)}
    >
      <div className={`${styles.card} ${isSelected ? styles.selected : ''}`}>
        <p className={styles.line}>
          <span className={styles.number}>{point.id}</span>
          <WarningMark count={warnings.length} />
          {isSelected ? <Check size={14} className={styles.check} aria-hidden /> : null}
          <span className={styles.age}>{text.negotiation.list.ages(age)}</span>
        </p>
        <p className={styles.title}>{point.title}</p>
        <ClauseNote point={point} latest={latest} />
        <p className={styles.facts}>
          {point.priority === null ? null : (
            <span {...editMark('priority')}>
              <PriorityMark priority={point.priority} />
            </span>
          )}
          {point.owner === null ? null : <span {...editMark('owner')}>{point.owner}</span>}
          {point.due === null ? null : (
            <span {...editMark('due')}>
              <DueDate point={point} />
            </span>
          )}
        </p>
      </div>
    </div>
  )
})
