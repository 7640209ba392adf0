import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Signal, Topic } from '#shared/model/playbook/playbook.ts'
import styles from '../detail.module.css'

const words = text.playbooks.topic

function signalNote({ in: place, weight = 1 }: Signal): string {
  const notes = [
    place === 'heading' ? words.inHeading : null,
    weight < 0 ? words.against : weight === 1 ? null : words.weight(weight),
  ]
  return notes.filter((note) => note !== null).join(', ')
}

/** The words that show that a sentence is about the topic. */
export function CueWords({ topic }: { readonly topic: Topic }): ReactNode {
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>{words.signals}</h3>
      <p className={styles.note}>
        {words.signalsWords}
        {topic.words === undefined ? null : ` ${words.words}`}
      </p>
      <ul className={styles.lines}>
        {topic.signals.map((signal) => (
          <li key={JSON.stringify(signal)} className={styles.line}>
            <code className={styles.pattern}>{signal.find}</code>{' '}
            <span className={styles.note}>{signalNote(signal)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Words that sound as if they settled it, and what to ask for instead. */
export function VagueWordsView({ topic }: { readonly topic: Topic }): ReactNode {
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>{words.vague}</h3>
      {topic.vague.length === 0 ? (
        <p>{words.noVague}</p>
      ) : (
        <ul className={styles.lines}>
          {topic.vague.map(({ find, ask, unless }) => (
            <li key={find} className={styles.line}>
              <code className={styles.pattern}>{find}</code>{' '}
              {unless === undefined ? null : <span className={styles.note}>{words.unless(unless)} </span>}
              {words.ask(ask)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
