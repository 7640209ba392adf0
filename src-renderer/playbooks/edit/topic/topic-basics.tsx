import type { ReactNode } from 'react'
import { Choice } from '#renderer/components/forms/choice.tsx'
import { text } from '#renderer/messages/text.ts'
import styles from '../editor.module.css'
import { PathField } from '../path-field.tsx'
import type { TopicProps } from './topic-editor.tsx'

const words = text.playbooks.edit

const places = (['agreement', 'schedule'] as const).map((value) => ({ value, label: words.places[value] }))

/** What a topic is called and asks, and where it stands. */
export function TopicBasics({ topic, path, onChange }: TopicProps): ReactNode {
  return (
    <section className={styles.section}>
      <div className={styles.pair}>
        <PathField
          path={`${path}.title`}
          label={words.topicName}
          value={topic.title}
          onChange={(title) => onChange({ ...topic, title })}
        />
        <PathField
          path={`${path}.group`}
          label={words.topicGroup}
          value={topic.group}
          hint={words.topicGroupHint}
          onChange={(group) => onChange({ ...topic, group })}
        />
      </div>
      <PathField
        path={`${path}.question`}
        label={words.question}
        value={topic.question}
        hint={words.questionHint}
        onChange={(question) => onChange({ ...topic, question })}
      />
      <div className={styles.pair}>
        <Choice
          label={words.place}
          value={topic.place ?? 'agreement'}
          onChange={(place) => onChange({ ...topic, place })}
          options={places}
        />
        <PathField
          path={`${path}.owasp`}
          label={words.owasp}
          value={topic.owasp ?? ''}
          isOptional
          onChange={(typed) => {
            const { owasp: _, ...rest } = topic
            onChange(typed === '' ? rest : { ...rest, owasp: typed })
          }}
        />
      </div>
    </section>
  )
}
