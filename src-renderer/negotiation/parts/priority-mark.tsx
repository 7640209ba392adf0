import { ArrowLeftRight, ChevronsUp, ChevronUp, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Priority } from '#shared/model/point.ts'
import styles from './priority-mark.module.css'

const ICONS: Readonly<Record<Priority, LucideIcon>> = { must: ChevronsUp, should: ChevronUp, trade: ArrowLeftRight }

/** How much a point matters to us. */
export function PriorityMark({ priority }: { readonly priority: Priority }): ReactNode {
  const Icon = ICONS[priority]
  return (
    <span className={`${styles.priority} ${styles[priority]}`}>
      <Icon size={13} aria-hidden />
      {text.negotiation.list.priorityName(priority)}
    </span>
  )
}
