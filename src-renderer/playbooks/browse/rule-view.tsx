import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Playbook, Rule } from '#shared/model/playbook/playbook.ts'
import type { RuleList } from '../model/parts.ts'
import { BasisTag } from './basis-tag.tsx'
import { ConditionView } from './condition-view.tsx'
import styles from './detail.module.css'
import { TopicLinks } from './topic-links.tsx'

const words = text.playbooks

interface RuleViewProps {
  readonly playbook: Playbook
  readonly rule: Rule
  readonly kind: RuleList
}

/** A red flag, conflict, item or note: what it says, and when. */
export function RuleView({ playbook, rule, kind }: RuleViewProps): ReactNode {
  return (
    <div className={styles.detail}>
      <div className={styles.lines}>
        <p className={styles.kicker}>
          {rule.id} {text.common.dot} {words.groups[kind]} <BasisTag basis={rule.basis} />
        </p>
        <h2 className={styles.title}>{rule.title}</h2>
      </div>
      <section className={styles.section}>
        <h3 className={styles.head}>{words.rule.message}</h3>
        <p className={styles.text}>{rule.message}</p>
      </section>
      <section className={styles.section}>
        <h3 className={styles.head}>{words.rule.when}</h3>
        <ConditionView playbook={playbook} condition={rule.when} />
      </section>
      {rule.topics.length === 0 ? null : (
        <section className={styles.section}>
          <h3 className={styles.head}>{words.rule.topics}</h3>
          <TopicLinks playbook={playbook} ids={rule.topics} />
        </section>
      )}
    </div>
  )
}
