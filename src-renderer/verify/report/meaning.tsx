import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import styles from './meaning.module.css'

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  return (
    <section>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

/** What a verdict proves, and what it does not. */
export function Meaning({ isGood }: { readonly isGood: boolean }): ReactNode {
  const { proves, provesTitle, provesNot, provesNotTitle, provesNothing, provesNothingTitle } = text.verify
  if (!isGood) return <Lines title={provesNothingTitle} lines={provesNothing} />
  return (
    <>
      <Lines title={provesTitle} lines={proves} />
      <Lines title={provesNotTitle} lines={provesNot} />
    </>
  )
}
