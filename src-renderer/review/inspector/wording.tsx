import type { ReactNode } from 'react'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { text } from '#renderer/messages/text.ts'
import type { ContractSettings } from '#shared/model/playbook/contract-settings.ts'
import type { Topic } from '#shared/model/playbook/playbook.ts'
import { draftWording } from '../model/draft-wording.ts'
import styles from './inspector.module.css'
import { Section } from './section.tsx'

const words = text.review.inspector

/** Model wording for the side and depth of the review, to copy. */
export function Wording({
  topic,
  settings,
}: {
  readonly topic: Topic
  readonly settings: ContractSettings
}): ReactNode {
  return (
    <Section title={words.wording(settings.side, settings.depth)}>
      <p className={styles.wording}>{draftWording(topic, settings)}</p>
      <p className={styles.under}>{words.wordingNote}</p>
      <CommandButton command="topic.insert">{words.insertWording}</CommandButton>
      <CommandButton command="topic.copy-wording">{words.copyWording}</CommandButton>
    </Section>
  )
}
