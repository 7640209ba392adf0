import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { today } from '#renderer/shell/today.ts'
import { isUnsettled } from '#shared/negotiate/statuses.ts'
import type { Point } from '../model/rows.ts'
import styles from './due-date.module.css'

/** By when a point should be settled; one that waits after its day is marked. */
export function DueDate({ point: { due, status } }: { readonly point: Point }): ReactNode {
  if (due === null) return null
  const isLate = due < today() && isUnsettled(status)
  return <time className={isLate ? styles.late : styles.due}>{text.common.day(due)}</time>
}
