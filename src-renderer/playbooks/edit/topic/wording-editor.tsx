import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { DEPTHS } from '#shared/model/playbook/playbook.ts'
import { SIDES } from '#shared/model/side.ts'
import styles from '../editor.module.css'
import { PathField } from '../path-field.tsx'
import type { TopicProps } from './topic-editor.tsx'

const words = text.playbooks

/** The model wording of each side at each depth. */
export function WordingEditor({ topic, path, onChange }: TopicProps): ReactNode {
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>{words.topic.wording}</h3>
      <p className={styles.note}>{words.edit.wordingHint(topic.fields.map(({ id }) => id))}</p>
      {SIDES.map((side) => (
        <div key={side} className={styles.rows}>
          {DEPTHS.map((depth) => (
            <PathField
              key={depth}
              path={`${path}.wording.${side}.${depth}`}
              label={words.edit.wording(side, depth)}
              value={topic.wording[side][depth]}
              rows={depth === 'smb' ? 4 : 6}
              onChange={(typed) =>
                onChange({
                  ...topic,
                  wording: { ...topic.wording, [side]: { ...topic.wording[side], [depth]: typed } },
                })
              }
            />
          ))}
        </div>
      ))}
    </section>
  )
}
