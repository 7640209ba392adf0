import type { ReactNode } from 'react'
import styles from './lines.module.css'

export interface Line {
  readonly label: string
  readonly value: string
  /** `result` is what the lines above come to; `apart` counts in none of them. */
  readonly kind?: 'result' | 'apart'
}

/** A computation, line under line. */
export function Lines({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  return (
    <dl className={styles.lines}>
      {lines.map(({ label, value, kind }) => (
        <div key={label} className={`${styles.line} ${kind === undefined ? '' : styles[kind]}`}>
          <dt>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
