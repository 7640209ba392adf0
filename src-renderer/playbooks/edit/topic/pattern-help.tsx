import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import styles from './pattern-help.module.css'

const words = text.playbooks.patterns

/** How cue words are written, short enough to stand beside where they are. */
export function PatternHelp(): ReactNode {
  return (
    <details>
      <summary className={styles.summary}>{words.help}</summary>
      <div className={styles.help}>
        <p>{words.words}</p>
        <dl className={styles.rows}>
          {words.rows.map(([pattern, meaning]) => (
            <div key={pattern} className={styles.row}>
              <dt className={styles.pattern}>{pattern}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p>{words.example}</p>
      </div>
    </details>
  )
}
