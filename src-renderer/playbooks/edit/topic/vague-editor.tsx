import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { text } from '#renderer/messages/text.ts'
import type { VagueWords } from '#shared/model/playbook/playbook.ts'
import { removeAt, replaceAt } from '../../model/lists.ts'
import styles from '../editor.module.css'
import { PathField, PatternField } from '../path-field.tsx'
import type { TopicProps } from './topic-editor.tsx'

const words = text.playbooks

interface VagueRowProps {
  readonly vague: VagueWords
  readonly at: number
  readonly path: string
  readonly onChange: (vague: VagueWords) => void
  readonly onRemove: () => void
}

function VagueRow({ vague, at, path, onChange, onRemove }: VagueRowProps): ReactNode {
  return (
    <li className={`${styles.row} ${styles.card}`}>
      <div className={styles.rows}>
        <PatternField
          path={`${path}.find`}
          label={words.edit.vagueFind(at)}
          value={vague.find}
          onChange={(find) => onChange({ ...vague, find })}
        />
        <PathField
          path={`${path}.ask`}
          label={words.edit.vagueAsk(at)}
          value={vague.ask}
          onChange={(ask) => onChange({ ...vague, ask })}
        />
        <PatternField
          path={`${path}.unless`}
          label={words.edit.vagueUnless(at)}
          value={vague.unless ?? ''}
          isOptional
          onChange={(typed) => {
            const { unless: _, ...rest } = vague
            onChange(typed === '' ? rest : { ...rest, unless: typed })
          }}
        />
      </div>
      <IconButton icon={X} label={words.edit.removeVague(at)} onPress={onRemove} />
    </li>
  )
}

/** Words that sound as if they settled it, and what to ask for instead. */
export function VagueEditor({ topic, path, onChange }: TopicProps): ReactNode {
  const change = (vague: readonly VagueWords[]): void => onChange({ ...topic, vague })
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>{words.topic.vague}</h3>
      <ul className={styles.rows}>
        {topic.vague.map((vague, at) => (
          <VagueRow
            // biome-ignore lint/suspicious/noArrayIndexKey: what is typed changes; its place is what it is.
            key={at}
            vague={vague}
            at={at}
            path={`${path}.vague.${at}`}
            onChange={(next) => change(replaceAt(topic.vague, at, next))}
            onRemove={() => change(removeAt(topic.vague, at))}
          />
        ))}
      </ul>
      <span>
        <Button onPress={() => change([...topic.vague, { find: '', ask: '' }])}>{words.edit.addVague}</Button>
      </span>
    </section>
  )
}
