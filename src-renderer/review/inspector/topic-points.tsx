import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { StatusTag } from '#renderer/negotiation/status-tag.tsx'
import { addressOf } from '#renderer/route/route.ts'
import type { Topic } from '#shared/model/playbook/playbook.ts'
import { useReview } from '../review-slice.ts'
import styles from './inspector.module.css'
import { Section } from './section.tsx'

/** The points that were raised on a topic. */
export function TopicPoints({ topic, contract }: { readonly topic: Topic; readonly contract: string }): ReactNode {
  const points = useReview((state) => state.points)
  const its = points.filter((point) => point.topic === topic.id)
  if (its.length === 0) return null
  return (
    <Section title={text.review.inspector.points}>
      <ul className={styles.points}>
        {its.map(({ id, title, status }) => (
          <li key={id} className={styles.point}>
            <a href={`#${addressOf({ screen: 'negotiation', contract, point: id })}`}>
              <span className={styles.id}>{id}</span>
              {title}
            </a>
            <StatusTag status={status} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
