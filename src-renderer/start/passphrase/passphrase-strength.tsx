import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import styles from './passphrase-strength.module.css'

const { strength: words } = text.start.create

const FAIR = 12
const GOOD = 20

const levelOf = (length: number): 'none' | 'short' | 'fair' | 'good' =>
  length === 0 ? 'none' : length < FAIR ? 'short' : length < GOOD ? 'fair' : 'good'

/** What its length alone says of a passphrase: anything cleverer would only pretend to know. */
export function PassphraseStrength({ passphrase }: { readonly passphrase: string }): ReactNode {
  const length = [...passphrase].length
  const level = levelOf(length)
  return (
    <div className={styles.strength} data-level={level}>
      <span className={styles.track} aria-hidden>
        <span className={styles.bar} style={{ width: `${Math.min(100, (length / GOOD) * 100)}%` }} />
      </span>
      <p className={styles.words} aria-live="polite">
        {level === 'none' ? words.none : words[level](length)}
      </p>
    </div>
  )
}
