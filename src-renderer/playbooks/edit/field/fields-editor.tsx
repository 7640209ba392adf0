import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Field } from '#shared/model/playbook/playbook.ts'
import { idFrom } from '../../model/ids.ts'
import { removeAt, replaceAt } from '../../model/lists.ts'
import styles from '../editor.module.css'
import { PathFault } from '../path-fault.tsx'
import { PatternHelp } from '../topic/pattern-help.tsx'
import type { TopicProps } from '../topic/topic-editor.tsx'
import { FieldEditor } from './field-editor.tsx'

const words = text.playbooks

const newField = (taken: readonly string[]): Field => ({
  id: idFrom(words.edit.newField, taken),
  title: words.edit.newField,
  type: 'text',
  basis: 'derived',
  needed: ['smb', 'enterprise'],
  read: [{ find: '', take: 'rest' }],
})

/** The values that a topic needs. */
export function FieldsEditor({ topic, path, onChange }: TopicProps): ReactNode {
  const change = (fields: readonly Field[]): void => onChange({ ...topic, fields })
  const { fields } = topic
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>{words.topic.fields}</h3>
      <PatternHelp />
      <PathFault path={`${path}.fields`} />
      <ul className={styles.rows}>
        {fields.map((field, at) => (
          <li key={field.id}>
            <FieldEditor
              field={field}
              path={`${path}.fields.${at}`}
              onChange={(next) => change(replaceAt(fields, at, next))}
              onRemove={() => change(removeAt(fields, at))}
            />
          </li>
        ))}
      </ul>
      <span>
        <Button onPress={() => change([...fields, newField(fields.map(({ id }) => id))])}>{words.edit.addField}</Button>
      </span>
    </section>
  )
}
