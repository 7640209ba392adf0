import { type ReactNode, useMemo } from 'react'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { WordRuns } from '#renderer/components/marks/word-runs.tsx'
import { text } from '#renderer/messages/text.ts'
import type { StaleClause } from '#shared/amend/base-text.ts'
import { diffWords } from '#shared/compare/words/diff-words.ts'
import type { ChangeOrder } from '../change-orders-slice.ts'
import styles from './affected-clause.module.css'

const words = text.changeOrders.inspector

/** Both texts of a clause that moved away under a change order. */
function Stale({ stale, version }: { readonly stale: StaleClause; readonly version: number }): ReactNode {
  const { agreed, found } = stale
  const runs = found === null ? null : diffWords(agreed, found).runs
  return (
    <Notice tone="warning" title={words.stale(version)}>
      <p className={styles.label}>{words.staleAgainst}</p>
      <p className={styles.quote}>{runs === null ? agreed : <WordRuns words={runs} show="old" />}</p>
      <p className={styles.label}>{words.staleNow}</p>
      <p className={styles.quote}>{runs === null ? words.staleGone : <WordRuns words={runs} show="new" />}</p>
    </Notice>
  )
}

interface AffectedClauseProps {
  readonly affected: ChangeOrder['clauses'][number]
  /** Where the text is no longer the one it was made against. */
  readonly stale: StaleClause | null
  /** The version the text stands in now. */
  readonly version: number
}

/** A clause that a change order rewords: its old text, and the new one, with the changed words marked. */
export function AffectedClause({ affected, stale, version }: AffectedClauseProps): ReactNode {
  const { label, heading, oldText, newText } = affected
  const runs = useMemo(() => diffWords(oldText, newText).runs, [oldText, newText])
  return (
    <div className={styles.clause}>
      <p className={styles.name}>
        <span className={styles.number}>{label}</span>
        {heading === label ? null : heading}
      </p>
      <p className={styles.text}>
        <WordRuns words={runs} show="both" />
      </p>
      {stale === null ? null : <Stale stale={stale} version={version} />}
    </div>
  )
}
