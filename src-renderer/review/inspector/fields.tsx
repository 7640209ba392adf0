import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Topic } from '#shared/model/playbook/playbook.ts'
import type { TopicReview } from '#shared/model/playbook/review.ts'
import type { ReviewedText } from '../model/reviewed.ts'
import { ClauseLink } from './clause-link.tsx'
import styles from './inspector.module.css'
import { Section } from './section.tsx'

const words = text.review.inspector

const titleOf = ({ fields }: Topic, id: string): string => fields.find((field) => field.id === id)?.title ?? id

interface FieldsProps {
  readonly topic: Topic
  readonly found: TopicReview
  readonly text: ReviewedText
}

/** The values that were read, each with the sentence it stands in. */
export function ReadValues({ topic, found, text: read }: FieldsProps): ReactNode {
  if (found.values.length === 0) return null
  return (
    <Section title={words.values}>
      <ul className={styles.facts}>
        {found.values.map(({ field, value, clause, quote }, at) => (
          <li key={field} className={styles.fact}>
            <span className={styles.row}>
              {titleOf(topic, field)}
              <strong className={styles.value}>{value.text}</strong>
            </span>
            {found.values[at - 1]?.quote === quote ? null : <q className={styles.source}>{quote}</q>}
            <ClauseLink clause={clause} text={read} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The fields without which the topic is vague. */
export function LackingFields({ topic, found }: Omit<FieldsProps, 'text'>): ReactNode {
  if (found.missing.length === 0) return null
  return (
    <Section title={words.lacking}>
      <ul className={styles.facts}>
        {found.missing.map((field) => (
          <li key={field} className={styles.fact}>
            <span className={styles.row}>
              {titleOf(topic, field)}
              <span className={styles.lacking} aria-hidden>
                {text.common.none}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Words that sound as if they settled something, and what to ask for instead. */
export function VagueWords({ found, text: read }: Omit<FieldsProps, 'topic'>): ReactNode {
  if (found.vague.length === 0) return null
  return (
    <Section title={words.vague}>
      <ul className={styles.facts}>
        {found.vague.map(({ words: said, ask, clause, quote }) => (
          <li key={`${clause} ${said} ${quote}`} className={styles.fact}>
            <p>
              <mark className={styles.mark}>{said}</mark>
            </p>
            <p>{words.ask(ask)}</p>
            <ClauseLink clause={clause} text={read} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
