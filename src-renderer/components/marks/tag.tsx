import type { ReactNode } from 'react'
import styles from './tag.module.css'

export type Tone = 'plain' | 'accent' | 'inserted' | 'deleted' | 'moved' | 'warning' | 'vendor' | 'buyer'

/** A small word in a colour; the word says it, too. */
export function Tag({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }): ReactNode {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>
}
