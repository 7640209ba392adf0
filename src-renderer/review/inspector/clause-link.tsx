import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { addressOf, documentRoute } from '#renderer/route/route.ts'
import type { ReviewedText } from '../model/reviewed.ts'
import styles from './inspector.module.css'

const words = text.review.inspector

/** The name of a clause, as a way to it on paper. */
export function ClauseLink({
  clause,
  text: read,
}: {
  readonly clause: number
  readonly text: ReviewedText
}): ReactNode {
  const name = read.names[clause] ?? null
  const heading = read.clauses[clause]?.heading ?? null
  return (
    <a className={styles.clause} href={`#${addressOf(documentRoute(read.contract, read.version.number, clause))}`}>
      {name === null ? heading === null ? words.unnamed : null : <span className={styles.name}>{name}</span>}
      {heading}
    </a>
  )
}
