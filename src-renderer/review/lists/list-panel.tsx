import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import styles from './list-panel.module.css'

interface ListPanelProps {
  /** How far it is, in a sentence. */
  readonly summary: string
  readonly children: ReactNode
}

/** A part of the review that is a list: a sentence on the whole of it, and the list, which scrolls. */
export function ListPanel({ summary, children }: ListPanelProps): ReactNode {
  return (
    <div className={styles.panel}>
      <p className={styles.summary}>
        {summary}
        <span className={styles.advice}>{text.review.notAdviceShort}</span>
      </p>
      <div className={styles.list}>{children}</div>
    </div>
  )
}
