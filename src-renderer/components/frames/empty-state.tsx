import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface EmptyStateProps {
  readonly title: string
  /** 1 where nothing else stands over it. */
  readonly level?: 1 | 2
  readonly children?: ReactNode
  /** What to do about it. */
  readonly actions?: ReactNode
}

/** What a screen shows when there is nothing yet: why, and what to do. */
export function EmptyState({ title, level = 2, children, actions }: EmptyStateProps): ReactNode {
  const Heading = `h${level}` as const
  return (
    <div className={styles.empty}>
      <Heading className={styles.title}>{title}</Heading>
      {children === undefined ? null : <p className={styles.words}>{children}</p>}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
