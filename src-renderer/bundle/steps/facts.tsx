import type { ReactNode } from 'react'
import styles from './facts.module.css'

/** What is known, one label and value a line. */
export function Facts({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={styles.facts}>{children}</div>
}

export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <p className={styles.fact}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>{children}</span>
    </p>
  )
}
