import type { ReactNode } from 'react'
import { describeError } from '#shared/api/describe-error.ts'
import type { ApiError } from '#shared/api/errors.ts'
import styles from './notice.module.css'

interface NoticeProps {
  readonly tone: 'problem' | 'warning' | 'done'
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** Words that matter, beside what they are about. */
export function Notice({ tone, title, children, actions }: NoticeProps): ReactNode {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'problem' ? 'alert' : 'status'}>
      <p className={styles.title}>{title}</p>
      {children === undefined ? null : <div className={styles.words}>{children}</div>}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

/** An API error: what happened, what was kept, what to do. */
export function ErrorNotice({ error, actions }: { readonly error: ApiError; readonly actions?: ReactNode }): ReactNode {
  const { happened, kept, todo } = describeError(error)
  return (
    <Notice tone="problem" title={happened} {...(actions === undefined ? {} : { actions })}>
      {[kept, todo].filter((part) => part !== null).join(' ')}
    </Notice>
  )
}
