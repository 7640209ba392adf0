import type { ReactNode } from 'react'
import styles from './inspector.module.css'

/** A part of the details, under its name. */
export const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode => (
  <section className={styles.section}>
    <h3 className={styles.head}>{title}</h3>
    {children}
  </section>
)
