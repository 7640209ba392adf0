import { ChevronDown, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { type Strip as StripId, toggleStrip, useReview } from '../review-slice.ts'
import styles from './strip.module.css'

interface StripProps {
  readonly id: StripId
  readonly title: string
  readonly tone: 'problem' | 'warning' | 'accent'
  /** Stands beside the title, folded or not. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** Something that is seen before the topics, and can be folded away. */
export function Strip({ id, title, tone, beside, children }: StripProps): ReactNode {
  const isFolded = useReview((state) => state.folded.has(id))
  const Icon = isFolded ? ChevronRight : ChevronDown
  return (
    <section className={`${styles.strip} ${styles[tone]}`} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.heading}>
          <Button className={styles.fold ?? ''} aria-expanded={!isFolded} onPress={() => toggleStrip(id)}>
            <Icon size={14} aria-hidden />
            {title}
          </Button>
        </h2>
        {beside}
      </div>
      {isFolded ? null : children}
    </section>
  )
}
