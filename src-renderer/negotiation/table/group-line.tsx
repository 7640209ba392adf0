import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { POINT_STATUSES, PRIORITIES } from '#shared/model/point.ts'
import type { Line } from '../model/listed.ts'
import type { Grouping } from '../model/view.ts'
import styles from './point-table.module.css'

const words = text.negotiation.list

/** What the points of a group have in common, in words. */
function groupName(grouping: Grouping, of: string): string {
  if (grouping === 'status') {
    const status = POINT_STATUSES.find((each) => each === of)
    return status === undefined ? of : text.negotiation.status(status)
  }
  if (grouping === 'priority') {
    const priority = PRIORITIES.find((each) => each === of)
    return priority === undefined ? words.noPriority : words.priorityName(priority)
  }
  if (of !== '') return of
  return grouping === 'owner' ? words.nobody : words.noTopic
}

interface GroupLineProps {
  readonly line: Extract<Line, { readonly kind: 'group' }>
  readonly grouping: Grouping
  /** Over how many columns it stands. */
  readonly span: number
  readonly index: number
  /** Pixels from the top of the list. */
  readonly start: number
  readonly measure: (element: HTMLTableRowElement | null) => void
}

/** The head of a group. */
export function GroupLine({ line, grouping, span, index, start, measure }: GroupLineProps): ReactNode {
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={styles.group}
      style={{ transform: `translateY(${start}px)` }}
    >
      <th scope="rowgroup" colSpan={span} className={styles.groupHead}>
        {groupName(grouping, line.of)} <span className={styles.count}>{words.groupCount(line.count)}</span>
      </th>
    </tr>
  )
}
