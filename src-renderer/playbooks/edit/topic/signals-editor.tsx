import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { Check } from '#renderer/components/choices/check.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Signal } from '#shared/model/playbook/playbook.ts'
import { removeAt, replaceAt } from '../../model/lists.ts'
import styles from '../editor.module.css'
import { PathFault } from '../path-fault.tsx'
import { PatternField } from '../path-field.tsx'
import { PatternHelp } from './pattern-help.tsx'
import type { TopicProps } from './topic-editor.tsx'
import { WeightField } from './weight-field.tsx'

const words = text.playbooks

interface SignalRowProps {
  readonly signal: Signal
  readonly at: number
  readonly path: string
  readonly onChange: (signal: Signal) => void
  readonly onRemove: () => void
}

function SignalRow({ signal, at, path, onChange, onRemove }: SignalRowProps): ReactNode {
  return (
    <li className={styles.signal}>
      <PatternField
        path={`${path}.find`}
        label={words.edit.signal(at)}
        isLabelHidden
        value={signal.find}
        onChange={(find) => onChange({ ...signal, find })}
      />
      <span className={styles.inline}>
        <Check
          label={words.edit.inHeading}
          isSelected={signal.in === 'heading'}
          onChange={(isSelected) => {
            const { in: _, ...rest } = signal
            onChange(isSelected ? { ...rest, in: 'heading' } : rest)
          }}
        />
        <WeightField signal={signal} at={at} path={`${path}.weight`} onChange={onChange} />
        <IconButton icon={X} label={words.edit.removeSignal(at)} onPress={onRemove} />
      </span>
    </li>
  )
}

/** The words that show that a sentence is about the topic. */
export function SignalsEditor({ topic, path, onChange }: TopicProps): ReactNode {
  const change = (signals: readonly Signal[]): void => onChange({ ...topic, signals })
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>{words.topic.signals}</h3>
      <p className={styles.note}>
        {words.topic.signalsWords} {words.edit.weightHint}
      </p>
      <PatternHelp />
      <PathFault path={`${path}.signals`} />
      <ul className={styles.rows}>
        {topic.signals.map((signal, at) => (
          <SignalRow
            // biome-ignore lint/suspicious/noArrayIndexKey: what is typed changes; its place is what it is.
            key={at}
            signal={signal}
            at={at}
            path={`${path}.signals.${at}`}
            onChange={(next) => change(replaceAt(topic.signals, at, next))}
            onRemove={() => change(removeAt(topic.signals, at))}
          />
        ))}
      </ul>
      <span>
        <Button onPress={() => change([...topic.signals, { find: '' }])}>{words.edit.addSignal}</Button>
      </span>
    </section>
  )
}
