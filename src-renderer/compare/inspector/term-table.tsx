import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Side } from '#shared/model/side.ts'
import type { TermChange } from '../model/compared.ts'
import styles from './term-table.module.css'

const words = text.compare

interface TermTableProps {
  readonly terms: readonly TermChange[]
  readonly older: Side
  readonly newer: Side
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** The typed values that changed, each in the colour of the side that wrote it. */
export function TermTable({ terms, older, newer }: TermTableProps): ReactNode {
  if (terms.length === 0) return null
  return (
    <dl className={styles.terms}>
      {terms.map(({ name, old, new: now }, at) => {
        // Two values of one name may have changed in one clause.
        const key = `${name}${at}`
        return (
          <div key={key} className={styles.term}>
            <dt>{capital(name)}</dt>
            <dd className={styles.values}>
              <span className={old === null ? styles.none : styles[older]}>{old?.text ?? words.inspector.gone}</span>
              <span className={styles.arrow}>{words.arrow}</span>
              <span className={now === null ? styles.none : styles[newer]}>{now?.text ?? words.inspector.gone}</span>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
