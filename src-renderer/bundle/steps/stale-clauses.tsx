import { type ReactNode, useMemo } from 'react'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { WordRuns } from '#renderer/components/marks/word-runs.tsx'
import { text } from '#renderer/messages/text.ts'
import { addressOf } from '#renderer/route/route.ts'
import type { StaleClause } from '#shared/amend/base-text.ts'
import { diffWords } from '#shared/compare/words/diff-words.ts'
import styles from './stale-clauses.module.css'

const words = text.bundle.freeze

/** As the core names it, or as it was found here. */
type Stale = Omit<StaleClause, 'changeOrder'> & { readonly changeOrder: string }

interface StaleClausesProps {
  readonly contract: string
  readonly version: number
  readonly stale: readonly Stale[]
}

function TwoTexts({ clause: { agreed, found }, version }: { readonly clause: Stale; readonly version: number }) {
  const runs = useMemo(() => (found === null ? [] : diffWords(agreed, found).runs), [agreed, found])
  return (
    <div className={styles.texts}>
      <div className={styles.side}>
        <h4 className={styles.label}>{words.agreedAgainst}</h4>
        <p className={styles.text}>{found === null ? agreed : <WordRuns words={runs} show="old" />}</p>
      </div>
      <div className={styles.side}>
        <h4 className={styles.label}>{words.now(version)}</h4>
        {found === null ? (
          <p className={styles.gone}>{words.gone}</p>
        ) : (
          <p className={styles.text}>
            <WordRuns words={runs} show="new" />
          </p>
        )}
      </div>
    </div>
  )
}

/** Change orders that were agreed against another text than the one to be frozen: both texts, and what to do. */
export function StaleClauses({ contract, version, stale }: StaleClausesProps): ReactNode {
  const orders = new Set(stale.map(({ changeOrder }) => changeOrder))
  return (
    <div className={styles.stale}>
      <Notice tone="warning" title={words.stale(orders.size)}>
        {words.staleTodo}
      </Notice>
      <ul className={styles.clauses}>
        {stale.map((clause) => (
          <li key={`${clause.changeOrder} ${clause.clause}`} className={styles.clause}>
            <h3 className={styles.title}>
              <a
                className={styles.link}
                href={`#${addressOf({ screen: 'change-orders', contract, changeOrder: clause.changeOrder })}`}
              >
                {words.staleClause(clause.changeOrder, clause.clause)}
              </a>
            </h3>
            <TwoTexts clause={clause} version={version} />
          </li>
        ))}
      </ul>
    </div>
  )
}
