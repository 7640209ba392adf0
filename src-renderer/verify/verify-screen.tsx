import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { Meaning } from './report/meaning.tsx'
import { VerifyPanel } from './verify-panel.tsx'
import styles from './verify-screen.module.css'
import { useVerify } from './verify-slice.ts'

/** Checking a bundle from anybody. It belongs to no contract. */
export function VerifyScreen(): ReactNode {
  const isFresh = useVerify((state) => state.outcome === null)
  return (
    <div className={styles.screen}>
      <header>
        <h1 className={styles.title}>{text.verify.title}</h1>
        <p className={styles.intro}>{text.verify.intro}</p>
      </header>
      <VerifyPanel />
      {isFresh ? (
        <div className={styles.meaning}>
          <Meaning isGood />
        </div>
      ) : null}
    </div>
  )
}
