import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import styles from './found-words.module.css'
import type { Found } from './inspect-file.ts'

const words = text.incoming

function Findings({ findings }: Pick<Found, 'findings'>): ReactNode {
  if (findings.length === 0) return null
  const hasWarning = findings.some(({ level }) => level === 'warning')
  return (
    <details className={styles.findings} open={hasWarning}>
      <summary>{words.findings(findings.length)}</summary>
      <ul>
        {findings.map(({ level, message }) => (
          <li key={message} className={styles.finding} data-level={level}>
            {message}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What was found in a document: format, counts, authors, and what was not understood. */
export function FoundWords({ found, size }: { readonly found: Found; readonly size: number }): ReactNode {
  return (
    <div className={styles.found}>
      <p>{words.found(found)}</p>
      <p className={styles.mute}>
        {words.format(found.format)} {text.common.dot} {text.common.fileSize(size)}
        {found.authors.length === 0 ? null : ` ${text.common.dot} ${words.names(found.authors)}`}
      </p>
      <Findings findings={found.findings} />
    </div>
  )
}
