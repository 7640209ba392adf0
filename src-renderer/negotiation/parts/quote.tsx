import type { ReactNode } from 'react'
import type { Side } from '#shared/model/side.ts'
import styles from './quote.module.css'

interface QuoteProps {
  readonly children: string
  /** Whose words they are; shown in the side's colour. */
  readonly side?: Side
  /** What they are, in front of them. */
  readonly name?: string
  /** They are not what matters here. */
  readonly isQuiet?: boolean
}

/** Words of a contract, as they stand there. */
export function Quote({ children, side, name, isQuiet = false }: QuoteProps): ReactNode {
  return (
    <blockquote className={`${styles.quote} ${side === undefined ? '' : styles[side]} ${isQuiet ? styles.quiet : ''}`}>
      {name === undefined ? null : <span className={styles.name}>{name}</span>}
      {children}
    </blockquote>
  )
}
