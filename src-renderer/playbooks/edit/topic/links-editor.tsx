import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import styles from '../editor.module.css'
import type { TopicProps } from './topic-editor.tsx'

const words = text.playbooks.edit

/** The topics that this one belongs together with. */
export function LinksEditor({ topic, playbook, onChange }: TopicProps & { readonly playbook: Playbook }): ReactNode {
  const titleOf = (id: string): string => playbook.topics.find((each) => each.id === id)?.title ?? id
  const others = playbook.topics.filter(({ id }) => id !== topic.id && !topic.links.includes(id))
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>{words.links}</h3>
      <ul className={styles.chips}>
        {topic.links.map((id) => (
          <li key={id} className={styles.chip}>
            {titleOf(id)}
            <IconButton
              icon={X}
              label={words.removeLink(titleOf(id))}
              onPress={() => onChange({ ...topic, links: topic.links.filter((each) => each !== id) })}
            />
          </li>
        ))}
      </ul>
      <Picker
        label={words.addLink}
        isLabelHidden
        value={null}
        placeholder={words.addLink}
        onChange={(id) => onChange({ ...topic, links: [...topic.links, id] })}
        options={others.map(({ id, title }) => ({ id, label: title }))}
      />
    </section>
  )
}
