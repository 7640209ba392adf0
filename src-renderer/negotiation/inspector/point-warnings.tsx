import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { PointWarning } from '../model/rows.ts'
import { Quote } from '../parts/quote.tsx'
import styles from './point-warnings.module.css'

const words = text.negotiation.onePoint

/** What needs a look, with the words that show it. */
export function PointWarnings({ warnings }: { readonly warnings: readonly PointWarning[] }): ReactNode {
  if (warnings.length === 0) return null
  return (
    <ul className={styles.list}>
      {warnings.map(({ kind, trade, expected, found, version }) => (
        <li key={`${kind} ${trade}`} className={styles.warning}>
          <p className={styles.title}>
            <TriangleAlert size={14} aria-hidden className={styles.icon} />
            {words.warning(kind)}
          </p>
          {expected === null ? null : <Quote name={words.expected}>{expected}</Quote>}
          {found === null ? null : <Quote name={words.foundIn(version)}>{found}</Quote>}
        </li>
      ))}
    </ul>
  )
}
