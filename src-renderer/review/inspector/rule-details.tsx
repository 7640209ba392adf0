import type { ReactNode } from 'react'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { text } from '#renderer/messages/text.ts'
import type { ReviewedRule, RuleList } from '../model/reviewed.ts'
import { reasonWords } from '../reason-words.ts'
import type { Loaded } from '../review-slice.ts'
import { BasisMark } from './basis-mark.tsx'
import styles from './inspector.module.css'
import { Quotes } from './quotes.tsx'
import { Section } from './section.tsx'
import { TopicLinks } from './topic-links.tsx'

const words = text.review.inspector

interface RuleDetailsProps {
  readonly loaded: Loaded
  readonly one: ReviewedRule
  readonly list: RuleList
}

/** A red flag, a conflict, a condition or a piece of advice: what it means, and why it holds or not. */
export function RuleDetails({ loaded, one: { rule, found }, list }: RuleDetailsProps): ReactNode {
  const reasons = found.reasons.map((reason) => reasonWords(loaded.reviewed, reason))
  return (
    <div className={styles.details}>
      <header>
        <p className={styles.over}>
          {rule.id} {text.common.dot} {text.review.lists[list]}
          <BasisMark basis={rule.basis} />
        </p>
        <h2 className={styles.title}>{rule.title}</h2>
      </header>
      <p>{list === 'implementation' ? words.metWhen(rule.message) : rule.message}</p>
      <div className={styles.buttons}>
        <CommandButton command="point.raise" kind="primary" showKeys>
          {words.raise}
        </CommandButton>
      </div>
      {reasons.length === 0 ? null : (
        <Section title={words.because}>
          <ul className={styles.facts}>
            {reasons.map((reason) => (
              <li key={reason} className={styles.fact}>
                {reason}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={words.quotes}>
        <Quotes quotes={found.evidence} text={loaded.text} />
      </Section>
      <TopicLinks title={words.topics} topics={rule.topics} reviewed={loaded.reviewed} />
    </div>
  )
}
