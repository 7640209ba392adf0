import type { ReactNode } from 'react'
import { Fingerprint } from '#renderer/components/marks/fingerprint.tsx'
import { text } from '#renderer/messages/text.ts'
import { Fact } from './facts.tsx'
import styles from './spoken-key.module.css'

const words = text.bundle.sign

interface SpokenKeyProps {
  readonly fingerprint: string
  /** The same as words to read out. */
  readonly words: readonly string[]
}

/** A key by its fingerprint, and as words, which are heard better on the phone than letters. */
export function SpokenKey({ fingerprint, words: spoken }: SpokenKeyProps): ReactNode {
  return (
    <>
      <Fact label={words.key}>
        <Fingerprint value={fingerprint} />
      </Fact>
      <Fact label={words.keyWords}>
        <span className={styles.words}>
          {spoken.map((word, at) => {
            // A word may come twice: its place is its identity.
            const key = `${at}${word}`
            return <span key={key}>{word}</span>
          })}
        </span>
      </Fact>
    </>
  )
}
