import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { clauseName, type LatestText } from '../latest-text.ts'
import type { Point } from '../model/rows.ts'
import styles from './clause-note.module.css'

const words = text.negotiation

interface ClauseNoteProps {
  readonly point: Point
  readonly latest: LatestText | null
}

/** What a point's clauses are called now, or that they are gone. */
export function ClauseNote({ point, latest }: ClauseNoteProps): ReactNode {
  if (point.clauses.length === 0) return <span className={styles.note}>{words.noClause}</span>
  return point.clauses.map(({ lineage, now, labelThen }) => {
    if (now === null) {
      return (
        <span key={lineage} className={styles.gone}>
          {words.clauseGone(labelThen)}
        </span>
      )
    }
    const name = clauseName(latest, lineage) ?? now.label ?? now.heading
    return (
      <span key={lineage} className={styles.note}>
        {name === null ? words.inspector.unnamed : words.clause(name)}
      </span>
    )
  })
}
