import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Fault } from '../model/fault-places.ts'
import styles from './fault-table.module.css'

const words = text.playbooks

/** The faults of a file: where each stands, and what it is. */
export function FaultTable({ faults }: { readonly faults: readonly Fault[] }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls can be scrolled by keyboard.
    <section className={styles.scroller} tabIndex={0} aria-label={words.faults.count(faults.length)}>
      <ul className={styles.list}>
        {faults.map(({ path, problem, line, column }) => (
          <li key={`${path} ${line} ${column} ${problem}`} className={styles.fault}>
            <span className={styles.place}>{words.import.where(line, column)}</span>
            <span>
              {path === '' ? null : <code className={styles.path}>{path}</code>}{' '}
              {path === '' ? words.faults.sentence(problem) : words.faults.atPath(problem)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
