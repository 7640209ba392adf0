import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import styles from './warning-mark.module.css'

/** That a point needs a look. */
export function WarningMark({ count }: { readonly count: number }): ReactNode {
  if (count === 0) return null
  return (
    <span className={styles.mark} role="img" aria-label={text.negotiation.list.warned(count)}>
      <TriangleAlert size={14} aria-hidden />
      {count === 1 ? null : text.common.number(count)}
    </span>
  )
}
