import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { text } from '#renderer/messages/text.ts'
import { VerdictMark } from '../grid/verdict-mark.tsx'
import type { Reviewed } from '../model/reviewed.ts'
import { chooseItem } from '../review-slice.ts'
import styles from './inspector.module.css'
import { Section } from './section.tsx'

interface TopicLinksProps {
  readonly title: string
  readonly topics: readonly string[]
  readonly reviewed: Reviewed
}

/** The way to other topics, each with its verdict. */
export function TopicLinks({ title, topics, reviewed }: TopicLinksProps): ReactNode {
  const known = topics.flatMap((id) => reviewed.topicById.get(id) ?? [])
  if (known.length === 0) return null
  return (
    <Section title={title}>
      <ul className={styles.links}>
        {known.map(({ topic, found }) => (
          <li key={topic.id}>
            <Button
              className={styles.link ?? ''}
              aria-label={text.review.cell(found.verdict, topic.title)}
              onPress={() => chooseItem(topic.id)}
            >
              <VerdictMark verdict={found.verdict} isSmall />
              {topic.title}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
