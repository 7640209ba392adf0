import type { ReactNode } from 'react'
import type { OnePoint } from '#renderer/bundle/bundle-data.ts'
import { text } from '#renderer/messages/text.ts'
import { addressOf } from '#renderer/route/route.ts'
import styles from './point-lines.module.css'

interface PointLinesProps {
  readonly contract: string
  readonly points: readonly OnePoint[]
  /** False in a dialog, which nothing should lead away from. */
  readonly areLinks?: boolean
}

/** Where a point stands in the text now. */
function placeOf({ clauses }: OnePoint): string | null {
  const [first] = clauses
  if (first === undefined) return null
  if (first.now === null) return text.bundle.freeze.clauseGone
  return first.now.label === null ? first.now.heading : text.bundle.freeze.clause(first.now.label)
}

function Words({ point }: { readonly point: OnePoint }): ReactNode {
  return (
    <>
      <span className={styles.id}>{point.id}</span>
      <span className={styles.title}>{point.title}</span>
    </>
  )
}

/** Points by number and title, each leading to where it is negotiated. */
export function PointLines({ contract, points, areLinks = true }: PointLinesProps): ReactNode {
  if (points.length === 0) return null
  return (
    <ul className={styles.points} data-capped={areLinks || undefined}>
      {points.map((point) => (
        <li key={point.id} className={styles.point}>
          {areLinks ? (
            <a className={styles.link} href={`#${addressOf({ screen: 'negotiation', contract, point: point.id })}`}>
              <Words point={point} />
            </a>
          ) : (
            <Words point={point} />
          )}
          <span className={styles.place}>{placeOf(point)}</span>
        </li>
      ))}
    </ul>
  )
}
