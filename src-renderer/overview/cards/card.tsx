import type { ReactNode } from 'react'
import styles from './card.module.css'

/** One subject beside the versions. */
export function Card({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className={styles.card}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  )
}

interface FactProps {
  readonly name: string
  readonly children: ReactNode
  readonly note?: string | null
  /** Where more of it stands. */
  readonly href?: string
}

/** A name and its value, inside a `dl`. */
export function Fact({ name, children, note = null, href }: FactProps): ReactNode {
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>
        {href === undefined ? (
          name
        ) : (
          <a className={styles.link} href={href}>
            {name}
          </a>
        )}
      </dt>
      <dd className={styles.value}>{children}</dd>
      {note === null ? null : <dd className={styles.note}>{note}</dd>}
    </div>
  )
}
