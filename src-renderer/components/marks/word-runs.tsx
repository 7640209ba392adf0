import type { ReactNode } from 'react'
import type { WordRun } from '#shared/model/comparison.ts'
import styles from './word-runs.module.css'

interface WordRunsProps {
  readonly words: readonly WordRun[]
  /** Which text is shown: the old one with what was deleted, the new one with what was inserted, or both. */
  readonly show: 'old' | 'new' | 'both'
}

/** Contract text with its changed words marked: never by colour alone, and as `del` and `ins` for a screen reader. */
export function WordRuns({ words, show }: WordRunsProps): ReactNode {
  return words.map(([kind, run], at) => {
    // Runs have no name of their own: their place in the text is their identity.
    const key = `${at}${kind}`
    if (kind === '=') return <span key={key}>{run}</span>
    if (kind === '-') {
      return show === 'new' ? null : (
        <del key={key} className={styles.deleted}>
          {run}
        </del>
      )
    }
    return show === 'old' ? null : (
      <ins key={key} className={styles.inserted}>
        {run}
      </ins>
    )
  })
}
